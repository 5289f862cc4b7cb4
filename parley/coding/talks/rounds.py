"""Rounds of a process, as the report counts them, and where and when they met."""

from ...language.words import Word
from ...record import Date, Round, Span, span_of
from ..events import Scene
from .mentions import Mention, word_spans
from .processes import Process


def find_venue(process: Process, scene: Scene) -> tuple[str | None, tuple[Span, ...]]:
    """The place that hangs on a mention of these talks, finest first."""
    best: tuple[int, int, int] | None = None
    chosen: tuple[str, Word] | None = None
    for m in process.mentions:
        for weight, place, word in scene.setting.where(m.scope):
            fine = {"facility": 3, "city": 3, "admin2": 2, "admin1": 2, "region": 1, "country": 1}.get(
                scene.places.get(place).kind, 1
            )
            rank = (1 if weight >= 2 else 0, fine, -word.i)
            if best is None or rank > best:
                best, chosen = rank, (place, word)
    if chosen is None:
        return None, ()
    return chosen[0], (span_of(scene.parsed.text, chosen[1].start, chosen[1].end),)


def find_rounds(
    process: Process, scene: Scene, parties: tuple[str, ...], mediators: tuple[str, ...], venue: str | None
) -> list[Round]:
    """Rounds by ordinal; mentions of "another", "the latest" round belong to the one the report is about."""
    by_ordinal: dict[int | None, list[Mention]] = {}
    for m in process.mentions:
        if m.is_round:
            by_ordinal.setdefault(m.ordinal, []).append(m)
    if None in by_ordinal and len(by_ordinal) > 1:
        main = next(k for k in by_ordinal if k is not None)
        by_ordinal[main] += by_ordinal.pop(None)
    out: list[Round] = []
    for n, ms in by_ordinal.items():
        status = next((m.status for m in ms if m.status is not None), None)
        if status is None:
            told = [m.status for m in process.mentions if m.status is not None]
            status = told[0] if told else None
        start, end = _round_dates(ms if len(by_ordinal) > 1 else process.mentions, scene, status)
        words = [w for m in ms for w in (m.word, m.ordinal_word, m.status_word) if w is not None]
        claimed = tuple(
            dict.fromkeys(
                x
                for m in ms[:1]
                for s in scene.statements
                if any(c.start <= m.word.start < c.end for c in s.content)
                for x in s.speakers
            )
        )
        out.append(
            Round(
                ordinal=n,
                claimed_by=claimed if n is not None else (),
                parties=parties,
                mediators=mediators,
                from_=start,
                to=end,
                venue=venue,
                status=status,  # type: ignore[arg-type]
                outcome=None,
                evidence=word_spans(words, scene),
            )
        )
    return out


def _round_dates(mentions: list[Mention], scene: Scene, status: str | None) -> tuple[Date | None, Date | None]:
    """Begin and end, from dates on the clause that says the talks began, go on or ended."""
    start: Date | None = None
    end: Date | None = None
    for m in mentions:
        for time in scene.setting.dates(m.scope):
            if time.edtf is None or time.text.lower().startswith("since") or time.precision in ("year", "decade", "season"):
                continue
            on = scene.times.date_of(time)
            if m.status in ("concluded", "collapsed", "suspended"):
                end = end or on
            elif m.status in ("ongoing", "resumed", "planned", None):
                start = start or on
    return start, end
