package objects

import (
	"encoding/binary"
	"math/bits"

	"minipy/mem"
)

// sipKey is SipHash's key, and the seed that it was made from.
type sipKey struct {
	seed, k0, k1 uint64
}

// set expands the hash seed the way CPython expands PYTHONHASHSEED; seed 0 is the zero key.
func (k *sipKey) set(seed uint64) {
	var b [16]byte
	x := uint32(seed)
	for i := range b {
		x = x*214013 + 2531011
		b[i] = byte(x >> 16)
	}
	*k = sipKey{seed, binary.LittleEndian.Uint64(b[:8]), binary.LittleEndian.Uint64(b[8:])}
}

func sipRound(v0, v1, v2, v3 uint64) (uint64, uint64, uint64, uint64) {
	v0 += v1
	v2 += v3
	v1 = bits.RotateLeft64(v1, 13) ^ v0
	v3 = bits.RotateLeft64(v3, 16) ^ v2
	v0 = bits.RotateLeft64(v0, 32) + v3
	v2 += v1
	return v0, bits.RotateLeft64(v1, 17) ^ v2, bits.RotateLeft64(v2, 32), bits.RotateLeft64(v3, 21) ^ v0
}

// hashBytes is SipHash-1-3 of b, as Python's hash of the characters of a str or of a bytes object.
func (rt *Runtime) hashBytes(b []byte) int64 {
	if len(b) == 0 {
		return 0
	}
	k := &rt.interned.key
	if k.seed != rt.hashSeed {
		k.set(rt.hashSeed)
	}
	v0, v1, v2, v3 := k.k0^0x736f6d6570736575, k.k1^0x646f72616e646f6d, k.k0^0x6c7967656e657261, k.k1^0x7465646279746573
	last := uint64(len(b)) << 56
	for ; len(b) >= 8; b = b[8:] {
		m := binary.LittleEndian.Uint64(b)
		v0, v1, v2, v3 = sipRound(v0, v1, v2, v3^m)
		v0 ^= m
	}
	for i, c := range b {
		last |= uint64(c) << (8 * i & 63)
	}
	v0, v1, v2, v3 = sipRound(v0, v1, v2, v3^last)
	v0 ^= last
	v2 ^= 0xff
	for range 3 {
		v0, v1, v2, v3 = sipRound(v0, v1, v2, v3)
	}
	h := int64(v0 ^ v1 ^ v2 ^ v3)
	if h == -1 {
		h = -2
	}
	return h
}

// StrHash is the hash of an exact str, computed once.
func (rt *Runtime) StrHash(o Ref) int64 {
	p := mem.I64(o, offStrHash)
	if *p != -1 {
		return *p
	}
	h := rt.hashBytes(strBytes(o))
	*p = h
	return h
}
