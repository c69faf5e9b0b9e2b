package stdlib

import "golang.org/x/sys/unix"

// dup2 makes to another name of fd's file. Linux has no dup2 on all its processors, and its dup3 refuses equal numbers.
func dup2(fd, to int) error {
	if fd == to {
		_, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		return err
	}
	return unix.Dup3(fd, to, 0)
}
