package parser

import "strings"

// IsCompound tells, of a statement that parses, whether more lines could belong to it.
func IsCompound(text string) bool {
	if strings.HasPrefix(text, "@") {
		return true
	}
	word := text
	for i := range len(text) {
		if c := text[i]; (c < 'a' || c > 'z') && c != '_' {
			word = text[:i]
			break
		}
	}
	switch word {
	case "if", "while", "for", "try", "with", "def", "class", "async":
		return true
	case "match": // a name unless a block follows
		first, _, _ := strings.Cut(text, "\n")
		first, _, _ = strings.Cut(first, " #")
		return strings.HasSuffix(strings.TrimRight(first, " \t\r"), ":")
	}
	return false
}
