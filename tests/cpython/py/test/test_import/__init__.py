"""What other tests import from CPython's test_import."""


def no_rerun(reason):
    return lambda test: test
