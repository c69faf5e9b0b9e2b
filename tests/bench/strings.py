# Building strings: +=, join, formatting, slicing, splitting.
def run(n):
    s = ""
    parts = []
    for i in range(n):
        s += "x"
        parts.append(f"{i}:{i * 2}")
        if len(s) > 1000:
            s = s[500:]
    text = ",".join(parts)
    total = 0
    for part in text.split(","):
        a, b = part.split(":")
        total += int(a) + len(b)
    return total + len(s) + len(text.replace("1", "one").upper())


print(run(1_000_000))
