"""A record as a fragment of HTML for notebooks: the text with its evidence highlighted, beside it what it says.

Everything from outside is escaped, there is no script, and nothing is fetched. The colours are transparent tints, so they hold
on light and dark pages alike.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from .base import Span
from .events import Event
from .positions import Position
from .record import Record
from .statements import Statement
from .talks import Talks
from .wording import HARMFUL, Names, blame, crowd, day, plain, status, toll, when

LONGEST = 20_000  # characters of a report that a notebook shows; the record keeps all of them
MOST = 100  # facts of a kind
ORDER = ("events", "talks", "positions", "statements")  # the narrowest evidence first
STYLE = """
.parley{font:14px/1.55 system-ui,sans-serif;color:inherit;max-width:76rem}
.parley h3{font-size:1.25em;margin:0}
.parley h4{font-size:.8em;letter-spacing:.06em;text-transform:uppercase;opacity:.65;margin:1.1em 0 .3em}
.parley-by,.parley-note{opacity:.7;font-size:.9em}
.parley-page{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:0 2.2em}
.parley-text{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate;max-height:46rem;overflow-y:auto;margin-top:1.1em}
.parley-fact{margin:0 0 .55em;padding-left:.6em;border-left:3px solid rgba(128,128,128,.4);overflow-wrap:anywhere}
.parley-fact small{opacity:.75}.parley-fact q{font-style:italic}
.parley mark{color:inherit;border-radius:2px;padding:0 .05em}
.parley mark.parley-events{background:rgba(224,72,56,.26)}.parley-fact.parley-events{border-color:rgba(224,72,56,.75)}
.parley mark.parley-talks{background:rgba(34,150,94,.28)}.parley-fact.parley-talks{border-color:rgba(34,150,94,.75)}
.parley mark.parley-positions{background:rgba(230,160,20,.32)}.parley-fact.parley-positions{border-color:rgba(230,160,20,.8)}
.parley mark.parley-statements{background:rgba(60,120,230,.22)}.parley-fact.parley-statements{border-color:rgba(60,120,230,.75)}
"""


def html(record: Record) -> str:
    """The fragment. Safe to put into any page as it is."""
    document = record.document
    heading = _e(document.title or f"Report {document.id}")
    if document.url and document.url.startswith(("https://", "http://")):
        heading = f'<a href="{_e(document.url)}" rel="noopener noreferrer nofollow">{heading}</a>'
    published = day(document.published) if document.published else "publication date unknown"
    by = " · ".join(filter(None, (published, document.outlet, document.byline)))
    facts = "".join(_sections(record, Names.of(record)))
    notes = "".join(f'<div class="parley-note">{_e(note)}</div>' for note in _notes(record))
    return (
        f'<div class="parley"><style>{STYLE}</style><h3>{heading}</h3><div class="parley-by">{_e(by)}</div>'
        f'<div class="parley-page"><div class="parley-text">{_text(record)}</div><div>{facts}</div></div>{notes}</div>'
    )


def _e(text: str) -> str:
    """Escaped, and on one line without invisible signs."""
    return escape(plain(text))


def _notes(record: Record) -> Iterator[str]:
    document = record.document
    if document.coding != "full":
        yield f"coding: {document.coding}"
    yield from (note.message for note in document.notes)
    if document.removed:
        yield "page furniture taken off: " + " · ".join(f"“{piece.text}”" for piece in document.removed[:MOST])
    if len(document.text) > LONGEST:
        yield f"{len(document.text) - LONGEST:,} more characters of text are not shown"


def _evidence(record: Record) -> Iterator[tuple[str, str, Iterable[Span]]]:
    """Each kind of fact with an id and the words behind it."""
    for event in record.events:
        yield "events", f"{event.id} {event.type}", event.evidence.type
        yield "events", f"{event.id} figures", [span for figure in event.casualties for span in figure.evidence]
    for talks in record.talks:
        said = talks.evidence
        rounds = [span for held in talks.rounds for span in held.evidence]
        yield "talks", talks.id, (*said.parties, *said.mediators, *said.venue, *said.status, *said.outcome, *rounds)
    for position in record.positions:
        yield "positions", f"{position.id} {position.act}", position.evidence
    for statement in record.statements:
        yield "statements", statement.id, statement.content


def _text(record: Record) -> str:
    """The text with a mark over every stretch that is evidence; where facts overlap, the most telling kind gives the colour."""
    text = record.document.text[:LONGEST]
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    marks = [(span, kind, note) for kind, note, spans in _evidence(record) for span in spans if span.start < len(text)]
    for place, (span, _, _) in enumerate(marks):
        opening.setdefault(span.start, []).append(place)
        closing.setdefault(min(span.end, len(text)), []).append(place)
    edges = sorted({0, len(text), *opening, *closing})
    live: set[int] = set()
    pieces = []
    for start, end in pairwise(edges):
        live.difference_update(closing.get(start, ()))
        live.update(opening.get(start, ()))
        words = escape(HARMFUL.sub(_kept, text[start:end]))
        if live:
            kind = min((marks[place][1] for place in live), key=ORDER.index)
            notes = dict.fromkeys(marks[place][2] for place in sorted(live))
            words = f'<mark class="parley-{kind}" title="{_e(", ".join(notes))}">{words}</mark>'
        pieces.append(words)
    return "".join(pieces)


def _kept(found: re.Match[str]) -> str:
    """Line ends and tabs are layout here; everything else that is invisible goes."""
    return "".join(sign for sign in found[0] if sign in "\n\t")


def _sections(record: Record, names: Names) -> Iterator[str]:
    """In the order of the terminal's."""
    for kind, facts in (
        ("talks", (_talks(talks, names) for talks in record.talks[:MOST])),
        ("positions", (_position(position, names) for position in record.positions[:MOST])),
        ("statements", (_statement(statement, names) for statement in record.statements[:MOST])),
        ("events", (_event(event, names) for event in record.events[:MOST])),
    ):
        entries = "".join(f'<div class="parley-fact parley-{kind}">{fact}</div>' for fact in facts)
        if entries:
            yield f"<h4>{kind}</h4>{entries}"


