"""Which of the places that bear a name is meant: weighed by importance, wording, what contains it, and the company it keeps."""

import math
from collections import Counter, defaultdict

from ...knowledge.gazetteer import Gazetteer, Row, RowKind
from ...language.words import Parsed
from .mentions import Mention, contains

CANDIDATES = 24
# Weights found on local and world news; importance is a logarithm of people (a million: 6).
COUNTRY, PROVINCE, NEAR, DEMONYM = 1.2, 1.0, 0.35, 0.3
CHANCE = 0.03  # share of a name's candidates that fall near any point by chance
KIND_FITS, KIND_MISSES = 2.5, -2.5
NAMESAKE, REGION = 1.5, 2.5
HELD, NOT_HELD = 6.0, -1.0


class Chooser:
    """Chooses for one report: first what each name's candidates say for countries, provinces and neighbourhoods, then each name."""

    def __init__(self, mentions: list[Mention], parsed: Parsed, gazetteer: Gazetteer) -> None:
        self.groups: dict[tuple[str, RowKind | None], list[Mention]] = defaultdict(list)
        for m in mentions:
            if m.rows:
                self.groups[self.key(m)].append(m)
        self.country: Counter[str] = Counter()
        self.province: Counter[tuple[str, str]] = Counter()
        self.cell: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)
        self._votes(parsed, gazetteer)

    @staticmethod
    def key(m: Mention) -> tuple[str, RowKind | None]:
        return m.name.casefold(), None if m.kind in ("city", "facility", "point") else m.kind

    def _votes(self, parsed: Parsed, gazetteer: Gazetteer) -> None:
        for entity in parsed.entities:
            if entity.label == "NORP" and (country := gazetteer.people(parsed.text_of(entity).removeprefix("the "))):
                self.country[country] += DEMONYM
        for (name, kind), group in self.groups.items():
            shares = self._shares(group, kind)
            often = 1 + 0.3 * math.log(len(group))
            by_country: Counter[str] = Counter()
            by_province: Counter[tuple[str, str]] = Counter()
            for row, share in shares:
                if row.country:
                    by_country[row.country] += share
                    if row.admin1:
                        by_province[row.country, row.admin1] += share
                if row.lat is not None and row.lon is not None and row.kind not in ("country", "region"):
                    cell = self.cell[math.floor(row.lat), math.floor(row.lon)]
                    cell[name] = max(cell.get(name, 0.0), share)
            for country, share in by_country.items():
                self.country[country] += share * often
            for province, share in by_province.items():
                self.province[province] += share * often

    def _shares(self, group: list[Mention], kind: RowKind | None) -> list[tuple[Row, float]]:
        """How likely each candidate is before the company is asked."""
        scored = [(row, self._alone(row, group, kind)) for row in group[0].rows[:CANDIDATES]]
        top = max(s for _, s in scored)
        weights = [(row, 10 ** (0.8 * (s - top))) for row, s in scored]
        total = sum(w for _, w in weights)
        return [(row, w / total) for row, w in weights if w / total > 0.002]

    def _alone(self, row: Row, group: list[Mention], kind: RowKind | None) -> float:
        score = row.weight
        if row.kind == "admin1" and kind is None and any(
            r.kind == "city" and r.country == row.country and r.population > (100_000 if r.main else 2_000_000) for r in group[0].rows[:6]
        ):
            score -= NAMESAKE
        if row.kind == "region":
            score += REGION
        said = kind or next((m.kind for m in group if m.kind == "city"), None)
        if said is not None:
            score += fit(row.kind, said)
        for m in group:
            if m.lies_in:
                held = any(contains(o, row) for n in m.lies_in for o in n.rows[:8])
                score += HELD if held else NOT_HELD
                break
        for m in group:
            if m.country:
                score += 3.0 if row.country == m.country else -1.0
                break
        return score

    def choose(self, key: tuple[str, RowKind | None]) -> Row:
        """The likeliest candidate of a name in the company of the report's other names."""
        group = self.groups[key]
        shares = dict((row.id, share) for row, share in self._shares(group, key[1]))
        often = 1 + 0.3 * math.log(len(group))
        best, best_score = group[0].rows[0], -math.inf
        by_country: Counter[str] = Counter()
        by_province: Counter[tuple[str, str]] = Counter()
        for row in group[0].rows[:CANDIDATES]:
            if row.country:
                by_country[row.country] += shares.get(row.id, 0.0)
                if row.admin1:
                    by_province[row.country, row.admin1] += shares.get(row.id, 0.0)
        for row in group[0].rows[:CANDIDATES]:
            score = self._alone(row, group, key[1])
            if row.country:
                score += COUNTRY * math.log2(1 + max(0.0, self.country[row.country] - by_country[row.country] * often))
                if row.admin1 and row.kind != "country":
                    own = by_province[row.country, row.admin1] * often
                    score += PROVINCE * math.log2(1 + max(0.0, self.province[row.country, row.admin1] - own))
            if row.kind not in ("country", "region"):
                score += NEAR * self._company(row, key[0])
            if score > best_score:
                best, best_score = row, score
        return best

    def _company(self, row: Row, name: str) -> float:
        """How many other names have a likely candidate within about a hundred kilometres."""
        if row.lat is None or row.lon is None:
            return 0.0
        a, b = math.floor(row.lat), math.floor(row.lon)
        near: dict[str, float] = {}
        for x in (a - 1, a, a + 1):
            for y in (b - 1, b, b + 1):
                for other, share in self.cell.get((x, y), {}).items():
                    if other != name and share > near.get(other, 0.0):
                        near[other] = share
        return sum(math.log2(1 + share / CHANCE) for share in near.values())


def fit(kind: RowKind, said: RowKind) -> float:
    """How well a candidate's kind goes with what the words around the name say."""
    if kind == said:
        return KIND_FITS
    pair = {kind, said}
    if pair in ({"admin1", "admin2"}, {"city", "admin2"}, {"region", "admin1"}, {"country", "admin1"}):
        return 0.0
    return KIND_MISSES
