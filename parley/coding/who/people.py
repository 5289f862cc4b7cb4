"""People: which names of a report are one person, and who of those that knowledge has that is at the date."""

from collections.abc import Mapping, Sequence
from datetime import date

from ...knowledge.actors import ActorBook, Entry
from ...knowledge.phrases import pieces
from ...language.words import Word
from .given_names import gender_of
from .names import Name, name_text
from .players import Player

RANKS = frozenset(
    {"president", "prime minister", "secretary-general", "king", "supreme leader", "pope", "chancellor", "secretary of state"}
)
NAME_PARTICLES = frozenset("al el ul bin ben ibn abu de da del della di dos la le van von der jr sr".split())
SMALL_WORDS = frozenset("of the and for in on to a la el de los las y du des et".split())


class People:
    """Links the names of persons. `players` and `by_key` are shared with the other links of the report."""

    def __init__(
        self, book: ActorBook, on: date | None, titles: Mapping[int, tuple[Word, ...]], codes: set[str | None],
        players: list[Player], by_key: dict[str, Player],
    ) -> None:  # fmt: skip
        self._book, self.on, self._titles, self._codes = book, on, titles, codes
        self.players, self._by_key = players, by_key

    def is_somebody(self, name: Name) -> bool:
        """Is this bare word the family name of somebody in office for whom the report speaks?"""
        return self._by_surname(name, person_parts(name.words[0].text)) is not None

    def link(self, names: list[Name], by_name: dict[int, Player], unknown: dict[str, Player]) -> None:
        """Full names first, then the shorter forms that fit one of them, then what knowledge knows of the rest."""
        made: list[tuple[tuple[str, ...], Player]] = []
        for name in sorted(names, key=lambda n: (n.entry is None, -len(person_parts(name_text(n.words))), n.first)):
            text = name_text(name.words)
            parts = person_parts(text)
            player = self._by_key.get(name.entry.key) if name.entry is not None else None
            if player is None:
                fits = [(q, p) for q, p in made if fits_person(parts, q)]
                player = fits[-1][1] if fits and (name.entry is None or fits[-1][1].entry in (None, name.entry)) else None
            if player is None:
                player = Player("person", text, firm=True, named=True)
                player.given = gender_of(name.words[0].text) if len(name.words) > 1 else None
                self.players.append(player)
                self._know(player, name.entry or self._by_surname(name, parts))
            elif len(text) > len(player.name) and player.entry is None:
                player.name = text
            made.append((parts, player))
            by_name[id(name)] = player
        self._strays(made, unknown)

    def _strays(self, made: list[tuple[tuple[str, ...], Player]], unknown: dict[str, Player]) -> None:
        """A family name that the recogniser once took for an organisation or a place is still the person's."""
        surnames = {parts[-1]: player for parts, player in made}
        for key, player in list(unknown.items()):
            person = surnames.get(key)
            if person is not None and player.entry is None and person.top() is not player.top():
                person.top().absorb(player)

    def _by_surname(self, name: Name, parts: tuple[str, ...]) -> Entry | None:
        """The one person of that family name (and given name, if there is one) for whom title, country or rank speak."""
        found = [e for e in self._book.surname(parts[-1], self.on) if len(parts) == 1 or person_parts(e.name)[0] == parts[0]]
        if not found:
            return None
        if len(parts) > 1:
            return found[0] if len(found) == 1 else None
        before = self._titles.get(name.first, ())
        title = {w.lower for w in before}
        served = self._served(before)
        fitting = [e for e in found if self._serves(e, served)] or [e for e in found if self._speaks_for(e, title)]
        if len(fitting) == 1:
            return fitting[0]
        if len(found) == 1 and not title:
            office = found[0].office(self.on)
            if office is not None and office.title.lower() in RANKS:
                return found[0]
        return None

    def _served(self, title: Sequence[Word]) -> set[str]:
        """Countries and keys of whom the title before a name speaks: "US envoy" → USA."""
        found = [v.entry for m in self._book.matches([w.text for w in title]) for v in m.values]
        return {e.country if e.kind == "country" and e.country else e.key for e in found}

    def _serves(self, entry: Entry, served: set[str]) -> bool:
        office = entry.office(self.on)
        return office is not None and office.side in served

    def _speaks_for(self, entry: Entry, title: set[str]) -> bool:
        """Do the title before the name and the countries of the text fit one of the person's offices?"""
        for office in entry.offices:
            if self.on is not None and not (
                (office.since is None or office.since <= self.on) and (office.until is None or self.on <= office.until)
            ):
                continue
            side = self._book.get(office.side) if office.side else None
            country = side.country if side is not None else office.side
            words = set(office.title.lower().replace("-", " ").split())
            near = country in self._codes
            if (title & (words - SMALL_WORDS) and (near or (office.title.lower() in RANKS and len(title) < 3))) or (
                near and not title
            ):
                return True
        return False

    def _know(self, player: Player, entry: Entry | None) -> None:
        """Give a person what knowledge says: the usual name, and side and sector by the office held at the date."""
        if entry is None:
            return
        player.entry, player.name = entry, entry.name
        self._by_key[entry.key] = player
        office = entry.office(self.on)
        side = self._book.side(entry, self.on)
        if office is None:
            return
        player.sector, player.known = office.sector, True
        if side is not None:
            player.country = side.country
            player.heads.update(w for w in office.title.lower().split() if len(w) > 3)


def person_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name that count: particles and initials left out."""
    parts = tuple(p for p in pieces(name) if p not in NAME_PARTICLES and len(p) > 1)
    return parts or pieces(name)


def fits_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Is `short` a way of naming the person `full`? Family name or the last names; given name only where it stands first."""
    if not short or len(short) > len(full):
        return short == full
    if short == full or full[-len(short) :] == short:
        return True
    if len(short) > 1:
        return (short[-1] == full[-1] and short[0] == full[0]) or (len(short) == len(full) == 2 and short[0] == full[1])
    return (len(full) > 1 and short[0] == full[0]) or (len(full) > 2 and short[0] == full[-2])  # a Spanish first family name
