# the limit of digits in conversions between int and str.
import sys


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
big = 10 ** 4300
t(str, big)
t(repr, big)
t(int, '1' * 4301)
t(int, '1' * 4300 + '_0')
t(lambda: f'{big}')
t(lambda: '%d' % big)
t(lambda: '{:d}'.format(big))
print(len(str(10 ** 4299)), len(hex(big)), len('%x' % big), len(bin(big)), len(oct(big)))
print(int('f' * 5000, 16) == 16 ** 5000 - 1, int('1' * 9000, 2) == 2 ** 9000 - 1)
t(int, '1' * 4301, 7)
print(len(str(int('1' * 4300))))
sys.set_int_max_str_digits(640)
t(str, 10 ** 640)
print(len(str(10 ** 639)))
t(sys.set_int_max_str_digits, 639)
t(sys.set_int_max_str_digits, -1)
t(sys.set_int_max_str_digits, 'x')
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)), int('9' * 5000) == 10 ** 5000 - 1)
sys.set_int_max_str_digits(maxdigits=4300)
t(str, -big)
