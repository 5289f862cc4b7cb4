"""Casualty figures as facts, one by one, and the killed and injured of an event as one range each."""

from collections.abc import Iterator, Sequence

from ..record import Casualties, Event, Toll
from ..record.wording import number, plain
from .facts import Fact, agree, same
from .rows import Key
from .values import Party, Term, Value
from .view import View, dated, named

Bounds = tuple[int | None, int | None]


def figures(entries: Sequence[Casualties], view: View, kind: str) -> list[Fact]:
    """Figures that belong together, as facts of this kind."""
    known = {entry.id: entry for entry in entries}
    return [_figure(entry, known, view, kind) for entry in entries]


def tolls(view: View) -> list[Fact]:
    """The figures of a record that no single act carries."""
    return figures(view.record.tolls, view, "tolls")


def fit(one: Fact, other: Fact) -> float:
    """How well two figures fit: words that overlap, or the same harm and range; 0 where neither."""
    harm, span = agree(one.has("harm"), other.has("harm")), same(one.has("range"), other.has("range"))
    part = one.words.part(other.words)
    return 2 * harm + span + part if part or (harm and span) else 0


def totals(event: Event) -> dict[Key, Sequence[Value]]:
    """The killed and the injured of an event as [low, high], for each of which it has a figure that counts."""
    return {("casualties", harm): _total(event.casualties, harm) for harm in ("killed", "injured")}


def _total(entries: Sequence[Casualties], harm: str) -> Sequence[Value]:
    """Figures that are no part or rival of another and no running total, added up; rivals widen the range."""
    known = {entry.id: entry for entry in entries}
    ranges = [_widened(entry, entries) for entry in entries if entry.harm == harm and _counts(entry, known)]
    if not ranges:
        return ()
    low, high = (None if None in side else sum(filter(None, side)) for side in zip(*ranges, strict=True))
    return (Term((low, high), number(low, None, high, "some")),)


def _counts(entry: Casualties, known: dict[str, Casualties]) -> bool:
    whole = known.get(entry.part_of or "")
    inside = whole is not None and whole.harm == entry.harm and whole.extent == "incident"
    return entry.extent == "incident" and (entry.rival_of or "") not in known and not inside


def _widened(entry: Casualties, entries: Sequence[Casualties]) -> Bounds:
    """The range of a figure and all its rivals, rivals of rivals included."""
    family, queue = [entry], [entry]
    while queue:
        head = queue.pop()
        rivals = [rival for rival in entries if rival.rival_of == head.id and rival not in family]
        family += rivals
        queue += rivals
    bounds = [_bounds(each) for each in family if each.harm == entry.harm]
    lows = [low for low, _ in bounds if low is not None]
    highs = [high for _, high in bounds if high is not None]
    return min(lows) if len(lows) == len(bounds) else None, max(highs) if len(highs) == len(bounds) else None


def _bounds(entry: Casualties) -> Bounds:
    """Low and high; "about 50", which has neither, is 50 to 50."""
    if entry.low is None and entry.high is None:
        return entry.best, entry.best
    return entry.low, entry.high


def _figure(entry: Casualties, known: dict[str, Casualties], view: View, kind: str) -> Fact:
    words = view.words(entry.evidence)
    return Fact(
        kind=kind,
        says=f"{_range(entry)} {entry.harm.replace('-', ' ')}",
        values={(kind, name): values for name, values in _values(entry, known, view)},
        words=words,
        core=words,
        evidence={"": entry.evidence},
    )


def _values(entry: Casualties, known: dict[str, Casualties], view: View) -> Iterator[tuple[str, Sequence[Value]]]:
    victims = entry.victims
    yield "harm", named(entry.harm)
    yield "range", () if _bounds(entry) == (None, None) else (Term(_bounds(entry), _range(entry)),)
    yield "best", () if entry.best is None else (Term(entry.best),)
    yield "victims", _victims(entry, view)
    yield (
        "civilian",
        () if victims.civilian is None else (Term(victims.civilian, "civilians" if victims.civilian else "no civilians"),),
    )
    yield "extent", named(entry.extent, silent=("incident",))
    yield "relation", list(_relations(entry, known))
    yield "counted by", view.who(entry.counted_by)
    if isinstance(entry, Toll):
        yield "date", dated(entry.date)
        yield "place", view.where(entry.place)


def _victims(entry: Casualties, view: View) -> tuple[Party, ...]:
    actor, words = entry.victims.actor, entry.victims.text
    return (view.party([actor] if actor else [], words),) if actor or words else ()


def _relations(entry: Casualties, known: dict[str, Casualties]) -> Iterator[Term]:
    """What it is a part or rival of, told by that figure's own harm and range, for ids mean nothing to the other coder."""
    for how, id in (("part of", entry.part_of), ("rival of", entry.rival_of)):
        if id is not None and (whole := known.get(id)):
            yield Term((how, whole.harm, _bounds(whole)), f"{how} {_range(whole)} {whole.harm.replace('-', ' ')}")


def _range(entry: Casualties) -> str:
    return plain(number(entry.low, entry.best, entry.high, entry.wording))
