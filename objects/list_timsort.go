package objects

import "minipy/mem"

// Timsort with the powersort merge policy, step by step as CPython 3.13 does it: a program can count the comparisons and see between which items they
// happen, and it can see the order that an exception leaves behind.

const (
	minGallop = 7
	maxMinRun = 64
)

// sortRun is a sorted run that waits to be merged; power is its boundary's depth in the merge tree.
type sortRun struct{ lo, n, power int }

func (s *sorter) run() {
	n := len(s.keys)
	minrun, odd := n, 0
	for minrun >= maxMinRun {
		odd |= minrun & 1
		minrun >>= 1
	}
	minrun += odd
	for lo := 0; lo < n; {
		k, ok := s.countRun(lo, n)
		if !ok {
			return
		}
		if k < minrun {
			force := min(minrun, n-lo)
			if !s.binarySort(lo, lo+force, lo+k) {
				return
			}
			k = force
		}
		if !s.newRun(lo, k) {
			return
		}
		lo += k
	}
	for len(s.runs) > 1 {
		i := len(s.runs) - 2
		if i > 0 && s.runs[i-1].n < s.runs[i+1].n {
			i--
		}
		if !s.mergeAt(i) {
			return
		}
	}
}

// countRun returns the length of the run that starts at lo, and turns a descending one round. Equal items inside a descending run are turned
// round twice, and so keep their order.
func (s *sorter) countRun(lo, hi int) (n int, ok bool) {
	a := s.keys[lo:hi]
	smaller := func(i int) (lt, ok bool) { return s.less(a[i], a[i-1]) }
	n = 1
	lt := false
	for ; n < len(a); n++ {
		if lt, ok = smaller(n); !ok {
			return 0, false
		}
		if lt {
			break
		}
	}
	if n == len(a) {
		return n, true
	}
	// a[n] is smaller than a[n-1]. If all before are equal, the run may be a descending one.
	if n > 1 {
		if lt, ok = s.less(a[0], a[n-1]); !ok || lt {
			return n, ok
		}
		s.reverse(lo, lo+n)
	}
	n++
	equal := 0
	turnEqual := func() {
		if equal > 0 {
			s.reverse(lo+n-equal-1, lo+n)
			equal = 0
		}
	}
	for ; n < len(a); n++ {
		if lt, ok = smaller(n); !ok {
			return 0, false
		}
		if lt {
			turnEqual()
			continue
		}
		if lt, ok = s.less(a[n-1], a[n]); !ok {
			return 0, false
		}
		if lt {
			break
		}
		equal++
	}
	turnEqual()
	s.reverse(lo, lo+n)
	for ; n < len(a); n++ {
		if lt, ok = smaller(n); !ok {
			return 0, false
		}
		if lt {
			break
		}
	}
	return n, true
}

// binarySort inserts the items from start on into the sorted run that begins at lo.
func (s *sorter) binarySort(lo, hi, start int) bool {
	for ; start < hi; start++ {
		l, r := lo, start
		pivot := s.keys[start]
		for l < r {
			m := l + (r-l)>>1
			lt, ok := s.less(pivot, s.keys[m])
			if !ok {
				return false
			}
			if lt {
				r = m
			} else {
				l = m + 1
			}
		}
		copy(s.keys[l+1:start+1], s.keys[l:start])
		s.keys[l] = pivot
		if s.vals != nil {
			v := s.vals[start]
			copy(s.vals[l+1:start+1], s.vals[l:start])
			s.vals[l] = v
		}
	}
	return true
}

// newRun puts a run on the stack, after merging those that lie deeper in the tree than its boundary with the last one.
func (s *sorter) newRun(lo, n int) bool {
	if k := len(s.runs); k > 0 {
		last := s.runs[k-1]
		power := runPower(last.lo, last.n, n, len(s.keys))
		for len(s.runs) > 1 && s.runs[len(s.runs)-2].power > power {
			if !s.mergeAt(len(s.runs) - 2) {
				return false
			}
		}
		s.runs[len(s.runs)-1].power = power
	}
	s.runs = append(s.runs, sortRun{lo: lo, n: n})
	return true
}

// runPower is the first bit in which the midpoints of two neighbouring runs, as fractions of the whole, differ.
func runPower(lo, n1, n2, n int) int {
	a := 2 * lo
	a += n1
	b := a + n1 + n2
	for power := 1; ; power++ {
		if a >= n {
			a -= n
			b -= n
		} else if b >= n {
			return power
		}
		a <<= 1
		b <<= 1
	}
}

