package parser

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// maxDigits is the length of decimal literals that CPython converts.
const maxDigits = 4300

// number is the value of a numeric literal.
func (p *parser) number(i int) any {
	text := p.text(i)
	if len(text) == 1 {
		return int64(text[0] - '0')
	}
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	hex := len(text) > 2 && text[0] == '0' && text[1]|0x20 == 'x'
	if last := text[len(text)-1]; !hex && last|0x20 == 'j' {
		return complex(0, parseFloat(text[:len(text)-1]))
	}
	if !hex && strings.ContainsAny(text, ".eE") {
		return parseFloat(text)
	}
	base := 10
	if len(text) > 2 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			base = 16
		case 'o':
			base = 8
		case 'b':
			base = 2
		}
		if base != 10 {
			text = text[2:]
		}
	}
	if v, err := strconv.ParseInt(text, base, 64); err == nil {
		return v
	}
	if base == 10 && len(text) > maxDigits {
		at := p.between(i, i)
		e := p.errorAt("SyntaxError", fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid "+
			"decimal conversion limits.", maxDigits, len(text)), at)
		p.raise(e)
	}
	v, _ := new(big.Int).SetString(text, base)
	return v
}

// parseFloat converts a literal; too large ones are infinite, as in C.
func parseFloat(text string) float64 {
	v, _ := strconv.ParseFloat(text, 64)
	return v
}
