"""Lines to paragraphs. Only white space is ever changed: the words and their order stay as received."""

import re
from itertools import pairwise

TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
WRAP_AT_MOST = 120  # characters; nobody wraps lines wider than this
BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a clean text, without blank lines around them.

    In a text with wrapped lines a paragraph is what stands between blank lines; elsewhere every line is one.
    """
    blocks = [block for block in BLANK_LINES.split(text) if block.strip()]
    if not _wrapped(blocks):
        blocks = [line for block in blocks for line in block.split("\n") if line.strip()]
    return ["\n".join(line.rstrip() for line in block.strip("\n").split("\n")).strip("\n") for block in blocks]


def _wrapped(blocks: list[str]) -> bool:
    """True where lines end because they are full, not because the thought is."""
    lines = [block.split("\n") for block in blocks]
    inner = [(a.strip(), b.strip()) for block in lines for a, b in pairwise(block)]
    inner = [(a, b) for a, b in inner if a and b]
    if not inner:
        return False
    width = max(len(line.strip()) for block in lines for line in block)
    if width > WRAP_AT_MOST:
        return False
    cut = sum(1 for a, b in inner if not TERMINAL.search(a) and len(a) + 1 + len(b.split(maxsplit=1)[0]) >= 0.75 * width)
    return cut >= 0.5 * len(inner)
