// Package unidata knows characters by name and what the Unicode Character Database says of them.
package unidata

import (
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"
)

// Hangul syllables have no names of their own in the tables: they are made of the short names of their parts.
const (
	hangulBase   = 0xAC00
	hangulCount  = 11172
	hangulVowels = 21
	hangulTails  = 28
)

var (
	hangulLead  = strings.Fields("G GG N D DD R M B BB S SS - J JJ C K T P H")
	hangulVowel = strings.Fields("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I")
	hangulTail  = strings.Fields("- G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H")
)

func part(list []string, i int) string {
	if list[i] == "-" {
		return ""
	}
	return list[i]
}

// Name is the name of a character; "" if it has none.
func Name(r rune) string {
	if r >= hangulBase && r < hangulBase+hangulCount {
		i := int(r - hangulBase)
		return "HANGUL SYLLABLE " + part(hangulLead, i/(hangulVowels*hangulTails)) + part(hangulVowel, i/hangulTails%hangulVowels) + part(hangulTail, i%hangulTails)
	}
	n := runenames.Name(r)
	if !strings.HasPrefix(n, "<") {
		return n
	}
	if strings.HasPrefix(n, "<CJK Ideograph") {
		return fmt.Sprintf("CJK UNIFIED IDEOGRAPH-%X", r)
	}
	return ""
}

// byName is made when the first name is looked up.
var byName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 1<<16)
	for _, span := range [...][2]rune{{0x20, 0x33FF}, {0x4DC0, 0x4DFF}, {0xA000, 0xABFF}, {0xD7B0, 0xD7FF}, {0xF900, 0x16FFF}, {0x18800, 0x1FBFF}, {0x2F800, 0x2FA1F}, {0xE0000, 0xE01EF}} {
		for r := span[0]; r <= span[1]; r++ {
			if n := runenames.Name(r); n != "" && n[0] != '<' {
				m[n] = r
			}
		}
	}
	return m
})

// aliases are further names, those of control characters above all.
var aliases = map[string]rune{"NULL": 0, "NUL": 0, "START OF HEADING": 1, "SOH": 1, "START OF TEXT": 2, "STX": 2, "END OF TEXT": 3, "ETX": 3, "END OF TRANSMISSION": 4, "EOT": 4,
	"ENQUIRY": 5, "ENQ": 5, "ACKNOWLEDGE": 6, "ACK": 6, "ALERT": 7, "BEL": 7, "BACKSPACE": 8, "BS": 8, "CHARACTER TABULATION": 9, "HORIZONTAL TABULATION": 9, "HT": 9, "TAB": 9,
	"LINE FEED": 10, "NEW LINE": 10, "END OF LINE": 10, "LF": 10, "NL": 10, "EOL": 10, "LINE TABULATION": 11, "VERTICAL TABULATION": 11, "VT": 11, "FORM FEED": 12, "FF": 12,
	"CARRIAGE RETURN": 13, "CR": 13, "SHIFT OUT": 14, "SO": 14, "SHIFT IN": 15, "SI": 15, "DATA LINK ESCAPE": 16, "DLE": 16, "CANCEL": 24, "CAN": 24, "SUBSTITUTE": 26, "SUB": 26,
	"ESCAPE": 27, "ESC": 27, "FILE SEPARATOR": 28, "FS": 28, "GROUP SEPARATOR": 29, "GS": 29, "RECORD SEPARATOR": 30, "RS": 30, "UNIT SEPARATOR": 31, "US": 31, "SP": 32,
	"DELETE": 127, "DEL": 127, "NEXT LINE": 0x85, "NEL": 0x85, "NBSP": 0xA0, "SHY": 0xAD, "ZWSP": 0x200B, "ZWNJ": 0x200C, "ZWJ": 0x200D, "LRM": 0x200E, "RLM": 0x200F,
	"NNBSP": 0x202F, "WJ": 0x2060, "BYTE ORDER MARK": 0xFEFF, "BOM": 0xFEFF, "ZWNBSP": 0xFEFF}

// Lookup finds a character by its name, in any case.
func Lookup(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		var r rune
		if _, err := fmt.Sscanf(hex, "%X", &r); err == nil && Name(r) == name {
			return r, true
		}
		return 0, false
	}
	if rest, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		for r := rune(hangulBase); r < hangulBase+hangulCount; r++ {
			if Name(r)[len("HANGUL SYLLABLE "):] == rest {
				return r, true
			}
		}
		return 0, false
	}
	if r, ok := aliases[name]; ok {
		return r, true
	}
	r, ok := byName()[name]
	return r, ok
}

// Identifier is the form in which an identifier outside ASCII is known: NFKC.
func Identifier(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return norm.NFKC.String(s)
		}
	}
	return s
}
