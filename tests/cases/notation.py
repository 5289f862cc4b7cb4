"""Reads the tables of cases: Markdown files whose rows say, in a few plain words, what Parley must make of a sentence.

`README.md` beside this file tells the notation to people. What is not of the notation is a NotationError with file and line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .facts import Fact
from .grammar import COUNTED, NotationError, parse_facts

__all__ = ["Case", "NotationError", "all_cases", "read_cases", "tables"]

HERE = Path(__file__).parent
HEADER = ["Sentence", "Expected", "Reason"]
DEFAULT_DAY = "2019-05-11"
GAP = "(gap)"


@dataclass(frozen=True)
class Case:
    """One row: a sentence of our own, what Parley must make of it, and why. `gap`: what it does not yet manage."""

    file: str
    line: int
    published: str | None
    title: str | None
    text: str
    facts: tuple[Fact, ...]
    complete: tuple[str, ...]  # kinds of facts of which the row lists every one
    reason: str
    gap: bool

    @property
    def id(self) -> str:
        """Where the case stands: "passives.md:7"."""
        return f"{self.file}:{self.line}"


def tables(folder: Path = HERE) -> list[Path]:
    """The tables of a folder, in the order of their names."""
    return [path for path in sorted(folder.glob("*.md")) if path.name != "README.md"]


def all_cases(folder: Path = HERE) -> list[Case]:
    """The cases of every table, in the order of file and line. Raises NotationError."""
    return [case for path in tables(folder) for case in read_cases(path)]


def read_cases(path: Path) -> list[Case]:
    """The cases of one table. Raises NotationError for what is not of the notation."""
    return list(_rows(path.name, path.read_text(encoding="utf-8").splitlines()))


def _rows(file: str, lines: list[str]) -> Iterator[Case]:
    """Every row below a header; `Published:` and `Complete:` hold for what follows them."""
    published: str | None = DEFAULT_DAY
    complete: tuple[str, ...] = ()
    table = False
    if not lines or not lines[0].startswith("# "):
        raise NotationError(f"{file}:1: a table of cases opens with a title: # Passives")
    for number, line in enumerate(lines, start=1):
        where = f"{file}:{number}"
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("Published:"):
            published = _day(line.partition(":")[2].strip(), where)
        elif line.startswith("Complete:"):
            complete = _kinds(line.partition(":")[2], where)
        elif not line.startswith("|"):
            table = False
        elif cells == HEADER:
            table = True
        elif not table:
            raise NotationError(f"{where}: a table opens with | {' | '.join(HEADER)} |")
        elif not all(set(cell) <= set("-:") for cell in cells):
            yield _case(file, number, cells, published, complete)


def _case(file: str, number: int, cells: list[str], published: str | None, complete: tuple[str, ...]) -> Case:
    where = f"{file}:{number}"
    if len(cells) != len(HEADER) or not all(cells):
        raise NotationError(f"{where}: a row has {len(HEADER)} cells, none empty ({', '.join(HEADER)}); here are {len(cells)}")
    sentence, expected, reason = cells
    title, body = re.fullmatch(r"(?:\*\*(.+?)\*\*(?:<br>|\s)*)?(.*)", sentence).groups()  # type: ignore[union-attr] # matches all
    gap = reason.startswith(GAP)
    text = re.sub(r"\s*<br>\s*", "\n", body)
    facts = tuple(parse_facts(expected, where))
    return Case(file, number, published, title, text, facts, complete, reason.removeprefix(GAP).strip(), gap)


def _day(value: str, where: str) -> str | None:
    if value == "none":
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise NotationError(f"{where}: {value!r} is no day; write Published: 2019-05-11, or Published: none") from None


def _kinds(value: str, where: str) -> tuple[str, ...]:
    kinds = tuple(kind.strip().removesuffix("s") if kind.strip() != "talks" else "talks" for kind in value.split(","))
    for kind in kinds:
        if kind not in COUNTED:
            raise NotationError(f"{where}: nothing is called {kind!r}; write Complete: times, places")
    return kinds
