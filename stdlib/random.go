package stdlib

import (
	"crypto/rand"
	"crypto/sha512"
	"math/big"

	"minipy/door"
	"minipy/mem"
	"minipy/objects"
)

var randomDef = &ModuleDef{
	Name:          "random",
	Doc:           "Random numbers of many distributions.",
	NativesModule: "_random",
	Source:        source("random"),
	Init:          randomInit,
}

// The generator _random.Random: 8 index uint32, 12 the 624 words of the Mersenne Twister's state.
const (
	mtN         = 624
	mtM         = 397
	offMTIndex  = 8
	offMTState  = 12
	randomSize  = (offMTState + 4*mtN + 7) &^ 7
	mtUpperMask = 0x80000000
	mtLowerMask = 0x7fffffff
)

func mtState(o Ref) []Ref { return mem.Slice(o, offMTState, mtN) } // Ref is 32 bits wide, as the words are

func mtInit(o Ref, seed uint32) {
	s := mtState(o)
	s[0] = Ref(seed)
	for i := 1; i < mtN; i++ {
		p := uint32(s[i-1])
		s[i] = Ref(1812433253*(p^p>>30) + uint32(i))
	}
	*mem.U32(o, offMTIndex) = mtN
}

// mtInitArray seeds with a key of words, as the reference implementation does.
func mtInitArray(o Ref, key []uint32) {
	mtInit(o, 19650218)
	s := mtState(o)
	i, j := 1, 0
	for k := max(mtN, len(key)); k > 0; k-- {
		p := uint32(s[i-1])
		s[i] = Ref((uint32(s[i]) ^ (p^p>>30)*1664525) + key[j] + uint32(j))
		i++
		j++
		if i >= mtN {
			s[0] = s[mtN-1]
			i = 1
		}
		if j >= len(key) {
			j = 0
		}
	}
	for k := mtN - 1; k > 0; k-- {
		p := uint32(s[i-1])
		s[i] = Ref((uint32(s[i]) ^ (p^p>>30)*1566083941) - uint32(i))
		i++
		if i >= mtN {
			s[0] = s[mtN-1]
			i = 1
		}
	}
	s[0] = mtUpperMask
}

func mtNext(o Ref) uint32 {
	s := mtState(o)
	i := mem.U32(o, offMTIndex)
	if *i >= mtN {
		twist := func(a, b Ref) Ref {
			y := uint32(a)&mtUpperMask | uint32(b)&mtLowerMask
			r := y >> 1
			if y&1 != 0 {
				r ^= 0x9908b0df
			}
			return Ref(r)
		}
		k := 0
		for ; k < mtN-mtM; k++ {
			s[k] = s[k+mtM] ^ twist(s[k], s[k+1])
		}
		for ; k < mtN-1; k++ {
			s[k] = s[k+mtM-mtN] ^ twist(s[k], s[k+1])
		}
		s[mtN-1] = s[mtM-1] ^ twist(s[mtN-1], s[0])
		*i = 0
	}
	y := uint32(s[*i])
	*i++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func mtFloat(o Ref) float64 {
	a, b := mtNext(o)>>5, mtNext(o)>>6
	return (float64(a)*67108864 + float64(b)) * (1.0 / 9007199254740992)
}

// mtBits is an int of k random bits.
func mtBits(rt *objects.Runtime, o Ref, k int) (Ref, error) {
	if k <= 32 {
		if k == 0 {
			return rt.NewInt(0)
		}
		return rt.NewInt(int64(mtNext(o) >> (32 - k)))
	}
	if k > 1<<33 {
		return 0, rt.NoMemory()
	}
	n := (k-1)/32 + 1
	buf := make([]byte, 4*n)
	for i := range n {
		r := mtNext(o)
		if k < 32 {
			r >>= 32 - k
		}
		putUint(buf[4*(n-1-i):4*(n-i)], uint64(r), true)
		k -= 32
	}
	return rt.NewBigInt(new(big.Int).SetBytes(buf))
}

// systemRandom fills b from the system's randomness.
func systemRandom(b []byte) {
	_, _ = door.Read(door.Random, b, rand.Read)
}

// mtSeed seeds with an object: an int by its absolute value, anything else by its hash, None by the system's randomness.
func mtSeed(rt *objects.Runtime, o, arg Ref) error {
	var n *big.Int
	switch {
	case arg == 0 || arg == rt.None:
		var b [mtN * 4]byte
		systemRandom(b[:])
		key := make([]uint32, mtN)
		for i := range key {
			key[i] = uint32(getUint(b[4*i:4*i+4], false))
		}
		mtInitArray(o, key)
		return nil
	case rt.IsInt(arg):
		n = new(big.Int).Abs(rt.AsBig(rt.Unbox(arg)))
	default:
		h, err := rt.Hash(arg)
		if err != nil {
			return err
		}
		n = new(big.Int).SetUint64(uint64(h))
	}
	mtInitArray(o, bigWords(n))
	return nil
}

func bigWords(n *big.Int) []uint32 {
	b := n.Bytes()
	key := make([]uint32, max((len(b)+3)/4, 1))
	for i, c := range b {
		k := len(b) - 1 - i
		key[k/4] |= uint32(c) << (8 * (k % 4))
	}
	return key
}

func randomInit(rt *objects.Runtime, d Ref) error {
	t, err := rt.RegisterType(randomType())
	if err != nil {
		return err
	}
	if err := rt.DictSet(d, rt.Intern("_BaseRandom"), t.Obj); err != nil {
		return err
	}
	return addNatives(rt, d, "_random", []objects.Native{
		{Name: "_urandom", Sig: "n, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n, err := rt.IndexInt(a[0])
			if err != nil {
				return 0, err
			}
			if n < 0 {
				return 0, rt.ValueErrorf("negative argument not allowed")
			}
			o, err := rt.NewBytesUninit(n)
			if err == nil && n > 0 {
				systemRandom(objects.BytesView(o))
			}
			return o, err
		}},
		{Name: "_seed_of", Sig: "data, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			// The number that stands for a text: its bytes followed by their SHA-512.
			b, err := bytesArg(rt, a[0])
			if err != nil {
				return 0, err
			}
			sum := sha512.Sum512(b)
			return rt.NewBigInt(new(big.Int).SetBytes(append(append([]byte(nil), b...), sum[:]...)))
		}},
	})
}

