"""Records of the same report brought together from two sources: by the document's id, else by the hash of its bytes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from ..record import Record


@dataclass(slots=True)
class Paired:
    """What `pair` found besides pairs: ids in one source only, and ids that came twice (the first counts)."""

    both: int = 0
    gold_only: list[str] = field(default_factory=list)
    coded_only: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)


def pair(gold: Iterable[Record], coded: Iterable[Record], found: Paired) -> Iterator[tuple[Record, Record | None]]:
    """Every record of gold with its partner, or None. Both sources are read side by side, so that files in one order need no room."""
    waiting: tuple[dict[str, Record], dict[str, Record]] = ({}, {})
    seen: tuple[set[str], set[str]] = (set(), set())
    for records in zip_longest(gold, coded):
        for side, record in enumerate(records):
            if record is None:
                continue
            id = record.document.id
            if id in seen[side]:
                found.twice.append(id)
                continue
            seen[side].add(id)
            partner = waiting[1 - side].pop(id, None)
            if partner is None:
                waiting[side][id] = record
                continue
            found.both += 1
            yield (partner, record) if side else (record, partner)
    yield from _by_hash(*waiting, found)


def _by_hash(gold: dict[str, Record], coded: dict[str, Record], found: Paired) -> Iterator[tuple[Record, Record | None]]:
    """What no id brought together: by the hash of the bytes that were read, else alone."""
    hashes: dict[str, list[str]] = {}
    for id, record in coded.items():
        hashes.setdefault(record.document.sha256, []).append(id)
    for id, record in gold.items():
        same = hashes.get(record.document.sha256)
        if same:
            found.both += 1
            yield record, coded.pop(same.pop(0))
        else:
            found.gold_only.append(id)
            yield record, None
    found.coded_only += coded
