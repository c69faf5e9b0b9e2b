package repl

import (
	"bytes"
	"strings"
	"testing"

	"minipy/objects"
	"minipy/vm"
)

// TestQuizQuestions makes many questions, and looks whether each has an answer of the right kind.
func TestQuizQuestions(t *testing.T) {
	in, err := vm.New(vm.Config{Config: objects.Config{Stdin: strings.NewReader(""), Stdout: new(bytes.Buffer), Stderr: new(bytes.Buffer)}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		in.Finalize()
		in.Close()
	}()
	c := NewCommands(in)
	before := c.totals()
	answers := map[string]map[string]bool{}
	for range 90 {
		q, a, err := c.nextQuestion()
		if err != nil {
			t.Fatalf("question %d: %v", c.asked, err)
		}
		if answers[q.subject] == nil {
			answers[q.subject] = map[string]bool{}
		}
		answers[q.subject][a.value] = true
		if q.ask == "" || q.because == "" || a.value == "" || q.object != "" && a.why == "" {
			t.Errorf("question %d: %+v %+v", c.asked, q, a)
		}
	}
	if len(answers) != len(quizSubjects) {
		t.Errorf("subjects: %v", answers)
	}
	for subject, values := range answers {
		if len(values) < 2 {
			t.Errorf("%s: always the answer %v", subject, values)
		}
	}
	if after := c.totals(); after != before {
		t.Errorf("the session's heap was %+v and is %+v", before, after)
	}
}

// TestQuiz answers questions at the prompt.
func TestQuiz(t *testing.T) {
	answer := func(n int) string {
		in, err := vm.New(vm.Config{Config: objects.Config{Stdin: strings.NewReader(""), Stdout: new(bytes.Buffer), Stderr: new(bytes.Buffer)}})
		if err != nil {
			t.Fatal(err)
		}
		defer func() {
			in.Finalize()
			in.Close()
		}()
		c := NewCommands(in)
		c.asked = n - 1
		_, a, err := c.nextQuestion()
		if err != nil {
			t.Fatal(err)
		}
		return a.value
	}
	out, errs := typed(t, "%quiz", answer(1), "no idea", "", "print('after')")
	for _, want := range []string{"An empty answer ends the quiz.", "Question 1: the count, and the +1 of a call\nimport sys\n", "Right: " + answer(1) + ". ", "refcount ", "Question 2: cycles\n", "No: it is " + answer(2), "The answer is " + answer(3), "1 of 2 right\nafter\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if !strings.Contains(errs, "answer: ") && errs != "" {
		t.Errorf("errors: %s", errs)
	}
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"x = [1]; y = [x, x]", "del y[1]", "%quiz 7"}, "Question 7: an object of this session\n"},
		{[]string{"box = [[5]]", "%quiz 7", "1", ""}, "Right: 1. It is held by:\nbox: list, 36 B, refcount 1 = 1 explained\n  1  global  __main__.box"},
		{[]string{"%quiz 3"}, "The answer is "},
	} {
		if out, _ := typed(t, c.lines...); !strings.Contains(out, c.want) {
			t.Errorf("no %q in\n%s", c.want, out)
		}
	}
	if _, errs := typed(t, "%quiz zero"); !strings.Contains(errs, "%quiz takes the number of the first question") {
		t.Errorf("errors: %s", errs)
	}
	for given, truth := range map[string]string{" 4_294_967_295\n": "4294967295", "a B": "'a b'", "NONE": "'none'"} {
		if !sameAnswer(given, truth) {
			t.Errorf("%q is not taken for %s", given, truth)
		}
	}
}
