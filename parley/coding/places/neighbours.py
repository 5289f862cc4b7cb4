"""What mentions tell about each other: "Palma, Mozambique", "Syria's Idlib", "Kabul, Herat and Kunduz", a surname that is also a town."""

import itertools
from collections.abc import Sequence

from ...language.words import Word
from .mentions import FAMOUS, Mention, contains
from .words import DIRECTIONS, KIND_NOUNS

POSSESSIVE = ("'s", "’s")
BETWEEN = frozenset(", in of the 's ’s and a -".split()) | DIRECTIONS | KIND_NOUNS.keys()
AND = (["and"], [",", "and"], ["or"], ["/"])


def weigh_neighbours(mentions: list[Mention], words: Sequence[Word]) -> list[Mention]:
    """The mentions that are places, each knowing what the text says it lies in."""
    mentions = _washington(mentions, words)
    _link(mentions, words)
    _houses(mentions, words)
    names = {m.name for m in mentions if m.sure and m.rows and not m.near}
    for m in mentions:
        if not m.sure and m.rows and m.name in names and m.label not in ("PERSON", "ORG-part"):
            m.sure = True
    _drop_people(mentions)
    for m in mentions:
        # "Windsor Castle" stands near that Windsor only if the report speaks of Windsor, or everybody knows the town.
        if m.near and m.label == "FAC" and m.name not in names and m.rows and m.rows[0].weight < FAMOUS:
            m.rows, m.name, m.own_name, m.near = (), m.own_name or m.name, None, False
    return [m for m in mentions if m.sure]


def _washington(mentions: list[Mention], words: Sequence[Word]) -> list[Mention]:
    """ "Washington, D.C." is one name."""
    out: list[Mention] = []
    for m in mentions:
        last = out[-1] if out else None
        if last is not None and m.name == "District of Columbia" and last.name == "Washington" and m.first.i - last.last.i == 2:
            last.words, last.rows, last.sure = tuple(words[last.first.i : m.last.i + 1]), m.rows, True
        else:
            out.append(m)
    return out


def _link(mentions: list[Mention], words: Sequence[Word]) -> None:
    """Join neighbours: the one holds the other, or where one is sure both are."""
    for m, n in itertools.pairwise(mentions):
        if n.first.i - m.last.i > 7 or m.first.sentence is not n.first.sentence or m.name == n.name:
            continue
        between = [w.lower for w in words[m.last.i + 1 : n.first.i]]
        if not between:
            continue
        person = "PERSON" in (m.label, n.label)
        if between in AND:
            if (m.sure or n.sure) and not person:
                m.sure = n.sure = True
        elif not all(b in BETWEEN for b in between) or "and" in between:
            continue
        elif between[0] in POSSESSIVE and "," not in between:
            if holds(m, n):
                n.lies_in.append(m)
                m.sure = n.sure = m.sure or n.sure
        elif holds(n, m) and (between[0] == "," or "in" in between or "of" in between):
            m.lies_in.append(n)
            n.within.append(m)
            m.sure = n.sure = m.sure or n.sure or between == [","]
        elif between == [","] and (m.sure or n.sure) and not person:
            m.sure = n.sure = True


def _houses(mentions: list[Mention], words: Sequence[Word]) -> None:
    """Give an unknown house or street the town that the sentence goes on to name: "at the Al Noor market in northern Aleppo"."""
    for k, m in enumerate(mentions):
        if m.rows or m.lies_in or m.kind != "facility":
            continue
        for n in mentions[k + 1 : k + 3]:
            if n.first.sentence is not m.first.sentence or n.first.i - m.last.i > 10 or not n.rows or n.near:
                continue
            before = n.first.i - 1
            while before > m.last.i and words[before].lower in DIRECTIONS:
                before -= 1
            if words[before].lower in ("in", "near", ",", "of") and n.rows[0].kind in ("city", "admin2", "admin1"):
                m.lies_in.append(n)
                break


def _drop_people(mentions: list[Mention]) -> None:
    """A lesser town's name that speaks or acts, and is nowhere shown to be a place, is somebody's surname."""
    placed = {m.name for m in mentions if m.placed or m.lies_in or m.abbreviation or len(m.words) > 1}
    acting = {m.name for m in mentions if m.acting}
    for m in mentions:
        if m.name in acting and m.name not in placed and m.rows and m.rows[0].kind == "city" and m.rows[0].weight < FAMOUS:
            m.sure = False


def holds(outer: Mention, inner: Mention) -> bool:
    """Whether some candidate of the one lies in some candidate of the other; an unknown name may lie anywhere."""
    if not inner.rows:
        return bool(outer.rows) and outer.rows[0].kind in ("country", "admin1", "admin2", "city")
    if inner.rows[0].kind == "country" and inner.rows[0].main and not outer.abbreviation:
        return False
    return any(contains(o, r) for o in outer.rows[:8] for r in inner.rows)
