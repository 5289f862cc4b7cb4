r"""The small language of the furniture table, for people who do not write regular expressions.

A pattern stands for a whole line, whatever its case:

    *       some words within one sentence          **      anything, several sentences too
            (right behind a word: or nothing)
    #       a number                                [a|b]   one of these; [a|] is optional
    {name}  names of people, capitalised            {date}  a date, a time of day, or both
    {day}   a date with its year                    \       before [ ] | * #: that very character

Bullets before a line and dots or arrows after it do not matter.
"""

import re
from typing import Final

_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_WEEKDAYS = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_PERSON = r"[^\W\d_a-z][\w.'’-]*(?:\s(?:[^\W\d_a-z][\w.'’-]*|bin|al|el|de|da|van|von|der|la|ul)){1,4}"
_TIME_WORD = (
    rf"\d[\d:.]*(?:st|nd|rd|th|h|am|pm)?|{_MONTHS}|{_WEEKDAYS}|[ap]\.?\s?m\.?|noon|midnight|today|yesterday|at|on|gmt|utc|z|bst|ist|ces?t|sgt|pkt"
    r"|wib|[aecmp][sd]?t|hours?|hrs?|mins?|minutes?|days?|weeks?|months?|years?|ago|local|time"
)
# Possessive throughout: a line of dots and digits is looked at once, not in every way it can be cut up.
_DATE = rf"(?:(?>{_TIME_WORD})(?:(?![a-z\d])[\s.,:|()/+–—-]{{0,4}}+)){{1,14}}+"
_CLOCK = r"(?:[\s,|–—-]{1,5}(?:at\s)?\d{1,2}\s?[:.h]\s?\d\d(?:\s?:\s?\d\d)?(?:\s?[ap]\.?\s?m\.?)?(?:\s\(?[a-z]{1,5}\)?)?)?"
_DAY = (
    rf"(?:{_WEEKDAYS}[\s,.]{{1,3}})?(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTHS}\.?[\s,]{{1,3}}\d{{4}}|{_MONTHS}\.?\s\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s\d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}){_CLOCK}"
)
# A stop followed by a capital ends the sentence, and with it what "*" may stand for.
_WITHIN = r"(?:(?![.!?]['\"’”)]*\s+(?-i:[^\W\d_a-z]))[^\n]){1,160}"
STANDS_FOR: Final = {
    "**": r"[^\n]{1,380}",
    "*": _WITHIN,
    "#": r"\d[\d.,:]*",
    "{name}": rf"(?-i:{_PERSON}(?:(?:,\s|\sand\s|\s&\s|,\sand\s){_PERSON}){{0,3}})",
    "{date}": _DATE,
    "{day}": _DAY,
}
ALIKE: Final = re.compile("['’‘`´\"“”„«»–—-]")
_KIN: Final = ("'’‘`´", '"“”„«»', "–—-")
_TOKEN = re.compile(r"\\.|\*\*|\*|#|\{\w+\}|[\[\]|]|\s+|[^\\*#{\[\]|\s]+|.")
_BULLET = r"[\s•·*+|>»›▪■●–—-]{0,6}"
_CLOSE = r"[\s.:!…»›→>|•·–—-]{0,6}"


def parse_pattern(said: str) -> re.Pattern[str]:
    """A pattern of the table as a regular expression over a whole line. Raises ValueError where brackets do not match."""
    tokens = _TOKEN.findall(said.strip())
    body, rest = _sequence(tokens, 0, 0)
    if rest != len(tokens):
        raise ValueError(f"{said!r}: a ] without its [")
    return re.compile(f"{_BULLET}{body}{_CLOSE}", re.I)


def _sequence(tokens: list[str], at: int, depth: int) -> tuple[str, int]:
    """Tokens up to the end of this alternative; brackets nest."""
    out: list[str] = []
    while at < len(tokens):
        token = tokens[at]
        if token == "]" or (token == "|" and depth):
            break
        if token == "[":
            group, at = _group(tokens, at + 1, depth + 1)
            at = _place(group, out, tokens, at)
            continue
        known = STANDS_FOR.get(token)
        if known and token[0] == "*" and out and out[-1] != r"\s+":
            known = f"(?:{known})?"  # "afp*": right behind a word the star may also stand for nothing
        out.append(r"\s+" if token.isspace() else known or _literally(token))
        at += 1
    return "".join(out), at


def _group(tokens: list[str], at: int, depth: int) -> tuple[list[str], int]:
    """The alternatives of a bracket and where the text goes on behind it."""
    choices: list[str] = []
    while True:
        choice, at = _sequence(tokens, at, depth)
        choices.append(choice)
        if at >= len(tokens):
            raise ValueError("a [ without its ]")
        at += 1
        if tokens[at - 1] == "]":
            return choices, at


def _place(choices: list[str], out: list[str], tokens: list[str], at: int) -> int:
    """Append a bracket; where it is optional, one of the two spaces beside it is optional with it."""
    full = "|".join(choice for choice in choices if choice)
    if "" not in choices:
        out.append(f"(?:{full})")
        return at
    spaced = at < len(tokens) and tokens[at].isspace()
    if spaced and (not out or out[-1] == r"\s+"):
        out.append(rf"(?:(?:{full})\s+)?")
        return at + 1
    if at == len(tokens) and out and out[-1] == r"\s+":
        out[-1] = rf"(?:\s+(?:{full}))?"
        return at
    out.append(f"(?:{full})?")
    return at


def _literally(token: str) -> str:
    """The text itself; quotation marks and dashes match their typographic kin."""
    plain = token[1:] if token.startswith("\\") and len(token) > 1 else token
    return "".join(next((f"[{re.escape(kin)}]" for kin in _KIN if c in kin), re.escape(c)) for c in plain)


def literal_of(said: str) -> str:
    """The longest stretch of a pattern that must stand in the line as it is, in lower case; "" where there is none."""
    longest, current, depth = "", "", 0
    for token in [*_TOKEN.findall(said.strip().lower()), "*"]:
        fixed = depth == 0 and (token.isspace() or not (token in STANDS_FOR or token in "[]"))
        for piece in token.lstrip("\\") if fixed else "\0":
            current = "" if piece == "\0" or ALIKE.match(piece) else current + (" " if piece.isspace() else piece)
            longest = max(longest, current.strip(), key=len)
        depth += (token == "[") - (token == "]")
    return longest
