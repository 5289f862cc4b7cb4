"""Which of the places that bear a name is meant: weighed by importance, wording, what contains it, and the company it keeps."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping

from ...knowledge.gazetteer import Gazetteer, Row, RowKind
from ...language.words import Parsed
from .mentions import Mention, contains

CANDIDATES = 24
ROUNDS = 1
# Weights found on local and world news; importance is a logarithm of people (a million: 6).
COUNTRY, PROVINCE, NEAR, DEMONYM = 1.1, 1.0, 0.25, 0.3
CHANCE = 0.05  # share of a name's candidates that fall near any point by chance
KIND_FITS, KIND_MISSES = 2.5, -2.5
NAMESAKE, REGION = 1.5, 2.5
HELD, NOT_HELD, HOLDS = 6.0, -1.0, 3.0


class Chooser:
    """Chooses for one report, in rounds: each name's candidates vote for countries, provinces and neighbourhoods, weighed by what the
    last round thought of them; then every candidate is scored in the company of the other names' votes."""

    def __init__(self, mentions: list[Mention], parsed: Parsed, gazetteer: Gazetteer) -> None:
        self.groups: dict[Key, list[Mention]] = defaultdict(list)
        for m in mentions:
            if m.rows:
                self.groups[self.key(m)].append(m)
        self.alone = {
            key: [(r, alone(r, group, key[1])) for r in group[0].rows[:CANDIDATES]] for key, group in self.groups.items()
        }
        self.peoples: dict[str, float] = defaultdict(float)
        for entity in parsed.entities:
            if entity.label == "NORP" and (country := gazetteer.people(parsed.text_of(entity).removeprefix("the "))):
                self.peoples[country] += DEMONYM
        scores = self.alone
        for _ in range(ROUNDS):
            scores = self._round(scores)
        self.scores = scores

    @staticmethod
    def key(m: Mention) -> "Key":
        """Mentions with one key are one place: the same name, and the same kind where the words say it."""
        return m.name.casefold(), None if m.kind in ("city", "facility", "point") else m.kind

    def choose(self, key: "Key") -> Row:
        """The likeliest candidate of a name in the company of the report's other names."""
        return max(self.scores[key], key=lambda x: x[1])[0]

    def _round(self, scores: "Scores") -> "Scores":
        votes = Votes(self.peoples)
        shares = {key: share(found) for key, found in scores.items()}
        for key, found in shares.items():
            votes.add(key[0], found, often(self.groups[key]))
        return {
            key: [(row, base + votes.company(row, key[0], shares[key], often(self.groups[key]))) for row, base in found]
            for key, found in self.alone.items()
        }


Key = tuple[str, RowKind | None]
Scores = dict[Key, list[tuple[Row, float]]]


def often(group: list[Mention]) -> float:
    """A name said again says more, but less each time."""
    return 1 + 0.3 * math.log(len(group))


def share(scored: list[tuple[Row, float]]) -> list[tuple[Row, float]]:
    """How likely each candidate is, from the scores; the hopeless are left out."""
    top = max(s for _, s in scored)
    weights = [(row, 10 ** (0.8 * (s - top))) for row, s in scored]
    total = sum(w for _, w in weights)
    return [(row, w / total) for row, w in weights if w / total > 0.002]


def alone(row: Row, group: list[Mention], kind: RowKind | None) -> float:
    """What speaks for a candidate before the company is asked: importance, wording, what is said to contain it."""
    score = row.weight
    if (
        row.kind == "admin1"
        and kind is None
        and any(
            r.kind == "city" and r.country == row.country and r.population > (100_000 if r.main or not row.main else 2_000_000)
            for r in group[0].rows[:6]
        )
    ):
        score -= NAMESAKE
    if not row.main and any(r.main and r.kind == row.kind and r.country == row.country for r in group[0].rows[:8]):
        score -= 1.0  # New Delhi is not Delhi, though Delhi is called so too
    if row.kind == "region":
        score += REGION
    if (
        row.kind != "country"
        and kind is None
        and any(r.kind == "country" and r.main and r.country == row.country for r in group[0].rows[:4])
    ):
        score -= NAMESAKE * 2  # "Guatemala" is not its province, nor its capital
    said = kind or next((m.kind for m in group if m.kind == "city"), None)
    if said is not None:
        score += fit(row.kind, said)
    holders = next((m.lies_in for m in group if m.lies_in), None)
    if holders:
        score += HELD if any(contains(o, row) for n in holders for o in n.rows[:8]) else NOT_HELD
    if row.kind == "admin1" and kind is None and any(contains(row, r) for m in group for x in m.within for r in x.rows[:3]):
        score += HOLDS  # "Lyman in Donetsk": the province, not its capital
    country = next((m.country for m in group if m.country), None)
    if country:
        score += 3.0 if row.country == country else -1.0
    return score


class Votes:
    """What all names of a report together say of where it plays."""

    def __init__(self, peoples: Mapping[str, float]) -> None:
        self.country = defaultdict(float, peoples)
        self.province: dict[tuple[str, str], float] = defaultdict(float)
        self.cell: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)

    def add(self, name: str, shares: list[tuple[Row, float]], weight: float) -> None:
        """Count one name's candidates."""
        for row, part in shares:
            if row.country:
                self.country[row.country] += part * weight
                if row.admin1:
                    self.province[row.country, row.admin1] += part * weight
            if row.lat is not None and row.lon is not None and row.kind not in ("country", "region"):
                cell = self.cell[math.floor(row.lat), math.floor(row.lon)]
                cell[name] = max(cell.get(name, 0.0), part)

    def company(self, row: Row, name: str, shares: list[tuple[Row, float]], weight: float) -> float:
        """What the other names say for a candidate of this one."""
        score = 0.0
        if row.country:
            own = sum(p for r, p in shares if r.country == row.country) * weight
            score += COUNTRY * math.log2(1 + max(0.0, self.country[row.country] - own))
            if row.admin1 and row.kind != "country":
                own = sum(p for r, p in shares if r.country == row.country and r.admin1 == row.admin1) * weight
                score += PROVINCE * math.log2(1 + max(0.0, self.province[row.country, row.admin1] - own))
        if row.kind not in ("country", "region") and row.lat is not None and row.lon is not None:
            score += NEAR * sum(math.log2(1 + part / CHANCE) for part in self._near(row.lat, row.lon, name))
        return score

    def _near(self, lat: float, lon: float, name: str) -> Collection[float]:
        """The likeliest candidate of each other name within about a hundred kilometres."""
        a, b = math.floor(lat), math.floor(lon)
        near: dict[str, float] = {}
        for x in (a - 1, a, a + 1):
            for y in (b - 1, b, b + 1):
                for other, part in self.cell.get((x, y), {}).items():
                    if other != name and part > near.get(other, 0.0):
                        near[other] = part
        return near.values()


def fit(kind: RowKind, said: RowKind) -> float:
    """How well a candidate's kind goes with what the words around the name say."""
    if kind == said:
        return KIND_FITS
    pair = {kind, said}
    if pair in ({"admin1", "admin2"}, {"city", "admin2"}, {"region", "admin1"}, {"country", "admin1"}, {"country", "region"}):
        return 0.0
    return KIND_MISSES
