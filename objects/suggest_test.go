package objects

import "testing"

func TestClosestName(t *testing.T) {
	for _, c := range []struct {
		wrong, want string
		names       []string
	}{
		{"prnt", "print", []string{"input", "print", "pow"}},
		{"Value", "value", []string{"valid", "value"}},
		{"blech", "", []string{"a", "b", "unrelated"}},
		{"foo", "foO", []string{"foo", "bar", "foO"}},
		{"xs", "x", []string{"x", "xz"}},
	} {
		if got := ClosestName(c.names, c.wrong); got != c.want {
			t.Errorf("ClosestName(%q, %q) = %q, want %q", c.names, c.wrong, got, c.want)
		}
	}
	if d := nameDistance("kitten", "sitting", 100); d != 3*moveCost {
		t.Errorf("distance %d", d)
	}
}
