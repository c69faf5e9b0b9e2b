//go:build windows

package mem

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// osCommitsPrefix: committed pages count against the system's commit limit, so
// each run is committed when taken and decommitted when given back.
const osCommitsPrefix = false

// osReserve reserves n bytes of address space.
func osReserve(n uintptr) (unsafe.Pointer, error) {
	addr, err := windows.VirtualAlloc(0, n, windows.MEM_RESERVE, windows.PAGE_NOACCESS)
	if err != nil {
		return nil, err
	}
	return *(*unsafe.Pointer)(unsafe.Pointer(&addr)), nil // not Go memory: the collector ignores it
}

// osCommit makes n bytes at p readable and writable.
func osCommit(p unsafe.Pointer, n uintptr) error {
	_, err := windows.VirtualAlloc(uintptr(p), n, windows.MEM_COMMIT, windows.PAGE_READWRITE)
	return err
}

// osDecommit gives the memory of n bytes at p back to the system.
func osDecommit(p unsafe.Pointer, n uintptr) {
	_ = windows.VirtualFree(uintptr(p), n, windows.MEM_DECOMMIT)
}
