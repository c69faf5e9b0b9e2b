//go:build !unix

package objects

import "syscall"

// Where descriptors are not what they are on Unix, there are only the standard streams.

func fdOpen(string, int, uint32) (int, error) { return -1, syscall.ENOSYS }
func fdRead(int, []byte) (int, error)         { return 0, syscall.ENOSYS }
func fdWrite(int, []byte) (int, error)        { return 0, syscall.ENOSYS }
func fdSeek(int, int64, int) (int64, error)   { return 0, syscall.ENOSYS }
func fdTruncate(int, int64) error             { return syscall.ENOSYS }
func fdClose(int) error                       { return syscall.ENOSYS }
func fdStat(int) (bool, int64, error)         { return false, 0, syscall.ENOSYS }
