package stdlib

import "math/bits"

// blake is BLAKE2b (words of 64 bits) or BLAKE2s (of 32), with all parameters of RFC 7693.
type blake struct {
	small    bool
	h        [8]uint64
	t        [2]uint64
	buf      [128]byte
	n, size  int
	lastNode bool
}

var blakeIV = [8]uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}

var blakeSigma = [10][16]byte{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

func (b *blake) word() int {
	if b.small {
		return 4
	}
	return 8
}

// block is the size of a block.
func (b *blake) block() int { return 16 * b.word() }

// iv is a word of the initial state: BLAKE2s has the upper halves of BLAKE2b's.
func (b *blake) iv(i int) uint64 {
	if b.small {
		return blakeIV[i] >> 32
	}
	return blakeIV[i]
}

// start sets the state from the parameter block and the key.
func (b *blake) start(params, key []byte, size int) {
	b.size = size
	w := b.word()
	for i := range b.h {
		b.h[i] = b.iv(i) ^ getUint(params[i*w:(i+1)*w], false)
	}
	if len(key) > 0 {
		k := make([]byte, b.block())
		copy(k, key)
		b.write(k)
	}
}

func (b *blake) write(p []byte) {
	for len(p) > 0 {
		if b.n == b.block() {
			b.count(b.n)
			b.compress(false)
			b.n = 0
		}
		k := copy(b.buf[b.n:b.block()], p)
		b.n += k
		p = p[k:]
	}
}

func (b *blake) count(n int) {
	b.t[0] += uint64(n)
	if b.small {
		b.t[1] += b.t[0] >> 32
		b.t[0] &= 0xffffffff
	} else if b.t[0] < uint64(n) {
		b.t[1]++
	}
}

func (b *blake) sum() []byte {
	c := *b
	c.count(c.n)
	clear(c.buf[c.n:])
	c.compress(true)
	w := c.word()
	out := make([]byte, 8*w)
	for i, v := range c.h {
		putUint(out[i*w:(i+1)*w], v, false)
	}
	return out[:c.size]
}

func (b *blake) compress(last bool) {
	var m, v [16]uint64
	w := b.word()
	for i := range m {
		m[i] = getUint(b.buf[i*w:(i+1)*w], false)
	}
	mask, rounds, r := ^uint64(0), 12, [4]int{32, 24, 16, 63}
	if b.small {
		mask, rounds, r = 0xffffffff, 10, [4]int{16, 12, 8, 7}
	}
	for i := range 8 {
		v[i], v[i+8] = b.h[i], b.iv(i)
	}
	v[12] ^= b.t[0]
	v[13] ^= b.t[1]
	if last {
		v[14] ^= mask
		if b.lastNode {
			v[15] ^= mask
		}
	}
	rot := func(x uint64, k int) uint64 {
		if b.small {
			return uint64(bits.RotateLeft32(uint32(x), -k))
		}
		return bits.RotateLeft64(x, -k)
	}
	for i := range rounds {
		s := &blakeSigma[i%10]
		for j := range 8 {
			a := j & 3
			x, y, z := 4+j&3, 8+j&3, 12+j&3
			if j >= 4 {
				x, y, z = 4+(j+1)&3, 8+(j+2)&3, 12+(j+3)&3
			}
			v[a] = (v[a] + v[x] + m[s[2*j]]) & mask
			v[z] = rot(v[z]^v[a], r[0])
			v[y] = (v[y] + v[z]) & mask
			v[x] = rot(v[x]^v[y], r[1])
			v[a] = (v[a] + v[x] + m[s[2*j+1]]) & mask
			v[z] = rot(v[z]^v[a], r[2])
			v[y] = (v[y] + v[z]) & mask
			v[x] = rot(v[x]^v[y], r[3])
		}
	}
	for i := range b.h {
		b.h[i] ^= v[i] ^ v[i+8]
	}
}
