package parser

import (
	"fmt"
	"math/big"
	"reflect"
	"strconv"
	"strings"
)

// dump writes a tree as CPython's ast.dump(tree, include_attributes=True) does.
func dump(v any) string {
	var b strings.Builder
	dumpTo(&b, v)
	return b.String()
}

var operatorNames = []string{"Add", "BitAnd", "FloorDiv", "LShift", "MatMult", "Mult", "Mod", "BitOr", "Pow", "RShift", "Sub", "Div", "BitXor"}
var unaryNames = []string{"Invert", "Not", "UAdd", "USub"}
var compareNames = []string{"Lt", "LtE", "Eq", "NotEq", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}
var contextNames = []string{"Load", "Store", "Del"}

// raw is written as it is.
type raw string

// identifier is a name; empty ones are None.
type identifier string

func dumpTo(b *strings.Builder, v any) {
	switch v := v.(type) {
	case raw:
		b.WriteString(string(v))
		return
	case Operator:
		b.WriteString(operatorNames[v] + "()")
		return
	case UnaryOperator:
		b.WriteString(unaryNames[v] + "()")
		return
	case CompareOperator:
		b.WriteString(compareNames[v] + "()")
		return
	case Context:
		b.WriteString(contextNames[v] + "()")
		return
	case identifier:
		b.WriteString(quote(string(v)))
		return
	}
	rv := reflect.ValueOf(v)
	if rv.Kind() == reflect.Slice {
		b.WriteByte('[')
		for i := range rv.Len() {
			if i > 0 {
				b.WriteString(", ")
			}
			x := rv.Index(i)
			if x.Kind() == reflect.Interface && x.IsNil() {
				b.WriteString("None")
				continue
			}
			if x.Kind() == reflect.String {
				b.WriteString(quote(x.String()))
				continue
			}
			dumpTo(b, x.Interface())
		}
		b.WriteByte(']')
		return
	}
	name, fields := describe(v)
	b.WriteString(name + "(")
	sep := ""
	for i := 0; i < len(fields); i += 2 {
		x := fields[i+1]
		if xv := reflect.ValueOf(x); !xv.IsValid() || (xv.Kind() == reflect.Pointer || xv.Kind() == reflect.Slice) && (xv.IsNil() || xv.Kind() == reflect.Slice && xv.Len() == 0) {
			continue
		}
		if s, ok := x.(identifier); ok && s == "" {
			continue
		}
		b.WriteString(sep + fields[i].(string) + "=")
		sep = ", "
		dumpTo(b, x)
	}
	switch v.(type) {
	case *Module, *Arguments, *Comprehension, WithItem, *MatchCase:
	default:
		p := v.(Node).Position()
		fmt.Fprintf(b, "%slineno=%d, col_offset=%d, end_lineno=%d, end_col_offset=%d", sep, p.Line, p.Col, p.EndLine, p.EndCol)
	}
	b.WriteByte(')')
}

func async(is bool, name string) string {
	if is {
		return "Async" + name
	}
	return name
}

func num(is bool) raw {
	if is {
		return "1"
	}
	return "0"
}

// constant writes a value as Python's repr does.
func constant(v any) raw {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int64:
		return raw(strconv.FormatInt(v, 10))
	case *big.Int:
		return raw(v.String())
	case float64:
		return raw(float(v, true))
	case complex128:
		return raw(float(imag(v), false) + "j")
	case string:
		return raw(quote(v))
	case Bytes:
		return raw("b" + quoteBytes(string(v)))
	}
	return "Ellipsis"
}

func float(f float64, point bool) string {
	s := strconv.FormatFloat(f, 'e', -1, 64)
	if strings.Contains(s, "Inf") {
		return "inf"
	}
	exp, _ := strconv.Atoi(s[strings.IndexByte(s, 'e')+1:])
	if exp >= -4 && exp < 16 {
		s = strconv.FormatFloat(f, 'f', -1, 64)
		if point && !strings.Contains(s, ".") {
			s += ".0"
		}
	}
	return s
}

func quoteBytes(s string) string {
	q := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = '"'
	}
	b := []byte{q}
	for i := range len(s) {
		switch c := s[i]; {
		case c == q || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c < ' ' || c >= 0x7f:
			b = fmt.Appendf(b, `\x%02x`, c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, q))
}

func quote(s string) string {
	q := '\''
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = '"'
	}
	var b strings.Builder
	b.WriteRune(q)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= 0x80 {
			r, n = decodeRune(s[i:])
		}
		i += n
		switch {
		case r == q || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f || r > 0x7f && r <= 0xff && !strconv.IsPrint(r):
			fmt.Fprintf(&b, `\x%02x`, r)
		case r > 0xffff && !strconv.IsPrint(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		case r > 0xff && !strconv.IsPrint(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteRune(q)
	return b.String()
}

// decodeRune decodes UTF-8 in which surrogates are three bytes.
func decodeRune(s string) (rune, int) {
	if s[0] == 0xed && len(s) >= 3 && s[1] >= 0xa0 {
		return rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	for i, r := range s {
		if i == 0 {
			return r, len(string(r))
		}
	}
	return 0, 1
}
