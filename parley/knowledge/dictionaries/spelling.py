"""Names of a dictionary, which are all in capitals with underscores, as a newspaper would print them."""

import re

SMALL = frozenset("of the and for in on to by de del di da do dos du la le van von der den bin ibn al el ul y et".split())
ARTICLES = frozenset("al el ul as ash at".split())
LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ACRONYMS = frozenset("UN US EU UK UAE USA".split())
ACRONYM = 4
"""Letters up to which a single word of capitals is taken for an acronym alone; a longer one may be a word too ("HAMAS")."""


def spelled(name: str) -> str:
    """ "UNITED_FRONT_OF_THE_LAKES_" → "United Front of the Lakes"; articles of Arabic names with their hyphen ("al-Hadi")."""
    words = name.replace("_", " ").lstrip("=+-@ ").split()  # what opens a formula in a spreadsheet opens no name
    return " ".join(_word(word, first=n == 0) for n, word in enumerate(words))


def _word(word: str, first: bool) -> str:
    low = word.lower()
    if low in SMALL and not first:
        return low
    if word in ACRONYMS or (len(word) > 1 and not set(word) & set("AEIOUY.-'")):
        return word
    if "." in word and len(word.replace(".", "")) <= ACRONYM:
        return word  # U.N., J.
    head, hyphen, rest = low.partition("-")
    if hyphen and head in ARTICLES:
        return f"{head.capitalize() if first else head}-{_capital(rest)}"
    return _capital(low)


def _capital(word: str) -> str:
    return LETTERS.sub(lambda found: _letters(found[0]), word)


def _letters(word: str) -> str:
    head, mark, rest = word.partition("'")
    return head.capitalize() + mark + (rest if len(rest) < 2 else rest.capitalize())


def body_names(name: str) -> list[str]:
    """How a body of that name may be written: a single short word as an acronym, one of five or six letters both ways."""
    plain = name.replace("_", " ").strip()
    if " " in plain or not plain.replace("-", "").isalpha() or len(plain) > ACRONYM + 2:
        return [spelled(name)]
    return [plain] if len(plain) <= ACRONYM else [spelled(name), plain]
