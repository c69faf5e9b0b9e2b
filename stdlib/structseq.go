package stdlib

import (
	"strings"

	"minipy/mem"
	"minipy/objects"
)

// A struct sequence (sys.version_info, time.struct_time) has a tuple's layout: 8 length uint32, 12 items; the hidden fields, which only have names, follow
// the items that the length counts.
const (
	offSeqLen   = 8
	offSeqItems = 12
)

func seqSize(n int) uintptr { return (offSeqItems + 4*uintptr(n) + 7) &^ 7 }

// structSeq describes a struct sequence type.
type structSeq struct {
	name    string // with its module: sys.version_info
	doc     string
	fields  []string
	visible int    // fields that are items too; 0: all
	hidden  string // a prefix of the name that repr leaves out
	canNew  bool   // Python code may make instances
}

func (d *structSeq) items() int {
	if d.visible == 0 {
		return len(d.fields)
	}
	return d.visible
}

// register makes the type of d.
func (d *structSeq) register(rt *objects.Runtime) (*objects.Type, error) {
	module, short, _ := strings.Cut(d.name, ".")
	n, all := d.items(), len(d.fields)
	spec := objects.TypeSpec{Name: short, Module: module, Base: objects.TTuple, Doc: d.doc, Flags: objects.FlagGC | objects.FlagSequence, MatchArgs: d.fields[:n],
		Slots: objects.Slots{
			Dealloc: func(rt *objects.Runtime, o Ref) {
				rt.Untrack(o)
				if !rt.TrashBegin(o) {
					return
				}
				for i := all - 1; i >= 0; i-- {
					rt.XDecRef(seqFields(o, all)[i])
				}
				rt.FreeGC(o, seqSize(all))
				rt.TrashEnd()
			},
			Traverse: func(_ *objects.Runtime, o Ref, visit objects.Visit) {
				for _, v := range seqFields(o, all) {
					if v != 0 {
						visit(v)
					}
				}
			},
			SizeOf: func(*objects.Runtime, Ref) uintptr { return seqSize(all) + 8 },
			Repr:   d.repr,
		},
		Methods: []objects.Native{{Name: "__reduce__", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			t, err := rt.NewTupleFrom(seqFields(a[0], n))
			if err != nil {
				return 0, err
			}
			args, err := rt.NewTupleSteal([]Ref{t})
			if err != nil {
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{objects.NewRef(rt.TypeFor(a[0]).Obj), args})
		}}},
	}
	if d.canNew {
		spec.Slots.New = d.new
	} else {
		spec.Slots.New = func(rt *objects.Runtime, _ *objects.Type, _ []Ref, _ Ref) (Ref, error) {
			return 0, rt.TypeErrorf("cannot create '%s' instances", d.name)
		}
	}
	for i, f := range d.fields {
		spec.GetSets = append(spec.GetSets, objects.GetSet{Name: f,
			Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
				if v := seqFields(o, all)[i]; v != 0 {
					return objects.NewRef(v), nil
				}
				return rt.None, nil
			},
			Set: func(rt *objects.Runtime, o, _ Ref) error {
				return rt.Raisef(objects.TAttributeError, "readonly attribute")
			}})
	}
	t, err := rt.RegisterType(spec)
	if err != nil {
		return nil, err
	}
	return t, errs(
		func() error { return setInt(rt, t.TypeDict(), "n_fields", int64(all)) },
		func() error { return setInt(rt, t.TypeDict(), "n_sequence_fields", int64(n)) },
		func() error { return setInt(rt, t.TypeDict(), "n_unnamed_fields", 0) },
	)
}

// seqFields views all fields of an instance, the hidden ones too.
func seqFields(o Ref, all int) []Ref { return mem.Slice(o, offSeqItems, all) }

// make makes an instance. refs: values stolen, also on failure
func (d *structSeq) make(rt *objects.Runtime, t *objects.Type, values []Ref) (Ref, error) {
	o, err := rt.AllocGC(t.ID, seqSize(len(d.fields)))
	if err != nil {
		for _, v := range values {
			rt.XDecRef(v)
		}
		return 0, err
	}
	*mem.U32(o, offSeqLen) = uint32(d.items())
	copy(seqFields(o, len(d.fields)), values)
	rt.Track(o)
	return o, nil
}

var structSeqSig = objects.ParseSignature("sequence, dict=")

// new is the type's __new__: a sequence of the visible fields, or more.
func (d *structSeq) new(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
	var v [2]Ref
	if err := rt.Unpack("structseq_new", structSeqSig, args, kw, v[:]); err != nil {
		return 0, err
	}
	l, err := rt.ListFromIter(v[0])
	if err != nil {
		if rt.ExcMatches(objects.TTypeError) {
			rt.ClearExc()
			return 0, rt.TypeErrorf("constructor requires a sequence")
		}
		return 0, err
	}
	defer rt.DecRef(l)
	n, lo, hi := objects.ListLen(l), d.items(), len(d.fields)
	switch {
	case lo == hi && n != lo:
		return 0, rt.TypeErrorf("%s() takes a %d-sequence (%d-sequence given)", d.name, lo, n)
	case n < lo:
		return 0, rt.TypeErrorf("%s() takes an at least %d-sequence (%d-sequence given)", d.name, lo, n)
	case n > hi:
		return 0, rt.TypeErrorf("%s() takes an at most %d-sequence (%d-sequence given)", d.name, hi, n)
	}
	values := make([]Ref, hi)
	for i := range values {
		if i < n {
			values[i] = objects.NewRef(objects.ListItems(l)[i])
		} else {
			values[i] = rt.None
		}
	}
	return d.make(rt, t, values)
}

func (d *structSeq) repr(rt *objects.Runtime, o Ref) (Ref, error) {
	var b strings.Builder
	b.WriteString(strings.TrimPrefix(d.name, d.hidden) + "(")
	for i := range d.items() {
		if i > 0 {
			b.WriteString(", ")
		}
		s, err := rt.ReprGo(seqFields(o, len(d.fields))[i])
		if err != nil {
			return 0, err
		}
		b.WriteString(d.fields[i] + "=" + s)
	}
	return rt.NewStr(b.String() + ")")
}

// makeGo makes an instance of ints, strings, floats, bools and Refs (stolen).
func (d *structSeq) makeGo(rt *objects.Runtime, t *objects.Type, values ...any) (Ref, error) {
	refs := make([]Ref, 0, len(values))
	var err error
	for _, v := range values {
		r := rt.None
		if err == nil {
			r, err = fromGo(rt, v)
		}
		refs = append(refs, r)
	}
	if err != nil {
		for _, r := range refs {
			rt.XDecRef(r)
		}
		return 0, err
	}
	return d.make(rt, t, refs)
}

// fromGo makes the Python object of a Go value. refs: a Ref is passed on
func fromGo(rt *objects.Runtime, v any) (Ref, error) {
	switch v := v.(type) {
	case int:
		return rt.NewInt(int64(v))
	case int64:
		return rt.NewInt(v)
	case string:
		return rt.NewStr(v)
	case float64:
		return rt.NewFloat(v)
	case bool:
		return rt.Bool(v), nil
	case Ref:
		return v, nil
	}
	return rt.None, nil
}
