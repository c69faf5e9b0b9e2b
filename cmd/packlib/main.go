// Command packlib compiles the Python parts of the library into the files that package stdlib embeds (go generate ./stdlib).
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"minipy/stdlib"
	"minipy/vm"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: packlib folder")
		os.Exit(2)
	}
	for _, d := range stdlib.Modules() {
		if d.Source == nil {
			continue
		}
		b, err := vm.PackModule(d)
		if err == nil {
			err = os.WriteFile(filepath.Join(os.Args[1], d.Name+".bin"), b, 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "packlib:", d.Name+":", err)
			os.Exit(1)
		}
	}
}
