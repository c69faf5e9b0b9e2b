package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTmpDump(t *testing.T) {
	files, _ := filepath.Glob("/tmp/dumps/*.txt")
	bad := 0
	for _, f := range files {
		b, _ := os.ReadFile(f)
		path, want, _ := strings.Cut(string(b), "\n")
		src, _ := os.ReadFile(path)
		n, err := Parse(path, string(src), Exec)
		if err != nil {
			fmt.Println(path, err)
			continue
		}
		got := dump(n)
		if got != want {
			bad++
			i := 0
			for i < len(got) && i < len(want) && got[i] == want[i] {
				i++
			}
			fmt.Println(path, "\n  got ", got[max(0, i-100):min(len(got), i+60)], "\n  want", want[max(0, i-100):min(len(want), i+60)])
			if bad > 6 {
				return
			}
		}
	}
	fmt.Println(len(files), bad)
}
