package objects

import "minipy/mem"

// sorter holds a sort under way: vals are the items, keys what is compared (the same slice when there is no key function). Both live in Raw
// blocks, owned by the list that is being sorted, which is empty for everyone else meanwhile.
type sorter struct {
	rt         *Runtime
	vals, keys []Ref
	tmpV, tmpK []Ref
	err        error
}

// less asks a < b, with short cuts for the exact types whose comparison runs no Python code.
func (s *sorter) less(a, b Ref) bool {
	if s.err != nil {
		return false
	}
	ta, tb := TypeWord(a), TypeWord(b)
	if ta == tb {
		switch TypeID(ta) {
		case TInt:
			return IntVal(a) < IntVal(b)
		case TFloat:
			return FloatVal(a) < FloatVal(b)
		}
	}
	r, err := s.rt.RichCompare(a, b, CmpLT)
	if err != nil {
		s.err = err
		return false
	}
	if r == s.rt.True || r == s.rt.False {
		return r == s.rt.True
	}
	t, err := s.rt.Truth(r)
	s.rt.DecRef(r)
	s.err = err
	return t
}

func (s *sorter) reverse(lo, hi int) {
	for i, j := lo, hi-1; i < j; i, j = i+1, j-1 {
		s.vals[i], s.vals[j] = s.vals[j], s.vals[i]
		if &s.keys[0] != &s.vals[0] {
			s.keys[i], s.keys[j] = s.keys[j], s.keys[i]
		}
	}
}

// countRun finds the run that starts at lo: ascending, or strictly descending and then reversed in place.
func (s *sorter) countRun(lo, hi int) int {
	i := lo + 1
	if i >= hi {
		return hi - lo
	}
	if s.less(s.keys[i], s.keys[lo]) {
		for i++; i < hi && s.less(s.keys[i], s.keys[i-1]); i++ {
		}
		s.reverse(lo, i)
	} else {
		for i++; i < hi && !s.less(s.keys[i], s.keys[i-1]); i++ {
		}
	}
	return i - lo
}

// binarySort inserts the items from start on into the sorted run that begins at lo.
func (s *sorter) binarySort(lo, hi, start int) {
	for ; start < hi && s.err == nil; start++ {
		l, r := lo, start
		pivot, pv := s.keys[start], s.vals[start]
		for l < r {
			m := int(uint(l+r) >> 1)
			if s.less(pivot, s.keys[m]) {
				r = m
			} else {
				l = m + 1
			}
		}
		copy(s.keys[l+1:start+1], s.keys[l:start])
		s.keys[l] = pivot
		if &s.keys[0] != &s.vals[0] {
			copy(s.vals[l+1:start+1], s.vals[l:start])
			s.vals[l] = pv
		}
	}
}

// merge joins the neighbouring runs [lo,mid) and [mid,hi); equal items keep their order.
func (s *sorter) merge(lo, mid, hi int) {
	// What of the left run is not greater than the first of the right stays; what of the right is not less than the last of the left, too.
	l, r := lo, mid
	for l < r {
		m := int(uint(l+r) >> 1)
		if s.less(s.keys[mid], s.keys[m]) {
			r = m
		} else {
			l = m + 1
		}
	}
	if lo = l; lo == mid || s.err != nil {
		return
	}
	l, r = mid, hi
	for l < r {
		m := int(uint(l+r) >> 1)
		if s.less(s.keys[m], s.keys[mid-1]) {
			l = m + 1
		} else {
			r = m
		}
	}
	if hi = l; s.err != nil {
		return
	}
	same := &s.keys[0] == &s.vals[0]
	n := mid - lo
	tk, tv := s.tmpK[:n], s.tmpV[:n]
	copy(tk, s.keys[lo:mid])
	if !same {
		copy(tv, s.vals[lo:mid])
	}
	i, j, k := 0, mid, lo
	for i < n && j < hi {
		if s.err == nil && s.less(s.keys[j], tk[i]) {
			s.keys[k] = s.keys[j]
			if !same {
				s.vals[k] = s.vals[j]
			}
			j++
		} else {
			s.keys[k] = tk[i]
			if !same {
				s.vals[k] = tv[i]
			}
			i++
		}
		k++
	}
	copy(s.keys[k:], tk[i:])
	if !same {
		copy(s.vals[k:], tv[i:])
	}
}

