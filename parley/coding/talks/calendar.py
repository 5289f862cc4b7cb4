"""When talks were held: begin and end, from the dates on the clauses that say that they began, go on or ended."""

from ...record import Date, Time
from ...record.edtf import date_of
from ..scene import Scene
from .mentions import Mention

CLOSED = frozenset({"concluded", "collapsed", "suspended"})
OPEN = frozenset({"ongoing", "resumed", "planned"})
COARSE = frozenset({"year", "decade", "century", "season"})


def find_days(mentions: list[Mention], scene: Scene, status: str | None) -> tuple[Date | None, Date | None]:
    """(from, to) of what these mentions tell of; "two-day talks to begin on Tuesday" end on Wednesday."""
    start: Date | None = None
    end: Date | None = None
    for m in mentions:
        if m.past or (m.status == "planned" and m.status_word is m.word and m.ordinal is None):
            continue
        if (status in CLOSED and m.status == "planned") or (status == "planned" and m.status in CLOSED):
            continue  # that is of another round
        for time in _times(m, scene):
            begin, close = scene.times.begin_of(time), scene.times.end_of(time)
            ranged = time.id in scene.times.ends and begin.edtf != close.edtf and begin.from_ is not None
            if ranged and begin.edtf and close.edtf and "since" not in _lead(time, scene):
                start, end = start or begin, end or close
            elif (m.status or status) in CLOSED:
                end = end or scene.times.date_of(time)
            elif (m.status or status) in OPEN or (m.status or status) is None:
                start = start or scene.times.date_of(time)
    days = _length(mentions, scene)
    if days and days > 1:
        start, end = _stretch(start, end, days)
    return start, end


def _times(m: Mention, scene: Scene) -> list[Time]:
    """The dates on the mention's clauses, those of the noun's own phrase first."""
    out = [
        t
        for t in scene.setting.dates(m.scope)
        if t.edtf is not None and t.precision not in COARSE and "since" not in _lead(t, scene)
    ]
    held = m.status_word
    if held is not None and held is not m.word:  # the date nearest to the word that says what became of them
        out.sort(key=lambda t: abs(t.start - held.start))
    return out


def _lead(time: Time, scene: Scene) -> str:
    return scene.parsed.text[max(0, time.start - 6) : time.start + 5].lower()


def _length(mentions: list[Mention], scene: Scene) -> int | None:
    """How many days the talks last: "two-day talks"."""
    for m in mentions:
        first = min(
            [c.start for c in m.word.children if c.i < m.word.i and c.dep in ("compound", "nummod", "amod", "nmod")],
            default=None,
        )
        above = m.word.head.head if m.word.dep == "pobj" else m.word
        if above.lemma in ("day", "week"):
            lo = min((c.start for c in above.children), default=above.start)
            for t in scene.times.within(lo, above.end):
                if t.kind == "duration" and (days := scene.times.days_in(t)):
                    return days
        if first is None:
            continue
        lo = min(first, *(x.start for c in m.word.children if c.i < m.word.i for x in (c, *c.children)))
        for t in scene.times.within(lo, m.word.end):
            if t.kind == "duration" and (days := scene.times.days_in(t)):
                return days
    return None


def _stretch(start: Date | None, end: Date | None, days: int) -> tuple[Date | None, Date | None]:
    from datetime import date, timedelta

    step = timedelta(days=days - 1)
    if start is not None and end is None and start.precision == "day" and start.from_ is not None:
        end = date_of((date.fromisoformat(start.from_) + step).isoformat(), None)
    elif end is not None and start is None and end.precision == "day" and end.from_ is not None:
        start = date_of((date.fromisoformat(end.from_) - step).isoformat(), None)
    return start, end
