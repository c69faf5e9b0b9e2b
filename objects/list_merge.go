package objects

// mergeLo merges the run a of na items with its right neighbour b, from the left; a, the shorter one, is put aside. In each it is known that
// b's first belongs before a's first, and a's last after b's last.
func (s *sorter) mergeLo(a, na, b, nb int) bool {
	if !s.takeTmp(a, na) {
		return false
	}
	dst, i := a, 0 // i: what is next of a, in the copy
	takeA := func() { s.fromTmp(dst, i, 1); dst++; i++; na-- }
	takeB := func() { s.move(dst, b, 1); dst++; b++; nb-- }
	lastA := func() bool { // a's last item belongs at the end
		s.move(dst, b, nb)
		s.fromTmp(dst+nb, i, 1)
		return true
	}
	restA := func(ok bool) bool {
		s.fromTmp(dst, i, na)
		return ok
	}
	takeB()
	if nb == 0 {
		return restA(true)
	}
	if na == 1 {
		return lastA()
	}
	gallop := s.minGallop
	for {
		// One by one, until one run wins often in a row.
		aWins, bWins := 0, 0
		for {
			lt, ok := s.less(s.keys[b], s.tmpK[i])
			if !ok {
				return restA(false)
			}
			if lt {
				takeB()
				bWins, aWins = bWins+1, 0
				if nb == 0 {
					return restA(true)
				}
				if bWins >= gallop {
					break
				}
			} else {
				takeA()
				aWins, bWins = aWins+1, 0
				if na == 1 {
					return lastA()
				}
				if aWins >= gallop {
					break
				}
			}
		}
		// Whole stretches, while that pays.
		gallop++
		for more := true; more; more = aWins >= minGallop || bWins >= minGallop {
			if gallop > 1 {
				gallop--
			}
			s.minGallop = gallop
			k, ok := s.gallopRight(s.keys[b], s.tmpK[i:i+na], 0)
			if !ok {
				return restA(false)
			}
			if aWins = k; k > 0 {
				s.fromTmp(dst, i, k)
				dst, i, na = dst+k, i+k, na-k
				if na == 1 {
					return lastA()
				}
				if na == 0 { // only if the comparison is inconsistent
					return true
				}
			}
			takeB()
			if nb == 0 {
				return restA(true)
			}
			if k, ok = s.gallopLeft(s.tmpK[i], s.keys[b:b+nb], 0); !ok {
				return restA(false)
			}
			if bWins = k; k > 0 {
				s.move(dst, b, k)
				dst, b, nb = dst+k, b+k, nb-k
				if nb == 0 {
					return restA(true)
				}
			}
			takeA()
			if na == 1 {
				return lastA()
			}
		}
		gallop++ // leaving it has its price
		s.minGallop = gallop
	}
}

// mergeHi is mergeLo from the right, with b, the shorter run, put aside.
func (s *sorter) mergeHi(a, na, b, nb int) bool {
	if !s.takeTmp(b, nb) {
		return false
	}
	dst := b + nb // one past the next place
	takeA := func() { dst--; na--; s.move(dst, a+na, 1) }
	takeB := func() { dst--; nb--; s.fromTmp(dst, nb, 1) }
	firstB := func() bool { // b's first item belongs at the front
		s.move(dst-na, a, na)
		s.fromTmp(dst-na-1, 0, 1)
		return true
	}
	restB := func(ok bool) bool {
		s.fromTmp(dst-nb, 0, nb)
		return ok
	}
	takeA()
	if na == 0 {
		return restB(true)
	}
	if nb == 1 {
		return firstB()
	}
	gallop := s.minGallop
	for {
		aWins, bWins := 0, 0
		for {
			lt, ok := s.less(s.tmpK[nb-1], s.keys[a+na-1])
			if !ok {
				return restB(false)
			}
			if lt {
				takeA()
				aWins, bWins = aWins+1, 0
				if na == 0 {
					return restB(true)
				}
				if aWins >= gallop {
					break
				}
			} else {
				takeB()
				bWins, aWins = bWins+1, 0
				if nb == 1 {
					return firstB()
				}
				if bWins >= gallop {
					break
				}
			}
		}
		gallop++
		for more := true; more; more = aWins >= minGallop || bWins >= minGallop {
			if gallop > 1 {
				gallop--
			}
			s.minGallop = gallop
			k, ok := s.gallopRight(s.tmpK[nb-1], s.keys[a:a+na], na-1)
			if !ok {
				return restB(false)
			}
			if k = na - k; k > 0 {
				dst, na = dst-k, na-k
				s.move(dst, a+na, k)
				if na == 0 {
					return restB(true)
				}
			}
			aWins = k
			takeB()
			if nb == 1 {
				return firstB()
			}
			if k, ok = s.gallopLeft(s.keys[a+na-1], s.tmpK[:nb], nb-1); !ok {
				return restB(false)
			}
			if k = nb - k; k > 0 {
				dst, nb = dst-k, nb-k
				s.fromTmp(dst, nb, k)
				if nb == 1 {
					return firstB()
				}
				if nb == 0 { // only if the comparison is inconsistent
					return true
				}
			}
			bWins = k
			takeA()
			if na == 0 {
				return restB(true)
			}
		}
		gallop++
		s.minGallop = gallop
	}
}