// run is timsort with a merge policy by run lengths: natural runs, extended to minrun by binary insertion, merged so that the stack of runs stays balanced.
func (s *sorter) run() {
	n := len(s.vals)
	if n < 2 {
		return
	}
	minrun := n
	odd := 0
	for minrun >= 64 {
		odd |= minrun & 1
		minrun >>= 1
	}
	minrun += odd
	type runT struct{ lo, n int }
	var stack []runT
	mergeAt := func(i int) {
		a, b := stack[i], stack[i+1]
		s.merge(a.lo, b.lo, b.lo+b.n)
		stack[i].n += b.n
		stack = append(stack[:i+1], stack[i+2:]...)
	}
	for lo := 0; lo < n && s.err == nil; {
		k := s.countRun(lo, n)
		if k < minrun {
			force := min(minrun, n-lo)
			s.binarySort(lo, lo+force, lo+k)
			k = force
		}
		stack = append(stack, runT{lo, k})
		lo += k
		for len(stack) > 1 {
			t := len(stack) - 2
			if t > 0 && stack[t-1].n <= stack[t].n+stack[t+1].n || t > 1 && stack[t-2].n <= stack[t-1].n+stack[t].n {
				if stack[t-1].n < stack[t+1].n {
					t--
				}
				mergeAt(t)
			} else if stack[t].n <= stack[t+1].n {
				mergeAt(t)
			} else {
				break
			}
		}
	}
	for len(stack) > 1 && s.err == nil {
		t := len(stack) - 2
		if t > 0 && stack[t-1].n < stack[t+1].n {
			t--
		}
		mergeAt(t)
	}
}

// ListSort sorts a list in place. key 0: none. While it runs the list is empty for everyone else; a change of it is an error.
func (rt *Runtime) ListSort(l, key Ref, reverse bool) error {
	items, n, c := *RefAt(l, offListItems), ListLen(l), *mem.U32(l, offListCap)
	*RefAt(l, offListItems) = 0
	*mem.U64(l, offListLen) = 0
	s := &sorter{rt: rt, vals: mem.Slice(items, 0, n)}
	s.keys = s.vals
	var keyBlock, tmpBlock Ref
	words := uintptr(max(n, 1)) * 4
	var err error
	if n > 1 || key != 0 {
		if tmpBlock, err = rt.allocRaw(words * 2); err == nil {
			s.tmpV, s.tmpK = mem.Slice(tmpBlock, 0, n), mem.Slice(tmpBlock, words, n)
		}
	}
	nkeys := 0
	if err == nil && key != 0 && n > 0 {
		if keyBlock, err = rt.allocRaw(words); err == nil {
			s.keys = mem.Slice(keyBlock, 0, n)
			for nkeys < n {
				var k Ref
				if k, err = rt.Call1(key, s.vals[nkeys]); err != nil {
					break
				}
				s.keys[nkeys] = k
				nkeys++
			}
		}
	}
	if err == nil && n > 1 {
		if reverse {
			s.reverse(0, n)
		}
		s.run()
		if reverse {
			s.reverse(0, n)
		}
		err = s.err
	}
	for i := range nkeys {
		rt.DecRef(s.keys[i])
	}
	if keyBlock != 0 {
		rt.freeRaw(keyBlock, words)
	}
	if tmpBlock != 0 {
		rt.freeRaw(tmpBlock, words*2)
	}
	changed := ListLen(l) != 0 || *RefAt(l, offListItems) != 0
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
	if changed && err == nil {
		err = rt.ValueErrorf("list modified during sort")
	}
	return err
}
