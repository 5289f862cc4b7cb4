"""What the parser is shown of a wire report: recased where it is in capitals, the dateline apart, the editors' marks blanked.

Only characters change, never their number: offsets into what the parser saw are offsets into the text.
"""

import re
from collections.abc import Callable, Mapping

from .datelines import Head
from .recase import Spell, parse_text_of

# Marks of monitoring services, not of the story: "[TEXT]", "[PASSAGE OMITTED]", "[WORDS INDISTINCT]".
MARK = re.compile(
    r"\[(?:begin|end|continued|passage|words?|text|excerpts?|as received|report|recording|sic|video|video shows|name indistinct|figure indistinct)"
    r"(?:\s[a-z -]{1,40})?\]",
    re.I,
)


def shown(text: str, head: Head | None, spell: Spell | None, names: Callable[[], Mapping[str, str]] | None) -> str:
    """The parse text: as long as the text, character for character. `names` is asked for only where there are capitals."""
    seen = parse_text_of(text, spell, names).replace("\ufeff", " ")  # a stray byte-order mark is no part of a word
    if head is not None:
        seen = _apart(_opened(seen, text, head), head)
    return MARK.sub(lambda found: " " * len(found[0]), seen) if "[" in seen else seen


def _opened(seen: str, text: str, head: Head) -> str:
    """The story's first word begins a sentence, whatever marks stand before it: its capital comes back."""
    at = head.marks[1] if head.marks else head.dash[1]
    while at < len(text) and not text[at].isalnum():
        at += 1
    return seen[:at] + text[at] + seen[at + 1 :] if at < len(text) else seen


def _apart(seen: str, head: Head) -> str:
    """A blank line in place of the dash and the marks behind it, where there is room: the dateline is no part of the story."""
    start, end = head.dash[0], head.marks[1] if head.marks else head.dash[1]
    while start and seen[start - 1].isspace():
        start -= 1
    while end < len(seen) and seen[end].isspace():
        end += 1
    return seen if end - start < 2 else seen[:start] + "\n\n".rjust(end - start) + seen[end:]
