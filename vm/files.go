package vm

import (
	"os"

	"minipy/door"
)

// What the interpreter itself asks of the file system: where modules and sources are.

// fileInfo is what matters of a file.
type fileInfo struct {
	Regular, Dir bool
	Size         int64
}

func statFile(path string) (fileInfo, error) {
	return door.Do(door.Path, func() (fileInfo, error) {
		st, err := os.Stat(path)
		if err != nil {
			return fileInfo{}, err
		}
		return fileInfo{st.Mode().IsRegular(), st.IsDir(), st.Size()}, nil
	})
}

func isFile(path string) bool {
	st, err := statFile(path)
	return err == nil && st.Regular
}

func isDir(path string) bool {
	st, err := statFile(path)
	return err == nil && st.Dir
}

func readFile(path string) ([]byte, error) {
	return door.Do(door.Path, func() ([]byte, error) { return os.ReadFile(path) })
}

func getwd() (string, error) { return door.Do(door.Path, os.Getwd) }
