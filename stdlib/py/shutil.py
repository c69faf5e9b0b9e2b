"""Copying and removing files and trees of them."""
import os
import stat
import fnmatch

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
           "SameFileError", "ignore_patterns", "which", "get_terminal_size"]


class Error(OSError):
    """What went wrong in copytree, as a list."""


class SameFileError(Error):
    """A file was to be copied onto itself."""


class SpecialFileError(OSError):
    """A pipe cannot be copied."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left to read of one file object to another."""
    length = length or 65536
    while data := fsrc.read(length):
        fdst.write(data)


def _same(a, b):
    try:
        return os.path.samefile(a, b)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the contents of a file."""
    if _same(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for name in (src, dst):
        try:
            if stat.S_ISFIFO(os.stat(name).st_mode):
                raise SpecialFileError("`%s` is a named pipe" % os.fspath(name))
        except OSError as e:
            if isinstance(e, SpecialFileError):
                raise
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc:
        with open(dst, "wb") as fdst:
            copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permissions."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy the permissions and times."""
    follow = follow_symlinks or not (os.path.islink(src) and os.path.islink(dst))
    st = os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns), follow_symlinks=follow)
    if follow:
        os.chmod(dst, stat.S_IMODE(st.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file and its permissions; dst may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file, its permissions and times; dst may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """A function for copytree that leaves out the names that match."""
    def ignore(path, names):
        found = []
        for p in patterns:
            found.extend(fnmatch.filter(names, p))
        return set(found)
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a tree of folders."""
    with os.scandir(src) as it:
        entries = list(it)
    ignored = ignore(os.fspath(src), [e.name for e in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for e in entries:
        if e.name in ignored:
            continue
        source, target = os.path.join(src, e.name), os.path.join(dst, e.name)
        try:
            if e.is_symlink():
                link = os.readlink(source)
                if symlinks:
                    os.symlink(link, target)
                    copystat(source, target, follow_symlinks=False)
                elif not os.path.exists(source) and ignore_dangling_symlinks:
                    continue
                elif e.is_dir():
                    copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
                else:
                    copy_function(source, target)
            elif e.is_dir():
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((source, target, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a tree of folders."""
    def failed(func, name, exc):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(func, name, exc)
        elif onerror is not None:
            onerror(func, name, (type(exc), exc, exc.__traceback__))
        else:
            raise exc

    def remove(folder):
        try:
            with os.scandir(folder) as it:
                entries = list(it)
        except FileNotFoundError as e:
            return failed(os.scandir, folder, e)
        except OSError as e:
            failed(os.scandir, folder, e)
            entries = []
        for e in entries:
            if e.is_dir(follow_symlinks=False):
                remove(e.path)
                continue
            try:
                os.unlink(e.path)
            except FileNotFoundError:
                pass
            except OSError as err:
                failed(os.unlink, e.path, err)
        try:
            os.rmdir(folder)
        except FileNotFoundError:
            pass
        except OSError as e:
            failed(os.rmdir, folder, e)

    try:
        st = os.lstat(path)
    except OSError as e:
        return failed(os.lstat, path, e)
    if stat.S_ISLNK(st.st_mode):
        try:
            raise OSError("Cannot call rmtree on a symbolic link")
        except OSError as e:
            return failed(os.path.islink, path, e)
    remove(path)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    """Move a file or a tree; dst may be a folder."""
    real = dst
    if os.path.isdir(dst):
        if _same(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return None
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    try:
        os.rename(src, real)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real)
            os.unlink(src)
        elif os.path.isdir(src):
            if (os.path.abspath(dst) + "/").startswith(os.path.abspath(src) + "/"):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of the program that the command would start; None if there is none."""
    def runs(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)
    if os.path.dirname(cmd):
        return cmd if runs(cmd) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    for folder in os.fsdecode(path).split(os.pathsep) if path else []:
        name = os.path.join(folder, cmd)
        if runs(name):
            return name
    return None


def get_terminal_size(fallback=(80, 24)):
    """The size of the terminal, which COLUMNS and LINES may change."""
    size = []
    for name in ("COLUMNS", "LINES"):
        try:
            size.append(int(os.environ[name]))
        except (KeyError, ValueError):
            size.append(0)
    columns, lines = size
    if columns <= 0 or lines <= 0:
        try:
            found = os.get_terminal_size(1)
        except (AttributeError, ValueError, OSError):
            found = os.terminal_size(fallback)
        columns = columns if columns > 0 else found.columns or fallback[0]
        lines = lines if lines > 0 else found.lines or fallback[1]
    return os.terminal_size((columns, lines))
