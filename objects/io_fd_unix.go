//go:build unix

package objects

import (
	"syscall"

	"minipy/door"
)

// The system calls behind file objects. Each is tried again when a signal interrupts it.

func retry(f func() error) error {
	for {
		if err := f(); err != syscall.EINTR {
			return err
		}
	}
}

func fdOpen(path string, flags int, perm uint32) (fd int, err error) {
	return door.Do(door.File, func() (fd int, err error) {
		err = retry(func() (e error) { fd, e = syscall.Open(path, flags|syscall.O_CLOEXEC, perm); return })
		return
	})
}

func fdRead(fd int, p []byte) (n int, err error) {
	return door.Read(door.File, p, func(p []byte) (n int, err error) {
		err = retry(func() (e error) { n, e = syscall.Read(fd, p); return })
		return max(n, 0), err
	})
}

func fdWrite(fd int, p []byte) (n int, err error) {
	return door.Do(door.Output, func() (n int, err error) {
		err = retry(func() (e error) { n, e = syscall.Write(fd, p); return })
		return max(n, 0), err
	})
}

func fdSeek(fd int, off int64, whence int) (int64, error) {
	return door.Do(door.File, func() (int64, error) { return syscall.Seek(fd, off, whence) })
}

func fdTruncate(fd int, n int64) error {
	return door.Try(door.File, func() error { return retry(func() error { return syscall.Ftruncate(fd, n) }) })
}

func fdClose(fd int) error { return door.Try(door.File, func() error { return syscall.Close(fd) }) }

// fdStat tells whether a descriptor is a folder, and its size.
func fdStat(fd int) (isDir bool, size int64, err error) {
	st, err := door.Do(door.File, func() (st syscall.Stat_t, err error) {
		err = retry(func() error { return syscall.Fstat(fd, &st) })
		return
	})
	return st.Mode&syscall.S_IFMT == syscall.S_IFDIR, st.Size, err
}
