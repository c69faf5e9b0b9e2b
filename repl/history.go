package repl

import (
	"os"
	"path/filepath"
)

// HistoryFile is where the prompt's history is kept: MINIPY_HISTORY, else ~/.minipy_history; "" keeps none.
func HistoryFile(getenv func(string) (string, bool)) string {
	if f, ok := getenv("MINIPY_HISTORY"); ok {
		return f
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".minipy_history")
}
