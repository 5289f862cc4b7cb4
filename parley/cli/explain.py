"""Why a record says what it says: for every field the words that gave it and where they stand, and the rule that spoke."""

from collections.abc import Iterable

from pydantic import BaseModel
from rich.text import Text

from ..knowledge.codes import codes_of
from ..record import Actor, Event, Place, Record, Span, Time
from ..record.wording import Names, plain
from .facts import Row

FEW = 6  # spans shown for one field; more are counted


class Explain:
    """The explanations of one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.names = Names.of(record)

    def rows(self, fact: object) -> list[Row]:
        """One row under a fact: its id, its rule with the confidence, and the words of each field."""
        if not isinstance(fact, BaseModel):
            return []
        why, confidence = getattr(fact, "why", None), getattr(fact, "confidence", None)
        body = [Text(f"why: {plain(why)} ({confidence:.2f})", "cyan")] if why and confidence is not None else []
        body += self._words(fact)
        if isinstance(fact, Event):
            body += [line for figure in fact.casualties for line in self._words(figure, f"{figure.id} {figure.harm}: ")]
            body += [line for people in fact.people for line in self._words(people, f"{people.role}: ")]
            body += [line for account in fact.accounts for line in self._words(account, f"{account.stance}: ")]
        return [(Text(f"  {getattr(fact, 'id', '')}", "cyan"), body)] if body else []

    def _words(self, fact: BaseModel, prefix: str = "") -> list[Text]:
        """A line for each field that quotes the text, nested evidence by its own field names."""
        lines = []
        for name, value in fact:
            if name == "evidence" and isinstance(value, BaseModel):
                lines += self._words(value, prefix)
            elif name == "victims":
                lines += [self._line(f"{prefix}victims", [value.text])] if value.text else []
            elif isinstance(value, Span):
                lines.append(self._line(prefix + name, [value]))
            elif isinstance(value, tuple) and value and isinstance(value[0], Span):
                lines.append(self._line(prefix + name, value))
        return lines

    @staticmethod
    def _line(field: str, spans: Iterable[Span]) -> Text:
        all_of_them = list(spans)
        shown = [f"“{plain(span.text)}” {span.start}–{span.end}" for span in all_of_them[:FEW]]
        more = f" and {len(all_of_them) - FEW} more" if len(all_of_them) > FEW else ""
        return Text.assemble((f"{field.replace('_', ' ')} ← ", "cyan"), (", ".join(shown) + more, "dim"))

    def actors(self) -> list[Row]:
        """Everybody, with the codes, where those come from, and the mentions."""
        return [(Text(f"{actor.id}  {actor.kind}", "dim"), self._actor(actor)) for actor in self.record.actors]

    def _actor(self, actor: Actor) -> list[Text]:
        code = str(codes_of(actor)) if actor.country or actor.sector else ""
        side = f"of {self.names.who([actor.member_of])}" if actor.member_of else ""
        known = f"known as {actor.known_as}" if actor.known_as else "not met before"
        parts = [code, plain(actor.title or ""), side, f"{known}, from {actor.from_}"]
        line = Text.assemble((self.names.who([actor.id]), "bold"), "".join(f" · {part}" for part in parts if part))
        return [line, self._line("mentions", actor.mentions)]

    def places(self) -> list[Row]:
        """Every place, with what its coordinates stand for."""
        return [(Text(f"{place.id}  {place.kind}", "dim"), self._place(place)) for place in self.record.places]

    def _place(self, place: Place) -> list[Text]:
        at = (
            f"{place.lat:.2f}, {place.lon:.2f} ({place.precision})"
            if place.lat is not None and place.lon is not None
            else "not located"
        )
        parts = [plain(place.admin1 or ""), place.country or "", at, f"GeoNames {place.geonames}" if place.geonames else ""]
        line = Text.assemble((self.names.where(place.id), "bold"), "".join(f" · {part}" for part in parts if part))
        return [line, self._line("mentions", place.mentions)]

    def times(self) -> list[Row]:
        """Every time expression, what it means, and what it hangs on."""
        return [(Text(f"{time.id}  {time.kind}", "dim"), [self._time(time)]) for time in self.record.times]

    def _time(self, time: Time) -> Text:
        anchor = f", counted from {time.anchor.to}" if time.anchor else ""
        return Text.assemble(
            (time.edtf or "not fixed", "bold"), f"{anchor} ", (f"← “{plain(time.text)}” {time.start}–{time.end}", "dim")
        )

    def made_by(self) -> str:
        """What made the record: enough to make it again."""
        made = self.record.provenance
        return (
            f"Parley {made.parley}, model {made.model} {made.model_version}, "
            f"knowledge {made.knowledge[:12]}, settings {made.settings[:12]}"
        )
