package stdlib

import (
	"minipy/mem"
	"minipy/objects"
)

// deque: a ring of items. 8 raw block of Refs or 0, 12 capacity uint32 (a power of two, or 0), 16 index of the first item uint32, 20 length uint32,
// 24 maxlen int64 (-1: none), 32 count of changes uint32.
const (
	offDequeBuf   = 8
	offDequeCap   = 12
	offDequeHead  = 16
	offDequeLen   = 20
	offDequeMax   = 24
	offDequeState = 32
	dequeSize     = 40
)

func dequeLen(o Ref) int { return int(*mem.U32(o, offDequeLen)) }

// dequeAt is the slot of item i.
func dequeAt(o Ref, i int) *Ref {
	at := (*mem.U32(o, offDequeHead) + uint32(i)) & (*mem.U32(o, offDequeCap) - 1)
	return objects.RefAt(*objects.RefAt(o, offDequeBuf), uintptr(at)*4)
}

// dequeGrow makes room for one item more.
func dequeGrow(rt *objects.Runtime, o Ref) error {
	n, c := dequeLen(o), int(*mem.U32(o, offDequeCap))
	if n < c {
		return nil
	}
	if c >= 1<<30 {
		return rt.NoMemory()
	}
	want := max(2*c, 8)
	buf, err := rt.AllocRaw(uintptr(want) * 4)
	if err != nil {
		return err
	}
	for i := range n {
		*objects.RefAt(buf, uintptr(i)*4) = *dequeAt(o, i)
	}
	if c > 0 {
		rt.FreeRaw(*objects.RefAt(o, offDequeBuf), uintptr(c)*4)
	}
	*objects.RefAt(o, offDequeBuf), *mem.U32(o, offDequeCap), *mem.U32(o, offDequeHead) = buf, uint32(want), 0
	return nil
}

// dequePush appends v on the right or left; over maxlen an item falls out on the other side. refs: v stolen, also on failure
func dequePush(rt *objects.Runtime, o, v Ref, left bool) error {
	limit := *mem.I64(o, offDequeMax)
	if limit == 0 {
		rt.DecRef(v)
		return nil
	}
	var out Ref
	if limit > 0 && int64(dequeLen(o)) >= limit {
		out = dequeTake(o, !left)
	}
	if err := dequeGrow(rt, o); err != nil {
		rt.DecRef(v)
		rt.XDecRef(out)
		return err
	}
	if left {
		h := mem.U32(o, offDequeHead)
		*h = (*h - 1) & (*mem.U32(o, offDequeCap) - 1)
	}
	*mem.U32(o, offDequeLen)++
	*mem.U32(o, offDequeState)++
	if left {
		*dequeAt(o, 0) = v
	} else {
		*dequeAt(o, dequeLen(o)-1) = v
	}
	rt.XDecRef(out)
	return nil
}

// dequeTake removes an item from a deque that is not empty. refs: result new
func dequeTake(o Ref, left bool) Ref {
	*mem.U32(o, offDequeState)++
	n := mem.U32(o, offDequeLen)
	if left {
		v := *dequeAt(o, 0)
		h := mem.U32(o, offDequeHead)
		*h = (*h + 1) & (*mem.U32(o, offDequeCap) - 1)
		*n--
		return v
	}
	v := *dequeAt(o, int(*n)-1)
	*n--
	return v
}

// dequeClear empties the deque, which is empty for everyone before the first item dies.
func dequeClear(rt *objects.Runtime, o Ref) {
	buf, c, head, n := *objects.RefAt(o, offDequeBuf), *mem.U32(o, offDequeCap), *mem.U32(o, offDequeHead), *mem.U32(o, offDequeLen)
	if buf == 0 {
		return
	}
	*objects.RefAt(o, offDequeBuf), *mem.U32(o, offDequeCap), *mem.U32(o, offDequeHead), *mem.U32(o, offDequeLen) = 0, 0, 0, 0
	*mem.U32(o, offDequeState)++
	for i := range n {
		rt.DecRef(*objects.RefAt(buf, uintptr((head+i)&(c-1))*4))
	}
	rt.FreeRaw(buf, uintptr(c)*4)
}

// dequeExtend appends the items of an iterable.
func dequeExtend(rt *objects.Runtime, o, iterable Ref, left bool) error {
	if iterable == o {
		l, err := rt.ListFromIter(iterable)
		if err != nil {
			return err
		}
		defer rt.DecRef(l)
		iterable = l
	}
	it, err := rt.Iter(iterable)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for {
		v, err := rt.Next(it)
		if err != nil || v == 0 {
			return err
		}
		if err := dequePush(rt, o, v, left); err != nil {
			return err
		}
	}
}

// newDeque makes an empty deque of type t.
func newDeque(rt *objects.Runtime, t *objects.Type, limit int64) (Ref, error) {
	o, err := rt.GenericAlloc(t)
	if err == nil {
		*mem.I64(o, offDequeMax) = limit
	}
	return o, err
}

// dequeLike makes a copy of a deque: an exact one at once, one of a derived class by calling the class.
func dequeLike(rt *objects.Runtime, o Ref) (Ref, error) {
	limit := *mem.I64(o, offDequeMax)
	if objects.TypeOf(o) == objects.TDeque {
		c, err := newDeque(rt, rt.Type(objects.TDeque), limit)
		if err != nil {
			return 0, err
		}
		if err := dequeExtend(rt, c, o, false); err != nil {
			rt.DecRef(c)
			return 0, err
		}
		return c, nil
	}
	cls := rt.TypeFor(o).Obj
	var c Ref
	var err error
	if limit < 0 {
		c, err = rt.Call1(cls, o)
	} else {
		var m Ref
		if m, err = rt.NewInt(limit); err != nil {
			return 0, err
		}
		c, err = rt.Call2(cls, o, m)
		rt.DecRef(m)
	}
	if err == nil && !rt.IsInstanceOf(c, objects.TDeque) {
		err = rt.TypeErrorf("%s() must return a deque, not %s", rt.TypeName(o), rt.TypeName(c))
		rt.DecRef(c)
		return 0, err
	}
	return c, err
}