// mergeAt merges runs i and i+1.
func (s *sorter) mergeAt(i int) bool {
	a, na, b, nb := s.runs[i].lo, s.runs[i].n, s.runs[i+1].lo, s.runs[i+1].n
	s.runs[i].n = na + nb
	if i == len(s.runs)-3 {
		s.runs[i+1] = s.runs[i+2]
	}
	s.runs = s.runs[:len(s.runs)-1]
	// What of a is not greater than b's first stays where it is, and so does what of b is not less than a's last.
	k, ok := s.gallopRight(s.keys[b], s.keys[a:a+na], 0)
	if !ok {
		return false
	}
	a += k
	if na -= k; na == 0 {
		return true
	}
	if nb, ok = s.gallopLeft(s.keys[a+na-1], s.keys[b:b+nb], nb-1); !ok {
		return false
	}
	switch {
	case nb == 0:
		return true
	case na <= nb:
		return s.mergeLo(a, na, b, nb)
	}
	return s.mergeHi(a, na, b, nb)
}

// gallopLeft finds where key belongs in the sorted a, left of its equals, starting at hint.
func (s *sorter) gallopLeft(key Ref, a []Ref, hint int) (int, bool) {
	last, ofs := 0, 1
	lt, ok := s.less(a[hint], key)
	if !ok {
		return 0, false
	}
	if lt { // to the right, until a[hint+last] < key <= a[hint+ofs]
		limit := len(a) - hint
		for ofs < limit {
			if lt, ok = s.less(a[hint+ofs], key); !ok {
				return 0, false
			}
			if !lt {
				break
			}
			last, ofs = ofs, ofs<<1+1
		}
		ofs = min(ofs, limit)
		last, ofs = last+hint, ofs+hint
	} else { // to the left, until a[hint-ofs] < key <= a[hint-last]
		limit := hint + 1
		for ofs < limit {
			if lt, ok = s.less(a[hint-ofs], key); !ok {
				return 0, false
			}
			if lt {
				break
			}
			last, ofs = ofs, ofs<<1+1
		}
		ofs = min(ofs, limit)
		last, ofs = hint-ofs, hint-last
	}
	for last++; last < ofs; {
		m := last + (ofs-last)>>1
		if lt, ok = s.less(a[m], key); !ok {
			return 0, false
		}
		if lt {
			last = m + 1
		} else {
			ofs = m
		}
	}
	return ofs, true
}

// gallopRight finds where key belongs in the sorted a, right of its equals, starting at hint.
func (s *sorter) gallopRight(key Ref, a []Ref, hint int) (int, bool) {
	last, ofs := 0, 1
	lt, ok := s.less(key, a[hint])
	if !ok {
		return 0, false
	}
	if lt { // to the left, until a[hint-ofs] <= key < a[hint-last]
		limit := hint + 1
		for ofs < limit {
			if lt, ok = s.less(key, a[hint-ofs]); !ok {
				return 0, false
			}
			if !lt {
				break
			}
			last, ofs = ofs, ofs<<1+1
		}
		ofs = min(ofs, limit)
		last, ofs = hint-ofs, hint-last
	} else { // to the right, until a[hint+last] <= key < a[hint+ofs]
		limit := len(a) - hint
		for ofs < limit {
			if lt, ok = s.less(key, a[hint+ofs]); !ok {
				return 0, false
			}
			if lt {
				break
			}
			last, ofs = ofs, ofs<<1+1
		}
		ofs = min(ofs, limit)
		last, ofs = last+hint, ofs+hint
	}
	for last++; last < ofs; {
		m := last + (ofs-last)>>1
		if lt, ok = s.less(key, a[m]); !ok {
			return 0, false
		}
		if lt {
			ofs = m
		} else {
			last = m + 1
		}
	}
	return ofs, true
}

// takeTmp copies the run of n items at lo aside.
func (s *sorter) takeTmp(lo, n int) bool {
	words := n
	if s.vals != nil {
		words *= 2
	}
	if words > s.tmpWords {
		if s.tmpBlock != 0 {
			s.rt.freeRaw(s.tmpBlock, uintptr(s.tmpWords)*4)
			s.tmpBlock, s.tmpWords = 0, 0
		}
		if s.tmpBlock, s.err = s.rt.allocRaw(uintptr(words) * 4); s.err != nil {
			s.tmpBlock = 0
			return false
		}
		s.tmpWords = words
	}
	s.tmpK = mem.Slice(s.tmpBlock, 0, n)
	copy(s.tmpK, s.keys[lo:lo+n])
	if s.vals != nil {
		s.tmpV = mem.Slice(s.tmpBlock, uintptr(n)*4, n)
		copy(s.tmpV, s.vals[lo:lo+n])
	}
	return true
}

// move copies n items within the list, fromTmp n items that were put aside into it.
func (s *sorter) move(dst, src, n int) {
	copy(s.keys[dst:dst+n], s.keys[src:src+n])
	if s.vals != nil {
		copy(s.vals[dst:dst+n], s.vals[src:src+n])
	}
}

func (s *sorter) fromTmp(dst, src, n int) {
	copy(s.keys[dst:dst+n], s.tmpK[src:src+n])
	if s.vals != nil {
		copy(s.vals[dst:dst+n], s.tmpV[src:src+n])
	}
}
