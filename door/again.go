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

// What a process is told by the environment when it is to do another's run again. The task and the log come on descriptor 3, the result goes to 4.
const (
	againVariable = "MINIPY_AGAIN"
	taskFile      = 3
	resultFile    = 4
)

// What the process was started with; a program may change its own.
var (
	startEnv []string
	startDir string
)

// Start begins a log, or, in a process that Again has started, the repetition of one. task is then what the repetition is for, and finish is to be called with
// the result.
func Start() (task []byte, finish func(result []byte), err error) {
	if os.Getenv(againVariable) == "" {
		startEnv = os.Environ()
		startDir, _ = os.Getwd()
		Record()
		return nil, nil, nil
	}
	_ = os.Unsetenv(againVariable)
	in, out := os.NewFile(taskFile, "task"), os.NewFile(resultFile, "result")
	all, err := io.ReadAll(in)
	if err != nil || len(all) < 8 {
		return nil, nil, fmt.Errorf("no task: %w", err)
	}
	n := binary.LittleEndian.Uint64(all)
	if n > uint64(len(all)-8) {
		return nil, nil, errors.New("the task is cut")
	}
	finish = func(result []byte) {
		_, err := out.Write(result)
		if err == nil {
			os.Exit(0)
		}
		os.Exit(1)
	}
	Repeat(all[8+n:], nil)
	return all[8 : 8+n], finish, nil
}

// OnEnd says what to do at the end of the log, see Repeat.
func OnEnd(atEnd func(err error)) { end = atEnd }

// Again does the run so far again in another process, for a task that Start gives there, and returns its result.
func Again(task []byte) ([]byte, error) {
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
	var said strings.Builder
	cmd := &exec.Cmd{Path: exe, Args: os.Args, Dir: startDir, Env: append(startEnv[:len(startEnv):len(startEnv)], againVariable+"=1"), ExtraFiles: []*os.File{inRead, outWrite}, Stderr: &said}
	err = cmd.Start()
	_, _ = inRead.Close(), outWrite.Close()
	if err != nil {
		return nil, errors.Join(err, inWrite.Close(), outRead.Close())
	}
	go func() {
		_, _ = inWrite.Write(append(binary.LittleEndian.AppendUint64(nil, uint64(len(task))), task...))
		_, _ = inWrite.Write(answers) // if it cannot, the result is missing
		_ = inWrite.Close()
	}()
	result, err := io.ReadAll(outRead)
	_ = outRead.Close()
	if werr := cmd.Wait(); werr != nil {
		return nil, fmt.Errorf("the repetition failed: %w %s", werr, strings.TrimSpace(said.String()))
	}
	return result, err
}
