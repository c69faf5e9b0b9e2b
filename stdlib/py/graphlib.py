__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """The graph has a cycle, which is the second argument."""


class TopologicalSorter:
    """Gives the nodes of a graph in an order in which each comes after those that it needs."""

    def __init__(self, graph=None):
        self._needs = {}
        self._after = {}
        self._left = None
        self._ready = []
        self._out = set()
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        if node not in self._needs:
            self._needs[node] = 0
            self._after[node] = []

    def add(self, node, *predecessors):
        """Add a node that needs the others."""
        if self._left is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._node(node)
        self._needs[node] += len(predecessors)
        for p in predecessors:
            self._node(p)
            self._after[p].append(node)

    def prepare(self):
        """Look for cycles and begin."""
        if self._left is not None:
            raise ValueError('cannot prepare() more than once')
        self._left = dict(self._needs)
        self._ready = [n for n, count in self._left.items() if count == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _cycle(self):
        done, on_path, path, work = set(), {}, [], []
        for start in self._after:
            node = start
            while True:
                if node in done:
                    if node in on_path:
                        return path[on_path[node]:] + [node]
                else:
                    done.add(node)
                    work.append(iter(self._after[node]))
                    on_path[node] = len(path)
                    path.append(node)
                while path:
                    try:
                        node = next(work[-1])
                        break
                    except StopIteration:
                        del on_path[path.pop()]
                        work.pop()
                else:
                    break
        return None

    def get_ready(self):
        """The nodes that can be worked on now, each once."""
        if self._left is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        self._out.update(result)
        self._ready.clear()
        return result

    def is_active(self):
        """Whether there are nodes left."""
        if self._left is None:
            raise ValueError('prepare() must be called first')
        return bool(self._ready) or bool(self._out)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """These nodes are finished: others may become ready."""
        if self._left is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._left:
                raise ValueError(f'node {node!r} was not added using add()')
            if node not in self._out:
                if self._left[node] == -1:
                    raise ValueError(f'node {node!r} was already marked done')
                raise ValueError(f"node {node!r} was not passed out (still not ready)" if self._left[node] else f'node {node!r} is not ready')
            self._out.discard(node)
            self._left[node] = -1
            for after in self._after[node]:
                self._left[after] -= 1
                if self._left[after] == 0:
                    self._ready.append(after)

    def static_order(self):
        """All nodes in order."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)
