package vm

import (
	"math"
	"slices"

	"minipy/objects"
)

// codeEqual reports whether two code objects were compiled from the same text, as CPython's == does: names, instructions, lines and constants.
func (in *Interp) codeEqual(a, b Ref) (bool, error) {
	if a == b {
		return true, nil
	}
	x, y := in.codeOf(a).src, in.codeOf(b).src
	if x == y {
		return true, nil
	}
	if x.Name != y.Name || x.ArgCount != y.ArgCount || x.PosOnlyArgCount != y.PosOnlyArgCount || x.KwOnlyArgCount != y.KwOnlyArgCount || x.Flags != y.Flags ||
		x.FirstLine != y.FirstLine || !slices.Equal(x.Instrs, y.Instrs) || !slices.Equal(x.Names, y.Names) || !slices.Equal(x.LocalsPlus, y.LocalsPlus) ||
		!slices.Equal(x.LocalsKinds, y.LocalsKinds) || !slices.Equal(x.Exc, y.Exc) || !slices.Equal(x.Pos, y.Pos) {
		return false, nil
	}
	if err := in.rt.Enter(" in comparison"); err != nil {
		return false, err
	}
	defer in.rt.Leave()
	return in.constsEqual(objects.TupleItems(*objects.RefAt(a, offCodeConsts)), objects.TupleItems(*objects.RefAt(b, offCodeConsts)))
}

func (in *Interp) constsEqual(a, b []Ref) (bool, error) {
	if len(a) != len(b) {
		return false, nil
	}
	for i, x := range a {
		if ok, err := in.constEqual(x, b[i]); err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

// constEqual compares constants: 1, 1.0 and True are different ones, and so are 0.0 and -0.0.
func (in *Interp) constEqual(a, b Ref) (bool, error) {
	rt := in.rt
	if a == b {
		return true, nil
	}
	t := objects.TypeOf(a)
	if t != objects.TypeOf(b) {
		return false, nil
	}
	switch t {
	case objects.TCode:
		return in.codeEqual(a, b)
	case objects.TTuple:
		return in.constsEqual(objects.TupleItems(a), objects.TupleItems(b))
	case objects.TFloat, objects.TComplex:
		x, err := rt.ReprGo(a)
		if err != nil {
			return false, err
		}
		y, err := rt.ReprGo(b)
		return x == y, err
	}
	return rt.Equal(a, b)
}

// codeHash agrees with codeEqual.
func (in *Interp) codeHash(o Ref) int64 {
	src := in.codeOf(o).src
	h := uint64(in.rt.StrHash(*objects.RefAt(o, offCodeName)))
	for _, n := range [...]int{src.FirstLine, src.ArgCount, len(src.Instrs), int(src.Flags)} {
		h = (h ^ uint64(n)) * 1000003
	}
	return int64(h & math.MaxInt64)
}
