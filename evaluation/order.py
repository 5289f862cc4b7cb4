"""Who does it to whom in hard syntax: the one thing counted on petrarch_unittests, whose countries are invented and whose codes are not ours."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import ModuleType
from typing import Any

from .measures import Measured, share
from .packs import Row


def measure_order(rows: Iterable[Row], records: Mapping[str, Mapping[str, Any]], score: ModuleType) -> tuple[Measured, ...]:
    """`pair_acc`: of the gold pairs, the share found in one event; `order_acc`: of those, the share the right way round.

    A pair counts where both its codes can be read as names that stand in the sentence. Where both sides act together, as in
    meetings, either order is right. Names are matched as loosely as
    score.py matches those of PLV; a person counts for the side that he belongs to.
    """
    found: list[bool] = []
    ordered: list[bool] = []
    for row in rows:
        record = score.Rec(records.get(str(row["id"])))
        for source, target in pairs(row):
            sides = [(_named(source, e["actors"], record, score), _named(target, e["recipients"], record, score),
                      _named(source, e["recipients"], record, score), _named(target, e["actors"], record, score))
                     for e in record.events]  # fmt: skip
            together = [s for s in sides if (s[0] or s[2]) and (s[1] or s[3])]
            found.append(bool(together))
            if together:
                ordered.append(any(acts and (suffers or joins) for acts, suffers, _, joins in together))
    return (
        Measured("pair_acc", sum(found) / (len(found) or 1), share(sum(found) / (len(found) or 1), len(found))),
        Measured("order_acc", sum(ordered) / (len(ordered) or 1), share(sum(ordered) / (len(ordered) or 1), len(ordered))),
    )


def pairs(row: Row) -> Iterator[tuple[str, str]]:
    """(source, target) of each annotated event, as names of the sentence; each pair once."""
    seen = set()
    for event in row["events"]:
        source, target = (name_for(event.get(side), row["text"]) for side in ("sourcecode", "targetcode"))
        if source and target and source != target and (source, target) not in seen:
            seen.add((source, target))
            yield source, target


def name_for(code: str | None, text: str) -> str | None:
    """The capitalised word of the text that a code is short for: same first letter, the code's first three letters in order."""
    if not code or not code[:3].isalpha():
        return None
    shape = re.compile(code[0] + ".*?" + ".*?".join(code[1:3].lower()), re.IGNORECASE)
    return next((w for w in re.findall(r"\b[A-Z][a-z]{3,}", text) if shape.match(w)), None)


def _named(name: str, ids: Iterable[str], record: Any, score: ModuleType) -> bool:
    return bool(score.same_any([name], record.side(ids), True))
