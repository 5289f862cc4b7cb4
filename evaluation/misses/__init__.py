"""Misses of a coded pack by class of cause, counted for the documents and shown, with their texts, in the terminal only."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from ..coding import Coded
from ..packs import Pack
from ..scorer import load
from .events import event_misses
from .miss import Miss, Pair
from .plover import plover_misses, plv_misses
from .positions import assessment_misses, position_misses
from .predicates import Predicates
from .statements import attribution_misses, statement_misses
from .templates import template_misses
from .toponyms import toponym_misses

__all__ = ["Causes", "Miss", "causes_of", "find_misses", "tell"]

Causes = dict[str, dict[str, int]]
"""Kind of fact → class of cause → how many."""

READERS: Mapping[str, Callable[[Pair], Iterator[Miss]]] = {
    "plover": plover_misses,
    "plv": plv_misses,
    "muc": template_misses,
    "polnear": attribution_misses,
    "geo": toponym_misses,
}


def find_misses(pack: Pack, gold: Path, coded: Coded) -> list[Miss]:
    """Every miss of a coded pack; none for packs whose misses have no classes (petrarch_unittests, ecbplus_train_dev)."""
    score, records = load(gold), coded.by_id()
    pairs = (Pair(score, row, records.get(row["id"])) for row in coded.rows(gold))
    if pack.scorer == "talks":
        return list(_talks(pairs))
    reader = READERS.get(pack.scorer)
    return [miss for pair in pairs for miss in reader(pair)] if reader else []


def _talks(pairs: Iterable[Pair]) -> Iterator[Miss]:
    predicates = Predicates()
    for pair in pairs:
        yield from event_misses(pair, predicates)
        yield from statement_misses(pair)
        yield from position_misses(pair)
        yield from assessment_misses(pair)


def causes_of(misses: Iterable[Miss]) -> Causes:
    """Kind → cause → how many, the most frequent first."""
    counts = Counter((m.kind, m.cause) for m in misses)
    kinds: Causes = {}
    for (kind, cause), n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        kinds.setdefault(kind, {})[cause] = n
    return kinds


def tell(misses: list[Miss], part: str | None, limit: int) -> None:
    """Print the classes with their shares, and up to `limit` examples of those whose kind and cause hold `part`."""
    for kind, causes in causes_of(misses).items():
        whole = sum(causes.values())
        print(f"{kind}: {whole}")
        for cause, n in causes.items():
            print(f"  {n:6d}  {n / whole:5.1%}  {cause}")
    wanted = [m for m in misses if part is None or part.lower() in f"{m.kind}: {m.cause}".lower()]
    for miss in wanted[:limit]:
        print(f"\n{miss.where}  {miss.kind}: {miss.cause}")
        for side, words in (("gold", miss.gold), ("coded", miss.coded)):
            if words:
                print(f"  {side:5} {' '.join(words.split())}")
