//go:build unix

package stdlib

import (
	"syscall"
	"time"
)

// processTime is the processor time used so far.
func processTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return monotonic()
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
