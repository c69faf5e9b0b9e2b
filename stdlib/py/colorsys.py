__all__ = ['rgb_to_yiq', 'yiq_to_rgb', 'rgb_to_hls', 'hls_to_rgb', 'rgb_to_hsv', 'hsv_to_rgb']


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


def yiq_to_rgb(y, i, q):
    r = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    g = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    b = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return tuple([min(max(c, 0.0), 1.0) for c in (r, g, b)])


def _hue(r, g, b, top, span):
    rc, gc, bc = (top - r) / span, (top - g) / span, (top - b) / span
    if r == top:
        h = bc - gc
    elif g == top:
        h = 2.0 + rc - bc
    else:
        h = 4.0 + gc - rc
    return (h / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    top, low = max(r, g, b), min(r, g, b)
    both, span = top + low, top - low
    light = both / 2.0
    if top == low:
        return 0.0, light, 0.0
    return _hue(r, g, b, top, span), light, span / both if light <= 0.5 else span / (2.0 - top - low)


def _part(m1, m2, hue):
    hue %= 1.0
    if hue < 1 / 6:
        return m1 + (m2 - m1) * hue * 6.0
    if hue < 0.5:
        return m2
    if hue < 2 / 3:
        return m1 + (m2 - m1) * (2 / 3 - hue) * 6.0
    return m1


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    m2 = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    m1 = 2.0 * l - m2
    return _part(m1, m2, h + 1 / 3), _part(m1, m2, h), _part(m1, m2, h - 1 / 3)


def rgb_to_hsv(r, g, b):
    top, low = max(r, g, b), min(r, g, b)
    if top == low:
        return 0.0, 0.0, top
    return _hue(r, g, b, top, top - low), (top - low) / top, top


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    i = int(h * 6.0)
    f = h * 6.0 - i
    p, q, t = v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[i % 6]
