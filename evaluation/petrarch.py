"""Who does it to whom in petrarch_unittests, coded with a user's knowledge of its invented countries: `python -m evaluation.petrarch`.

A gold event counts as right where one event of the record has its source's country among the actors and its target's among the
recipients. The event codes of the pack are those of an older scheme, and of dictionaries made for the test: they are not looked at.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path

import parley

from .packs import Row, pack_named, read_lines
from .unfit import UnfitError

KNOWLEDGE = Path(__file__).parent / "knowledge" / "petrarch"
COUNTRY = 3
"""Letters of a code that stand for the country; what follows is the sector."""

SAME = {
    "FRO": "SHR", "BIL": "SHR", "SAM": "SHR", "GAL": "ELR",  # one name with several codes: the Shire, Lorien
    "NZE": "NZL", "ZBW": "ZWE", "RHO": "ZWE", "KUW": "KWT", "NGM": "NGO",  # codes that the field has given up
}  # fmt: skip
WHOLE = {"IGOEEU": "EUR"}
"""Bodies whose whole code PLOVER has a code of its own for."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: the pairs (source, target) that the pack wants, and those that Parley coded."""

    id: str
    text: str
    wanted: frozenset[Pair]
    coded: frozenset[Pair]

    @property
    def causes(self) -> Iterator[str]:
        """Why each wanted pair was missed: which side was not coded, or that both were and not in these roles."""
        sides = {side for pair in self.coded for side in pair if side}
        for source, target in sorted(self.wanted - self.coded):
            if not self.coded:
                yield "no event"
            elif (target, source) in self.coded:
                yield "the wrong way round"
            elif {source, target} <= sides:
                yield "both coded, not as a pair"
            elif source in sides:
                yield "recipient missing or another"
            elif target in sides:
                yield "actor missing or another"
            else:
                yield "neither side"


def country(code: str | None) -> str | None:
    """The country of a code ("GONMIL" → "GON"); None where the pack names none that a reader could know."""
    if not code or not code[:COUNTRY].isalpha() or code[:COUNTRY] in ("XYZ", "HGW", "GMW"):
        return None
    return WHOLE.get(code) or SAME.get(code[:COUNTRY], code[:COUNTRY])


def wanted_pairs(row: Row) -> frozenset[Pair]:
    """The pairs of countries that the annotation of a sentence has, each once."""
    pairs = ((country(e.get("sourcecode")), country(e.get("targetcode"))) for e in row["events"])
    return frozenset((source, target) for source, target in pairs if source and target)


def coded_pairs(record: parley.Record) -> frozenset[Pair]:
    """The pairs of countries in a record, "" where nobody is coded. Those who act together are coded without recipients: either order holds."""
    side = sides(record)
    pairs: set[Pair] = set()
    for event in record.events:
        actors, recipients = ([side[i] for i in ids if side[i]] or [""] for ids in (event.actors, event.recipients))
        pairs.update(product(actors, recipients))
        pairs.update(permutations(actors, 2))
    return frozenset(pairs)


def sides(record: parley.Record) -> dict[str, str]:
    """The country of each actor, or of the side to which it belongs."""
    by_id = {actor.id: actor for actor in record.actors}

    def of(id: str | None, seen: tuple[str, ...] = ()) -> str:
        if id is None or id in seen:
            return ""
        return by_id[id].country or of(by_id[id].member_of, (*seen, id))

    return {id: of(id) for id in by_id}


def sentences(gold: Path, knowledge: Path) -> Iterator[Sentence]:
    """Code the whole pack, sentence by sentence. Raises UnfitError for a broken pack."""
    for line in read_lines(pack_named("petrarch_unittests"), gold):
        row = json.loads(line)
        day = row["date"]
        record = parley.read(row["text"], published=f"{day[:4]}-{day[4:6]}-{day[6:]}", coverage="all", knowledge=knowledge)
        yield Sentence(str(row["id"]), row["text"], wanted_pairs(row), coded_pairs(record))


def tell(found: Sequence[Sentence]) -> Iterator[str]:
    """The share of pairs with both roles right, how many sentences are wholly right, and the misses by cause."""
    asked = [s for s in found if s.wanted]
    right, wanted = sum(len(s.wanted & s.coded) for s in asked), sum(len(s.wanted) for s in asked)
    full = {s.id: {p for p in s.coded if all(p) and p[0] != p[1]} for s in found}
    yield f"both roles right   {right}/{wanted} = {right / (wanted or 1):.3f}"
    yield f"whole sentences    {sum(s.wanted <= s.coded for s in asked)}/{len(asked)}"
    yield f"pairs coded that nobody wants   {sum(len(full[s.id] - s.wanted) for s in found)}"
    for cause, n in Counter(cause for s in asked for cause in s.causes).most_common():
        yield f"  {n:4}  {cause}"


def missed(found: Iterable[Sentence]) -> Iterator[str]:
    """The sentences with a miss; for the terminal only."""
    for s in found:
        if causes := list(s.causes):
            yield f"{s.id}: {'; '.join(causes)}\n    {s.text}\n    wanted {sorted(s.wanted)}, coded {sorted(s.coded)}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the pack. Returns 0, or 1 where the pack does not fit."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.petrarch", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR", help="the folder with the packs")
    parser.add_argument("--knowledge", type=Path, default=KNOWLEDGE, metavar="DIR", help="knowledge of the invented countries")
    parser.add_argument("--misses", action="store_true", help="print the sentences with misses, to the terminal only")
    asked = parser.parse_args(arguments)
    try:
        found = list(sentences(asked.gold, asked.knowledge))
    except UnfitError as error:
        print(f"evaluation: {error}", file=sys.stderr)
        return 1
    lines = [*tell(found), *(missed(found) if asked.misses else ())]
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
