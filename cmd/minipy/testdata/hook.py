import sys


def hook(t, v, tb):
    print("hook", t.__name__, v, tb.tb_lineno)
    raise RuntimeError("hook failed")


sys.excepthook = hook
1 / 0
