package unidata

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Version is the version of the tables.
const Version = norm.Version

// categories are the general categories, the common ones first.
var categories = []string{"Ll", "Lu", "Nd", "Zs", "Po", "Lo", "Mn", "Sm", "So", "Ps", "Pe", "Pd", "Pc", "Pi", "Pf", "Sc", "Sk", "Lt", "Lm", "Mc", "Me", "Nl", "No",
	"Zl", "Zp", "Cc", "Cf", "Cs", "Co"}

// Category is the general category, "Cn" if there is none.
func Category(r rune) string {
	for _, c := range categories {
		if unicode.Is(unicode.Categories[c], r) {
			return c
		}
	}
	return "Cn"
}

var bidiNames = map[bidi.Class]string{bidi.L: "L", bidi.R: "R", bidi.EN: "EN", bidi.ES: "ES", bidi.ET: "ET", bidi.AN: "AN", bidi.CS: "CS", bidi.B: "B", bidi.S: "S",
	bidi.WS: "WS", bidi.ON: "ON", bidi.BN: "BN", bidi.NSM: "NSM", bidi.AL: "AL", bidi.LRO: "LRO", bidi.RLO: "RLO", bidi.LRE: "LRE", bidi.RLE: "RLE", bidi.PDF: "PDF",
	bidi.LRI: "LRI", bidi.RLI: "RLI", bidi.FSI: "FSI", bidi.PDI: "PDI"}

// controls tell the explicit marks apart, which the table has as one class.
var controls = map[rune]string{0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI"}

// Bidirectional is the bidirectional class, "" if none is assigned.
func Bidirectional(r rune) string {
	if c, ok := controls[r]; ok {
		return c
	}
	if Category(r) == "Cn" {
		return ""
	}
	p, _ := bidi.LookupRune(r)
	return bidiNames[p.Class()]
}

// Combining is the canonical combining class.
func Combining(r rune) int { return int(norm.NFC.PropertiesString(string(r)).CCC()) }

// Mirrored tells whether the character has a mirror image in text from right to left.
func Mirrored(r rune) bool {
	for _, m := range mirrored {
		if m[0] <= r && r <= m[1] {
			return true
		}
	}
	return false
}

// EastAsianWidth is the width of the character: N, Na, A, H, W or F.
func EastAsianWidth(r rune) string {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianAmbiguous:
		return "A"
	case width.EastAsianWide:
		return "W"
	case width.EastAsianNarrow:
		return "Na"
	case width.EastAsianFullwidth:
		return "F"
	case width.EastAsianHalfwidth:
		return "H"
	}
	return "N"
}

func codes(s string) string {
	var b strings.Builder
	for _, r := range s {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%04X", r)
	}
	return b.String()
}

// compatTags name the kinds of compatibility mappings that the names of the characters tell.
var compatTags = [...][2]string{{"SUPERSCRIPT", "super"}, {"MODIFIER LETTER", "super"}, {"SUBSCRIPT", "sub"}, {"VULGAR FRACTION", "fraction"}, {"FULLWIDTH", "wide"},
	{"HALFWIDTH", "narrow"}, {"CIRCLED", "circle"}, {"MATHEMATICAL", "font"}, {"SQUARE", "square"}, {"FEMININE ORDINAL", "super"}, {"MASCULINE ORDINAL", "super"},
	{"NO-BREAK SPACE", "noBreak"}, {"DOUBLE-STRUCK", "font"}, {"SCRIPT", "font"}, {"BLACK-LETTER", "font"}}

// Decomposition is the decomposition of one step, with the kind of a compatibility mapping before it; "" if there is none.
func Decomposition(r rune) string {
	s := string(r)
	if r >= hangulBase && r < hangulBase+hangulCount {
		return ""
	}
	if d := norm.NFD.String(s); d != s {
		rs := []rune(d)
		if len(rs) > 2 {
			// The last mark was added to what the others make.
			if head := norm.NFC.String(string(rs[:len(rs)-1])); len([]rune(head)) == 1 {
				return codes(head + string(rs[len(rs)-1]))
			}
		}
		return codes(d)
	}
	d := norm.NFKD.String(s)
	if d == s {
		return ""
	}
	tag := "compat"
	name := Name(r)
	for _, t := range compatTags {
		if strings.HasPrefix(name, t[0]) {
			tag = t[1]
			break
		}
	}
	return "<" + tag + "> " + codes(d)
}

