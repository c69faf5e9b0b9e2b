//go:build !unix

package stdlib

import "time"

// processTime stands in for the processor time where the system does not tell it.
func processTime() time.Duration { return monotonic() }
