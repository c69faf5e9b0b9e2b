"""Stands for a module that minipy has not."""


def python_implementation():
    return "minipy"


def system():
    return "Linux"


def machine():
    return "x86_64"


def libc_ver():
    return ("", "")


def platform(*args, **kwargs):
    return "Linux"


def win32_is_iot():
    return False


def mac_ver():
    return ("", ("", "", ""), "")


def android_ver():
    return ()


def architecture(*args):
    return ("64bit", "ELF")