func randomType() objects.TypeSpec {
	return objects.TypeSpec{Name: "_random.Random", Module: "_random", Doc: "Random() -> create a random number generator with its own internal state.", Flags: objects.FlagBaseType, Size: randomSize,
		Slots: objects.Slots{
			New: func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
				o, err := rt.GenericAlloc(t)
				if err != nil {
					return 0, err
				}
				arg := Ref(0)
				if pos, _ := objects.SplitArgs(args, kw); len(pos) > 0 && rt.IsInt(pos[0]) {
					arg = pos[0]
				}
				if err := mtSeed(rt, o, arg); err != nil {
					rt.DecRef(o)
					return 0, err
				}
				return o, nil
			},
			Dealloc: func(rt *objects.Runtime, o Ref) { rt.FreeInstance(o, randomSize) },
		},
		Methods: []objects.Native{
			{Name: "random", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.NewFloat(mtFloat(a[0])) }},
			{Name: "seed", Sig: "self, n=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, mtSeed(rt, a[0], a[1]) }},
			{Name: "getrandbits", Sig: "self, k, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				k, err := rt.CIntArg(a[1])
				if err != nil {
					return 0, err
				}
				if k < 0 {
					return 0, rt.ValueErrorf("number of bits must be non-negative")
				}
				return mtBits(rt, a[0], k)
			}},
			{Name: "getstate", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				return buildTuple(rt, mtN+1, func(i int) (Ref, error) {
					if i == mtN {
						return rt.NewInt(int64(*mem.U32(a[0], offMTIndex)))
					}
					return rt.NewInt(int64(mtState(a[0])[i]))
				})
			}},
			{Name: "setstate", Sig: "self, state, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				if !rt.IsInstanceOf(a[1], objects.TTuple) {
					return 0, rt.TypeErrorf("state vector must be a tuple")
				}
				items := rt.TupleItemsAny(a[1])
				if len(items) != mtN+1 {
					return 0, rt.ValueErrorf("state vector is the wrong size")
				}
				var words [mtN + 1]uint32
				for i, v := range items {
					if !rt.IsInt(v) {
						return 0, rt.TypeErrorf("'%s' object cannot be interpreted as an integer", rt.TypeName(v))
					}
					n, ok := rt.AsInt64(v)
					if !ok || n < 0 {
						return 0, rt.OverflowErrorf("can't convert negative value to unsigned int")
					}
					words[i] = uint32(n)
				}
				if words[mtN] > mtN {
					return 0, rt.ValueErrorf("invalid state")
				}
				for i := range mtN {
					mtState(a[0])[i] = Ref(words[i])
				}
				*mem.U32(a[0], offMTIndex) = words[mtN]
				return rt.None, nil
			}},
			// What most others are made of, without a call of getrandbits for each try.
			{Name: "_below", Sig: "self, n, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				if n, ok := rt.AsInt64(a[1]); ok && n > 0 && n < 1<<31 {
					k := 0
					for m := n; m > 0; m >>= 1 {
						k++
					}
					for {
						if r := int64(mtNext(a[0]) >> (32 - k)); r < n {
							return rt.NewInt(r)
						}
					}
				}
				n := rt.AsBig(a[1])
				limit := new(big.Int).Set(n)
				k := limit.BitLen()
				for {
					r, err := mtBits(rt, a[0], k)
					if err != nil {
						return 0, err
					}
					if rt.AsBig(r).Cmp(limit) < 0 {
						return r, nil
					}
					rt.DecRef(r)
				}
			}},
		}}
}
