package vm

import (
	"unsafe"

	"minipy/objects"
)

// The arithmetic of exact ints and floats as the eval loop does it: no slots, no errors, results that overflow or need care left to the general path. A number
// that only the value stack or one variable holds is overwritten with the result, unless the program has looked at an id(), the one thing that could tell.

// intOutcome says how x compares with y, in the bits of COMPARE_OP's operand: 2 less, 4 greater, 8 equal.
func intOutcome(x, y int64) uint32 {
	if x < y {
		return 2
	}
	if x > y {
		return 4
	}
	return 8
}

// exactFloatInt: ints up to this size are floats without loss.
const exactFloatInt = 1 << 53

// compute gives a op b; with dst not 0, an exact number of which the caller holds the only reference, in that object if its type fits. 0: the general path
// must do it. refs: result new, or dst itself
func (in *Interp) compute(a, b Ref, nb uint32, dst Ref) Ref {
	ta, tb := objects.TypeWord(a), objects.TypeWord(b)
	var x, y float64
	switch {
	case ta == uint32(objects.TInt) && tb == uint32(objects.TInt):
		return in.computeInts(objects.IntVal(a), objects.IntVal(b), nb, dst)
	case ta == uint32(objects.TFloat) && tb == uint32(objects.TFloat):
		x, y = objects.FloatVal(a), objects.FloatVal(b)
	case ta == uint32(objects.TFloat) && tb == uint32(objects.TInt):
		i := objects.IntVal(b)
		if i >= exactFloatInt || i <= -exactFloatInt {
			return 0
		}
		x, y = objects.FloatVal(a), float64(i)
	case ta == uint32(objects.TInt) && tb == uint32(objects.TFloat):
		i := objects.IntVal(a)
		if i >= exactFloatInt || i <= -exactFloatInt {
			return 0
		}
		x, y = float64(i), objects.FloatVal(b)
	default:
		return 0
	}
	switch nb {
	case objects.NbAdd, objects.NbAdd + objects.NbInplace:
		x += y
	case objects.NbSubtract, objects.NbSubtract + objects.NbInplace:
		x -= y
	case objects.NbMultiply, objects.NbMultiply + objects.NbInplace:
		x *= y
	case objects.NbTrueDivide, objects.NbTrueDivide + objects.NbInplace:
		if y == 0 {
			return 0
		}
		x /= y
	default:
		return 0
	}
	if dst != 0 && objects.TypeWord(dst) == uint32(objects.TFloat) {
		objects.SetFloatVal(dst, x)
		return dst
	}
	v, err := in.rt.NewFloat(x)
	if err != nil {
		in.rt.ClearExc() // the general path raises it again
		return 0
	}
	return v
}

func (in *Interp) computeInts(x, y int64, nb uint32, dst Ref) Ref {
	var r int64
	ok := false
	switch nb {
	case objects.NbAdd, objects.NbAdd + objects.NbInplace:
		r = x + y
		ok = (r > x) == (y > 0)
	case objects.NbSubtract, objects.NbSubtract + objects.NbInplace:
		r = x - y
		ok = (r < x) == (y > 0)
	case objects.NbMultiply, objects.NbMultiply + objects.NbInplace:
		r, ok = x*y, int64(int32(x)) == x && int64(int32(y)) == y
	case objects.NbAnd, objects.NbAnd + objects.NbInplace:
		r, ok = x&y, true
	case objects.NbOr, objects.NbOr + objects.NbInplace:
		r, ok = x|y, true
	case objects.NbXor, objects.NbXor + objects.NbInplace:
		r, ok = x^y, true
	case objects.NbFloorDivide, objects.NbFloorDivide + objects.NbInplace:
		if x >= 0 && y > 0 {
			r, ok = x/y, true
		}
	case objects.NbRemainder, objects.NbRemainder + objects.NbInplace:
		if x >= 0 && y > 0 {
			r, ok = x%y, true
		}
	case objects.NbRshift, objects.NbRshift + objects.NbInplace:
		if uint64(y) < 64 {
			r, ok = x>>y, true
		}
	case objects.NbLshift, objects.NbLshift + objects.NbInplace:
		if uint64(x) < 1<<31 && uint64(y) < 32 {
			r, ok = x<<y, true
		}
	}
	if !ok {
		return 0
	}
	if dst != 0 && !objects.IsSmallInt(r) && objects.TypeWord(dst) == uint32(objects.TInt) {
		objects.SetIntVal(dst, r)
		return dst
	}
	v, err := in.rt.NewInt(r)
	if err != nil {
		in.rt.ClearExc()
		return 0
	}
	return v
}

