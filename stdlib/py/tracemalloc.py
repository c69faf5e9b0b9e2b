from collections.abc import Iterable, Sequence
from functools import total_ordering
import fnmatch
import linecache
import os.path


def _size_text(size, sign):
    for unit in ('B', 'KiB', 'MiB', 'GiB', 'TiB'):
        if abs(size) < 100 and unit != 'B':
            return f'{size:+.1f} {unit}' if sign else f'{size:.1f} {unit}'
        if abs(size) < 10 * 1024 or unit == 'TiB':
            return f'{size:+.0f} {unit}' if sign else f'{size:.0f} {unit}'
        size /= 1024


class Statistic:
    """How much memory was allocated at a place."""

    __slots__ = ('traceback', 'size', 'count')

    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __eq__(self, other):
        if not isinstance(other, Statistic):
            return NotImplemented
        return self.traceback == other.traceback and self.size == other.size and self.count == other.count

    def __str__(self):
        text = f'{self.traceback}: size={_size_text(self.size, False)}, count={self.count}'
        if self.count:
            text += f', average={_size_text(self.size / self.count, False)}'
        return text

    def __repr__(self):
        return f'<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>'

    def _sort_key(self):
        return self.size, self.count, self.traceback


class StatisticDiff:
    """What has changed at a place between two snapshots."""

    __slots__ = ('traceback', 'size', 'size_diff', 'count', 'count_diff')

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size = size
        self.size_diff = size_diff
        self.count = count
        self.count_diff = count_diff

    def _values(self):
        return self.traceback, self.size, self.size_diff, self.count, self.count_diff

    def __hash__(self):
        return hash(self._values())

    def __eq__(self, other):
        if not isinstance(other, StatisticDiff):
            return NotImplemented
        return self._values() == other._values()

    def __str__(self):
        text = (f'{self.traceback}: size={_size_text(self.size, False)} ({_size_text(self.size_diff, True)}), '
                f'count={self.count} ({self.count_diff:+})')
        if self.count:
            text += f', average={_size_text(self.size / self.count, False)}'
        return text

    def __repr__(self):
        return f'<StatisticDiff traceback={self.traceback!r} size={self.size} ({self.size_diff:+}) count={self.count} ({self.count_diff:+})>'

    def _sort_key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


def _compare(old, new):
    out = []
    for traceback, stat in new.items():
        before = old.pop(traceback, None)
        size, count = (0, 0) if before is None else (before.size, before.count)
        out.append(StatisticDiff(traceback, stat.size, stat.size - size, stat.count, stat.count - count))
    for traceback, stat in old.items():
        out.append(StatisticDiff(traceback, 0, -stat.size, 0, -stat.count))
    return out


@total_ordering
class Frame:
    """A line of a file."""

    __slots__ = ('_frame',)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]

    def __eq__(self, other):
        if not isinstance(other, Frame):
            return NotImplemented
        return self._frame == other._frame

    def __lt__(self, other):
        if not isinstance(other, Frame):
            return NotImplemented
        return self._frame < other._frame

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return f'{self.filename}:{self.lineno}'

    def __repr__(self):
        return f'<Frame filename={self.filename!r} lineno={self.lineno!r}>'


@total_ordering
class Traceback(Sequence):
    """Frames, the oldest first."""

    __slots__ = ('_frames', '_total_nframe')

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple(frames)
        self._total_nframe = total_nframe

    @property
    def total_nframe(self):
        return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([Frame(f) for f in self._frames[index]])
        return Frame(self._frames[index])

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        if not isinstance(other, Traceback):
            return NotImplemented
        return self._frames == other._frames

    def __lt__(self, other):
        if not isinstance(other, Traceback):
            return NotImplemented
        return self._frames < other._frames

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        text = f'<Traceback {tuple(self)}'
        return text + '>' if self._total_nframe is None else f'{text} total_nframe={self._total_nframe}>'

    def format(self, limit=None, most_recent_first=False):
        """The lines as a traceback shows them."""
        frames = self[:]
        if limit is not None:
            frames = frames[-limit:] if limit > 0 else frames[:limit]
        if most_recent_first:
            frames = reversed(frames)
        lines = []
        for frame in frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            source = linecache.getline(frame.filename, frame.lineno).strip()
            if source:
                lines.append('    ' + source)
        return lines


def get_object_traceback(obj):
    """Where an object was allocated; None if that is not known."""
    found = _get_object_traceback(obj)
    return None if found is None else Traceback(found[0])


