# Files by descriptor: open, read, write, lseek, dup, pipe, fstat, truncate, stat results, rename, links, access.
import os
import stat
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "f")


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, str(e.filename).replace(folder, "DIR"), str(e.filename2).replace(folder, "DIR"))
    except Exception as e:
        print(type(e).__name__, "-", e)


fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
print(type(fd).__name__, os.write(fd, b"0123456789"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.lseek(fd, 0, os.SEEK_CUR))
print(os.lseek(fd, -2, os.SEEK_END), os.read(fd, 100), os.read(fd, 5))
st = os.fstat(fd)
print(st.st_size, stat.S_ISREG(st.st_mode), st.st_nlink, oct(stat.S_IMODE(st.st_mode)), st[6], len(st), stat.filemode(st.st_mode))
print(os.ftruncate(fd, 4), os.fstat(fd).st_size, os.lseek(fd, 0, 0), os.read(fd, 10))
other = os.dup(fd)
print(other != fd, os.lseek(other, 1, 0), os.read(fd, 1), os.close(other))
show(os.read, other, 1)
show(os.write, fd, "text")
show(os.close, 99999)
show(os.lseek, fd, -1, 0)
print(os.isatty(fd), os.get_inheritable(fd), os.close(fd))
show(os.fstat, fd)
r, w = os.pipe()
print(os.write(w, b"through"), os.read(r, 3), os.close(w), os.read(r, 10), os.read(r, 10), os.close(r))
with os.fdopen(os.open(path, os.O_WRONLY | os.O_TRUNC), "w") as f:
    print(f.write("new"), f.name == f.fileno())
print(os.stat(path).st_size, os.path.getsize(path), os.truncate(path, 1), os.stat(path).st_size)
show(os.open, path, os.O_CREAT | os.O_EXCL)
show(os.open, os.path.join(folder, "none"), os.O_RDONLY)
show(os.open, path, "r")
print(os.chmod(path, 0o400), stat.filemode(os.stat(path).st_mode), os.access(path, os.R_OK), os.access(folder + "/no", os.F_OK))
print(os.utime(path, (10, 20)), os.stat(path).st_mtime, os.stat(path).st_atime, os.stat(path).st_mtime_ns)
print(os.utime(path, ns=(1, 2_000_000_000)), os.path.getmtime(path), os.path.getatime(path))
show(os.utime, path, (1,))
second = os.path.join(folder, "g")
print(os.link(path, second), os.stat(path).st_nlink, os.path.samefile(path, second), os.unlink(second))
print(os.symlink("f", second), os.readlink(second), os.path.islink(second), stat.S_ISLNK(os.lstat(second).st_mode), os.path.realpath(second) == os.path.realpath(path))
show(os.symlink, "f", second)
show(os.readlink, path)
show(os.rename, os.path.join(folder, "none"), path)
show(os.link, os.path.join(folder, "none"), path)
print(os.rename(path, path + "2"), os.replace(path + "2", path), sorted(os.listdir(folder)))
print(os.path.lexists(second), os.remove(second), os.path.lexists(second))
before = os.getcwd()
print(os.chdir(folder), os.path.samefile(os.getcwd(), folder), os.listdir(), os.path.exists("f"), os.chdir(before))
show(os.chdir, path)
print(os.strerror(2), os.strerror(13), os.cpu_count() > 0, len(os.urandom(5)), os.getpid() > 0)
show(os.urandom, -1)
print(os.get_terminal_size.__name__, os.umask(0o022) >= 0)
os.remove(path)
os.rmdir(folder)
