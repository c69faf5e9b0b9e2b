# Comparing folders; the C locale; kinds of tokens.
import filecmp
import locale
import os
import shutil
import tempfile
import token


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


folder = tempfile.mkdtemp()
a, b = os.path.join(folder, "a"), os.path.join(folder, "b")
for d, files in ((a, {"same": "1", "diff": "1", "left": "", "sub/x": "1", "sub/y": "2", "mixed/z": ""}), (b, {"same": "1", "diff": "22", "right": "", "sub/x": "9", "sub/w": "", "mixed": ""})):
    for name, text in files.items():
        path = os.path.join(d, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as f:
            f.write(text)
        os.utime(path, (len(text) + len(d) % 2, 5))
d = filecmp.dircmp(a, b)
print(d.left_list, d.right_list, d.common, d.left_only, d.right_only)
print(d.common_dirs, d.common_files, d.common_funny, d.same_files, d.diff_files, d.funny_files, list(d.subdirs))
print(filecmp.cmp(os.path.join(a, "same"), os.path.join(b, "same")), filecmp.cmp(os.path.join(a, "diff"), os.path.join(b, "diff")),
      filecmp.cmp(os.path.join(a, "sub", "x"), os.path.join(b, "sub", "x"), shallow=False), filecmp.cmp(a, b))
print(filecmp.cmpfiles(a, b, ["same", "diff", "left"], shallow=False))
os.chdir(folder)
filecmp.dircmp("a", "b").report_full_closure()
show(getattr, d, "nothing")
filecmp.clear_cache()
os.chdir("/")
shutil.rmtree(folder)

print(locale.setlocale(locale.LC_ALL, "C"), locale.getlocale(), locale.localeconv()["decimal_point"], locale.strcoll("a", "b"), sorted("bA", key=locale.strxfrm))
print(locale.format_string("%d %.2f", (12345, 1.5), grouping=True), locale.str(1.5), locale.atof("2.5"), locale.atoi("7"))
show(locale.setlocale, locale.LC_ALL, "xx_YY")
show(locale.currency, 5)

print(token.tok_name[token.NAME], token.OP, token.EXACT_TOKEN_TYPES["->"] == token.RARROW, token.ISEOF(0), token.ISTERMINAL(1), token.N_TOKENS, token.tok_name[token.ENCODING])
print(sorted(token.EXACT_TOKEN_TYPES.items(), key=lambda x: x[1])[:5])
