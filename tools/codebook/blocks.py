"""Blocks of a page that a script writes: between `<!-- generated: NAME -->` and `<!-- end of generated -->`."""

import re
from collections.abc import Callable, Iterable, Mapping

BLOCK = re.compile(r"(<!-- generated: (?P<name>[\w-]+) -->\n).*?(<!-- end of generated -->)", re.S)

Blocks = Mapping[str, Callable[[], str]]


def filled(text: str, blocks: Blocks) -> str:
    """The page with each of its blocks written anew. Raises KeyError for a block that nothing writes."""
    return BLOCK.sub(lambda found: f"{found[1]}\n{blocks[found['name']]().strip()}\n\n{found[3]}", text)


def table(header: str, rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table; `header` as "Word | Meaning". Bars inside cells are escaped."""
    lines = [f"| {header} |", "|" + "---|" * (header.count("|") + 1)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def code(text: str) -> str:
    """Text as code, or an empty cell."""
    return f"`{text}`" if text else ""
