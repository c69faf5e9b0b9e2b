// Package libm has the elementary functions with the digits that CPython prints where its C library is glibc (2.36, x86-64).
//
// Go's functions are within an ulp, and what a program prints shows the difference. Most functions here are computed in dd, pairs of floats, and rounded
// once, which is what the C library gives nearly always too. Where its own error shows more often (sine, hyperbolic functions, their inverses, log1p, expm1,
// log10, gamma), the same formulas are evaluated in the same order, with coefficients worked out anew, so that the last digit is off in the same places.
//
// A product that is added to something is converted to float64 first where the two roundings matter: else the compiler may fuse them on some machines.
package libm
