"""Priority queues in lists: each item is not greater than the two at twice its index plus one and two."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted output, an iterator over it."""
    heap = []
    if reverse:
        direction, make, pop, replace = -1, _heapify_max, _heappop_max, _heapreplace_max
    else:
        direction, make, pop, replace = 1, heapify, heappop, heapreplace
    # Each entry: the key, the number of the input to keep equal items in order, the item, and how to get the next one.
    for order, it in enumerate(map(iter, iterables)):
        try:
            advance = it.__next__
            value = advance()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order * direction, value, advance])
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = entry[2] = entry[3]()
                entry[0] = value if key is None else key(value)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        _, order, value, advance = heap[0]
        yield value
        yield from advance.__self__


def _best(n, iterable, key, single, reverse, make, replace, step, better):
    # The n first items in the order wanted: a heap of the best so far, the worst of these on top.
    if n == 1:
        default = object()
        result = single(iterable, default=default, key=key)
        return [] if result is default else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    it = iter(iterable)
    if key is None:
        result = [(elem, i) for i, elem in zip(range(0, n * step, step), it)]
        if not result:
            return result
        make(result)
        top = result[0][0]
        order = n * step
        for elem in it:
            if better(elem, top):
                replace(result, (elem, order))
                top = result[0][0]
                order += step
        result.sort(reverse=reverse)
        return [elem for elem, order in result]
    result = [(key(elem), i, elem) for i, elem in zip(range(0, n * step, step), it)]
    if not result:
        return result
    make(result)
    top = result[0][0]
    order = n * step
    for elem in it:
        k = key(elem)
        if better(k, top):
            replace(result, (k, order, elem))
            top = result[0][0]
            order += step
    result.sort(reverse=reverse)
    return [elem for k, order, elem in result]


def nsmallest(n, iterable, key=None):
    """The n smallest items, as sorted(iterable, key=key)[:n] gives them."""
    return _best(n, iterable, key, min, False, _heapify_max, _heapreplace_max, 1, lambda a, b: a < b)


def nlargest(n, iterable, key=None):
    """The n largest items, as sorted(iterable, key=key, reverse=True)[:n] gives them."""
    return _best(n, iterable, key, max, True, heapify, heapreplace, -1, lambda a, b: b < a)
