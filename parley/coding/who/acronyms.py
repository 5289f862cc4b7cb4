"""Acronyms: the one in brackets after a name, the capitals before a bracket that are a name, and both wherever else they stand."""

import re

from ...language.words import Parsed
from .names import Name

INNER_WORDS = frozenset("of for the and in de la del para los y to on 's ’s ' -".split())
BRACKETED = re.compile(r"\(([A-Z][A-Za-z.\-]{1,9})\)")


def with_acronyms(parsed: Parsed, names: list[Name]) -> list[Name]:
    """Give each name the acronym that follows it in brackets, and find that acronym wherever else it stands."""
    names = _before_brackets(parsed, names)
    given: dict[str, Name] = {}
    covered: dict[int, Name] = {w.i: n for n in names for w in n.words}
    dropped: set[int] = set()
    for name in names:
        found = BRACKETED.match(parsed.text, name.end + 1) if parsed.text[name.end : name.end + 2] == " (" else None
        if (
            found is None
            or sum(c.isupper() for c in found[1]) < 2
            or name.kind in ("person", "capital", "adjective", "metonym")
        ):
            continue
        name.acronym = found[1]
        given[found[1].replace(".", "")] = name
        inner = covered.get(next((w.i for w in parsed.words[name.last + 1 : name.last + 4] if w.start == found.start(1)), -1))
        if inner is not None and inner.first > name.last:
            dropped.add(id(inner))
    for name in names:
        letters = "".join(w.text[0] for w in name.words if w.text[:1].isupper())
        if name.kind == "organisation" and name.entry is None and len(letters) >= 3:
            given.setdefault(letters, name)
    if not given:
        return names
    kept = [n for n in names if id(n) not in dropped]
    for w in parsed.words:
        owner = given.get(w.text.replace(".", "") if "." in w.text else w.text)
        if owner is not None and w.i not in covered and not owner.end <= w.start <= owner.end + 2:
            kept.append(Name((w,), "organisation"))
    kept.sort(key=lambda n: n.first)
    return kept


def _before_brackets(parsed: Parsed, names: list[Name]) -> list[Name]:
    """ "The Serbian Workers' Union (SSS)": the capitals before a bracketed acronym are one name."""
    if "(" not in parsed.text:
        return names
    added: list[Name] = []
    covered = {w.i: n for n in names for w in n.words}
    for w in parsed.words:
        if w.text != "(" or w.i == 0 or BRACKETED.match(parsed.text, w.start) is None:
            continue
        first = w.i
        while first > w.sentence.words[0].i and (
            (parsed.words[first - 1].text[:1].isupper() and parsed.words[first - 1].pos != "PUNCT")
            or parsed.words[first - 1].lower in INNER_WORDS
        ):
            first -= 1
        while (first < w.i and not parsed.words[first].text[:1].isupper()) or parsed.words[first].lower == "the":
            first += 1
        run = parsed.words[first : w.i]
        if (
            sum(x.text[:1].isupper() for x in run) < 2
            or len(run) > 10
            or (covered.get(run[-1].i) is not None and covered[run[-1].i].first <= first)
        ):
            continue
        acronym = parsed.text[w.end : parsed.text.find(")", w.end)]
        letters = [x.text[0] for x in run if x.text[0].isupper()]
        while len(letters) > 1 and letters[0] != acronym[0] and acronym[0] in letters:
            run = run[1:]
            letters = [x.text[0] for x in run if x.text[0].isupper()]
        while not run[0].text[:1].isupper():
            run = run[1:]
        if (
            letters[0] == acronym[0]
            and (covered.get(run[0].i) is None or covered[run[0].i].first == run[0].i)
            and (
                covered.get(run[-1].i) is None
                or covered[run[-1].i].entry is None
                or covered[run[-1].i].kind in ("country", "adjective", "capital")
            )
        ):
            added.append(Name(run, "organisation"))
    if not added:
        return names
    inside = {x.i for n in added for x in n.words}
    return sorted([n for n in names if not inside & {x.i for x in n.words}] + added, key=lambda n: n.first)
