"""A record's facts in short English: the wording that the terminal and the notebook share.

Everything returned is plain text, made harmless for a terminal (no control characters, no bidirectional overrides); a page
still has to escape it.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from .base import Span
from .casualties import Casualties, People
from .dates import Date
from .events import Event
from .record import Record

# C0 and C1 controls, and what reorders or hides text: direction marks and overrides, invisible signs, tag characters.
HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
SENTENCE_END = re.compile(r"""(?<=[a-z0-9]{2}[.!?])["”’)]*\s+(?=["“‘(]?[A-Z])|(?<=[.!?,]["”])\s+(?=["“‘(]?[A-Z])|\n""")
REACH = 400  # characters to each side in which the ends of a sentence are looked for
CONTEXT = 48  # characters of a long sentence that are shown before and after its evidence
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
STATUS = {
    "asserted": "reported as fact",
    "claimed": "claimed",
    "denied": "denied",
    "negated": "said not to have happened",
    "planned": "planned",
    "hypothetical": "hypothetical",
}
HARM = {"killed-or-injured": "killed or injured"}


def plain(text: str) -> str:
    """The text on one line without anything that a terminal would obey."""
    return " ".join(HARMFUL.sub(" ", text).split())


def listed(parts: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    said = list(parts)
    return " and ".join(filter(None, (", ".join(said[:-1]), said[-1]))) if said else ""


@dataclass(frozen=True, slots=True)
class Names:
    """What to call the actors and places of one record."""

    actors: dict[str, str]
    places: dict[str, str]

    @classmethod
    def of(cls, record: Record) -> "Names":
        """The names of a record; people with a title carry the side they belong to only where it helps."""
        return cls(
            {actor.id: plain(actor.name) for actor in record.actors}, {place.id: plain(place.name) for place in record.places}
        )

    def who(self, ids: Iterable[str]) -> str:
        """Actors as a list in words; an id that the record lacks stands for itself."""
        return listed(self.actors.get(id, id) for id in ids)

    def where(self, id: str | None) -> str:
        """A place's name, or nothing."""
        return self.places.get(id, id) if id else ""


def day(iso: str, weekday: bool = True) -> str:
    """ "2019-05-10" as "Fri 10 May 2019"; as it is where it is no date."""
    try:
        date = datetime.date.fromisoformat(iso)
    except ValueError:
        return plain(iso)
    return f"{date:%a} {date.day} {date:%b} {date.year}" if weekday else f"{date.day} {date:%b} {date.year}"


def when(date: Date | None) -> str:
    """A date in words, no finer than it is known; nothing where nothing fixes it."""
    if date is None or date.edtf is None:
        return ""
    edtf = date.edtf
    if season := re.fullmatch(r"(\d{4})-(2[1-4])", edtf):
        return f"{SEASONS[season[2]]} {season[1]}"
    if month := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", edtf):
        return f"{datetime.date(2000, int(month[2]), 1):%b} {month[1]}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        return day(edtf)
    if date.from_ and date.to and "/" in edtf:
        return f"{day(date.from_, weekday=False)} – {day(date.to, weekday=False)}"
    return plain(edtf)


def number(low: int | None, best: int | None, high: int | None, wording: str) -> str:
    """A figure with its bounds: "9", "at least 12", "5 to 8", "up to 20", "about 50"; the wording where it has none."""
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is not None:
        return f"at least {low:,}"
    if high is not None:
        return f"up to {high:,}"
    return f"about {best:,}" if best is not None else plain(wording)


def vague(figure: Casualties | People) -> str:
    """The words themselves, quoted, where the number alone would hide how vague they were ("scores")."""
    words = plain(figure.wording)
    return "" if re.search(r"\d", words) or figure.low == figure.best == figure.high or not words else f" (“{words}”)"


def harm(figure: Casualties, names: Names, inside: bool = False) -> str:
    """One casualty figure: "at least 12 killed: 12 people", or "4 of them children" for a part of another."""
    count = number(figure.low, figure.best, figure.high, figure.wording) + vague(figure)
    victims = names.who([figure.victims.actor]) if figure.victims.actor else ""
    whole = f"{count} {HARM.get(figure.harm, figure.harm)}" + (f" ({victims})" if victims else "")
    said = f"{count} of them {victims or 'not described'}" if inside else whole
    said += {"running-total": ", running total", "period": ", over a period"}.get(figure.extent, "")
    return said + (f", says {names.who(figure.counted_by)}" if figure.counted_by else "")


def toll(figures: Iterable[Casualties], names: Names) -> list[str]:
    """The figures of one event, a line each: parts beside their whole, rival counts marked as such."""
    all_of_them = list(figures)
    known = {figure.id for figure in all_of_them}
    lines = []
    for figure in all_of_them:
        if figure.part_of in known:
            continue
        parts = [harm(part, names, inside=True) for part in all_of_them if part.part_of == figure.id]
        line = harm(figure, names) + "".join(f", {part}" for part in parts)
        lines.append(f"rival count: {line}" if figure.rival_of else line)
    return lines


def crowd(people: People) -> str:
    """ "some 3,200 participants"."""
    return f"{number(people.low, people.best, people.high, people.wording)}{vague(people)} {people.role}"


def status(event: Event, names: Names) -> str:
    """Whether it happened, and on whose word: "claimed by the army", "reported as fact, foiled"."""
    said, by = STATUS[event.status], names.who(event.attributed_to)
    if by:
        said += f" by {by}" if event.status in ("claimed", "denied") else f", according to {by}"
    if event.stage != "completed":
        said += f", {event.stage}"
    if event.clarity == "series":
        said += ", a series"
    if event.clarity == "aggregate":
        said += ", taken together"
    deniers = [who for account in event.accounts if account.stance == "denies" for who in account.by]
    if deniers and event.status != "denied":
        said += f"; disputed by {names.who(dict.fromkeys(deniers))}"
    return said + ("; background" if event.background else "")


def blame(event: Event, names: Names) -> list[str]:
    """How the act is laid at whose door, a line each, where that is more than the report's plain word."""
    lines = []
    for row in event.responsibility:
        who, by = names.who([row.actor]), names.who(row.by)
        if row.basis == "denied":
            lines.append(f"{who} denies it" if row.by in ((), (row.actor,)) else f"{by} denies that it was {who}")
        elif row.basis == "claimed":
            lines.append(f"{who} claims it")
        elif row.basis in ("accused", "suspected"):
            lines.append(f"{who} {row.basis}" + (f" by {by}" if by else ""))
    return lines


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quoted passage; `marked` where it is evidence."""

    text: str
    marked: bool


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, looked for no farther than `REACH` characters to a side."""
    before, after = max(0, start - REACH), min(len(text), end + REACH)
    ends = [found.end() for found in SENTENCE_END.finditer(text, before, start)]
    found = SENTENCE_END.search(text, max(start, end - 1), min(len(text), after + 3))
    return (ends[-1] if ends else before), (found.start() if found else after)


def _whole_words(text: str, left: int, right: int, start: int, end: int) -> tuple[int, int]:
    """A window drawn in from (left, right) to `CONTEXT` characters around (start, end), cut between words."""
    if start - left > CONTEXT + 20:
        left = min(start, text.find(" ", start - CONTEXT, start) + 1 or start)
    if right - end > CONTEXT + 20:
        right = max(end, text.rfind(" ", end, end + CONTEXT))
    return left, right


def passage(record: Record, spans: Iterable[Span]) -> list[Piece]:
    """The words around the first of these spans: its sentence as far as it holds others of them and a little beyond.

    All spans that fall into the passage are marked; where the sentence is cut, it shows "…".
    """
    text, wanted = record.document.text, list(spans)
    if not wanted:
        return []
    first = wanted[0]
    sentence = _sentence(text, first.start, min(first.end, first.start + REACH))
    inside = [span for span in wanted if sentence[0] <= span.start and span.end <= sentence[1]] or [first]
    start, end = min(span.start for span in inside), min(max(span.end for span in inside), sentence[1])
    left, right = _whole_words(text, *sentence, start, end)
    pieces, at = [Piece("… " if left > sentence[0] or left == first.start - REACH else "", False)], left
    for span in sorted(inside, key=lambda span: (span.start, -span.end)):
        begin, stop = max(span.start, at), min(span.end, right)
        if begin < stop:
            pieces += [Piece(text[at:begin], False), Piece(text[begin:stop], True)]
            at = stop
    pieces += [Piece(text[at:right], False), Piece(" …" if right < sentence[1] or right == first.end + REACH else "", False)]
    return [Piece(HARMFUL.sub(" ", piece.text), piece.marked) for piece in pieces if piece.text]
