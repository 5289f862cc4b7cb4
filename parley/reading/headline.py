"""The headline: given, from the page, or the first line of a plain text that looks like one. Never said twice in the text."""

import re

from .characters import one_line
from .datelines import find_head

LONGEST = 160  # characters
SENTENCE_END = re.compile(r"[.!?]['\"’”)]*$")
WORD = re.compile(r"[^\W\d_][\w'’.-]*")
SMALL = frozenset(
    "a an and as at but by for from in into of on or over than that the to up via vs with after amid is are be not it "
    "its".split()
)


def headline_of(blocks: list[str]) -> str | None:
    """The first block where it stands before others like a headline; None where the report begins with its story."""
    if len(blocks) < 2:
        return None
    first = blocks[0].strip()
    line = one_line(first)
    if not 8 <= len(line) < LONGEST or first.count("\n") > 1 or " " not in line or line[-1] in ":,;-–—":
        return None
    if not (line[0].isupper() or line[0].isdigit() or line[0] in "\"'“‘[$€£#") or find_head(first, 0) is not None:
        return None
    ended = SENTENCE_END.search(line) and line[-1] not in "?!"
    # A stop is allowed where the headline shows by its capitals, or by the dateline below it.
    if ended and not _title_case(line) and find_head(blocks[1], 0) is None:
        return None
    return line.rstrip(".") if _full_stop(line) else line


def _full_stop(line: str) -> bool:
    """A stop put behind a headline, not the one of "U.S." or an ellipsis."""
    return line.endswith(".") and not line.endswith("..") and not re.search(r"\b(?:[A-Z]\.)+$|\b[A-Z][a-z]{0,2}\.$", line)


def _title_case(line: str) -> bool:
    words = [w for w in WORD.findall(line)[1:] if w.lower() not in SMALL]
    return len(words) >= 3 and sum(1 for w in words if w[0].isupper()) >= 0.8 * len(words)


def split_title(title: str, blocks: list[str]) -> tuple[str, list[str]]:
    """What closes the title in the text (a full stop, or nothing), and the blocks without the title.

    It is taken off where the blocks open with it: as a block of its own, or run into the story ("Title. CITY - ...").
    """
    end = _end_of(title, blocks[0]) if blocks else None
    if end is None:
        return "", blocks
    rest = blocks[0][end:]
    closing = re.match(r"\s*([.:!?]*)(?=\s|$)", rest)
    if closing is None or not (closing[1] or not rest.strip() or rest.startswith("\n")):
        return "", blocks  # a longer sentence that only begins like the title is story
    story = rest[closing.end() :].strip()
    return closing[1], [*([story] if story else []), *blocks[1:]]


def _end_of(title: str, block: str) -> int | None:
    """Where the title ends at the head of the block, white space and case aside; None where the block begins otherwise."""
    wanted = re.sub(r"\s+", "", title).casefold()
    at = 0
    for i, char in enumerate(block):
        if char.isspace():
            continue
        folded = char.casefold()
        if not wanted.startswith(folded, at):
            return None
        at += len(folded)
        if at == len(wanted):
            return i + 1
    return None
