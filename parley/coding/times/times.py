"""The time expressions of a report: where they stand, what they mean, and which of them hang on another event."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ...record import Anchor, Date, Time, edtf
from .context import duration
from .counted import moved, steps_of
from .meaning import Offset
from .relations import Relation
from .vocabulary import Unit

PENDING = "pending"
Tie = tuple[str, date | None]
"""The id of the statement or event a relative time hangs on, and its day where that is known."""
Ends = tuple[str | None, str | None]
Length = tuple[int | None, Unit]


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a report in the order of its text, ids "d1", "d2" …; none lies inside another.

    Times that hang on another event have an anchor to "pending" until `resolve` settles them, once statements and events are
    known. `ends` holds begin and end (EDTF) of stretches, `lengths` count and unit of durations; `fallback` is the anchor a
    pending time takes when nothing settles it.
    """

    all: tuple[Time, ...]
    relations: tuple[Relation, ...] = ()
    ends: Mapping[str, Ends] = field(default_factory=dict)
    fallback: Mapping[str, Anchor] = field(default_factory=dict)
    lengths: Mapping[str, Length] = field(default_factory=dict)

    def within(self, start: int, end: int) -> list[Time]:
        """The times wholly inside a stretch of the text, in its order."""
        at = bisect_left(self.all, start, key=lambda t: t.start)
        out = []
        while at < len(self.all) and self.all[at].start < end:
            if self.all[at].end <= end:
                out.append(self.all[at])
            at += 1
        return out

    def date_of(self, time: Time) -> Date:
        """The date a fact takes from a time expression."""
        return Date(time=time.id, edtf=time.edtf, from_=time.from_, to=time.to, precision=time.precision)

    def begin_of(self, time: Time) -> Date:
        """Where a stretch begins: of "since summer last year" the summer. Of any other time, the time itself."""
        return edtf.date_of(self.ends[time.id][0] if time.id in self.ends else time.edtf, time.id)

    def end_of(self, time: Time) -> Date:
        """Where a stretch ends: of "until 15 June" that day. Of any other time, the time itself."""
        return edtf.date_of(self.ends[time.id][1] if time.id in self.ends else time.edtf, time.id)

    def days_in(self, time: Time) -> int | None:
        """How many days a duration covers ("two-day talks": 2, "a fortnight": 14); None where it is no round number of days."""
        count, unit = self.lengths.get(time.id, (None, "day"))
        factor = {"day": 1, "week": 7}.get(unit)
        if unit == "hour" and count is not None and count % 24 == 0:
            return count // 24
        return count * factor if count is not None and factor is not None else None

    def relation_of(self, time: Time) -> Relation | None:
        """What a time that hangs on another event says is before or after what."""
        return next((r for r in self.relations if r.time == time.id), None)

    def resolve(self, anchors: Mapping[str, Tie], subjects: Mapping[str, Tie] | None = None) -> "Times":
        """Settle the times that hang on other events; keys are time ids.

        `anchors`: what the anchor phrase names is known ("two days after the attack", and the attack's day): the time becomes the
        subject's day, offset P2D. `subjects`: the subject is known instead: the time becomes the anchor's day, offset P-2D.
        What neither settles keeps its value, if it has one, and loses its pending anchor.
        """
        relations = {r.time: r for r in self.relations}
        settled = []
        for time in self.all:
            relation = relations.get(time.id)
            if relation is not None and time.id in anchors:
                time = _tied(time, relation.offset, anchors[time.id])
            elif relation is not None and subjects and time.id in subjects:
                time = _tied(time, turned(relation.offset), subjects[time.id])
            elif time.anchor is not None and time.anchor.to == PENDING:
                time = time.model_copy(update={"anchor": self.fallback.get(time.id)})
            settled.append(time)
        return replace(self, all=tuple(settled))


def turned(offset: Offset) -> Offset:
    """The same distance seen from the other side."""
    return replace(offset, direction="after" if offset.direction == "before" else "before")


def dated(time: Time, value: str | None, anchor: Anchor | None) -> Time:
    """The time with another value."""
    found = edtf.date_of(value)
    return time.model_copy(
        update={"edtf": value, "from_": found.from_, "to": found.to, "precision": found.precision, "anchor": anchor}
    )


def _tied(time: Time, offset: Offset, tie: Tie) -> Time:
    """A time counted from the event it is tied to."""
    target, day = tie
    steps = steps_of(offset)
    value = moved(edtf.day(day), offset, steps) if day is not None and steps is not None else None
    length = duration(steps, offset.unit) if steps is not None and offset.count is not None else None
    return dated(time, value, Anchor(to=target, offset=length))
