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

// strftime formats in the C locale.
func strftime(format string, v *[9]int, zone string, offset int) string {
	var b strings.Builder
	num := func(n, width int) {
		s := strconv.Itoa(n)
		b.WriteString(strings.Repeat("0", max(0, width-len(s))) + s)
	}
	hour12 := (v[3]+11)%12 + 1
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		switch format[i] {
		case 'a':
			b.WriteString(weekdays[v[6]][:3])
		case 'A':
			b.WriteString(weekdays[v[6]])
		case 'b', 'h':
			b.WriteString(months[v[1]-1][:3])
		case 'B':
			b.WriteString(months[v[1]-1])
		case 'c':
			b.WriteString(asctime(v))
		case 'C':
			num(v[0]/100, 2)
		case 'd':
			num(v[2], 2)
		case 'D', 'x':
			b.WriteString(strftime("%m/%d/%y", v, zone, offset))
		case 'e':
			fmt.Fprintf(&b, "%2d", v[2])
		case 'F':
			b.WriteString(strftime("%Y-%m-%d", v, zone, offset))
		case 'G', 'g', 'V':
			year, week := isoWeek(v)
			switch format[i] {
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
		case 'm':
			num(v[1], 2)
		case 'M':
			num(v[4], 2)
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		case 'p':
			b.WriteString([2]string{"AM", "PM"}[v[3]/12])
		case 'r':
			b.WriteString(strftime("%I:%M:%S %p", v, zone, offset))
		case 'R':
			b.WriteString(strftime("%H:%M", v, zone, offset))
		case 's':
			b.WriteString(strconv.FormatInt(time.Date(v[0], time.Month(v[1]), v[2], v[3], v[4], v[5], 0, time.Local).Unix(), 10))
		case 'S':
			num(v[5], 2)
		case 'T', 'X':
			b.WriteString(strftime("%H:%M:%S", v, zone, offset))
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
			sign, o := '+', offset
			if o < 0 {
				sign, o = '-', -o
			}
			fmt.Fprintf(&b, "%c%02d%02d", sign, o/3600, o/60%60)
		case 'Z':
			b.WriteString(zone)
		case '%':
			b.WriteByte('%')
		default:
			b.WriteString("%" + format[i:i+1])
		}
	}
	return b.String()
}

// isoWeek is the ISO 8601 year and week of the day that the year and the day of the year name.
func isoWeek(v *[9]int) (year, week int) {
	return time.Date(v[0], 1, v[7], 0, 0, 0, 0, time.UTC).ISOWeek()
}
