"""The packs of annotated text: their names, which scorer reads them, which may train weights; their rows, checked before use."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .unfit import UnfitError

Row = Mapping[str, Any]
"""One document or sentence of a pack with its annotation, as the pack's own JSON gives it."""

THIRD = 3
"""Every third row, beginning with the first, makes the quick scale."""


@dataclass(frozen=True, slots=True)
class Pack:
    """`scorer` is the set of score.py that reads the pack; `trains`: marked *train* in the gold folder's README or in its name."""

    name: str
    scorer: str
    trains: bool = False

    def path(self, gold: Path) -> Path:
        """Where the pack lies in the folder of gold."""
        return gold / f"{self.name}.jsonl"


PACKS = (
    Pack("talks_dev", "talks"),
    Pack("plover_gsr", "plover", trains=True),
    Pack("plv_train", "plv", trains=True),
    Pack("petrarch_unittests", "order"),  # score.py has no set for it: evaluation/order.py counts
    Pack("muc_dev", "muc"),
    Pack("polnear_dev", "polnear"),
    Pack("polnear_train200", "polnear", trains=True),
    Pack("geo_gwn", "geo"),
    Pack("geo_lgl", "geo"),
    Pack("ecbplus_train_dev", "ecb"),  # incidents are not linked yet: the promises of the record alone
)

NEEDED: Mapping[str, tuple[tuple[str, type | tuple[type, ...]], ...]] = {
    "talks": (
        ("text", str),
        ("talks", list),
        ("positions", list),
        ("statements", list),
        ("assessments", list),
        ("events", list),
    ),
    "plover": (("text", str), ("event", str)),
    "plv": (("text", str), ("source", str), ("target", str), ("type", str)),
    "order": (("text", str), ("events", list)),
    "muc": (("text", str), ("templates", list)),
    "polnear": (("text", str), ("attributions", list)),
    "geo": (("text", str), ("toponyms", list), ("title", (str, type(None))), ("date", (str, type(None)))),
    "ecb": (("sentences", list), ("incident", str)),
}
"""What a row must have for its scorer, and as what."""


def pack_named(name: str) -> Pack:
    """The pack of that name. Raises UnfitError, naming those there are."""
    for pack in PACKS:
        if pack.name == name:
            return pack
    raise UnfitError(f"{name}: no such pack; there are {', '.join(p.name for p in PACKS)}")


def read_lines(pack: Pack, gold: Path) -> list[str]:
    """The rows of a pack as they stand in its file, blank lines left out. Raises UnfitError where one is broken."""
    path = pack.path(gold)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UnfitError(f"{path}: the pack is not there") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UnfitError(f"{path}: cannot be read ({error})") from None
    # split at newlines alone: str.splitlines would also cut a row at the line separators that a text may hold
    numbered = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not numbered:
        raise UnfitError(f"{path}: the pack has no rows")
    for number, line in numbered:
        check_row(pack, number, line)
    return [line for _, line in numbered]


def check_row(pack: Pack, number: int, line: str) -> None:
    """Raise UnfitError with pack, line and reason where a row is no JSON object or lacks what its scorer reads."""

    def broken(why: str) -> UnfitError:
        return UnfitError(f"{pack.name}.jsonl, line {number}: {why}")

    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise broken(f"no JSON ({error.msg}, column {error.colno})") from None
    if not isinstance(row, dict):
        raise broken("no JSON object")
    if not isinstance(row.get("id"), str | int):
        raise broken("has no id")
    for key, kind in NEEDED[pack.scorer]:
        if key not in row:
            raise broken(f"has no {key}")
        if not isinstance(row[key], kind):
            raise broken(f"{key} is {type(row[key]).__name__}, which the {pack.scorer} scorer cannot read")


def third(lines: Iterable[str]) -> list[str]:
    """The rows of the quick scale: those whose index is divisible by three, always the same."""
    return list(lines)[::THIRD]


def fingerprint(path: Path) -> str:
    """sha256 of a pack's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
