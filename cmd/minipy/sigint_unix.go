//go:build unix

package main

import (
	"os/signal"
	"syscall"
	"time"
)

// dieOfSigint ends the process the way SIGINT does, so that a shell script running it stops too; 130 if that does not work.
func dieOfSigint() int {
	signal.Reset(syscall.SIGINT)
	if syscall.Kill(syscall.Getpid(), syscall.SIGINT) == nil {
		time.Sleep(time.Second)
	}
	return exitSigint
}

// ignoreSigpipe lets a write to a closed pipe fail instead of ending the process.
func ignoreSigpipe() { signal.Ignore(syscall.SIGPIPE) }
