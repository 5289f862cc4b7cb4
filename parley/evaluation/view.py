"""One coder's record as the comparison sees it: its actors, places, dates and words as values, its offsets on the common ruler.

What the record promises is held to: a span that does not stand in the text, or an id of nobody, is an InputError that says where.
"""

from collections.abc import Iterable
from typing import TypeVar

from ..errors import UnreadableError
from ..record import Actor, Date, Document, Record, Span
from ..record.edtf import bounds
from ..record.wording import plain, when
from .names import Names, naming
from .ruler import Ruler
from .values import Party, Term, Where, Who, Words, joined

T = TypeVar("T")
NOBODY = Who(Names([""]), None, "nobody named")


class View:
    """A record laid on a ruler."""

    def __init__(self, record: Record, ruler: Ruler) -> None:
        self.record = record
        self.document: Document = record.document
        self._text = record.document.text
        self._ruler = ruler
        self._parties: dict[tuple[str, ...], Names] = {}
        self._who = {actor.id: _who(actor) for actor in record.actors}
        self._side = {actor.id: actor.member_of for actor in record.actors}
        self._where = {
            place.id: Where(Names((place.name, *(span.text for span in place.mentions))), place.geonames, plain(place.name))
            for place in record.places
        }

    def words(self, spans: Iterable[Span]) -> Words:
        """Spans of the text on the ruler; those that have no place there fall away."""
        spans = tuple(spans)
        if len(spans) == 1:  # which is most of them
            place = self._place(spans[0])
            return Words((place,) if place else (), spans[0].text)
        places = [place for span in spans if (place := self._place(span))]
        return Words(joined(places), " … ".join([span.text for span in spans]))

    def _place(self, span: Span) -> tuple[int, int] | None:
        start, end = span.start, span.end
        if not 0 <= start < end or self._text[start:end] != span.text:
            said = plain(span.text)[:60]
            raise UnreadableError(f"record {self.document.id}: “{said}” does not stand at {start}-{end} of its text")
        return self._ruler(start, end)

    def on_ruler(self, start: int, end: int) -> tuple[int, int] | None:
        """Where characters of the text stand on the ruler."""
        return self._ruler(start, end)

    def who(self, ids: Iterable[str | None]) -> tuple[Who, ...]:
        """The actors of these ids; None falls away."""
        return tuple(self._known(self._who, id, "actor") for id in ids if id is not None)

    def sides(self, ids: Iterable[str]) -> tuple[Who, ...]:
        """The sides that the actors of these ids belong to."""
        return self.who(self._side.get(id) for id in ids)

    def where(self, id: str | None) -> tuple[Where, ...]:
        """The place of this id, or nothing."""
        return (self._known(self._where, id, "place"),) if id is not None else ()

    def party(self, ids: Iterable[str], words: Span | None = None) -> Party:
        """Actors, and the words that name them here."""
        ids = tuple(ids)
        actors = self.who(ids)
        said = (words.text,) if words else ()
        key = (*ids, "", *said)
        names = self._parties.get(key)
        if names is None:
            names = self._parties[key] = Names([*(name for actor in actors for name in actor.names.all), *said])
        return Party(actors, names, ", ".join(map(str, actors)) or (f"“{plain(said[0])}”" if said else "nobody named"))

    def _known(self, known: dict[str, T], id: str, kind: str) -> T:
        if id not in known:
            raise UnreadableError(f"record {self.document.id}: names {kind} {id}, which it does not have")
        return known[id]


def _who(actor: Actor) -> Who:
    """An actor with every name it goes by in the text, its own first."""
    mentions = (span.text for span in actor.mentions if naming(span.text))
    return Who(Names((actor.name, *mentions)), actor.known_as, plain(actor.name))


def dated(date: Date | None) -> tuple[Term, ...]:
    """The stretch of the calendar that a date covers; nothing where none is fixed."""
    if date is None:
        return ()
    return stretch(date.edtf, date.from_, date.to, when(date))


def stretch(edtf: str | None, first: str | None, last: str | None, says: str = "") -> tuple[Term, ...]:
    """First and last day of an EDTF value, or of the days that are given where it is no value of that kind."""
    try:
        days = bounds(edtf) if edtf else None
    except ValueError:
        days = None
    if days:
        return (Term((days.first, days.last), says or edtf or ""),)
    return (Term((first, last), says or f"{first} – {last}"),) if first or last else ()


def named(value: str | None, *, silent: tuple[str, ...] = ()) -> tuple[Term, ...]:
    """A word of a closed list as a value; nothing for null and for words that say nothing (`silent`)."""
    return (Term(value, value.replace("-", " ")),) if value and value not in silent else ()
