"""From names to players: which names of a report are one, and which row of knowledge they mean."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from ...knowledge.actors import ActorBook, Entry
from ...knowledge.phrases import pieces
from ...language.words import Word
from .names import CONTINENTAL, Name, name_text
from .people import SMALL_WORDS, People
from .players import Player
from .shapes import shape_of

QUOTES = frozenset({"[", "“", "‘", '"', "'", "``"})
STATES = frozenset({"country", "capital", "metonym", "adjective"})


class Links:
    """The players behind the names of one report. `of` gives the player of a name."""

    def __init__(
        self, names: list[Name], book: ActorBook, on: date | None, titles: Mapping[int, tuple[Word, ...]] | None = None
    ) -> None:
        self._book, self.on = book, on
        self._titles = titles or {}
        self._by_name: dict[int, Player] = {}
        self._by_key: dict[str, Player] = {}
        self._unknown: dict[str, Player] = {}
        self._codes = {n.entry.country for n in names if n.entry is not None and n.entry.kind == "country"}
        self.players: list[Player] = []
        self._spans: dict[int, set[tuple[int, int]]] = {}
        self._people = People(book, on, self._titles, self._codes, self.players, self._by_key)
        self._link(names)
        for name in names:
            if name.kind in ("country", "capital", "metonym"):
                self._spans.setdefault(id(self.of(name)), set()).add((name.start, name.end))

    def of(self, name: Name) -> Player:
        """The player that a name stands for. A state's name gives its government, also one that only the report knows."""
        if name.kind == "norp":
            state = self._by_key.get(f"gov:{stem(name_text(name.words))}")
            if state is not None:
                return state.top()
        return self._by_name[id(name)].top()

    def _link(self, names: list[Name]) -> None:
        lands = {stem(name_text(n.words)) for n in names if n.entry is None and n.kind == "norp"}
        for n in names:
            if n.kind == "person" and n.entry is None and len(n.words) == 1 and stem(n.words[0].text) in lands:
                n.kind = "place"  # "Arvania", where the report also says "Arvanian"
            elif (
                n.kind in ("organisation", "place")
                and n.entry is None
                and len(n.words) == 1
                and n.head.dep == "nsubj"
                and self._people.is_somebody(n)
            ):
                n.kind = "person"  # the recogniser takes a bare family name for anything
        people = [n for n in names if n.kind == "person"]
        bodies = [n for n in names if n.kind != "person"]
        for name in sorted(bodies, key=lambda n: (n.entry is None, -len(n.words), n.first)):
            self._by_name[id(name)] = self._body(name)
        self._people.link(people, self._by_name, self._unknown)
        self._acronyms(names)
        self._glosses(names)

    def _body(self, name: Name) -> Player:
        if name.entry is not None:
            if name.kind in STATES:
                return self.military(name.entry) if name.sector == "MIL" else self.state(name.entry)
            if name.kind == "people":
                return self._population(name)
            if name.kind == "population":
                return self._people_of(name)
            return self.known(name.entry)
        text = name_text(name.words)
        if name.kind == "place" and name.words[-1].tag not in ("NNS", "NNPS"):
            made = self.unknown_government(text, text)
            self._unknown.setdefault(" ".join(pieces(text)), made)
            return made
        parts = tuple(p for p in pieces(text) if p not in SMALL_WORDS)
        key = " ".join(parts)
        player = self._unknown.get(key) or self._acronym_of(text) or self._shortened(parts, name)
        if player is None:
            player = self._new_body(name, text)
        self._unknown.setdefault(key, player)
        return player

    def _new_body(self, name: Name, text: str) -> Player:
        player = Player("unknown", text, firm=True, named=True)
        if name.kind == "organisation":
            player.kind, player.sector = shape_of([w.text for w in name.words])
            player.country = self.nation_in(name.words)
        elif name.kind == "outlet":
            player.kind, player.sector = "outlet", "JRN"
        elif name.kind == "norp":
            player.kind, player.plural = "population", True
            player.firm = name.words[-1].tag in ("NNS", "NNPS")  # "Arvanians" are somebody, "Methodist" is an adjective
        self.players.append(player)
        return player

    def nation_in(self, words: Iterable[Word]) -> str | None:
        """The one country that the words of a name speak of."""
        tokens = [w.text for w in words]
        found = {
            v.entry.country
            for m in self._book.matches(tokens)
            for v in m.values
            if v.entry.kind == "country"
            and v.use in ("name", "adjective", "capital")
            and not (m.start and tokens[m.start - 1].lower() in CONTINENTAL)
        }
        return found.pop() if len(found) == 1 else None

    def known(self, entry: Entry) -> Player:
        """The player of a knowledge row; made, with the side it belongs to, when it is first met."""
        player = self._by_key.get(entry.key)
        if player is None:
            player = Player(entry.kind, entry.name, entry.country, entry.sector, entry=entry, known=True, firm=True, named=True)
            player.plural = entry.kind == "population"
            self._by_key[entry.key] = player
            self.players.append(player)
        return player

    def state(self, entry: Entry) -> Player:
        """The government of a state."""
        key = f"gov:{entry.country}"
        player = self._by_key.get(key)
        if player is None:
            current = self._book.country(entry.country or "", self.on) or entry
            player = Player("government", current.name, entry.country, "GOV", entry=current, known=True, firm=True, named=True)
            self._by_key[key] = player
            self.players.append(player)
        return player

    def forces(self, key: str, name: str, kind: str, sector: str, government: Player) -> Player:
        """A body of a state ("Israeli army"): one for each state and sector."""
        found = self._by_key.get(f"{key}:{government.country or government.name}")
        if found is None:
            found = Player(kind, name, government.country, sector, known=False, firm=True)
            found.member_of = government
            self._by_key[f"{key}:{government.country or government.name}"] = found
            self.players.append(found)
        return found

    def military(self, entry: Entry) -> Player:
        """The armed forces of a state, as its metonym names them ("the Pentagon")."""
        return self.forces("MIL", entry.name + " military", "organisation", "MIL", self.state(entry))

    def _population(self, name: Name) -> Player:
        entry, before = name.entry, _word_before(name)
        if entry is None:
            return self._new_body(name, name_text(name.words))
        ethnic = before is not None and before.lower == "ethnic"
        key, text = (
            (f"ethnic:{entry.country}", f"ethnic {name_text(name.words)}")
            if ethnic
            else (f"people:{entry.country}", name_text(name.words))
        )
        return self._crowd(key, text, None if ethnic else entry.country, "CVL", not ethnic)

    def _people_of(self, name: Name) -> Player:
        """A people or faith; "Iraqi Kurds" are another than Kurds."""
        entry, before = name.entry, _word_before(name)
        if entry is None:
            return self._new_body(name, name_text(name.words))
        nation = self.nation_in((before,)) if before is not None and before.pos in ("ADJ", "PROPN") else None
        if nation is None or before is None:
            return self.known(entry)
        return self._crowd(f"{entry.key}:{nation}", f"{before.text} {entry.name}", nation, entry.sector, True)

    def _crowd(self, key: str, text: str, country: str | None, sector: str | None, known: bool) -> Player:
        player = self._by_key.get(key)
        if player is None:
            player = Player("population", text, country, sector or "CVL", known=known, firm=True, named=True, plural=True)
            self._by_key[key] = player
            self.players.append(player)
        return player

    def unknown_government(self, nation: str, name: str) -> Player:
        """The government of a state that knowledge does not have ("Arvanian")."""
        key = f"gov:{stem(nation)}"
        player = self._by_key.get(key)
        if player is None:
            player = Player("government", name, None, "GOV", firm=True, named=True)
            self._by_key[key] = player
            self.players.append(player)
        return player.top()

    def met(self, entry: Entry) -> Player | None:
        """The player of a knowledge row, if the report has it."""
        if entry.kind == "country":
            return self._by_key.get(f"gov:{entry.country}")
        return self._by_key.get(entry.key)

    def fought(self) -> str | None:
        """The one country whose armed groups the report names."""
        found = {
            p.country
            for p in self.players
            if p.kind == "armed-group" and p.entry is not None and p.country and len(p.country) == 3
        }
        return found.pop() if len(found) == 1 else None

    def has(self, code: str) -> bool:
        """Does the report name that country at all?"""
        return code in self._codes

    def adjective(self, state: Player) -> str:
        """The adjective of a state: "Afghan"."""
        if state.entry is not None:
            for name, naming in self._book.namings(state.entry.key):
                if naming.use == "adjective":
                    return name
        words = state.name.split()
        return words[0] if len(words) > 1 and words[-1] in ("government", "authorities") else state.name

    def knows_land(self, nation: str) -> bool:
        """Has the report spoken of the government of that unknown land?"""
        return f"gov:{stem(nation)}" in self._by_key

    def calls(self, state: Player, span: tuple[int, int]) -> bool:
        """Does the mention name the state itself, rather than its government?"""
        return span in self._spans.get(id(state), ())

    def _acronym_of(self, text: str) -> Player | None:
        letters = text.replace(".", "")
        if not (2 <= len(letters) <= 8 and letters.isupper()):
            return None
        return next((p for p in self.players if initials(p.name) == letters and p.kind != "person"), None)

    def _shortened(self, parts: tuple[str, ...], name: Name) -> Player | None:
        """ "Liberation Front" after "Arvania Liberation Front"."""
        if name.kind != "organisation" or not parts or len(parts) < 2:
            return None
        for player in self.players:
            if player.entry is None and player.kind not in ("person", "government"):
                full = tuple(p for p in pieces(player.name) if p not in SMALL_WORDS)
                if len(full) > len(parts) and (full[-len(parts) :] == parts or full[: len(parts)] == parts):
                    return player
        return None

    def _acronyms(self, names: list[Name]) -> None:
        """Bracketed acronyms name whom they follow."""
        given = {n.acronym.replace(".", ""): self.of(n) for n in names if n.acronym}
        for name in names:
            if name.entry is None or name.kind in ("place", "norp"):
                owner = given.get(name_text(name.words).replace(".", ""))
                mine = self._by_name[id(name)].top()
                if owner is not None and owner.top() is not mine:
                    owner.top().absorb(mine)

    def _glosses(self, names: list[Name]) -> None:
        """A name in quotation marks right after another is what that one is called: Loya Jirga 'Grand Assembly'."""
        for first, second in pairwise(names):
            if second.first - first.last == 2 and second.entry is None:
                words = second.words[0].sentence.words
                mark = words[first.last + 1 - words[0].i] if words[0].i <= first.first else None
                if mark is not None and mark.text in QUOTES and not mark.text.isspace():
                    mine, other = self.of(first), self.of(second)
                    if mine is not other and (mine.kind == "person") == (other.kind == "person"):
                        mine.absorb(other)


def _word_before(name: Name) -> Word | None:
    words = name.words[0].sentence.words
    k = name.first - words[0].i
    return words[k - 1] if k else None


def initials(name: str) -> str:
    """The capitals that an acronym of the name would have."""
    words = [w for w in name.replace("-", " ").split() if w[:1].isalpha()]
    return "".join(w[0] for w in words if w[0].isupper()) if len(words) > 1 else ""


def stem(nation: str) -> str:
    """What the name, adjective and people of an unknown land share."""
    low = nation.lower()
    for ending in ("ians", "ian", "eans", "ean", "ese", "ans", "an", "is", "i", "ish", "ns", "n", "ia", "a", "e", "s"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            return low[: -len(ending)]
    return low
