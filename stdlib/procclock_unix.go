//go:build unix

package stdlib

import (
	"syscall"
	"time"

	"minipy/door"
)

// processTime is the processor time used so far.
func processTime() time.Duration {
	return time.Duration(door.Get(door.Clock, func() int64 {
		var u syscall.Rusage
		_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // of oneself it does not fail
		return u.Utime.Nano() + u.Stime.Nano()
	}))
}
