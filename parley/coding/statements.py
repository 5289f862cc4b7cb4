"""Statements: every attribution of a report with its speakers resolved, its channel, its date and who passed it on.

Kept whether or not they code an event. Promises: nothing is said without words for it; a speaker who is not named stays empty.
"""

from ..knowledge.cues import Cues, package_cues
from ..language.attribution import Attribution, attributions
from ..language.words import Parsed, Word
from ..record import Date, Span, Statement, span_of
from ..record.statements import Channel
from .actors import Actors
from .times import Times

CHANNELS: dict[str, Channel] = {
    "tweet": "tweet", "statement": "statement", "interview": "interview", "press-conference": "press-conference",
    "letter": "letter", "speech": "speech", "broadcast": "broadcast", "report": "report", "phone": "phone",
}  # fmt: skip

GOING_ON = frozenset("he she it they".split())
ADDING = frozenset("add continue conclude".split())
SPOKEN = frozenset("that bare quote parenthesis wh turn".split())


def find_statements(parsed: Parsed, actors: Actors, times: Times, cues: Cues | None = None) -> tuple[Statement, ...]:
    """The statements of a parsed report in the order of their content, ids s1, s2 …; `cues` None: the package's own."""
    found = attributions(parsed, cues or package_cues())
    speakers = _speakers(found, actors)
    return tuple(_statement(f"s{n}", a, speakers[n - 1], parsed, actors, times) for n, a in enumerate(found, 1))


def _speakers(found: list[Attribution], actors: Actors) -> list[tuple[str, ...]]:
    """Who speaks in each attribution. "He added" goes on with whoever spoke last, whatever the pronoun could mean elsewhere."""
    out: list[tuple[str, ...]] = []
    last: Attribution | None = None
    speaking: tuple[str, ...] = ()
    for a in found:
        if last is not None and speaking and _goes_on(a, last) and _may_be(a.source[0].lower, speaking, actors):
            who = speaking
        else:
            who = tuple(dict.fromkeys(i for word in a.speakers for i in actors.describe(word)))
        out.append(who)
        if a.frame in SPOKEN:
            last, speaking = a, who
    return out


def _goes_on(a: Attribution, last: Attribution) -> bool:
    """A pronoun or "the official" with a cue that adds to what the same speaker said just before."""
    cue = a.cue[0]
    described = len(a.source) == 2 and a.source[0].lower == "the" and a.source[1].pos == "NOUN" and cue.lemma in ADDING
    if not described and (len(a.source) != 1 or a.source[0].lower not in GOING_ON):
        return False
    if cue.sentence.paragraph - last.cue[0].sentence.paragraph > 1 or cue.i < last.cue[0].i:
        return False
    return cue.lemma in ADDING or any(w.lower in ("also", "further", "again", "then") and w.head is cue for w in a.clause)


def _may_be(pronoun: str, ids: tuple[str, ...], actors: Actors) -> bool:
    person = actors.get(ids[0]).kind == "person"
    match pronoun:
        case "he" | "she":
            return len(ids) == 1 and actors.get(ids[0]).kind in ("person", "group", "unknown")
        case "it":
            return len(ids) == 1 and not person
        case "the":
            return len(ids) == 1 and person
    return len(ids) > 1 or not person


def _statement(id: str, a: Attribution, speakers: tuple[str, ...], parsed: Parsed, actors: Actors, times: Times) -> Statement:
    through = dict.fromkeys(i for word in a.through for i in actors.of(word))
    addressees = dict.fromkeys(actors.of(a.addressee)) if a.addressee is not None else {}
    for id_ in [i for i in addressees if actors.get(i).kind == "outlet"]:
        del addressees[id_]  # "told Reuters": the agency passes it on, it is not spoken to
        through[id_] = None
    return Statement(
        id=id,
        speakers=speakers,
        source=_span(parsed, a.source),
        cue=_span(parsed, a.cue),
        direct=a.direct,
        content=tuple(span_of(parsed.text, start, end) for start, end in a.content),
        channel=CHANNELS.get(a.channel or ""),
        addressees=tuple(i for i in addressees if i not in speakers),
        date=_date(a, times),
        through=tuple(i for i in through if i not in speakers),
        why=a.why,
        confidence=a.confidence,
    )


def _span(parsed: Parsed, words: tuple[Word, ...]) -> Span | None:
    return span_of(parsed.text, words[0].start, words[-1].end) if words else None


def _date(a: Attribution, times: Times) -> Date | None:
    """The date in the cue's own clause, the nearest to the cue; never one that is part of what is said."""
    if not a.clause:
        return None
    at = a.cue[0].start
    inside = [
        t
        for t in times.within(a.clause[0].start, a.clause[-1].end)
        if t.kind == "date"
        and any(t.start <= w.start < t.end for w in a.clause)
        and not any(s < t.end and t.start < e for s, e in a.content)
    ]
    return times.date_of(min(inside, key=lambda t: abs(t.start - at))) if inside else None
