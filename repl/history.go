package repl

import (
	"os"
	"path/filepath"
	"strings"
)

const (
	historyLimit = 1000    // statements are kept
	maxEntry     = 1 << 16 // bytes of a statement are written to the file: what is longer lasts for the session
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

// history is the statements typed so far, in this session and those before. In the file a statement of several lines has CR LF between them, as in CPython's.
type history struct {
	file    string
	entries []string
	at      int    // of the entry shown; len(entries) for what is being typed
	draft   string // what was being typed when an older entry was asked for
}

// openHistory reads the file; one that cannot be read is an empty one.
func openHistory(file string) *history {
	h := &history{file: file}
	if file == "" {
		return h
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return h
	}
	text := strings.ToValidUTF8(string(data), "\ufffd")
	var entry strings.Builder
	for line := range strings.Lines(text) {
		if part, ok := strings.CutSuffix(line, "\r\n"); ok {
			entry.WriteString(part + "\n")
			continue
		}
		entry.WriteString(strings.TrimSuffix(line, "\n"))
		if s := strings.TrimRight(entry.String(), " \t\n"); s != "" {
			h.entries = append(h.entries, s)
		}
		entry.Reset()
	}
	if n := len(h.entries) - historyLimit; n > 0 {
		h.entries = h.entries[n:]
		h.rewrite()
	}
	h.at = len(h.entries)
	return h
}

func encodeEntry(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") + "\n" }

// rewrite replaces the file by the entries that are kept.
func (h *history) rewrite() {
	var b strings.Builder
	for _, e := range h.entries {
		b.WriteString(encodeEntry(e))
	}
	tmp := h.file + ".new"
	if os.WriteFile(tmp, []byte(b.String()), 0o600) == nil {
		_ = os.Rename(tmp, h.file)
	}
}

// add appends what has been typed, unless it repeats the last entry.
func (h *history) add(text string) {
	text = strings.TrimRight(text, " \t\n")
	if text != "" && (len(h.entries) == 0 || h.entries[len(h.entries)-1] != text) {
		h.entries = append(h.entries, text)
		if h.file != "" && len(text) <= maxEntry {
			if f, err := os.OpenFile(h.file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600); err == nil {
				_, _ = f.WriteString(encodeEntry(text))
				_ = f.Close()
			}
		}
	}
	h.at, h.draft = len(h.entries), ""
}

// move goes to an older or a newer entry. current is what stands at the prompt.
func (h *history) move(by int, current string) (string, bool) {
	to := h.at + by
	if to < 0 || to > len(h.entries) {
		return "", false
	}
	if h.at == len(h.entries) {
		h.draft = current
	}
	if h.at = to; to == len(h.entries) {
		return h.draft, true
	}
	return h.entries[to], true
}

// find looks for an entry that holds query, from entry number start on towards older (by -1) or newer ones; where is the match's byte position in it.
func (h *history) find(query string, start, by int) (entry, where int, ok bool) {
	for i := start; i >= 0 && i < len(h.entries); i += by {
		if where := strings.LastIndex(h.entries[i], query); where >= 0 {
			return i, where, true
		}
	}
	return 0, 0, false
}
