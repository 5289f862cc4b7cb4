"""What a dictionary says, as rows of this project's files: countries, armed groups, organisations, people with dated offices, role nouns."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..finding import Finding
from ..loading import Knowledge
from ..tables import COLUMNS
from .actors import Coding, DictionaryActor
from .agents import Agent
from .cameo import CodeError, Meaning, meaning
from .people import is_person, untitled
from .spelling import body_names, spelled

COUNTRY = 3  # letters of a code that is a country alone
ARMED = frozenset({"REB", "UAF", "PRM", "CRM"})
SIDES = {"UNO": "united-nations", "EUR": "european-union"}
TITLES = {
    "GOV": "official", "MIL": "officer", "REB": "rebel", "OPP": "opposition politician", "LEG": "member of parliament", "JUD": "judge",
    "COP": "police officer", "SPY": "intelligence officer", "ELI": "former official", "JRN": "journalist", "BUS": "business leader",
    "REL": "cleric", "PTY": "party official", "UAF": "commander", "CRM": "gang leader",
}  # fmt: skip
"""Dictionaries give no titles, only roles; these stand in where the name has none."""

Row = dict[str, str]


@dataclass(slots=True)
class Imported:
    """Rows by file, what was left out and why (findings, and counts of what is known already), as the import goes."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)

    def add(self, file: str, **values: str) -> None:
        """A row with these values, the other columns empty."""
        self.rows.setdefault(file, []).append(dict.fromkeys(COLUMNS[file], "") | values)
        self.counts[file] += 1


