package objects

import "minipy/mem"

// A dict's keys block (Raw):
//
//	 0  log2 size of the index table uint8   1  kind uint8 (keysGeneral, keysStr)   2  log2 bytes of an index entry uint8
//	 4  usable    uint32  entries that can still be added
//	 8  nentries  uint32  entries in use, deleted ones included
//	12  version   uint32  0, or a number that stays valid until a key is added or removed
//	16  index table: int8, int16 or int32 each; -1 empty, -2 deleted, else the entry
//	    entries, 12 bytes each: hash uint32, key Ref, value Ref (key 0: deleted), in order of insertion
const (
	offKeysLog     = 0
	offKeysKind    = 1
	offKeysIxLog   = 2
	offKeysUsable  = 4
	offKeysEntries = 8
	offKeysVersion = 12
	offKeysIndex   = 16
	entrySize      = 12
	offEntryKey    = 4
	offEntryValue  = 8
	minKeysLog     = 3
	maxKeysLog     = 28
	keysGeneral    = 0
	keysStr        = 1 // all keys are exact strings
	ixEmpty        = -1
	ixDummy        = -2
	perturbShift   = 5
)

func ixLog(log uint8) uint8 {
	switch {
	case log < 8:
		return 0
	case log < 16:
		return 1
	}
	return 2
}

func usableOf(log uint8) uint32 { return uint32(uint64(1) << log * 2 / 3) }

func entriesOff(log, ix uint8) uintptr { return (offKeysIndex + uintptr(1)<<(log+ix) + 3) &^ 3 }

func keysSize(log uint8) uintptr {
	return entriesOff(log, ixLog(log)) + uintptr(usableOf(log))*entrySize
}

func (rt *Runtime) newKeys(log uint8, kind uint8) Ref {
	var k Ref
	if log == minKeysLog {
		k = rt.free.DictKeys.Pop()
	}
	if k == 0 {
		if k = rt.Heap.Alloc(mem.Raw, keysSize(log)); k == 0 {
			return 0
		}
	}
	ix := ixLog(log)
	*mem.U32(k, 0) = uint32(log) | uint32(kind)<<8 | uint32(ix)<<16
	*mem.U32(k, offKeysUsable) = usableOf(log)
	*mem.U32(k, offKeysEntries) = 0
	*mem.U32(k, offKeysVersion) = 0
	b := mem.Bytes(k, offKeysIndex, 1<<(log+ix))
	for i := range b {
		b[i] = 0xFF
	}
	return k
}

func (rt *Runtime) freeKeys(k Ref) {
	log := *mem.U8(k, offKeysLog)
	if log == minKeysLog && rt.free.DictKeys.Push(k) {
		return
	}
	rt.freeRaw(k, keysSize(log))
}

func keysKind(k Ref) uint8 { return *mem.U8(k, offKeysKind) }

func getIndex(k Ref, i uint32) int {
	switch *mem.U8(k, offKeysIxLog) {
	case 0:
		return int(int8(*mem.U8(k, offKeysIndex+uintptr(i))))
	case 1:
		return int(int16(*mem.U16(k, offKeysIndex+uintptr(i)*2)))
	}
	return int(int32(*mem.U32(k, offKeysIndex+uintptr(i)*4)))
}

func setIndex(k Ref, i uint32, v int) {
	switch *mem.U8(k, offKeysIxLog) {
	case 0:
		*mem.U8(k, offKeysIndex+uintptr(i)) = uint8(v)
	case 1:
		*mem.U16(k, offKeysIndex+uintptr(i)*2) = uint16(v)
	default:
		*mem.U32(k, offKeysIndex+uintptr(i)*4) = uint32(v)
	}
}

// entryOff is the byte offset of entry i in block k.
func entryOff(k Ref, i int) uintptr {
	return entriesOff(*mem.U8(k, offKeysLog), *mem.U8(k, offKeysIxLog)) + uintptr(i)*entrySize
}

func foldHash(h int64) uint32 { return uint32(h) ^ uint32(uint64(h)>>32) }