def _fact(head: str, *lines: str) -> str:
    """A bold head and small lines; empty ones fall away."""
    return f"<b>{_e(head)}</b>" + "".join(f"<br><small>{_e(line)}</small>" for line in lines if line)


def _talks(talks: Talks, names: Names) -> str:
    state = [talks.status, talks.format, f"outcome: {talks.outcome}", names.where(talks.venue)]
    rounds = [f"round {held.ordinal}" + (f" {held.status}" if held.status else "") for held in talks.rounds if held.ordinal]
    return _fact(
        talks.name,
        " · ".join(part for part in state + rounds if part and "unknown" not in part),
        *(f"mediated by {names.who(talks.mediators)}" for _ in talks.mediators[:1]),
        *(f"{names.who([person.person])}: {person.position}" for person in talks.delegates if person.position != "unknown"),
        *(f"{names.who([missing.actor])}: {missing.how.replace('-', ' ')}" for missing in talks.absent),
        *(f"{names.who([verdict.by])} finds them {verdict.valence}" for verdict in talks.assessments),
    )


def _position(position: Position, names: Names) -> str:
    to = f" → {names.who(position.to)}" if position.to else ""
    return _fact(f"{names.who(position.actors) or '(unnamed)'}: {position.act.replace('-', ' ')}{to}", position.issue)


def _statement(statement: Statement, names: Names) -> str:
    words = _e(" … ".join(span.text for span in statement.content))
    said = f"<q>{words}</q>" if statement.direct else words
    extra = " · ".join(filter(None, (statement.channel, when(statement.date))))
    return f"<b>{_e(names.who(statement.speakers) or '(unnamed)')}</b> <small>{_e(extra)}</small><br>{said}"


def _event(event: Event, names: Names) -> str:
    who = names.who(event.actors) or "(unnamed)"
    whom = f" → {names.who(event.recipients)}" if event.recipients else ""
    return _fact(
        f"{' '.join((event.type, *event.modes))}: {who}{whom}",
        " · ".join(filter(None, (when(event.date), names.where(event.place)))),
        *toll(event.casualties, names),
        *(crowd(people) for people in event.people),
        "; ".join([status(event, names), *blame(event, names)]),
    )
