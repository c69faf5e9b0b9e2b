package tests

import (
	"os"
	"strings"
	"testing"
)

// TestLimitsOfCPython runs those programs that CPython can run safely, so that the expectations stay honest. It takes its
// time and its memory, so it runs only when asked: MINIPY_LIMITS=1.
func TestLimitsOfCPython(t *testing.T) {
	python := cpython(t)
	if os.Getenv("MINIPY_LIMITS") == "" {
		t.Skip("MINIPY_LIMITS is not set")
	}
	for _, test := range limitTests {
		if len(test.args) > 0 || strings.HasPrefix(test.name, "deep list") {
			continue // minipy's own options; and CPython crashes in hash() of a very deep tuple
		}
		t.Run(strings.ReplaceAll(test.name, " ", "_"), func(t *testing.T) {
			checkLimit(t, test.name, nil, test.source(), test.want, test.status, python)
		})
	}
}
