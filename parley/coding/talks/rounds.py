"""Rounds of a process, as the report counts them, and where and when they met."""

from ...record import Round
from ..scene import Scene
from .calendar import find_days
from .mentions import Mention, word_spans
from .processes import Process
from .venue import apart, find_venue


def find_rounds(
    process: Process, scene: Scene, parties: tuple[str, ...], mediators: tuple[str, ...], venue: str | None
) -> list[Round]:
    """Rounds by ordinal; mentions of "another", "the latest" round belong to the one the report is about, which comes last."""
    by_ordinal: dict[int | None, list[Mention]] = {}
    for m in process.mentions:
        if m.is_round:
            by_ordinal.setdefault(m.ordinal, []).append(m)
    main = _main(by_ordinal)
    if None in by_ordinal and len(by_ordinal) > 1:
        by_ordinal[main] += [m for m in by_ordinal.pop(None) if not _earlier(m)]
    out: list[Round] = []
    for n in sorted(by_ordinal, key=lambda k: (k == main, k or 0)):
        ms = by_ordinal[n]
        alone = len(by_ordinal) == 1
        status = _status(ms, process.mentions if n == main else [])
        start, end = find_days(process.mentions if alone else ms, scene, status)
        place = find_venue(apart(ms), scene, own=True)[0] if not alone else None
        words = [w for m in ms for w in (m.word, m.ordinal_word, m.status_word) if w is not None]
        out.append(
            Round(
                ordinal=n,
                claimed_by=_claimed_by(ms[0], scene) if n is not None else (),
                parties=parties,
                mediators=mediators,
                from_=start,
                to=end,
                venue=place or (venue if n == main else None),
                status=status,  # type: ignore[arg-type]
                outcome=None,
                evidence=word_spans(words, scene),
            )
        )
    return out


def _main(by_ordinal: dict[int | None, list[Mention]]) -> int | None:
    """The round that the report is about: the highest that has begun or is due."""
    counted = [k for k in by_ordinal if k is not None]
    return max(counted) if counted else None


def _earlier(m: Mention) -> bool:
    """ "the last round", "previous rounds"."""
    return any(c.lower in ("last", "previous", "earlier", "past") for c in m.word.children)


def _status(own: list[Mention], others: list[Mention]) -> str | None:
    told = [m.status for m in own if m.status is not None and not m.past]
    told = told or [m.status for m in others if m.status is not None and not m.past and not m.tentative]
    closed = [s for s in told if s in ("concluded", "collapsed", "suspended")]
    return closed[0] if closed else told[0] if told else None


def _claimed_by(m: Mention, scene: Scene) -> tuple[str, ...]:
    """In whose statement the round is counted, where the report does not count it itself."""
    return tuple(
        dict.fromkeys(
            x for s in scene.statements if any(c.start <= m.word.start < c.end for c in s.content) for x in s.speakers
        )
    )
