package objects

import "minipy/mem"

// How a sort compares its keys. CPython looks at all keys first and picks the quickest comparison that is right for them; so does this.
const (
	sortSafe   = iota // keys of different types
	sortInt           // ints of 64 bits
	sortFloat         // floats
	sortStr           // strs
	sortObject        // one other type: its own comparison is asked first, without looking for a reflected one
)

// sorter holds a sort under way: keys are what is compared, vals the items that follow them (nil without a key function, when the items are the
// keys). Both live in Raw blocks; the list that is being sorted is empty for everyone else meanwhile.
type sorter struct {
	rt         *Runtime
	keys, vals []Ref
	how        int
	tuples     bool // the keys are tuples, and how says how their first items compare
	keyType    *Type
	err        error

	minGallop  int
	runs       []sortRun
	tmpK, tmpV []Ref // room for the smaller of two runs to merge
	tmpBlock   Ref
	tmpWords   int
}

// look finds how the keys compare.
func (s *sorter) look() {
	rt := s.rt
	first := s.keys[0]
	if s.tuples = TypeOf(first) == TTuple && TupleLen(first) > 0; s.tuples {
		first = TupleItems(first)[0]
	}
	id := TypeOf(first)
	same := true
	for _, k := range s.keys {
		if s.tuples {
			if TypeOf(k) != TTuple || TupleLen(k) == 0 {
				s.tuples, same = false, false
				break
			}
			k = TupleItems(k)[0]
		}
		if TypeOf(k) != id {
			if same = false; !s.tuples {
				break
			}
		}
	}
	if !same || s.tuples && id == TTuple {
		return
	}
	switch id {
	case TInt:
		s.how = sortInt
	case TFloat:
		s.how = sortFloat
	case TStr:
		s.how = sortStr
	default:
		if s.keyType = rt.types[id]; s.keyType.RichCompare != nil {
			s.how = sortObject
		}
	}
}

// less asks a < b; ok is false when that raised.
func (s *sorter) less(a, b Ref) (lt, ok bool) {
	if !s.tuples {
		return s.lessBy(s.how, a, b)
	}
	if TypeOf(a) != TTuple || TypeOf(b) != TTuple {
		return s.lessBy(sortSafe, a, b)
	}
	la, lb := TupleLen(a), TupleLen(b)
	for i := range min(la, lb) {
		x, y := TupleItems(a)[i], TupleItems(b)[i]
		eq, err := s.rt.Equal(x, y)
		switch {
		case err != nil:
			s.err = err
			return false, false
		case eq:
		case i == 0:
			return s.lessBy(s.how, x, y)
		default:
			return s.lessBy(sortSafe, x, y)
		}
	}
	return la < lb, true
}

func (s *sorter) lessBy(how int, a, b Ref) (lt, ok bool) {
	var r Ref
	var err error
	switch how {
	case sortInt:
		return IntVal(a) < IntVal(b), true
	case sortFloat:
		return FloatVal(a) < FloatVal(b), true
	case sortStr:
		return strCompare(a, b) < 0, true
	case sortObject:
		// A comparison may have given the objects another class.
		if f := s.keyType.RichCompare; f != nil && fnPtr(s.rt.TypeFor(a).RichCompare) == fnPtr(f) {
			r, err = f(s.rt, a, b, CmpLT)
			if err == nil && r == s.rt.NotImplemented {
				r, err = s.rt.RichCompare(a, b, CmpLT)
			}
			break
		}
		fallthrough
	default:
		r, err = s.rt.RichCompare(a, b, CmpLT)
	}
	if err != nil {
		s.err = err
		return false, false
	}
	if r == s.rt.True || r == s.rt.False {
		return r == s.rt.True, true
	}
	lt, s.err = s.rt.Truth(r)
	s.rt.DecRef(r)
	return lt, s.err == nil
}

// reverse turns the items from lo to hi round.
func (s *sorter) reverse(lo, hi int) {
	reverseRefs(s.keys[lo:hi])
	if s.vals != nil {
		reverseRefs(s.vals[lo:hi])
	}
}

func reverseRefs(r []Ref) {
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
}

// takeKeys calls the key function for each item; a failure leaves no keys.
func (s *sorter) takeKeys(key Ref, items []Ref) error {
	for i, v := range items {
		k, err := s.rt.Call1(key, v)
		if err != nil {
			s.dropKeys(i)
			return err
		}
		s.keys[i] = k
	}
	return nil
}

func (s *sorter) dropKeys(n int) {
	for _, k := range s.keys[:n] {
		s.rt.DecRef(k)
	}
}

// ListSort sorts a list in place. key 0: none. While it runs the list is empty for everyone else; a change of it is an error.
func (rt *Runtime) ListSort(l, key Ref, reverse bool) error {
	items, n, c := *RefAt(l, offListItems), ListLen(l), *mem.U32(l, offListCap)
	*mem.U64(l, offListLen) = 0
	*mem.U64(l, offListItems) = 0 // the mark too
	view := mem.Slice(items, 0, n)
	err := rt.sortItems(view, key, reverse, func() bool { return *mem.U32(l, offListMark) != 0 })
	newItems, newN, newC := *RefAt(l, offListItems), ListLen(l), *mem.U32(l, offListCap)
	*RefAt(l, offListItems) = items
	*mem.U32(l, offListLen) = uint32(n)
	*mem.U32(l, offListCap) = c
	if newItems != 0 {
		for i := newN - 1; i >= 0; i-- {
			rt.XDecRef(*RefAt(newItems, uintptr(i)*4))
		}
		rt.freeRaw(newItems, uintptr(newC)*4)
	}
	return err
}

func (rt *Runtime) sortItems(items []Ref, key Ref, reverse bool, changed func() bool) error {
	s := &sorter{rt: rt, keys: items, minGallop: minGallop}
	n := len(items)
	if key != 0 && n > 0 {
		words := uintptr(n) * 4
		block, err := rt.allocRaw(words)
		if err != nil {
			return err
		}
		defer rt.freeRaw(block, words)
		s.keys, s.vals = mem.Slice(block, 0, n), items
		if err := s.takeKeys(key, items); err != nil {
			return err
		}
	}
	if n > 1 {
		s.look()
		if reverse { // equal items keep their order: turn round, sort, turn back
			s.reverse(0, n)
		}
		s.run()
	}
	if s.vals != nil {
		s.dropKeys(n)
	}
	if s.err == nil && changed() {
		s.err = rt.ValueErrorf("list modified during sort")
	}
	if reverse && n > 1 {
		reverseRefs(items)
	}
	if s.tmpBlock != 0 {
		rt.freeRaw(s.tmpBlock, uintptr(s.tmpWords)*4)
	}
	return s.err
}