// sole is o if it is a number that only one reference holds and whose identity nobody knows, otherwise 0.
func (in *Interp) sole(o Ref) Ref {
	if in.rt.IDUsed {
		return 0
	}
	switch *objects.HeaderWord(o) {
	case 1 | uint64(objects.TInt)<<32, 1 | uint64(objects.TFloat)<<32:
		return o
	}
	return 0
}

// arith computes a op b for operands that variables or constants hold.
func (in *Interp) arith(a, b Ref, nb uint32) Ref { return in.compute(a, b, nb, 0) }

// arithTop computes top op b, where b is a variable's or constant's, in the place of the top of the stack.
func (in *Interp) arithTop(sp unsafe.Pointer, b Ref, nb uint32) bool {
	a := *at(sp, 1)
	dst := in.sole(a)
	v := in.compute(a, b, nb, dst)
	if v == 0 {
		return false
	}
	if v != dst {
		*at(sp, 1) = v
		in.rt.DecRef(a)
	}
	return true
}

// arithTwo computes the operation on the two topmost values; the result takes the place of the lower one, and the caller drops the other place.
func (in *Interp) arithTwo(sp unsafe.Pointer, nb uint32) bool {
	a, b := *at(sp, 2), *at(sp, 1)
	dst := in.sole(a)
	if dst == 0 {
		dst = in.sole(b)
	}
	v := in.compute(a, b, nb, dst)
	if v == 0 {
		return false
	}
	*at(sp, 2) = v
	if v != a {
		in.rt.DecRef(a)
	}
	if v != b {
		in.rt.DecRef(b)
	}
	return true
}

// arithStore computes a op b into the variable at p.
func (in *Interp) arithStore(a, b Ref, nb uint32, p *Ref) bool {
	old := *p
	dst := Ref(0)
	if old != 0 {
		if dst = in.sole(old); dst == 0 && objects.Refcount(old) == 1 && objects.TypeOf(old) > objects.TFloat {
			return false // its death may run code
		}
	}
	v := in.compute(a, b, nb, dst)
	if v == 0 {
		return false
	}
	if v != old {
		*p = v
		if old != 0 {
			in.rt.DecRef(old)
		}
	}
	return true
}

// subscr is a[b] for the commonest containers, new; 0 where the general path must do it.
func (in *Interp) subscr(a, b Ref) Ref {
	var v Ref
	switch objects.TypeOf(a) {
	case objects.TList:
		if objects.TypeWord(b) != uint32(objects.TInt) {
			return 0
		}
		i := objects.IntVal(b)
		if n := int64(objects.ListLen(a)); i < 0 {
			i += n
		}
		if uint64(i) >= uint64(objects.ListLen(a)) {
			return 0
		}
		v = objects.ListItems(a)[i]
	case objects.TTuple:
		if objects.TypeWord(b) != uint32(objects.TInt) {
			return 0
		}
		i := objects.IntVal(b)
		if n := int64(objects.TupleLen(a)); i < 0 {
			i += n
		}
		if uint64(i) >= uint64(objects.TupleLen(a)) {
			return 0
		}
		v = objects.TupleItems(a)[i]
	case objects.TDict:
		p := in.rt.DictValueAt(a, b)
		if p == nil {
			return 0
		}
		v = *p
	case objects.TStr:
		if objects.TypeWord(b) != uint32(objects.TInt) {
			return 0
		}
		return in.rt.StrItem(a, objects.IntVal(b))
	default:
		return 0
	}
	objects.IncRef(v)
	return v
}
