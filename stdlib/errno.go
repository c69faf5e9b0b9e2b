package stdlib

import (
	"maps"
	"slices"
	"syscall"

	"minipy/objects"
)

// errnoNames are the error numbers that programs look for; the system says their values.
var errnoNames = map[string]syscall.Errno{
	"EPERM": syscall.EPERM, "ENOENT": syscall.ENOENT, "ESRCH": syscall.ESRCH, "EINTR": syscall.EINTR, "EIO": syscall.EIO, "ENXIO": syscall.ENXIO, "E2BIG": syscall.E2BIG,
	"ENOEXEC": syscall.ENOEXEC, "EBADF": syscall.EBADF, "ECHILD": syscall.ECHILD, "EAGAIN": syscall.EAGAIN, "EWOULDBLOCK": syscall.EWOULDBLOCK, "ENOMEM": syscall.ENOMEM,
	"EACCES": syscall.EACCES, "EFAULT": syscall.EFAULT, "EBUSY": syscall.EBUSY, "EEXIST": syscall.EEXIST, "EXDEV": syscall.EXDEV, "ENODEV": syscall.ENODEV,
	"ENOTDIR": syscall.ENOTDIR, "EISDIR": syscall.EISDIR, "EINVAL": syscall.EINVAL, "ENFILE": syscall.ENFILE, "EMFILE": syscall.EMFILE, "ENOTTY": syscall.ENOTTY,
	"EFBIG": syscall.EFBIG, "ENOSPC": syscall.ENOSPC, "ESPIPE": syscall.ESPIPE, "EROFS": syscall.EROFS, "EMLINK": syscall.EMLINK, "EPIPE": syscall.EPIPE,
	"EDOM": syscall.EDOM, "ERANGE": syscall.ERANGE, "EDEADLK": syscall.EDEADLK, "ENAMETOOLONG": syscall.ENAMETOOLONG, "ENOLCK": syscall.ENOLCK, "ENOSYS": syscall.ENOSYS,
	"ENOTEMPTY": syscall.ENOTEMPTY, "ELOOP": syscall.ELOOP, "EILSEQ": syscall.EILSEQ, "EOVERFLOW": syscall.EOVERFLOW, "ENOTSOCK": syscall.ENOTSOCK,
	"EADDRINUSE": syscall.EADDRINUSE, "EADDRNOTAVAIL": syscall.EADDRNOTAVAIL, "ENETDOWN": syscall.ENETDOWN, "ENETUNREACH": syscall.ENETUNREACH,
	"ECONNABORTED": syscall.ECONNABORTED, "ECONNRESET": syscall.ECONNRESET, "ENOBUFS": syscall.ENOBUFS, "EISCONN": syscall.EISCONN, "ENOTCONN": syscall.ENOTCONN,
	"ETIMEDOUT": syscall.ETIMEDOUT, "ECONNREFUSED": syscall.ECONNREFUSED, "EHOSTDOWN": syscall.EHOSTDOWN, "EHOSTUNREACH": syscall.EHOSTUNREACH,
	"EALREADY": syscall.EALREADY, "EINPROGRESS": syscall.EINPROGRESS, "ESTALE": syscall.ESTALE, "EDQUOT": syscall.EDQUOT, "ECANCELED": syscall.ECANCELED,
	"ENOTSUP": syscall.ENOTSUP, "EOPNOTSUPP": syscall.EOPNOTSUPP, "EPROTO": syscall.EPROTO, "EBADMSG": syscall.EBADMSG,
	"EUSERS": syscall.EUSERS, "EMSGSIZE": syscall.EMSGSIZE, "ESHUTDOWN": syscall.ESHUTDOWN,
}

var errnoDef = &ModuleDef{
	Name: "errno",
	Doc:  "The names of the system's error numbers.",
	Init: func(rt *objects.Runtime, d Ref) error {
		codes, err := rt.NewDict()
		if err != nil {
			return err
		}
		defer rt.DecRef(codes)
		for _, name := range slices.Sorted(maps.Keys(errnoNames)) { // the same heap in every run
			no := errnoNames[name]
			if err := setInt(rt, d, name, int64(no)); err != nil {
				return err
			}
			if name == "EWOULDBLOCK" || name == "EOPNOTSUPP" && syscall.ENOTSUP == syscall.EOPNOTSUPP {
				continue
			}
			k, err := rt.NewInt(int64(no))
			if err != nil {
				return err
			}
			if err := rt.DictSet(codes, k, rt.Intern(name)); err != nil {
				return err
			}
			rt.DecRef(k)
		}
		return rt.DictSet(d, rt.Intern("errorcode"), codes)
	},
}
