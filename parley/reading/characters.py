"""Characters that no report may hold: what is taken out of a text before anything else looks at it."""

import re

# Line ends of all platforms, the vertical tab, the form feed, NEL and Unicode's own separators.
LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters but tab and line feed, lone surrogates, and byte-order marks stranded inside a text.
UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with LF line ends and without control characters (but tab) and lone surrogates; all else is verbatim."""
    return UNWANTED.sub("", LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """A title, name or the like on one line: every stretch of white space becomes one space."""
    return " ".join(clean(text).split())
