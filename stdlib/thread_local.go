package stdlib

import (
	"slices"

	"minipy/objects"
)

// A thread-local object: 8 dict of the thread that used it last, 12 positional arguments or 0, 16 keyword arguments or 0, 20 dict of all threads' dicts by the
// numbers of the threads.
const (
	offLocalDict = 8
	offLocalArgs = 12
	offLocalKw   = 16
	offLocalAll  = 20
	localSize    = 24
)

// localUse makes the running thread's attributes those of o: its __init__ runs when the thread sees o for the first time.
func localUse(rt *objects.Runtime, o Ref) error {
	all := *objects.RefAt(o, offLocalAll)
	key, err := rt.NewInt(threadsOf(rt).ThreadID())
	if err != nil {
		return err
	}
	defer rt.DecRef(key)
	d, err := rt.DictGet(all, key)
	if err != nil {
		return err
	}
	if d != 0 {
		if *objects.RefAt(o, offLocalDict) != d {
			rt.SetSlot(objects.RefAt(o, offLocalDict), objects.NewRef(d))
		}
		return nil
	}
	if d, err = rt.NewDict(); err != nil {
		return err
	}
	err = rt.DictSet(all, key, d)
	rt.SetSlot(objects.RefAt(o, offLocalDict), d)
	if err != nil {
		return err
	}
	if init := rt.TypeFor(o).Init; init != nil {
		if a := *objects.RefAt(o, offLocalArgs); a != 0 {
			if err := localInit(rt, o, a); err != nil {
				if _, e := rt.DictDel(all, key); e != nil {
					rt.ClearExc()
				}
				return err
			}
		}
	}
	return nil
}

// localInit calls __init__ with the arguments that o was made with.
func localInit(rt *objects.Runtime, o, args Ref) error {
	vector := append([]Ref(nil), objects.TupleItems(args)...)
	var names Ref
	if kw := *objects.RefAt(o, offLocalKw); kw != 0 {
		names = objects.TupleItems(kw)[0]
		vector = append(vector, objects.TupleItems(kw)[1:]...)
	}
	return rt.TypeFor(o).Init(rt, o, vector, names)
}

func localNew(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref, all *locals) (Ref, error) {
	if len(args) > 0 && t.Flags&objects.FlagHeapType == 0 {
		return 0, rt.TypeErrorf("Initialization arguments are not supported")
	}
	pos, vals := objects.SplitArgs(args, kw)
	a, err := rt.NewTupleFrom(pos)
	if err != nil {
		return 0, err
	}
	var k Ref
	if len(vals) > 0 {
		if k, err = rt.NewTupleFrom(append([]Ref{kw}, vals...)); err != nil {
			rt.DecRef(a)
			return 0, err
		}
	}
	o, err := newWith(rt, t, []uintptr{offLocalArgs, offLocalKw}, a, k)
	if err != nil {
		return 0, err
	}
	all.live = append(all.live, o)
	if *objects.RefAt(o, offLocalAll), err = rt.NewDict(); err != nil {
		rt.DecRef(o)
		return 0, err
	}
	// The thread that makes it calls __init__ itself, behind __new__.
	if err := localUseNew(rt, o); err != nil {
		rt.DecRef(o)
		return 0, err
	}
	return o, nil
}

// localUseNew is localUse without __init__.
func localUseNew(rt *objects.Runtime, o Ref) error {
	args := objects.RefAt(o, offLocalArgs)
	a := *args
	*args = 0
	err := localUse(rt, o)
	*args = a
	return err
}

// locals are the thread-local objects of an interpreter, borrowed, in the order in which they were made.
type locals struct{ live []Ref }

// endThread releases the values of the running thread, which ends. What they make when they die stays with the objects.
func (l *locals) endThread(rt *objects.Runtime) {
	if len(l.live) == 0 {
		return
	}
	id, err := rt.NewInt(threadsOf(rt).ThreadID())
	if err != nil {
		rt.ClearExc()
		return
	}
	defer rt.DecRef(id)
	live := slices.Clone(l.live)
	for _, o := range live {
		objects.IncRef(o)
	}
	for _, o := range live {
		all, shown := *objects.RefAt(o, offLocalAll), objects.RefAt(o, offLocalDict)
		if d, _ := rt.DictGet(all, id); d != 0 {
			objects.IncRef(d)
			if *shown == d {
				rt.ClearSlot(shown)
			}
			if _, err := rt.DictDel(all, id); err != nil {
				rt.ClearExc()
			}
			rt.DecRef(d)
		}
		rt.DecRef(o)
	}
}

func localType(all *locals) objects.TypeSpec {
	fields := []uintptr{offLocalDict, offLocalArgs, offLocalKw, offLocalAll}
	return objects.TypeSpec{Name: "_thread._local", Module: "_thread", Doc: "An object whose attributes each thread has for itself.",
		Flags: objects.FlagGC | objects.FlagBaseType | objects.FlagWeakrefable, Size: localSize, DictOff: offLocalDict,
		Slots: objects.Slots{
			New: func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
				return localNew(rt, t, args, kw, all)
			},
			Dealloc: func(rt *objects.Runtime, o Ref) {
				rt.Untrack(o)
				rt.ClearWeakrefs(o)
				if i := slices.Index(all.live, o); i >= 0 {
					all.live = slices.Delete(all.live, i, i+1)
				}
				for _, off := range fields {
					rt.ClearSlot(objects.RefAt(o, off))
				}
				rt.FreeInstance(o, localSize)
			},
			Traverse: objects.TraverseFields(fields...),
			Clear:    objects.ClearFields(offLocalDict),
			GetAttr: func(rt *objects.Runtime, o, name Ref) (Ref, error) {
				if err := localUse(rt, o); err != nil {
					return 0, err
				}
				return rt.GenericGetAttr(o, name)
			},
			SetAttr: func(rt *objects.Runtime, o, name, v Ref) error {
				if err := localUse(rt, o); err != nil {
					return err
				}
				if rt.IsStr(name) && rt.StrGo(name) == "__dict__" {
					return rt.AttributeErrorf(o, name, "'%s' object attribute '__dict__' is read-only", rt.TypeName(o))
				}
				return rt.GenericSetAttr(o, name, v)
			},
		},
		GetSets: []objects.GetSet{{Name: "__dict__", Get: objects.InstanceDict, Doc: "the running thread's attributes"}},
	}
}
