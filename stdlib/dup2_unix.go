//go:build unix && !linux

package stdlib

import "golang.org/x/sys/unix"

// dup2 makes to another name of fd's file.
func dup2(fd, to int) error { return unix.Dup2(fd, to) }