class Trace:
    """One block."""

    __slots__ = ('_trace',)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        return self._trace[0]

    @property
    def size(self):
        return self._trace[1]

    @property
    def traceback(self):
        return Traceback(*self._trace[2:])

    def __eq__(self, other):
        if not isinstance(other, Trace):
            return NotImplemented
        return self._trace == other._trace

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return f'{self.traceback}: {_size_text(self.size, False)}'

    def __repr__(self):
        return f'<Trace domain={self.domain} size={_size_text(self.size, False)}, traceback={self.traceback!r}>'


class _Traces(Sequence):
    def __init__(self, traces):
        self._traces = traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([Trace(t) for t in self._traces[index]])
        return Trace(self._traces[index])

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        if not isinstance(other, _Traces):
            return NotImplemented
        return self._traces == other._traces

    def __repr__(self):
        return f'<Traces len={len(self)}>'


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive


class Filter(BaseFilter):
    """Chooses traces by file and line."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self._filename_pattern = _source_name(filename_pattern)
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    @property
    def filename_pattern(self):
        return self._filename_pattern

    def _fits(self, filename, lineno):
        if not fnmatch.fnmatch(_source_name(filename), self._filename_pattern):
            return False
        return self.lineno is None or lineno == self.lineno

    def _match(self, trace):
        domain, _, frames, _ = trace
        fits = any([self._fits(*f) for f in frames]) if self.all_frames else self._fits(*frames[0])
        if self.domain is not None:
            same = domain == self.domain
            return fits and same if self.inclusive else not fits or not same
        return fits == bool(self.inclusive)


def _source_name(filename):
    filename = os.path.normcase(filename)
    return filename[:-1] if filename.endswith('.pyc') else filename


class DomainFilter(BaseFilter):
    """Chooses traces by domain; there is only one, 0."""

    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain

    def _match(self, trace):
        return (trace[0] == self._domain) == bool(self.inclusive)


class Snapshot:
    """The blocks there were at one moment."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        """Write the snapshot to a file."""
        import pickle
        with open(filename, 'wb') as f:
            pickle.dump(self, f, pickle.HIGHEST_PROTOCOL)

    @staticmethod
    def load(filename):
        """Read a snapshot from a file."""
        import pickle
        with open(filename, 'rb') as f:
            return pickle.load(f)

    def filter_traces(self, filters):
        """A snapshot with the traces that the filters let through."""
        if not isinstance(filters, Iterable):
            raise TypeError(f'filters must be a list of filters, not {type(filters).__name__}')
        filters = list(filters)
        traces = self.traces._traces
        if filters:
            wanted = [f for f in filters if f.inclusive]
            unwanted = [f for f in filters if not f.inclusive]
            traces = [t for t in traces if (not wanted or any([f._match(t) for f in wanted])) and all([f._match(t) for f in unwanted])]
        else:
            traces = traces.copy()
        return Snapshot(traces, self.traceback_limit)

    def _group(self, key, cumulative):
        if key not in ('traceback', 'filename', 'lineno'):
            raise ValueError(f'unknown key_type: {key!r}')
        if cumulative and key not in ('lineno', 'filename'):
            raise ValueError(f'cumulative mode cannot by used with key type {key!r}')
        stats, known = {}, {}
        for _, size, frames, _ in self.traces._traces:
            if cumulative:
                places = list(dict.fromkeys(frames)) if key == 'lineno' else list(frames)
            else:
                places = [None]
            for place in places:
                at = (frames if place is None else place)
                traceback = known.get(at)
                if traceback is None:
                    if key == 'traceback':
                        traceback = Traceback(frames)
                    else:
                        line = frames[-1] if place is None else place
                        traceback = Traceback((line if key == 'lineno' else (line[0], 0),))
                    known[at] = traceback
                stat = stats.get(traceback)
                if stat is None:
                    stats[traceback] = Statistic(traceback, size, 1)
                else:
                    stat.size += size
                    stat.count += 1
        return stats

    def statistics(self, key_type, cumulative=False):
        """The sizes by place, the largest first."""
        return sorted(self._group(key_type, cumulative).values(), key=Statistic._sort_key, reverse=True)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """What has changed since another snapshot, the largest change first."""
        new = self._group(key_type, cumulative)
        old = old_snapshot._group(key_type, cumulative)
        return sorted(_compare(old, new), key=StatisticDiff._sort_key, reverse=True)


def take_snapshot():
    """The blocks there are now."""
    if not is_tracing():
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    return Snapshot(_get_traces(), get_traceback_limit())