// Decimal is the value of a decimal digit.
func Decimal(r rune) (int, bool) {
	if !unicode.Is(unicode.Nd, r) {
		return 0, false
	}
	for _, t := range unicode.Nd.R16 {
		if uint32(t.Lo) <= uint32(r) && uint32(r) <= uint32(t.Hi) {
			return int(r-rune(t.Lo)) % 10, true
		}
	}
	for _, t := range unicode.Nd.R32 {
		if t.Lo <= uint32(r) && uint32(r) <= t.Hi {
			return int(uint32(r)-t.Lo) % 10, true
		}
	}
	return 0, false
}

var numberWords = map[string]float64{"ZERO": 0, "ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5, "SIX": 6, "SEVEN": 7, "EIGHT": 8, "NINE": 9, "TEN": 10, "ELEVEN": 11,
	"TWELVE": 12, "THIRTEEN": 13, "FOURTEEN": 14, "FIFTEEN": 15, "SIXTEEN": 16, "SEVENTEEN": 17, "EIGHTEEN": 18, "NINETEEN": 19, "TWENTY": 20, "THIRTY": 30, "FORTY": 40,
	"FIFTY": 50, "SIXTY": 60, "SEVENTY": 70, "EIGHTY": 80, "NINETY": 90}

var fractionWords = map[string]float64{"HALF": 2, "HALVES": 2, "THIRD": 3, "THIRDS": 3, "QUARTER": 4, "QUARTERS": 4, "FIFTH": 5, "FIFTHS": 5, "SIXTH": 6, "SIXTHS": 6, "SEVENTH": 7,
	"EIGHTH": 8, "EIGHTHS": 8, "NINTH": 9, "TENTH": 10}

var ideographs = map[rune]float64{'〇': 0, '零': 0, '一': 1, '壹': 1, '二': 2, '贰': 2, '貳': 2, '三': 3, '叁': 3, '參': 3, '四': 4, '肆': 4, '五': 5, '伍': 5, '六': 6, '陸': 6, '陆': 6, '七': 7, '柒': 7,
	'八': 8, '捌': 8, '九': 9, '玖': 9, '十': 10, '拾': 10, '廿': 20, '卅': 30, '卌': 40, '百': 100, '佰': 100, '千': 1000, '仟': 1000, '万': 10000, '萬': 10000, '亿': 1e8, '億': 1e8, '兆': 1e12}

// Numeric is the number that a character stands for; the words of its name tell it.
func Numeric(r rune) (float64, bool) {
	if d, ok := Decimal(r); ok {
		return float64(d), true
	}
	if v, ok := numericByValue[r]; ok {
		return v, v >= 0 || r == 0xF33
	}
	if v, ok := ideographs[r]; ok {
		return v, true
	}
	if c := Category(r); c != "No" && c != "Nl" {
		return 0, false
	}
	words := strings.FieldsFunc(Name(r), func(r rune) bool { return r == ' ' || r == '-' })
	total, cur, found := 0.0, 0.0, false
	for _, w := range words {
		switch v, ok := numberWords[w]; {
		case ok:
			cur += v
			found = true
		case w == "HUNDRED" && found:
			cur *= 100
		case w == "THOUSAND" && found:
			total += cur * 1000
			cur = 0
		default:
			if d, ok := fractionWords[w]; ok && found {
				return (total + cur) / d, true
			}
		}
	}
	return total + cur, found
}

// Digit is the value of a digit: a decimal one, or one that is raised or has a frame.
func Digit(r rune) (int, bool) {
	if d, ok := Decimal(r); ok {
		return d, true
	}
	for _, d := range digitRuns {
		if d[0] <= r && r <= d[1] {
			return int(d[2] + r - d[0]), true
		}
	}
	return 0, false
}

// Form is a normal form by its name.
func Form(name string) (norm.Form, bool) {
	f, ok := map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}[name]
	return f, ok
}
