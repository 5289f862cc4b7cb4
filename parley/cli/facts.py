"""Each kind of fact as rows of two columns: when and where on the left, what and in which words on the right."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from ..record import Event, Position, Record, Span, Statement, Talks, Toll
from ..record.wording import Names, blame, crowd, harm, passage, plain, status, toll, when
from .terminal import linked

QUAD = {1: "green", 2: "bold green", 3: "yellow", 4: "bold red"}  # PLOVER's four quads: words and deeds of peace, of conflict
ACTS = {
    "demand": "yellow",
    "condition": "yellow",
    "red-line": "bold red",
    "reject": "bold red",
    "offer": "green",
    "accept": "bold green",
    "commit": "bold green",
}
VALENCE = {"positive": "green", "mixed": "yellow", "negative": "red"}
ABSENT = {
    "excluded": "excluded",
    "not-invited": "not invited",
    "refuses": "refuses to come",
    "walked-out": "walked out",
    "absent": "absent",
}
FEW = 3  # pieces of text quoted for one field
GEONAMES = "https://www.geonames.org/"

Row = tuple[Text, list[Text]]


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    return f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


class Facts:
    """The facts of one record as rows for one console."""

    def __init__(self, record: Record, console: Console) -> None:
        self.record, self.console = record, console
        self.names = Names.of(record)
        self.places = {place.id: place for place in record.places}

    def talks(self, talks: Talks) -> Iterator[Row]:
        """One process: name and state, then a row for each thing said of it."""
        who, said = self.names.who, talks.evidence
        state = [talks.status, f"outcome: {talks.outcome}", talks.format]
        shown = " · ".join(part for part in state if "unknown" not in part).replace("-", " ")
        yield Text(), [Text(plain(talks.name), "bold"), *([Text(shown)] if shown else [])]
        if talks.venue:
            yield self._row("where", self._place(talks.venue), said.venue)
        yield from self._rounds(talks)
        for label, value, spans in (
            ("parties", who(talks.parties), said.parties),
            ("mediators", who(talks.mediators), said.mediators),
            ("hosts", who(talks.hosts), ()),
            ("observers", who(talks.observers), ()),
            ("guarantors", who(talks.guarantors), ()),
            ("since", when(talks.since), said.since),
            ("until", when(talks.until), ()),
            ("purpose", plain(talks.purpose or ""), ()),
            ("issues", ", ".join(map(plain, talks.issues)), ()),
        ):
            if value:
                yield self._row(label, Text(value), spans)
        yield from self._people(talks)

    def _rounds(self, talks: Talks) -> Iterator[Row]:
        for held in talks.rounds:
            parts = [
                held.status,
                f"outcome: {held.outcome}" if held.outcome else "",
                f"from {when(held.from_)}" if when(held.from_) else "",
                f"until {when(held.to)}" if when(held.to) else "",
                self.names.where(held.venue) if held.venue != talks.venue else "",
                f"counted by {self.names.who(held.claimed_by)}" if held.claimed_by else "",
            ]
            name = f"{ordinal(held.ordinal)} round" if held.ordinal else "a round"
            yield self._row(name, Text(" · ".join(filter(None, parts)) or "mentioned"), held.evidence)
        for deal in talks.agreements:
            parts = [
                deal.name,
                deal.kind,
                deal.status,
                when(deal.date),
                self.names.where(deal.place),
                self.names.who(deal.signatories),
            ]
            yield self._row("agreement", Text(plain(" · ".join(filter(None, parts)))), deal.evidence)

    def _people(self, talks: Talks) -> Iterator[Row]:
        titles = {actor.id: plain(actor.title or "") for actor in self.record.actors}
        for delegate in talks.delegates:
            name, title = self.names.who([delegate.person]), titles.get(delegate.person, "")
            parts = [
                name,
                "" if title in name else title,
                self.names.who([delegate.party]) if delegate.party else "",
                f"led {delegate.rounds_led} rounds" if delegate.rounds_led else "",
            ]
            label = "head" if delegate.position == "head" else "delegate"
            yield self._row(label, Text(" · ".join(filter(None, parts))), delegate.evidence)
        for missing in talks.absent:
            by = f" by {self.names.who([missing.by])}" if missing.by else ""
            line = Text(f"{self.names.who([missing.actor])}: {ABSENT[missing.how]}{by}", "yellow")
            yield self._row("not at the table", line, missing.evidence)
        for verdict in talks.assessments:
            line = Text.assemble(f"{self.names.who([verdict.by])}: ", (verdict.valence, VALENCE[verdict.valence]))
            yield self._row("assessment", line, verdict.evidence)

    def position(self, position: Position) -> Row:
        """Who demands, offers or refuses what."""
        to = f" → {self.names.who(position.to)}" if position.to else ""
        line = Text.assemble((self.names.who(position.actors) or "(unnamed)", "bold"), to, ": ", plain(position.issue))
        if position.in_exchange_for:
            line.append(f", in exchange for {plain(position.in_exchange_for)}")
        if position.attributed_to:
            line.append(f" (according to {self.names.who(position.attributed_to)})", "dim")
        gutter = Text(position.act.replace("-", " "), ACTS[position.act])
        if date := when(position.date):
            gutter.append(f"\n{date}", "not bold default")
        return gutter, [line, *self._sentence(position.evidence)]

    def statement(self, statement: Statement) -> Row:
        """Who said what, through what, to whom."""
        line = Text(self.names.who(statement.speakers) or "(unnamed)", "bold")
        extra = [
            plain(statement.cue.text) if statement.cue else "",
            plain(statement.channel or "").replace("-", " "),
            f"to {self.names.who(statement.addressees)}" if statement.addressees else "",
            f"through {self.names.who(statement.through)}" if statement.through else "",
        ]
        line.append("".join(f" · {part}" for part in extra if part), "dim")
        words = " … ".join(plain(span.text) for span in statement.content)
        said = Text(f"“{words}”" if statement.direct else words, "italic")
        return Text(when(statement.date)), [line, said]

    def event(self, event: Event) -> Row:
        """Who did what to whom, at what cost, on whose word."""
        gutter = Text(when(event.date) or "undated", "" if event.date else "dim")
        if event.place:
            gutter.append("\n").append_text(self._place(event.place))
        kind = event.type + "".join(f" {mode}" for mode in event.modes)
        line = Text.assemble((kind, QUAD.get(event.quad, "")), "  ", (self.names.who(event.actors) or "(unnamed)", "bold"))
        if event.recipients:
            line.append(f" → {self.names.who(event.recipients)}", "bold")
        body = [line]
        things = [
            f"target: {plain(event.target.text)}" if event.target else "",
            f"with {plain(event.weapon.text)}" if event.weapon else "",
        ]
        if any(things):
            body.append(Text(" · ".join(filter(None, things))))
        body += [Text(line, "red") for line in toll(event.casualties, self.names)]
        body += [Text(crowd(people)) for people in event.people]
        standing = "; ".join([status(event, self.names), *blame(event, self.names)])
        body.append(Text(standing, "dim" if event.status == "asserted" else "magenta"))
        return gutter, body + self._sentence((*event.evidence.type, *self._other_words(event)))

    def toll(self, figure: Toll) -> Row:
        """A figure that no single act of the report carries."""
        gutter = Text(when(figure.date))
        if figure.place:
            gutter.append("\n").append_text(self._place(figure.place))
        return gutter, [Text(harm(figure, self.names), "red"), *self._sentence(figure.evidence)]

    @staticmethod
    def _other_words(event: Event) -> Iterable[Span]:
        words = event.evidence
        figures = (span for figure in event.casualties for span in figure.evidence)
        return (*words.actors, *words.recipients, *words.date, *words.place, *words.status, *figures)

    def _sentence(self, spans: Iterable[Span]) -> list[Text]:
        """The sentence behind a fact, its evidence underlined."""
        pieces = passage(self.record, spans)
        if not pieces:
            return []
        line = Text("“", "dim")
        for piece in pieces:
            line.append(piece.text, "dim underline" if piece.marked else "dim")
        return [line.append("”")]

    @staticmethod
    def _row(label: str, value: Text, spans: Iterable[Span]) -> Row:
        """A labelled value with the bare words behind it, for where a whole sentence would only be repeated."""
        words = " … ".join(plain(span.text) for span in list(spans)[:FEW])
        if words and words != value.plain:
            value.append(f"  “{words}”", "dim")
        return Text(label, "dim"), [value]

    def _place(self, id: str) -> Text:
        place = self.places.get(id)
        url = f"{GEONAMES}{place.geonames}" if place and place.geonames else None
        return linked(self.names.where(id), url, self.console)
