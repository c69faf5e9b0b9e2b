package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestEndReports checks exit statuses and the JSON document of the reports at the end.
func TestEndReports(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status string
		keys   []string
	}{
		{[]string{"--leaks=fail", "--json", "-c", "a = []; a.append(a); del a"}, "[status 3]", []string{"leaks"}},
		{[]string{"--leaks", "--json", "-c", "a = []; a.append(a); del a"}, "[status 0]", []string{"leaks"}},
		{[]string{"--leaks=fail", "--json", "-c", "raise SystemExit(5)"}, "[status 5]", []string{"leaks"}},
		{[]string{"--json", "-X", "showrefcount", "-X", "gostats", "-c", "pass"}, "[status 0]", []string{"refs", "blocks", "go_heap"}},
		{[]string{"--json", "-c", "pass"}, "[status 0]", nil},
	} {
		out := runCLI(t, "", command, c.args...)
		doc, status, _ := strings.Cut(out, "\n")
		var data map[string]any
		if err := json.Unmarshal([]byte(doc), &data); err != nil {
			t.Errorf("%v: %v in %s", c.args, err, out)
			continue
		}
		if strings.TrimSpace(status) != c.status || len(data) != len(c.keys) {
			t.Errorf("%v: %s", c.args, out)
		}
		for _, k := range c.keys {
			if _, ok := data[k]; !ok {
				t.Errorf("%v: no %s in %s", c.args, k, doc)
			}
		}
	}
}