// findStr looks an exact string up in a block all of whose keys are exact strings. It returns the entry, or -1.
func findStr(k, key Ref, h uint32) int {
	mask := uint32(1)<<*mem.U8(k, offKeysLog) - 1
	perturb := h
	base := entryOff(k, 0)
	for i := h & mask; ; {
		ix := getIndex(k, i)
		if ix >= 0 {
			off := base + uintptr(ix)*entrySize
			ek := *RefAt(k, off+offEntryKey)
			if ek == key || *mem.U32(k, off) == h && StrEq(ek, key) {
				return ix
			}
		} else if ix == ixEmpty {
			return -1
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// findIdentity looks for the very object key, running no code.
func findSlotOf(k Ref, h uint32, entry int) uint32 {
	mask := uint32(1)<<*mem.U8(k, offKeysLog) - 1
	perturb := h
	for i := h & mask; ; {
		if getIndex(k, i) == entry {
			return i
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// emptySlot finds where a new entry with hash h goes.
func emptySlot(k Ref, h uint32) uint32 {
	mask := uint32(1)<<*mem.U8(k, offKeysLog) - 1
	perturb := h
	for i := h & mask; ; {
		if getIndex(k, i) < 0 {
			return i
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// lookup finds key in d's combined table. It may run __eq__, and starts again when that changed the table.
func (rt *Runtime) lookup(d, key Ref, h uint32) (int, error) {
again:
	k := *RefAt(d, offDictKeys)
	if k == 0 {
		return -1, nil
	}
	if keysKind(k) == keysStr {
		if TypeOf(key) == TStr {
			return findStr(k, key, h), nil
		}
	}
	mask := uint32(1)<<*mem.U8(k, offKeysLog) - 1
	perturb := h
	for i := h & mask; ; {
		ix := getIndex(k, i)
		if ix >= 0 {
			off := entryOff(k, ix)
			ek := *RefAt(k, off+offEntryKey)
			if ek == key {
				return ix, nil
			}
			if *mem.U32(k, off) == h {
				if TypeOf(ek) == TInt && TypeOf(key) == TInt {
					if IntVal(ek) == IntVal(key) {
						return ix, nil
					}
					goto next
				}
				IncRef(ek)
				eq, err := rt.Equal(ek, key)
				rt.DecRef(ek)
				if err != nil {
					return -1, err
				}
				if *RefAt(d, offDictKeys) != k || *RefAt(k, off+offEntryKey) != ek {
					goto again
				}
				if eq {
					return ix, nil
				}
			}
		} else if ix == ixEmpty {
			return -1, nil
		}
	next:
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// findInt looks an exact int up, running no code: -1 also where the general way must be gone.
func findInt(k, key Ref) int {
	h := foldHash(hashInt64(IntVal(key)))
	mask := uint32(1)<<*mem.U8(k, offKeysLog) - 1
	perturb := h
	for i := h & mask; ; {
		ix := getIndex(k, i)
		if ix >= 0 {
			off := entryOff(k, ix)
			ek := *RefAt(k, off+offEntryKey)
			if ek == key {
				return ix
			}
			if *mem.U32(k, off) == h {
				if TypeOf(ek) != TInt {
					return -1
				}
				if IntVal(ek) == IntVal(key) {
					return ix
				}
			}
		} else if ix == ixEmpty {
			return -1
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// resizeDict rebuilds d's table so that it holds at least want more than what it has.
func (rt *Runtime) resizeDict(d Ref, log uint8) error {
	old := *RefAt(d, offDictKeys)
	if log > maxKeysLog {
		return rt.NoMemory()
	}
	kind := uint8(keysStr)
	if old != 0 {
		kind = keysKind(old)
	}
	k := rt.newKeys(log, kind)
	if k == 0 {
		return rt.NoMemory()
	}
	if old != 0 {
		n := int(*mem.U32(old, offKeysEntries))
		w := 0
		for i := range n {
			off := entryOff(old, i)
			if *RefAt(old, off+offEntryKey) == 0 {
				continue
			}
			dst := entryOff(k, w)
			*mem.U32(k, dst) = *mem.U32(old, off)
			*RefAt(k, dst+offEntryKey) = *RefAt(old, off+offEntryKey)
			*RefAt(k, dst+offEntryValue) = *RefAt(old, off+offEntryValue)
			setIndex(k, emptySlot(k, *mem.U32(k, dst)), w)
			w++
		}
		*mem.U32(k, offKeysEntries) = uint32(w)
		*mem.U32(k, offKeysUsable) -= uint32(w)
		rt.freeKeys(old)
	}
	*RefAt(d, offDictKeys) = k
	return nil
}

func logFor(n int) uint8 {
	log := uint8(minKeysLog)
	for 1<<log < n {
		log++
	}
	return log
}
