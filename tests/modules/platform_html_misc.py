# platform, html, colorsys: the small modules.
import platform, html, colorsys
print(platform.system() in ("Linux", "Darwin", "Windows"), platform.python_version_tuple()[:2], platform.python_version().startswith("3.13"), type(platform.python_implementation()).__name__)
print(platform.architecture()[0], type(platform.machine()).__name__, type(platform.node()).__name__, platform.uname().system == platform.system(), platform.uname()._fields[:3] if hasattr(platform.uname(), "_fields") else "")
print(html.escape("<a href=\"x\">'&'</a>"), html.escape("\"'<>&", quote=False), html.escape(""))
for s in ("&lt;b&gt;", "&amp;amp;", "&#65;&#x42;&#X43;", "&copy;&eacute;&nbsp;", "&nosuch; &", "&lt", "&ltx", "a & b", "&#0;&#128;&#xD800;", "&#13;", "&quot;&apos;&#39;", "&euro;&hellip;", "&#1114112;", "&;", "&#;", "no entity", "&notit;" if 0 else "&amp"):
    print(repr(s), repr(html.unescape(s)))
for f, g in ((colorsys.rgb_to_hls, colorsys.hls_to_rgb), (colorsys.rgb_to_hsv, colorsys.hsv_to_rgb), (colorsys.rgb_to_yiq, colorsys.yiq_to_rgb)):
    for c in ((0, 0, 0), (1, 1, 1), (1, 0, 0), (0.2, 0.4, 0.6), (0.5, 0.25, 0.75), (0.1, 0.9, 0.1)):
        v = f(*c)
        print(f.__name__, c, [round(x, 9) for x in v], [round(x, 6) for x in g(*v)])
