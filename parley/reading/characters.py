"""Characters that no report may hold: what is taken out of a text before anything else looks at it."""

import re

# Line ends of all platforms, the vertical tab, the form feed, NEL and Unicode's own separators.
LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters but tab and line feed, and lone surrogates.
UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# Windows quotation marks and dashes that somebody decoded as Latin-1: what they were meant to be, as in HTML 5.
C1 = re.compile("[\x80-\x84\x86-\x9f]")
WINDOWS = {code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}


def clean(text: str) -> str:
    """The text with LF line ends and without control characters (but tab) and lone surrogates; all else is verbatim."""
    if C1.search(text):
        text = text.translate(WINDOWS)
    return UNWANTED.sub("", LINE_END.sub("\n", text.removeprefix("\ufeff")))


def one_line(text: str) -> str:
    """A title, name or the like on one line: every stretch of white space becomes one space."""
    return " ".join(clean(text).split())
