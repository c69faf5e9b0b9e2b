// Package build compiles minipy for the tests and tools that run it as a command.
package build

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Minipy compiles the command into a directory, as the one static binary that users get, and returns its path. It may be called anywhere in the module.
func Minipy(dir string) (string, error) {
	path := filepath.Join(dir, "minipy.exe") // Windows runs only files with this ending; the others do not mind
	c := exec.Command("go", "build", "-o", path, "minipy/cmd/minipy")
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		return "", fmt.Errorf("minipy does not build: %w\n%s", err, out)
	}
	return path, nil
}
