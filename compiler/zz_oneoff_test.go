package compiler

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

var strip = regexp.MustCompile(`>\d+`)

func splitCodes(s string) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if strings.HasPrefix(l, "code ") || len(out) == 0 {
			out = append(out, l)
		} else {
			out[len(out)-1] += "\n" + l
		}
	}
	return out
}

func TestZZStdlib(t *testing.T) {
	path := os.Getenv("STDLIB")
	if path == "" {
		t.Skip()
	}
	files, bad, codes, badCodes, errs := 0, 0, 0, 0, 0
	shown := 0
	cats := map[string]int{}
	eachLine(t, path, func(line []byte) {
		var r record
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		if only := os.Getenv("ONLY"); only != "" && !strings.Contains(r.Title, only) {
			return
		}
		files++
		var got string
		var err error
		func() {
			defer func() {
				if e := recover(); e != nil {
					if os.Getenv("PANIC") != "" {
						panic(e)
					}
					err = fmt.Errorf("PANIC %v", e)
				}
			}()
			got, err = compileText(r.Src, r.Mode)
		}()
		if err != nil {
			errs++
			fmt.Println("ERR", r.Title, err)
			return
		}
		g, w := splitCodes(got), splitCodes(r.Code)
		codes += len(w)
		was := badCodes
		if len(g) != len(w) {
			badCodes++
			fmt.Println("COUNT", r.Title, len(g), len(w))
		}
		for i := range min(len(g), len(w)) {
			if diff := diffCode(g[i], w[i]); diff != "" {
				if d := diffCode(strip.ReplaceAllString(g[i], ">"), strip.ReplaceAllString(w[i], ">")); d != "" {
					diff = d
				}
				badCodes++
				cats[category(diff)]++
				if c := category(diff); cats[c] <= 2 && (os.Getenv("CAT") == "" || strings.Contains(c, os.Getenv("CAT"))) {
					shown++
					fmt.Println("DIFF", r.Title, diff)
				}
				if strings.Split(g[i], "\n")[0] != strings.Split(w[i], "\n")[0] {
					break
				}
			}
		}
		if badCodes > was {
			bad++
		}
	})
	for c, n := range cats {
		fmt.Println("CAT", n, c)
	}
	fmt.Printf("files %d bad %d errs %d, codes %d bad %d\n", files, bad, errs, codes, badCodes)
}

func category(diff string) string {
	var g, w string
	for _, l := range strings.Split(diff, "\n") {
		if s, ok := strings.CutPrefix(l, " got  "); ok {
			g = s
		}
		if s, ok := strings.CutPrefix(l, " want "); ok {
			w = s
		}
	}
	f := func(s string) string {
		out := strings.Fields(s)
		if len(out) == 0 {
			return s
		}
		r := out[0]
		if len(out) > 1 && strings.HasPrefix(out[len(out)-1], "@") {
			r += " @"
		}
		return r
	}
	return f(g) + " | " + f(w)
}
