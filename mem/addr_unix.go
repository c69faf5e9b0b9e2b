//go:build linux || darwin

package mem

import (
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// osCommitsPrefix: pages are made accessible as one growing prefix of the
// range and stay accessible, so that the kernel keeps two mappings, not one per
// run. Giving memory back is madvise alone.
const osCommitsPrefix = true

// osReserve maps n bytes of inaccessible address space.
func osReserve(n uintptr) (unsafe.Pointer, error) {
	p, err := unix.MmapPtr(-1, 0, nil, n, unix.PROT_NONE, unix.MAP_ANON|unix.MAP_PRIVATE|unix.MAP_NORESERVE)
	if err != nil {
		return nil, err
	}
	return p, nil
}

// osCommit makes n bytes at p readable and writable.
func osCommit(p unsafe.Pointer, n uintptr) error {
	return unix.Mprotect(unsafe.Slice((*byte)(p), n), unix.PROT_READ|unix.PROT_WRITE)
}

// osDecommit gives the memory of n bytes at p back to the system. They stay
// accessible; their contents are undefined.
func osDecommit(p unsafe.Pointer, n uintptr) {
	advice := unix.MADV_DONTNEED
	if runtime.GOOS == "darwin" {
		advice = 5 // MADV_FREE; there MADV_DONTNEED keeps the pages
	}
	_ = unix.Madvise(unsafe.Slice((*byte)(p), n), advice)
}
