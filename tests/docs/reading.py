"""How the tests read a page: its headings, its entries, its tables and the options it names."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
ENTRY = re.compile(r"^\*\*`(?P<key>[\w-]+)`\*\*", re.M)
VALUE = re.compile(r"^    - \[?`(?P<value>[\w-]+)`", re.M)
FLAG = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def page(name: str) -> str:
    """The text of a page of the documents."""
    return (DOCS / name).read_text(encoding="utf-8")


def headings(text: str) -> list[str]:
    """Its headings, of any rank, outside of code."""
    return re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S), re.M)


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next one of any rank."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", text, re.M | re.S)
    assert found, f"no heading {heading!r}"
    return found[1]


def entries(text: str) -> dict[str, list[str]]:
    """The entries of a definition list by their key, each with the values that it explains."""
    starts = list(ENTRY.finditer(text))
    ends = [found.start() for found in starts[1:]] + [len(text)]
    return {found["key"]: VALUE.findall(text[found.end() : end]) for found, end in zip(starts, ends, strict=True)}


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads, code marks taken off."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip().replace("`", "") for cell in line.strip("|").split("|")] for line in lines]
    return [row for row, after in zip(cells, [*cells[1:], []], strict=True) if not _rule(row) and not _rule(after)]


def _rule(row: list[str]) -> bool:
    return bool(row) and all(set(cell) <= set("-: ") and cell for cell in row)
