package vm

import (
	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// What inspection asks of the interpreter: the references that are not in objects, each with the place where it is.

// A Root is a reference that no object holds: a frame's (see FramePlaces), or the interpreter's own, for the purpose that What names.
type Root struct {
	Ref   Ref // borrowed
	Frame Ref
	What  string
}

// Roots visits every reference that no object holds, the Runtime's included, a reference once for each place.
func (in *Interp) Roots(visit func(Root)) {
	in.rt.Own(func(what string, o Ref) {
		if o != 0 {
			visit(Root{Ref: o, What: what})
		}
	})
	in.ownRoots(visit)
}

// ownRoots visits the references that running frames and the interpreter itself hold.
func (in *Interp) ownRoots(visit func(Root)) {
	own := func(what string, o Ref) {
		if o != 0 {
			visit(Root{Ref: o, What: what})
		}
	}
	if in.sys != 0 {
		own("the interpreter's module sys", in.sys)
		own("the interpreter's module builtins", in.rt.Builtins)
	}
	in.frameRoots(in.frame, visit)
	in.threadRoots(visit)
	for _, r := range in.mainArena {
		own("the main program's code", r)
	}
	own("the first-iteration hook of asynchronous generators", in.agFirstiter)
	own("the finalizer hook of asynchronous generators", in.agFinalizer)
}

// FramePlaces calls found with each place in which frame f holds x.
func (in *Interp) FramePlaces(f, x Ref, found func(objects.Place)) {
	co := in.frameCode(f)
	for _, own := range [...]struct {
		off  uintptr
		name string
	}{{offFrameObj, "frame object"}, {offLocals, "f_locals"}, {offFunc, "function"}, {offCode, "f_code"}} {
		if *mem.RefAt(f, own.off) == x {
			found(objects.Place{Kind: objects.PlaceField, Name: own.name})
		}
	}
	args, first := in.callArguments(f)
	for i := range int(*mem.U32(f, offDepth)) {
		if *mem.RefAt(f, offLP+uintptr(i)*4) != x {
			continue
		}
		switch {
		case i >= co.nlocalsplus:
			p := objects.Place{Kind: objects.PlaceStack, Index: i - co.nlocalsplus}
			if args > 0 && i >= first && i < first+args {
				p.Kind, p.Index = objects.PlaceArgument, i-first
			}
			found(p)
		case co.src.LocalsKinds[i]&(compiler.FastCell|compiler.FastFree) != 0 && objects.TypeOf(x) == objects.TCell:
			found(objects.Place{Kind: objects.PlaceCell, Name: co.src.LocalsPlus[i]})
		default:
			found(objects.Place{Kind: objects.PlaceLocal, Name: co.src.LocalsPlus[i]})
		}
	}
}

// callArguments finds the arguments on the value stack of a frame that stands in a call: how many they are, and the slot of the first.
func (in *Interp) callArguments(f Ref) (n, first int) {
	co := in.frameCode(f)
	at := int(*mem.U32(f, offPC)) - cacheCall
	if at < 0 || at >= len(co.instrs) || compiler.Op(co.instrs[at]&0xFF) != compiler.OpCall {
		return 0, 0
	}
	n = int(uint32(co.instrs[at] >> 32))
	return n, int(*mem.U32(f, offDepth)) - n
}

// Running is the frame that runs now; 0 if none does.
func (in *Interp) Running() Ref { return in.frame }

// FrameAt describes a frame: its function's qualified name, its file, and the line it stands at.
func (in *Interp) FrameAt(f Ref) (function, file string, line int) {
	co := in.frameCode(f)
	return in.rt.StrGo(*objects.RefAt(co.obj, offCodeQualname)), in.rt.StrGo(*objects.RefAt(co.obj, offCodeFilename)), in.lineAt(co, int(*mem.U32(f, offPC)))
}

// codePlaces is the Places slot of code objects.
var codePlaces = objects.FieldPlaces([]string{"co_consts", "co_names", "names of variables", "co_name", "co_qualname", "co_filename", "co_varnames"}, codeFields[:]...)

// genPlaces is the Places slot of generators and their kin.
func genPlaces(rt *objects.Runtime, g, x Ref, found func(objects.Place)) {
	generatorFields(rt, g, x, found)
	if f := genFrame(g); *mem.RefAt(f, offFunc) != 0 {
		host(rt).FramePlaces(f, x, found)
	} else if *mem.RefAt(f, offCode) == x {
		found(objects.Place{Kind: objects.PlaceField, Name: "gi_code"})
	}
}

var generatorFields = objects.FieldPlaces([]string{"__name__", "__qualname__", "exception", "origin"}, offGenName, offGenQualname, offGenExc, offGenOrigin)

// framePlaces is the Places slot of frame objects.
func framePlaces(rt *objects.Runtime, fo, x Ref, found func(objects.Place)) {
	frameFields(rt, fo, x, found)
	if *mem.U32(fo, offFrameObjOwn) != 0 {
		host(rt).FramePlaces(*mem.RefAt(fo, offFrameObjFrame), x, found)
	}
}

var frameFields = objects.FieldPlaces([]string{"f_back", "f_trace", "extra locals"}, offFrameObjBack, offFrameObjTrace, offFrameObjExtra)

// CodeName is the qualified name of a code object.
func (in *Interp) CodeName(code Ref) string {
	return in.rt.StrGo(*objects.RefAt(code, offCodeQualname))
}

// FreeName is the name of the i-th free variable of a code object.
func (in *Interp) FreeName(code Ref, i int) string {
	src := in.codeOf(code).src
	for j, k := range src.LocalsKinds {
		if k&compiler.FastFree == 0 {
			continue
		}
		if i == 0 {
			return src.LocalsPlus[j]
		}
		i--
	}
	return "?"
}

// CallerNames lists what the running frame's code can name: a function's local variables, or the names of a module or class body.
// refs: all borrowed
func (in *Interp) CallerNames() (where string, names []string, values []Ref, namespace Ref) {
	f := in.frame
	if f == 0 {
		return "__main__", nil, nil, in.MainGlobals()
	}
	co := in.frameCode(f)
	where = in.rt.StrGo(*objects.RefAt(co.obj, offCodeQualname))
	if co.flags&compiler.FlagOptimized == 0 {
		return where, nil, nil, *mem.RefAt(f, offLocals)
	}
	names, values = in.Locals(f)
	return where + "()", names, values, 0
}

// Locals lists the variables of a function's frame that have a value; nothing for other frames.
// refs: all borrowed
func (in *Interp) Locals(f Ref) (names []string, values []Ref) {
	co := in.frameCode(f)
	if co.flags&compiler.FlagOptimized == 0 {
		return nil, nil
	}
	for i, name := range co.src.LocalsPlus {
		v := *mem.RefAt(f, offLP+uintptr(i)*4)
		if v != 0 && co.src.LocalsKinds[i]&(compiler.FastCell|compiler.FastFree) != 0 && objects.TypeOf(v) == objects.TCell {
			v = *objects.RefAt(v, objects.OffCellRef)
		}
		if v != 0 {
			names, values = append(names, name), append(values, v)
		}
	}
	return names, values
}

// RunningFrames visits the running frames, from the innermost, at most max of them; globals is the namespace each sees. generators: also those that a generator holds.
func (in *Interp) RunningFrames(max int, generators bool, visit func(f, globals Ref)) {
	for f := in.frame; f != 0 && max > 0; f, max = *mem.RefAt(f, offPrev), max-1 {
		if generators || !in.isGenFrame(f) {
			visit(f, *mem.RefAt(f, offGlobals))
		}
	}
}

// Calls reports whether frame callee was entered from caller.
func (in *Interp) Calls(caller, callee Ref) bool { return *mem.RefAt(callee, offPrev) == caller }

// InLibrary reports whether frame f runs a module that is part of minipy.
func (in *Interp) InLibrary(f Ref) bool { return in.frameCode(f).embedded() }

// A Place is a point in code that was being executed.
type Place struct {
	code *Code
	pc   int32
}

// PlaceOf is where frame f stands. It costs next to nothing; Line finds out what it means.
func (in *Interp) PlaceOf(f Ref) Place { return Place{in.frameCode(f), *i32(mem.At(f), offPC)} }

// Line describes the place: the function's qualified name, the file, the line. Its code may be gone.
func (p Place) Line(in *Interp) (function, file string, line int) {
	if p.code == nil {
		return "", "", 0
	}
	return p.code.src.QualName, p.code.src.Filename, in.lineAt(p.code, int(p.pc))
}
