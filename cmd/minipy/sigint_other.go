//go:build !unix

package main

// dieOfSigint gives the status that CPython uses where there are no signals to die of.
func dieOfSigint() int { return exitSigint }

// ignoreSigpipe: nothing to do.
func ignoreSigpipe() {}
