//go:build !linux && !darwin && !windows

package mem

import (
	"errors"
	"unsafe"
)

// sliceRangeBytes is the whole range where there is no way to reserve more
// than is used.
const sliceRangeBytes = 256 << 20

// osCommitsPrefix: nothing to do, the slice is accessible from the start.
const osCommitsPrefix = true

// sliceRange keeps the range alive; it holds no pointers, so Go never scans it.
var sliceRange []byte

// osReserve allocates the range as one Go slice.
func osReserve(n uintptr) (unsafe.Pointer, error) {
	if n > sliceRangeBytes {
		return nil, errors.New("mem: no address space can be reserved on this system")
	}
	sliceRange = make([]byte, n)
	return unsafe.Pointer(&sliceRange[0]), nil
}

// osCommit does nothing.
func osCommit(unsafe.Pointer, uintptr) error { return nil }

// osDecommit does nothing: Go has no way to give a part of a slice back.
func osDecommit(unsafe.Pointer, uintptr) {}