// dequeRotate moves n items from the right end to the left one.
func dequeRotate(rt *objects.Runtime, o Ref, n int) error {
	size := dequeLen(o)
	if size < 2 {
		return nil
	}
	if n %= size; n < 0 {
		n += size
	}
	if n == 0 {
		return nil
	}
	if err := dequeGrow(rt, o); err != nil {
		return err
	}
	if n <= size/2 {
		for range n {
			v := dequeTake(o, false)
			h := mem.U32(o, offDequeHead)
			*h = (*h - 1) & (*mem.U32(o, offDequeCap) - 1)
			*mem.U32(o, offDequeLen)++
			*dequeAt(o, 0) = v
		}
		return nil
	}
	for range size - n {
		v := dequeTake(o, true)
		*mem.U32(o, offDequeLen)++
		*dequeAt(o, size-1) = v
	}
	return nil
}

// dequeFind is the index of the first item equal to v between lo and hi, -1 if there is none. A comparison that changes the deque is an error of the given
// kind, or with late allowed if it says that the items are equal.
func dequeFind(rt *objects.Runtime, o, v Ref, lo, hi int, kind objects.TypeID, late bool) (int, error) {
	state := *mem.U32(o, offDequeState)
	for i := lo; i < hi && i < dequeLen(o); i++ {
		x := objects.NewRef(*dequeAt(o, i))
		eq, err := rt.Equal(x, v)
		rt.DecRef(x)
		if err != nil {
			return -1, err
		}
		if eq && late {
			return i, nil
		}
		if state != *mem.U32(o, offDequeState) {
			return -1, rt.Raisef(kind, "deque mutated during iteration")
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

// dequeDelete removes item i. refs: result new
func dequeDelete(o Ref, i int) Ref {
	v := *dequeAt(o, i)
	n := dequeLen(o)
	for ; i < n-1; i++ {
		*dequeAt(o, i) = *dequeAt(o, i+1)
	}
	*mem.U32(o, offDequeLen)--
	*mem.U32(o, offDequeState)++
	return v
}

// dequeIndex reads an index.
func dequeIndex(rt *objects.Runtime, o, key Ref) (int, error) {
	if rt.TypeFor(key).Index == nil {
		return 0, rt.TypeErrorf("sequence index must be integer, not '%s'", rt.TypeName(key))
	}
	i, err := rt.IndexIntErr(key, objects.TIndexError)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += dequeLen(o)
	}
	if i < 0 || i >= dequeLen(o) {
		return 0, rt.IndexErrorf("deque index out of range")
	}
	return i, nil
}

// dequeRepeat makes the deque its n-fold self.
func dequeRepeat(rt *objects.Runtime, o Ref, n int) error {
	size := dequeLen(o)
	if n <= 0 {
		dequeClear(rt, o)
		return nil
	}
	if size == 0 || n == 1 {
		return nil
	}
	if limit := *mem.I64(o, offDequeMax); limit >= 0 && int64(size)*int64(min(n, 1<<20)) > limit {
		n = min(n, int((limit+int64(size)-1)/int64(size))+1)
	}
	if n > (1<<30)/size {
		return rt.NoMemory()
	}
	l, err := rt.ListFromIter(o)
	if err != nil {
		return err
	}
	defer rt.DecRef(l)
	for range n - 1 {
		for _, v := range objects.ListItems(l) {
			if err := dequePush(rt, o, objects.NewRef(v), false); err != nil {
				return err
			}
		}
	}
	return nil
}

// dequeCompare compares item by item, as lists are.
func dequeCompare(rt *objects.Runtime, a, b Ref, op objects.CmpOp) (Ref, error) {
	if !rt.IsInstanceOf(a, objects.TDeque) || !rt.IsInstanceOf(b, objects.TDeque) {
		return rt.NotImplemented, nil
	}
	if (op == objects.CmpEQ || op == objects.CmpNE) && dequeLen(a) != dequeLen(b) {
		return rt.Bool(op == objects.CmpNE), nil
	}
	x, err := rt.Iter(a)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(x)
	y, err := rt.Iter(b)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(y)
	for {
		v, err := rt.Next(x)
		if err != nil {
			return 0, err
		}
		w, err := rt.Next(y)
		if err != nil {
			rt.XDecRef(v)
			return 0, err
		}
		if v == 0 || w == 0 {
			rt.XDecRef(v)
			rt.XDecRef(w)
			c := 0
			switch {
			case v == 0 && w != 0:
				c = -1
			case v != 0:
				c = 1
			}
			return rt.Bool(objects.CmpResult(c, op)), nil
		}
		eq, err := rt.Equal(v, w)
		var r Ref
		if err == nil && !eq {
			switch op {
			case objects.CmpEQ:
				r = rt.False
			case objects.CmpNE:
				r = rt.True
			default:
				r, err = rt.RichCompare(v, w, op)
			}
		}
		rt.DecRef(v)
		rt.DecRef(w)
		if err != nil || r != 0 {
			return r, err
		}
	}
}
