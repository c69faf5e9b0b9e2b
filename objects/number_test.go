package objects

import (
	"math"
	"math/big"
	"testing"
)

func TestParseInt(t *testing.T) {
	for _, c := range []struct {
		text string
		base int
		want string // "": not an int
	}{
		{" 12\n", 10, "12"}, {"-1_000", 10, "-1000"}, {"1__0", 10, ""}, {"_1", 10, ""}, {"", 10, ""}, {"0x1f", 16, "31"}, {"0x_1f", 0, "31"},
		{"010", 0, ""}, {"0_0", 0, "0"}, {"0b1", 16, "177"}, {"z", 36, "35"}, {"\u0661\u0662", 10, "12"}, {"\x1c5", 10, ""},
		{"9223372036854775808", 10, "9223372036854775808"}, {"-9223372036854775808", 10, "-9223372036854775808"},
	} {
		p := parseInt(asciiNumber(c.text), c.base, 0)
		got := ""
		if p.ok {
			if got = big.NewInt(p.small).String(); p.big != nil {
				got = p.big.String()
			}
		}
		if got != c.want {
			t.Errorf("int(%q, %d) = %q, want %q", c.text, c.base, got, c.want)
		}
	}
}

func TestBigQuotient_RoundsOnce(t *testing.T) {
	pow2 := func(n uint) *big.Int { return new(big.Int).Lsh(big.NewInt(1), n) }
	for _, c := range []struct {
		x, y *big.Int
		want float64
	}{
		{big.NewInt(1), big.NewInt(3), 1.0 / 3},
		{new(big.Int).Add(pow2(53), big.NewInt(1)), big.NewInt(1), 1 << 53},
		{new(big.Int).Add(pow2(54), big.NewInt(6)), big.NewInt(1), 1<<54 + 8},
		{big.NewInt(1), pow2(1074), 5e-324},
		{big.NewInt(1), pow2(1075), 0},
		{big.NewInt(3), pow2(1075), 1e-323},
		{big.NewInt(0), big.NewInt(-7), math.Copysign(0, -1)},
	} {
		got, ok := bigQuotient(c.x, c.y)
		if !ok || math.Float64bits(got) != math.Float64bits(c.want) {
			t.Errorf("%v/%v = %v, want %v", c.x, c.y, got, c.want)
		}
	}
	if _, ok := bigQuotient(pow2(1024), big.NewInt(1)); ok {
		t.Error("2**1024 passes for a float")
	}
}

func TestHashInt64(t *testing.T) {
	for _, v := range []int64{0, 1, -1, -2, hashModulus, hashModulus + 1, -hashModulus - 1, math.MaxInt64, math.MinInt64} {
		if a, b := hashInt64(v), hashBig(big.NewInt(v)); a != b {
			t.Errorf("hash(%d) is %d as 64 bits and %d as digits", v, a, b)
		}
	}
}
