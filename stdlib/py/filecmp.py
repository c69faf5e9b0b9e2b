"""Comparing files and folders."""

import os
import stat
from itertools import filterfalse
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

_cache = {}
BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]


def clear_cache():
    """Forget the comparisons made so far."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files are equal; shallow: also if type, size and time are the same."""
    s1 = _signature(os.stat(f1))
    s2 = _signature(os.stat(f2))
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    outcome = _cache.get((f1, f2, s1, s2))
    if outcome is None:
        outcome = _same_content(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[f1, f2, s1, s2] = outcome
    return outcome


def _signature(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def _same_content(f1, f2):
    with open(f1, "rb") as a, open(f2, "rb") as b:
        while True:
            x = a.read(BUFSIZE)
            if x != b.read(BUFSIZE):
                return False
            if not x:
                return True


class dircmp:
    """Two folders compared."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        self.left_list = sorted(self._names(self.left))
        self.right_list = sorted(self._names(self.right))

    def _names(self, folder):
        skip = set(self.hide + self.ignore)
        return filterfalse(skip.__contains__, os.listdir(folder))

    def phase1(self):
        a = dict(zip(map(os.path.normcase, self.left_list), self.left_list))
        b = dict(zip(map(os.path.normcase, self.right_list), self.right_list))
        self.common = [a[n] for n in a if n in b]
        self.left_only = [a[n] for n in a if n not in b]
        self.right_only = [b[n] for n in b if n not in a]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for x in self.common:
            try:
                kinds = [stat.S_IFMT(os.stat(os.path.join(d, x)).st_mode) for d in (self.left, self.right)]
            except (OSError, ValueError):
                self.common_funny.append(x)
                continue
            if kinds[0] != kinds[1]:
                self.common_funny.append(x)
            elif kinds[0] == stat.S_IFDIR:
                self.common_dirs.append(x)
            elif kinds[0] == stat.S_IFREG:
                self.common_files.append(x)
            else:
                self.common_funny.append(x)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files, self.shallow)

    def phase4(self):
        self.subdirs = {x: self.__class__(os.path.join(self.left, x), os.path.join(self.right, x), self.ignore, self.hide, shallow=self.shallow) for x in self.common_dirs}

    def phase4_closure(self):
        self.phase4()
        for sd in self.subdirs.values():
            sd.phase4_closure()

    def report(self):
        """Print what differs."""
        print("diff", self.left, self.right)
        for names, head in ((self.left_only, f"Only in {self.left} :"), (self.right_only, f"Only in {self.right} :"), (self.same_files, "Identical files :"),
                            (self.diff_files, "Differing files :"), (self.funny_files, "Trouble with common files :")):
            if names:
                names.sort()
                print(head, names)
        if self.common_dirs:
            self.common_dirs.sort()
            print("Common subdirectories :", self.common_dirs)
        if self.common_funny:
            self.common_funny.sort()
            print("Common funny cases :", self.common_funny)

    def report_partial_closure(self):
        """Print what differs here and in the folders that are in both."""
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report()

    def report_full_closure(self):
        """Print what differs here and below."""
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report_full_closure()

    methodmap = dict(subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2, common_files=phase2, common_funny=phase2, common=phase1,
                     left_only=phase1, right_only=phase1, left_list=phase0, right_list=phase0)

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)


def cmpfiles(a, b, common, shallow=True):
    """Of the names in common, those of equal files, of different files, and those that could not be compared."""
    res = ([], [], [])
    for x in common:
        try:
            i = not cmp(os.path.join(a, x), os.path.join(b, x), shallow)
        except (OSError, ValueError):
            i = 2
        res[i].append(x)
    return res
