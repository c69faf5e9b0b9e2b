package stdlib

import (
	"minipy/objects"
)

var weakrefDef = &ModuleDef{
	Name:          "weakref",
	NativesModule: "_weakref",
	Doc:           "Weak reference support for Python.",
	Source:        source("weakref"),
	Init: func(rt *objects.Runtime, d Ref) error {
		for _, n := range [...]struct {
			name string
			id   objects.TypeID
		}{{"ref", objects.TWeakref}, {"ReferenceType", objects.TWeakref}, {"ProxyType", objects.TWeakProxy}, {"CallableProxyType", objects.TWeakCallableProxy}} {
			if err := rt.DictSet(d, rt.Intern(n.name), rt.Type(n.id).Obj); err != nil {
				return err
			}
		}
		return nil
	},
	Natives: []objects.Native{
		{Name: "proxy", Sig: "object, callback=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			t := objects.TWeakProxy
			if rt.TypeFor(a[0]).Call != nil {
				t = objects.TWeakCallableProxy
			}
			return rt.NewWeakref(rt.Type(t), a[0], a[1])
		}},
		{Name: "getweakrefcount", Sig: "object, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return rt.NewInt(int64(rt.GC.Weak.Count(a[0])))
		}},
		{Name: "getweakrefs", Sig: "object, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			var refs []Ref
			for w := rt.GC.Weak.First(a[0]); w != 0; w = rt.GC.Weak.Next(w) {
				refs = append(refs, w)
			}
			return rt.NewListFrom(refs)
		}},
		{Name: "_remove_dead_weakref", Sig: "dct, key, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if !rt.IsInstanceOf(a[0], objects.TDict) {
				return 0, rt.TypeErrorf("_remove_dead_weakref() argument 1 must be dict, not %s", rt.ArgTypeName(a[0]))
			}
			v, err := rt.DictGet(a[0], a[1])
			if err != nil {
				return 0, err
			}
			if v != 0 && rt.IsInstanceOf(v, objects.TWeakref) && objects.WeakReferent(v) == 0 {
				_, err = rt.DictDel(a[0], a[1])
			}
			return rt.None, err
		}},
	},
}
