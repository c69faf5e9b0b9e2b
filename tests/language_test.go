package tests

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A languageRow is a row of a table of docs/LANGUAGE.md, or a claim in its remarks: code, and the error that it gives ("" for none).
type languageRow struct {
	Table, Name, Code, Error string
}

var (
	codeSpan = regexp.MustCompile("`([^`]+)`")
	claim    = regexp.MustCompile("`([^`]+)` gives `([^`]+)`")
)

// languageRows reads the tables. A row without an example is about modules: they can be imported.
func languageRows(t *testing.T) []languageRow {
	t.Helper()
	b, err := os.ReadFile("../docs/LANGUAGE.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows []languageRow
	table := ""
	lines := strings.Split(strings.ReplaceAll(string(b), `\|`, "\x00"), "\n")
	for i, line := range lines {
		cells := strings.Split(strings.ReplaceAll(strings.Trim(line, "| "), "⏎", "\n"), " | ")
		switch {
		case !strings.HasPrefix(line, "|"), strings.HasPrefix(line, "|---"):
			continue
		case i+1 < len(lines) && strings.HasPrefix(lines[i+1], "|---"):
			table = cells[0]
			continue
		}
		for k := range cells {
			cells[k] = strings.Trim(strings.ReplaceAll(cells[k], "\x00", "|"), " |")
		}
		for _, c := range claim.FindAllStringSubmatch(cells[len(cells)-1], -1) {
			rows = append(rows, languageRow{table, cells[0], c[1], c[2]})
		}
		if len(cells) < 3 {
			for _, m := range codeSpan.FindAllStringSubmatch(cells[0], -1) {
				rows = append(rows, languageRow{table, m[1], "import " + m[1], ""})
			}
			continue
		}
		r := languageRow{Table: table, Name: strings.Trim(cells[0], "`")}
		if m := codeSpan.FindStringSubmatch(cells[2]); m != nil {
			r.Code = m[1]
		}
		switch cells[1] {
		case "no":
			if m := codeSpan.FindStringSubmatch(cells[len(cells)-1]); m != nil && len(cells) > 3 {
				r.Error = m[1]
			} else {
				t.Errorf("%s: no error is shown", r.Name)
			}
		case "yes", "partly":
		default:
			t.Errorf("%s: support is %q", r.Name, cells[1])
		}
		rows = append(rows, r)
	}
	return rows
}

// languageScript runs the rows and looks for what the tables leave out.
const languageScript = `
import builtins, json, keyword, sys
rows = json.load(open("rows.json"))
for r in rows:
    try:
        if not r["Code"]: raise ValueError("no example")
        exec(r["Code"], {"__name__": "row"})
        got = ""
    except BaseException as e:
        got = f"{type(e).__name__}: {e}"
    if got != r["Error"]:
        print(f"{r['Table']} {r['Name']}: {r['Code']!r} gives {got!r}, not {r['Error']!r}")
text = open("LANGUAGE.md").read()
names = [n for n in dir(builtins) if not n.startswith("_") and n not in ("Ellipsis", "None", "True", "False", "NotImplemented")]
for n in names:
    if f"` + "`{n}`" + `" not in text: print("built-in", n, "is not in the tables")
modules = {r["Name"].strip("` + "`" + `") for r in rows if r["Table"] == "module"}
for n in sys.stdlib_module_names:
    if n[0] != "_" and n not in modules: print("module", n, "is not in the tables")
for n in keyword.kwlist:
    if n not in text: print("keyword", n, "is not in the tables")
`

// TestLanguage tries each row of the tables in docs/LANGUAGE.md, and sees to it that they name everything.
func TestLanguage(t *testing.T) {
	rows := languageRows(t)
	if len(rows) < 300 {
		t.Fatalf("%d rows", len(rows))
	}
	dir := t.TempDir()
	b, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../docs/LANGUAGE.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"rows.json": b, "LANGUAGE.md": text, "script.py": []byte(languageScript)} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r := run(t, scriptTimeout, dir, "", minipy(t), "-W", "ignore", "script.py")
	if r.stdout != "" || r.status != 0 {
		t.Errorf("status %d\n%s%s", r.status, r.stdout, tail(r.stderr, 10))
	}
}
