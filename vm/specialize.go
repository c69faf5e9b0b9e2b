package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// Calls that CPython specialises so that a Python function runs without a C function in between: C(...) with a simple __init__, properties, __getitem__. The
// function then has the arguments from the value stack, without the tuple or the array that would hold them as well, which sys.getrefcount shows. CPython
// does so from the second time that an instruction runs, and so does minipy.
//
// The two cache words of such an instruction: version of the class | kind << 32, and function | misses << 32.

const (
	// siteWarm is the first word of an instruction that ran once: the kind is objects.AttrWarm.
	siteWarm = objects.AttrWarm << 32
	// siteFailed is the first word of one that could not be specialised.
	siteFailed = objects.AttrFailed << 32
	// maxMisses is how often an instruction may meet something else before it looks again.
	maxMisses = 53
)

// miss counts that the instruction at cache met something that it is not specialised for.
func miss(cache unsafe.Pointer) {
	n := (*uint32)(unsafe.Add(cache, 12))
	if *n++; *n >= maxMisses {
		*(*uint64)(cache) = siteWarm
	}
}

// specialised looks whether the cache answers for a class of this version. If the site has run once before, learn tells the function to call, 0 if there is none.
func specialised(cache unsafe.Pointer, version uint32, kind uintptr, learn func() Ref) Ref {
	switch w := *(*uint64)(cache); {
	case w == objects.AttrCache(version, kind, 0):
		return Ref(*(*uint32)(unsafe.Add(cache, 8)))
	case w == 0:
		*(*uint64)(cache) = siteWarm
	case w == siteWarm:
		*(*uint64)(unsafe.Add(cache, 8)) = 0
		fn := learn()
		if fn == 0 || version == 0 {
			*(*uint64)(cache) = siteFailed
			return 0
		}
		*(*uint64)(cache) = objects.AttrCache(version, kind, 0)
		*(*uint32)(unsafe.Add(cache, 8)) = uint32(fn)
		return fn
	default:
		miss(cache)
	}
	return 0
}

// funcCode is the code of a Python function.
func (in *Interp) funcCode(fn Ref) *Code { return in.codeOf(*mem.RefAt(fn, objects.OffFuncCode)) }

// anyGenerator are the flags of code whose call makes a generator of some kind.
const anyGenerator = compiler.FlagGenerator | compiler.FlagCoroutine | compiler.FlagAsyncGenerator

// takes reports whether fn can be entered with n arguments, with so many frames to spare.
func (in *Interp) takes(fn Ref, n, frames int) bool {
	co := in.funcCode(fn)
	return co.simple && n == co.argcount && in.depth+frames <= in.recursionLimit && in.top+co.frameUnits <= in.limit
}

// enterInit begins C(args): it makes the instance and the frame of its __init__, whose return finds the instance on the stack of the caller. The class lies at
// sp-n-2, an empty place and n arguments above it. 0: the general way must be gone. The caller's new depth is n+1 places less.
func (in *Interp) enterInit(cache, fp, pc, sp unsafe.Pointer, class Ref, n int) (Ref, error) {
	rt := in.rt
	fn := specialised(cache, rt.ClassVersion(class), objects.AttrInit, func() Ref { return rt.SimpleInit(class) })
	if fn == 0 || !in.takes(fn, n+1, 2) || in.funcCode(fn).flags&anyGenerator != 0 {
		return 0, nil
	}
	save(fp, pc, sp)
	o, err := rt.AllocInstance(class)
	if err != nil {
		return 0, err
	}
	*at(sp, n+1) = objects.NewRef(o)
	*at(sp, n+2) = o
	rt.DecRef(class)
	args := unsafe.Add(sp, -4*(n+1))
	save(fp, pc, args)
	g := in.pushPlain(objects.NewRef(fn), args, n+1, mem.RefOf(fp))
	*i32(mem.At(g), offRet) = retInit
	in.depth++ // CPython has a frame between the two, which checks the result
	return g, nil
}

// quietCall notes that the CALL before pc has run, and reports whether CPython's specialised form of it would not look for a pending collection or
// interrupt: those of len, isinstance, type(x) and list.append do not, from the second time on. The n arguments are still on the stack.
func (in *Interp) quietCall(pc, sp unsafe.Pointer, n int) bool {
	cache := (*uint64)(unsafe.Add(pc, -8*cacheCall))
	if *cache == 0 {
		*cache = siteWarm
		return false
	}
	if in.rt.Breaker == 0 {
		return false
	}
	callee, self := *at(sp, n+2), *at(sp, n+1)
	switch callee {
	case in.quietCalls[0]:
		return n == 1 && self == 0
	case in.quietCalls[1]:
		return n == 2 && self == 0
	case in.quietCalls[2]:
		return n == 1 && self != 0 && objects.TypeOf(self) == objects.TList && opOf(*(*uint64)(pc)) == compiler.OpPopTop
	case in.rt.Type(objects.TType).Obj:
		return n == 1 && self == 0 && *cache == siteFailed
	}
	return false
}

// leaveInit checks what __init__ returned. refs: v stolen
func (in *Interp) leaveInit(v Ref) error {
	if v == in.rt.None {
		return nil
	}
	err := in.rt.TypeErrorf("__init__() should return None, not '%s'", in.rt.TypeName(v))
	in.rt.DecRef(v)
	return err
}

// enterGetItem begins o[key] for a class with a __getitem__ in Python. 0: the general way must be gone.
func (in *Interp) enterGetItem(cache, fp, pc, sp unsafe.Pointer) Ref {
	rt := in.rt
	o := *at(sp, 2)
	fn := specialised(cache, rt.TypeVersion(o), objects.AttrGetItem, func() Ref { return rt.PythonGetItem(o) })
	if fn == 0 || !in.takes(fn, 2, 1) {
		return 0
	}
	args := unsafe.Add(sp, -8)
	save(fp, pc, args)
	return in.pushPlain(objects.NewRef(fn), args, 2, mem.RefOf(fp))
}

// enterProperty begins o.name for a property, or for a class with a __getattribute__ in Python. 0: the general way must be gone.
func (in *Interp) enterProperty(cache, fp, pc, sp unsafe.Pointer, name Ref) Ref {
	rt := in.rt
	o := *at(sp, 1)
	fn := specialised(cache, rt.TypeVersion(o), objects.AttrProperty, func() Ref { return rt.PropertyGetter(o, name) })
	if fn == 0 || !in.takes(fn, 1, 1) {
		return 0
	}
	args := unsafe.Add(sp, -4)
	save(fp, pc, args)
	return in.pushPlain(objects.NewRef(fn), args, 1, mem.RefOf(fp))
}
