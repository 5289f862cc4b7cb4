"""Blocks of a page that are written by this tool: between `<!-- written: NAME -->` and `<!-- end of written -->`."""

import re
from collections.abc import Callable

BLOCK = re.compile(r"(?P<open><!-- written: (?P<name>[\w-]+) -->\n).*?(?P<close><!-- end of written -->)", re.S)


def names(text: str) -> list[str]:
    """The names of a page's blocks, in their order."""
    return [found["name"] for found in BLOCK.finditer(text)]


def filled(text: str, written: Callable[[str], str]) -> str:
    """The page with each of its blocks written anew by `written(name)`, which raises KeyError for a name that it does not know."""
    return BLOCK.sub(lambda found: f"{found['open']}\n{written(found['name']).strip()}\n\n{found['close']}", text)
