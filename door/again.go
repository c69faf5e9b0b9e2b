package door

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// What a process is told by the environment when it is to do another's run again. The task, the log and then questions come on descriptor 3, answers go to 4;
// each is preceded by its length.
const (
	againVariable = "MINIPY_AGAIN"
	questionFile  = 3
	answerFile    = 4
)

// What the process was started with; a program may change its own.
var (
	startEnv []string
	startDir string
)

// An Errand is what a repetition is done for, as the process sees it that does it.
type Errand struct {
	Task    []byte
	in, out *os.File
}

// Start begins a log, or, in a process that Begin has started, the repetition of a run; the result says what for, and is nil otherwise.
func Start() (*Errand, error) {
	if os.Getenv(againVariable) == "" {
		startEnv = os.Environ()
		startDir, _ = os.Getwd()
		state = recording
		return nil, nil
	}
	_ = os.Unsetenv(againVariable)
	e := &Errand{in: os.NewFile(questionFile, "questions"), out: os.NewFile(answerFile, "answers")}
	task, err := receive(e.in)
	if err != nil {
		return nil, fmt.Errorf("no task: %w", err)
	}
	answers, err := receive(e.in)
	if err != nil {
		return nil, fmt.Errorf("no log: %w", err)
	}
	e.Task = task
	state, log = repeating, answers
	return e, nil
}

// Next waits for the next question; io.EOF: there is none.
func (e *Errand) Next() ([]byte, error) { return receive(e.in) }

// Reply answers. A process that nobody listens to ends.
func (e *Errand) Reply(answer []byte) {
	if send(e.out, answer) != nil {
		os.Exit(1)
	}
}

// A Repetition is a process that does the run so far again.
type Repetition struct {
	cmd     *exec.Cmd
	in, out *os.File
	said    strings.Builder
}

// Begin starts a process that does the run so far again, for a task, which Start gives there.
func Begin(task []byte) (*Repetition, error) {
	answers, err := Log()
	if err != nil {
		return nil, err
	}
	exe, err := os.Executable()
	if err != nil {
		return nil, err
	}
	inRead, inWrite, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	outRead, outWrite, err := os.Pipe()
	if err != nil {
		return nil, errors.Join(err, inRead.Close(), inWrite.Close())
	}
	r := &Repetition{in: inWrite, out: outRead}
	r.cmd = &exec.Cmd{Path: exe, Args: os.Args, Dir: startDir, Env: append(startEnv[:len(startEnv):len(startEnv)], againVariable+"=1"), ExtraFiles: []*os.File{inRead, outWrite}, Stderr: &r.said}
	err = r.cmd.Start()
	_, _ = inRead.Close(), outWrite.Close()
	if err != nil {
		return nil, errors.Join(err, inWrite.Close(), outRead.Close())
	}
	err = send(inWrite, task)
	if err == nil {
		err = send(inWrite, answers)
	}
	if err != nil {
		return nil, errors.Join(err, r.End())
	}
	return r, nil
}

// Ask puts a question to the repetition.
func (r *Repetition) Ask(question []byte) error { return send(r.in, question) }

// Answer waits for its next answer.
func (r *Repetition) Answer() ([]byte, error) {
	b, err := receive(r.out)
	if err != nil {
		_ = r.in.Close()
		return nil, fmt.Errorf("the repetition failed: %w %s", errors.Join(err, r.cmd.Wait()), strings.TrimSpace(r.said.String()))
	}
	return b, nil
}

// End ends the process.
func (r *Repetition) End() error {
	_, _ = r.in.Close(), r.out.Close()
	_ = r.cmd.Process.Kill()
	return r.cmd.Wait()
}

// Again does the run so far again in another process, for a task, and returns its answer.
func Again(task []byte) ([]byte, error) {
	r, err := Begin(task)
	if err != nil {
		return nil, err
	}
	answer, err := r.Answer()
	if err == nil {
		_ = r.End() // it has nothing more to say
	}
	return answer, err
}

func send(w io.Writer, b []byte) error {
	_, err := w.Write(append(binary.LittleEndian.AppendUint64(make([]byte, 0, len(b)+8), uint64(len(b))), b...))
	return err
}

func receive(r io.Reader) ([]byte, error) {
	var n [8]byte
	if _, err := io.ReadFull(r, n[:]); err != nil {
		return nil, err
	}
	b := make([]byte, binary.LittleEndian.Uint64(n[:]))
	_, err := io.ReadFull(r, b)
	return b, err
}
