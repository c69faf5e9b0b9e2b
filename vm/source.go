package vm

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"minipy/objects"
	"minipy/parser"
)

// sourceKind says where source bytes come from: CPython words what is wrong with them differently.
type sourceKind uint8

const (
	sourceScript sourceKind = iota // the main script or standard input
	sourceImport                   // an imported file
	sourceBytes                    // bytes given to exec, eval or compile
)

var (
	codingLine = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)`)
	blankLine  = regexp.MustCompile(`^[ \t\f]*(?:#.*)?$`)
)

// cp1252High are the characters of cp1252's bytes 0x80 to 0x9f; 0 where it has none.
var cp1252High = [32]rune{0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
	0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178}

// latin9 are the characters in which iso-8859-15 differs from iso-8859-1.
var latin9 = map[byte]rune{0xa4: 0x20ac, 0xa6: 0x160, 0xa8: 0x161, 0xb4: 0x17d, 0xb8: 0x17e, 0xbc: 0x152, 0xbd: 0x153, 0xbe: 0x178}

// decodeSource turns the bytes of a program into text by PEP 263: UTF-8, or what a coding comment in the first two lines says.
func (in *Interp) decodeSource(data []byte, file string, kind sourceKind) (string, error) {
	s := string(data)
	if i := strings.IndexByte(s, 0); i >= 0 {
		if kind != sourceScript {
			return "", in.rt.Raisef(objects.TSyntaxError, "source code string cannot contain null bytes")
		}
		// The first mistake counts.
		body, _ := strings.CutPrefix(s[:i], "\ufeff")
		if c := normalCoding(sourceCoding(body)); (c == "" || c == "utf-8") && !utf8.ValidString(body) {
			return "", in.notUTF8(body, file, c, kind)
		}
		return "", in.sourceError(s[:i], file, len(s[:i]), 0, "source code cannot contain null bytes")
	}
	body, bom := strings.CutPrefix(s, "\ufeff")
	name := sourceCoding(body)
	coding := normalCoding(name)
	if bom && coding != "" && coding != "utf-8" {
		return "", in.codingError("encoding problem: "+coding+" with BOM", file, kind)
	}
	if coding == "" || coding == "utf-8" {
		if utf8.ValidString(body) {
			return body, nil
		}
		return "", in.notUTF8(body, file, coding, kind)
	}
	decode := decoderOf(coding)
	if decode == nil {
		msg := "encoding problem: " + name
		if kind == sourceBytes {
			msg = "unknown encoding: " + name
		}
		return "", in.codingError(msg, file, kind)
	}
	var b strings.Builder
	for i := range len(body) {
		c := rune(body[i])
		if c >= 0x80 {
			if c = decode(body[i]); c == 0 {
				return "", in.codingError("encoding problem: "+name, file, kind)
			}
		}
		b.WriteRune(c)
	}
	return b.String(), nil
}

// sourceCoding is the encoding that a comment in the first two lines names; the second counts if the first holds no code.
func sourceCoding(s string) string {
	for range 2 {
		line, rest, _ := strings.Cut(s, "\n")
		line = strings.TrimSuffix(line, "\r")
		if m := codingLine.FindStringSubmatch(line); m != nil {
			return m[1]
		}
		if !blankLine.MatchString(line) {
			return ""
		}
		s = rest
	}
	return ""
}

// normalCoding gives the encodings that CPython's tokenizer knows their usual names.
func normalCoding(name string) string {
	n := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	is := func(s string) bool { return n == s || strings.HasPrefix(n, s+"-") }
	switch {
	case n == "utf8" || is("utf-8"):
		return "utf-8"
	case n == "latin1" || n == "l1" || n == "iso8859-1" || is("latin-1") || is("iso-8859-1") || is("iso-latin-1"):
		return "iso-8859-1"
	}
	return n
}

// decoderOf returns what decodes one byte from 0x80 on, with 0 for those that mean nothing; nil for an encoding that is not known here.
func decoderOf(coding string) func(c byte) rune {
	switch coding {
	case "iso-8859-1":
		return func(c byte) rune { return rune(c) }
	case "iso-8859-15", "latin-9", "latin9":
		return func(c byte) rune {
			if r := latin9[c]; r != 0 {
				return r
			}
			return rune(c)
		}
	case "cp1252", "windows-1252":
		return func(c byte) rune {
			if c < 0xa0 {
				return cp1252High[c-0x80]
			}
			return rune(c)
		}
	case "ascii", "us-ascii":
		return func(byte) rune { return 0 }
	}
	return nil
}

// codingError raises a SyntaxError about a file as a whole.
func (in *Interp) codingError(msg, file string, kind sourceKind) error {
	if kind == sourceScript {
		return in.rt.Raisef(objects.TSyntaxError, "%s", msg)
	}
	return in.raiseSyntaxError(&parser.SyntaxError{Kind: "SyntaxError", Msg: msg, Filename: file, Col: -1, EndCol: -1}, false)
}

// sourceError raises a SyntaxError at a byte of s; a width of 0 gives no caret.
func (in *Interp) sourceError(s, file string, at, width int, msg string) error {
	start := strings.LastIndexByte(s[:at], '\n') + 1
	end := len(s)
	if i := strings.IndexByte(s[start:], '\n'); i >= 0 {
		end = start + i
	}
	e := &parser.SyntaxError{Kind: "SyntaxError", Msg: msg, Filename: file, Text: strings.ToValidUTF8(s[start:end], "\ufffd"),
		Line: strings.Count(s[:start], "\n") + 1}
	e.EndLine = e.Line
	if width > 0 {
		e.Col = utf8.RuneCountInString(s[start:at]) + 1
		e.EndCol = e.Col + width
	}
	return in.raiseSyntaxError(e, true)
}

// notUTF8 reports the first byte of s that is no UTF-8.
func (in *Interp) notUTF8(s, file, coding string, kind sourceKind) error {
	at := 0
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	line := strings.Count(s[:at], "\n") + 1
	if kind == sourceScript && coding == "" {
		return in.rt.Raisef(objects.TSyntaxError, `Non-UTF-8 code starting with '\x%02x' in file %s on line %d, but no encoding declared; see https://peps.python.org/pep-0263/ for details`, s[at], file, line)
	}
	// CPython notices when it decodes the token, most often a string: the position counts from its first character.
	start, quoted := at, false
	if i := strings.LastIndexAny(s[:at], "\"'\n"); i >= 0 && s[i] != '\n' {
		start, quoted = i+1, true
	}
	why := "invalid start byte"
	if c := s[at]; c >= 0xc2 && c <= 0xf4 {
		why = "invalid continuation byte"
		if at+1 == len(s) || quoted && s[at+1] == s[start-1] { // the token ends there
			why = "unexpected end of data"
		}
	}
	msg := fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s", s[at], at-start, why)
	if !quoted {
		return in.sourceError(s, file, at, 1, msg)
	}
	width := 0
	for _, r := range strings.ToValidUTF8(s[start:], "\ufffd") {
		if byte(r) == s[start-1] || r == '\n' {
			break
		}
		width++
	}
	return in.sourceError(s, file, start-1, width, msg)
}

// ScriptText decodes the main program's bytes: a file's or standard input's.
func (in *Interp) ScriptText(data []byte, file string) (string, error) {
	return in.decodeSource(data, file, sourceScript)
}
