package inspect

import (
	"fmt"
	"strings"

	"minipy/objects"
)

// Who is a table of names.
type Who struct {
	Where string // whose names: a module or a function
	Rows  []WhoRow
}

// A WhoRow is one name and what it stands for.
type WhoRow struct {
	Name, Type, Value string
	Count             int64 // -1: immortal
	Own, Retained     int
	Others            []string // other names of the same table for the object
}

// Named is a name and the object that it stands for, borrowed.
type Named struct {
	Name string
	Ref  Ref
}

// Who describes names.
func (g *Graph) Who(where string, names []Named) *Who {
	w := &Who{Where: where}
	for _, v := range names {
		n, ok := g.find(v.Ref)
		if !ok {
			continue
		}
		row := WhoRow{Name: v.Name, Type: g.rt.TypeName(v.Ref), Value: g.literal(v.Ref), Count: int64(objects.Refcount(v.Ref)), Own: g.own(n), Retained: g.retained(n)}
		if objects.IsImmortal(v.Ref) {
			row.Count, row.Retained = -1, 0
		}
		for _, o := range names {
			if o.Ref == v.Ref && o.Name != v.Name {
				row.Others = append(row.Others, o.Name)
			}
		}
		w.Rows = append(w.Rows, row)
	}
	return w
}

// NamesIn lists the names of a namespace dict without those of the machinery (dunder names).
func NamesIn(rt *objects.Runtime, d Ref) []Named {
	var out []Named
	for pos := 0; ; {
		k, v, ok := objects.DictNext(d, &pos)
		if !ok {
			return out
		}
		if objects.TypeOf(k) != objects.TStr {
			continue
		}
		if name := rt.StrGo(k); !strings.HasPrefix(name, "__") {
			out = append(out, Named{name, v})
		}
	}
}

// Text shows the table.
func (w *Who) Text() string {
	if len(w.Rows) == 0 {
		return "no names in " + w.Where
	}
	rows := [][]string{{"name", "type", "refcount", "own", "retained", "value", "also"}}
	for _, r := range w.Rows {
		count := "immortal"
		if r.Count >= 0 {
			count = fmt.Sprint(r.Count)
		}
		rows = append(rows, []string{r.Name, r.Type, count, fmt.Sprint(r.Own), fmt.Sprint(r.Retained), r.Value, strings.Join(r.Others, " ")})
	}
	return table(rows, "llrrrll")
}

// Data gives the rows.
func (w *Who) Data() any {
	rows := list{}
	for _, r := range w.Rows {
		others := list{}
		for _, o := range r.Others {
			others = append(others, o)
		}
		var count any
		if r.Count >= 0 {
			count = r.Count
		}
		rows = append(rows, dict{{"name", r.Name}, {"type", r.Type}, {"refcount", count}, {"own", r.Own}, {"retained", r.Retained}, {"value", r.Value}, {"also", others}})
	}
	return dict{{"where", w.Where}, {"names", rows}}
}

// table aligns columns, l to the left and r to the right.
func table(rows [][]string, align string) string {
	width := make([]int, len(align))
	for _, r := range rows {
		for i, c := range r {
			width[i] = max(width[i], len([]rune(c)))
		}
	}
	var lines []string
	for _, r := range rows {
		var b strings.Builder
		for i, c := range r {
			pad := strings.Repeat(" ", width[i]-len([]rune(c)))
			if align[i] == 'r' {
				b.WriteString(pad + c)
			} else {
				b.WriteString(c + pad)
			}
			b.WriteString("  ")
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return strings.Join(lines, "\n")
}