class Importer:
    """Turns actors and agents into rows, beside what is known already: no known name is imported again."""

    def __init__(self, known: Knowledge) -> None:
        self.known, self.out = known, Imported()
        self._claimed: dict[str, str] = {}
        book = known.book
        self._lands = frozenset(
            _plain(name) for e in book if e.kind == "country" for name, n in book.namings(e.key) if n.use != "capital"
        )

    def actors(self, file: str, actors: Iterable[DictionaryActor]) -> None:
        """The actors of one dictionary, in its order."""
        listed = list(actors)
        codes = frozenset(a.codings[0].code for a in listed if len(a.codings[0].code) == COUNTRY)
        self._lands |= {_plain(spelled(name)) for a in listed if a.codings[0].code in codes for name in a.names}
        for actor in listed:
            self._actor(file, actor)

    def agents(self, file: str, agents: Iterable[Agent]) -> None:
        """The nouns of one dictionary. Longer ones than modifier and noun would never be met in a text."""
        for agent in agents:
            lemma = " ".join(agent.noun.replace("_", " ").lower().split())
            if lemma in self.known.roles or lemma in self._claimed:
                self.out.counts["role nouns known already"] += 1
            elif len(lemma.split()) > 2:
                self.out.counts["role nouns of more than two words"] += 1
            else:
                self._noun(file, agent, lemma)

    def _noun(self, file: str, agent: Agent, lemma: str) -> None:
        sector = self._meaning(file, agent.line, agent.code, agent=True)
        if sector is None:
            return
        head = self.known.roles.get(lemma.split()[-1])
        kind = head.kind if head else "person" if agent.countable else "organisation"
        plural = head.plural if head else "group" if kind == "person" else kind
        self._claimed[lemma] = lemma
        self.out.add("roles.csv", lemma=lemma, kind=kind, plural_group=plural, sector=sector.sector or "", notes="imported")

    def _actor(self, file: str, actor: DictionaryActor) -> None:
        said = [(coding, m) for coding in actor.codings if (m := self._meaning(file, coding.line, coding.code)) is not None]
        said = [(coding, m) for coding, m in said if m.country or m.sector]
        if not said:
            self.out.counts["without a code that says anything"] += 1
            return
        first = said[0][1]
        if is_person(actor, first.country, first.sector, self.known.roles, self._lands):
            self._person(file, actor, said)
        elif (
            first.sector is None
            and len(said) == 1
            and first.country
            and first.country.isalpha()
            and self._is_land(first.country)
        ):
            self._land(actor, first.country)
        else:
            self._body(file, actor, said)

    def _meaning(self, file: str, line: int, code: str, agent: bool = False) -> Meaning | None:
        try:
            return meaning(code, self.known.ontology.sectors, agent)
        except CodeError as error:
            self.out.findings.append(Finding(file, line, str(error), "correct it: AFGGOV, IGOUNO"))
            return None

    @staticmethod
    def _is_land(country: str) -> bool:
        return country not in ("UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC")

    # ------------------------------------------------------------ kinds

    def _land(self, actor: DictionaryActor, code: str) -> None:
        """Names of a country: of a new one a row; of a known one nothing, for most are its towns, and its own names are known."""
        if self.known.book.country(code) is not None:
            self.out.counts["names of known countries"] += len(actor.names)
            return
        new = self._new(actor, [spelled(name) for name in actor.names], None)
        if new and code not in self.out.keys:
            self.out.keys.add(code)
            self.out.add("countries.csv", iso3=code, name=new[0], aliases=";".join(new[1:]))

    def _body(self, file: str, actor: DictionaryActor, said: Sequence[tuple[Coding, Meaning]]) -> None:
        """A body: one row for each code that it has at some time; a code for all other times only where there is no dated one."""
        dated = [(coding, m) for coding, m in said if coding.since or coding.until]
        new = self._new(actor, [name for written in actor.names for name in body_names(written)], said[0][1].country)
        if not new:
            return
        for coding, means in dated or said[:1]:
            armed = means.sector in ARMED or means.country == "IMG"
            sector = means.sector or ("UAF" if armed else "")
            common = {
                "key": self._key(new[0]), "name": new[0], "aliases": ";".join(new[1:]), "country": means.country or "", "sector": sector,
                "since": _iso(coding.since), "until": _iso(coding.until),
            }  # fmt: skip
            if armed:
                self.out.add("armed_groups.csv", **common)
            else:
                kind = "outlet" if sector == "JRN" else "assembly" if sector == "LEG" else "organisation"
                self.out.add("outlets.csv" if kind == "outlet" else "organisations.csv", kind=kind, **common)

    def _person(self, file: str, actor: DictionaryActor, said: Sequence[tuple[Coding, Meaning]]) -> None:
        """A person: a row for each code, undated ones last, for they hold at all other times."""
        found = [untitled(name, self.known.roles) for name in actor.names]
        full = [spelled("_".join(words).upper()) for words, _ in found if len(words) > 1]
        if not full:
            self.out.findings.append(
                Finding(
                    file,
                    actor.line,
                    f"{actor.names[0]}: a title and a family name are no full name",
                    "add the given name",
                    doubt=True,
                )
            )
            return
        new = self._new(actor, full, said[0][1].country)
        if not new:
            return
        title = next((title for _, title in found if title), None)
        named = {"GOV"} if any(means.sector == "GOV" for _, means in said) else {said[0][1].sector}
        key, aliases = self._key(new[0]), ";".join(new[1:])
        for coding, means in sorted(said, key=lambda pair: not (pair[0].since or pair[0].until)):
            self.out.add(
                "offices.csv", person=key, name=new[0], aliases=aliases, side=SIDES.get(means.country or "") or self._side(means.country),
                title=(title if means.sector in named else None) or TITLES.get(means.sector or "", "representative"), sector=means.sector or "",
                **{"from": _iso(coding.since), "to": _iso(coding.until)},
            )  # fmt: skip
            aliases = ""

    def _side(self, country: str | None) -> str:
        return country if country and self._is_land(country) else ""

    # ------------------------------------------------------------ names

    def _new(self, actor: DictionaryActor, names: Sequence[str], country: str | None) -> list[str]:
        """The names that nobody has yet, the root first; [] where the root is known already, whoever it is."""
        new: list[str] = []
        owner = actor.names[0]
        for n, name in enumerate(dict.fromkeys(names)):
            plain = _plain(name)
            if self.known.book.find(name) or self._claimed.get(plain, owner) != owner:
                if n == 0:
                    self.out.counts["known already"] += 1
                    return []
                self.out.counts["synonyms known already"] += 1
                continue
            new.append(name)
        for name in new:
            self._claimed[_plain(name)] = owner
        return new

    def _key(self, name: str) -> str:
        """A key of the name's letters that nobody has: "united-front", then "united-front-2"."""
        bare = re.sub(r"[^a-z0-9]+", "-", _plain(name)).strip("-") or "actor"
        key, n = bare, 1
        while key in self.out.keys or self.known.book.get(key) is not None:
            n += 1
            key = f"{bare}-{n}"
        self.out.keys.add(key)
        return key


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
