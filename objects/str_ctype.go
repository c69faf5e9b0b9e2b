package objects

import (
	"sort"
	"strings"
	"unicode"
)

// Properties and mappings of characters, as str's methods see them: Unicode 15.1. Package unicode knows 15.0; the difference is
// one block of ideographs and a few symbols.

func isNewer(c rune) bool { return c >= 0x2ebf0 && c <= 0x2ee5d }

func isPrintable(c rune) bool {
	if c < 0x7f {
		return c >= ' '
	}
	return unicode.IsPrint(c) || isNewer(c) || c >= 0x2ffc && c <= 0x2fff || c == 0x31ef
}

func isAlpha(c rune) bool {
	if c <= maxASCII {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c) || isNewer(c)
}

func isDecimal(c rune) bool {
	if c <= maxASCII {
		return '0' <= c && c <= '9'
	}
	return unicode.Is(unicode.Nd, c)
}

func isDigitChar(c rune) bool {
	if isDecimal(c) {
		return true
	}
	if c > maxASCII {
		for _, r := range superDigits {
			if r[0] <= c && c <= r[1] {
				return true
			}
		}
	}
	return false
}

func isNumeric(c rune) bool {
	if c <= maxASCII {
		return '0' <= c && c <= '9'
	}
	return unicode.IsNumber(c) || strings.ContainsRune(numericIdeographs, c)
}

func isAlnum(c rune) bool { return isAlpha(c) || isNumeric(c) }

func isSpace(c rune) bool {
	switch {
	case c <= ' ':
		return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f
	case c < 0x1680:
		return c == 0x85 || c == 0xa0
	case c >= 0x2000 && c <= 0x200a:
		return true
	}
	return c == 0x1680 || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000
}

func isLower(c rune) bool {
	if c <= maxASCII {
		return 'a' <= c && c <= 'z'
	}
	return unicode.Is(unicode.Ll, c) || unicode.Is(unicode.Other_Lowercase, c)
}

func isUpper(c rune) bool {
	if c <= maxASCII {
		return 'A' <= c && c <= 'Z'
	}
	return unicode.Is(unicode.Lu, c) || unicode.Is(unicode.Other_Uppercase, c)
}

func isTitle(c rune) bool { return c > maxASCII && unicode.Is(unicode.Lt, c) }

func isCased(c rune) bool { return isLower(c) || isUpper(c) || isTitle(c) }

// isCaseIgnorable: characters that the rule for the final sigma looks past.
func isCaseIgnorable(c rune) bool {
	return strings.ContainsRune("'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a", c) ||
		unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}

// notIdent are letters and marks that normalisation would turn into something that is no identifier.
func notIdent(c rune) bool {
	switch {
	case c == 0x37a, c == 0x2e2f, c == 0x309b, c == 0x309c, c >= 0xfc5e && c <= 0xfc63, c == 0xfdfa, c == 0xfdfb:
		return true
	}
	return c >= 0xfe70 && c <= 0xfe7e && c&1 == 0
}

func isIdentStart(c rune) bool {
	if c <= maxASCII {
		return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_'
	}
	if notIdent(c) || c == 0xe33 || c == 0xeb3 || c == 0xff9e || c == 0xff9f {
		return false
	}
	return unicode.IsLetter(c) || unicode.Is(unicode.Nl, c) || unicode.Is(unicode.Other_ID_Start, c) || isNewer(c)
}

func isIdentPart(c rune) bool {
	if c <= maxASCII {
		return isIdentStart(c) || '0' <= c && c <= '9'
	}
	if notIdent(c) || c == 0x200c || c == 0x200d || c == 0x30fb || c == 0xff65 {
		return false
	}
	return unicode.IsLetter(c) || isNewer(c) || unicode.In(c, unicode.Nl, unicode.Other_ID_Start, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// special finds c in a table of exceptions.
func special(t []charText, c rune) (string, bool) {
	i := sort.Search(len(t), func(i int) bool { return t[i].c >= c })
	if i < len(t) && t[i].c == c {
		return t[i].s, true
	}
	return "", false
}

// caseMap appends what one character becomes.
type caseMap func(rt *Runtime, b *StrBuilder, c rune)

func mapUpper(rt *Runtime, b *StrBuilder, c rune) {
	if s, ok := special(upperSpecial[:], c); ok {
		_ = b.WriteGo(rt, s)
		return
	}
	_ = b.WriteRune(rt, unicode.ToUpper(c))
}

func mapLower(rt *Runtime, b *StrBuilder, c rune) {
	if c == 0x130 {
		_ = b.WriteGo(rt, "i\u0307")
		return
	}
	_ = b.WriteRune(rt, unicode.ToLower(c))
}

func mapTitle(rt *Runtime, b *StrBuilder, c rune) {
	if s, ok := special(titleSpecial[:], c); ok {
		_ = b.WriteGo(rt, s)
		return
	}
	_ = b.WriteRune(rt, unicode.ToTitle(c))
}

// mapFold is case folding: the lower case of the upper case, but for Cherokee, which folds to upper case, and a few more.
func mapFold(rt *Runtime, b *StrBuilder, c rune) {
	if s, ok := special(foldSpecial[:], c); ok {
		_ = b.WriteGo(rt, s)
		return
	}
	if c >= 0x13a0 && c <= 0x13fd || c >= 0xab70 && c <= 0xabbf {
		_ = b.WriteRune(rt, unicode.ToUpper(c))
		return
	}
	if s, ok := special(upperSpecial[:], c); ok {
		for _, u := range s {
			mapLower(rt, b, u)
		}
		return
	}
	mapLower(rt, b, unicode.ToUpper(c))
}

// mapLowerAt is mapLower for the character at i of the exact str s: a capital sigma at the end of a word becomes a final one.
func mapLowerAt(rt *Runtime, b *StrBuilder, s Ref, i int) {
	c := strAt(s, i)
	if c != 0x3a3 {
		mapLower(rt, b, c)
		return
	}
	j := i - 1
	for j >= 0 && isCaseIgnorable(strAt(s, j)) {
		j--
	}
	final := j >= 0 && isCased(strAt(s, j))
	if final {
		n := StrLen(s)
		for j = i + 1; j < n && isCaseIgnorable(strAt(s, j)); {
			j++
		}
		final = j == n || !isCased(strAt(s, j))
	}
	if final {
		c = 0x3c2
	} else {
		c = 0x3c3
	}
	_ = b.WriteRune(rt, c)
}
