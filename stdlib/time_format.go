package stdlib

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"minipy/objects"
)

var (
	weekdays = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	months   = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

func timeAsctime(rt *objects.Runtime, a []Ref) (Ref, error) {
	if err := rt.CheckPositional("asctime", len(a), 0, 1); err != nil {
		return 0, err
	}
	t := Ref(0)
	if len(a) == 1 {
		t = a[0]
	}
	v, err := tupleOrNow(rt, t, "asctime")
	if err != nil {
		return 0, err
	}
	return rt.NewStr(asctime(&v))
}

func asctime(v *[9]int) string {
	return fmt.Sprintf("%s %s %2d %02d:%02d:%02d %d", weekdays[v[6]][:3], months[v[1]-1][:3], v[2], v[3], v[4], v[5], v[0])
}

func timeStrftime(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[0]) {
		return 0, rt.TypeErrorf("strftime() argument 1 must be str, not %s", rt.ArgTypeName(a[0]))
	}
	v, err := tupleOrNow(rt, a[1], "strftime")
	if err != nil {
		return 0, err
	}
	zone, offset := time.Date(v[0], time.Month(v[1]), v[2], v[3], v[4], v[5], 0, time.Local).Zone()
	if a[1] != 0 && strings.HasSuffix(rt.TypeFor(a[1]).Name, "struct_time") { // the hidden fields know better
		f := seqFields(a[1], len(structTime.fields))
		if f[9] != 0 && rt.IsStr(f[9]) {
			zone = rt.StrGo(f[9])
		}
		if f[10] != 0 && rt.IsInt(f[10]) {
			n, _ := rt.AsInt64(f[10])
			offset = int(n)
		}
	}
	return rt.NewStr(strftime(rt.StrGo(a[0]), &v, zone, offset))
}

// strftime formats in the C locale, with the flags and widths of the GNU C library.
func strftime(format string, v *[9]int, zone string, offset int) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		d := timeDirective{start: i}
		i = d.parse(format, i+1)
		if i == len(format) {
			b.WriteString(format[d.start:])
		} else if !d.write(&b, format[i], v, zone, offset) {
			b.WriteString(format[d.start : i+1])
		}
	}
	return b.String()
}

// timeDirective is what stands between the % of a directive and its letter.
type timeDirective struct {
	start int
	pad   byte // '-', '_' or '0' if the padding is chosen
	upper bool // ^
	swap  bool // #
	width int
	kind  byte // E or O
}

// parse reads from format[i] and returns the index of the letter.
func (d *timeDirective) parse(format string, i int) int {
	for ; i < len(format) && strings.IndexByte("-_0^#", format[i]) >= 0; i++ {
		switch c := format[i]; c {
		case '^':
			d.upper = true
		case '#':
			d.swap = true
		default:
			d.pad = c
		}
	}
	for ; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
		d.width = min(10*d.width+int(format[i]-'0'), 1<<16)
	}
	if i < len(format) && (format[i] == 'E' || format[i] == 'O') {
		d.kind = format[i]
		i++
	}
	return i
}

// text writes s, padded with blanks.
func (d *timeDirective) text(b *strings.Builder, s string) {
	if d.upper {
		s = strings.ToUpper(s)
	}
	fill := " "
	if d.pad == '0' {
		fill = "0"
	}
	b.WriteString(strings.Repeat(fill, max(0, d.width-len(s))) + s)
}

// number writes n with at least so many digits; fill is the usual padding.
func (d *timeDirective) number(b *strings.Builder, n, digits int, fill byte) {
	switch d.pad {
	case '-':
		digits, fill = 0, ' '
	case '_':
		fill = ' '
	case '0':
		fill = '0'
	}
	s := strconv.Itoa(n)
	b.WriteString(strings.Repeat(string(fill), max(0, max(digits, d.width)-len(s))) + s)
}

// write writes the directive c; false: there is no such directive.
func (d *timeDirective) write(b *strings.Builder, c byte, v *[9]int, zone string, offset int) bool {
	if d.kind == 'E' && strings.IndexByte("cCxXyY", c) < 0 || d.kind == 'O' && strings.IndexByte("deHImMSuUVwWy", c) < 0 {
		return false
	}
	num := func(n, digits int) { d.number(b, n, digits, '0') }
	part := func(format string) { d.text(b, strftime(format, v, zone, offset)) }
	name := func(s string) {
		d.upper = d.upper || d.swap
		d.text(b, s)
	}
	hour12 := (v[3]+11)%12 + 1
	switch c {
	case 'a':
		name(weekdays[v[6]][:3])
	case 'A':
		name(weekdays[v[6]])
	case 'b', 'h':
		name(months[v[1]-1][:3])
	case 'B':
		name(months[v[1]-1])
	case 'c':
		d.text(b, asctime(v))
	case 'C':
		num(v[0]/100, 1)
	case 'd':
		num(v[2], 2)
	case 'D', 'x':
		part("%m/%d/%y")
	case 'e':
		d.number(b, v[2], 2, ' ')
	case 'F':
		part("%Y-%m-%d")
	case 'G', 'g', 'V':
		year, week := isoWeek(v)
		switch c {
		case 'G':
			num(year, 1)
		case 'g':
			num(year%100, 2)
		default:
			num(week, 2)
		}
	case 'H':
		num(v[3], 2)
	case 'I':
		num(hour12, 2)
	case 'j':
		num(v[7], 3)
	case 'k':
		d.number(b, v[3], 2, ' ')
	case 'l':
		d.number(b, hour12, 2, ' ')
	case 'm':
		num(v[1], 2)
	case 'M':
		num(v[4], 2)
	case 'n':
		d.text(b, "\n")
	case 't':
		d.text(b, "\t")
	case 'p', 'P':
		half := [2]string{"AM", "PM"}[v[3]/12]
		if c == 'P' || d.swap {
			half, d.upper = strings.ToLower(half), false
		}
		d.text(b, half)
	case 'r':
		part("%I:%M:%S %p")
	case 'R':
		part("%H:%M")
	case 's':
		num(int(time.Date(v[0], time.Month(v[1]), v[2], v[3], v[4], v[5], 0, time.Local).Unix()), 1)
	case 'S':
		num(v[5], 2)
	case 'T', 'X':
		part("%H:%M:%S")
	case 'u':
		num(v[6]+1, 1)
	case 'U':
		num((v[7]+6-(v[6]+1)%7)/7, 2)
	case 'w':
		num((v[6]+1)%7, 1)
	case 'W':
		num((v[7]+6-v[6])/7, 2)
	case 'y':
		num(((v[0]%100)+100)%100, 2)
	case 'Y':
		num(v[0], 1)
	case 'z':
		sign, o := "+", offset
		if o < 0 {
			sign, o = "-", -o
		}
		b.WriteString(strings.Repeat(" ", max(0, d.width-5)) + sign)
		num(o/3600*100+o/60%60, 4)
	case 'Z':
		if d.swap {
			zone = strings.ToLower(zone)
		}
		d.text(b, zone)
	case '%':
		d.text(b, "%")
	default:
		return false
	}
	return true
}

// isoWeek is the ISO 8601 year and week of the day that the year and the day of the year name.
func isoWeek(v *[9]int) (year, week int) {
	return time.Date(v[0], 1, v[7], 0, 0, 0, 0, time.UTC).ISOWeek()
}
