"""Where and when: the place and the date that belong to a clause, by how they hang on it in the tree.

No stitching: a place or date counts for an event only where it hangs on the event's own clauses, or on a clause that they
share a sentence with by a named link (co-ordination, participle, relative clause, occurrence verb).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator

from ..language.clauses import Clause, Clauses
from ..language.words import Parsed, Word, ancestors
from ..record import Time
from .places import Places
from .times import Times

AT = frozenset("in at near outside inside within around across throughout on over off along between".split())
TOWARDS = frozenset("to into toward towards from through via".split())
CONTAINERS = frozenset(
    "capital city town village province district region area state county governorate department island port suburb "
    "neighbourhood neighborhood outskirts part north south east west northeast northwest southeast southwest centre center heart "
    "municipality camp valley stronghold coast border republic resort".split()
)
PERSONAL = frozenset({"PERSON", "NORP", "ORG"})
SHARED = ("conj", "advcl", "acl", "xcomp", "relcl", "subj", "obj", "ccomp")


class Setting:
    """Places and dates of one report by the clause they hang on."""

    def __init__(self, parsed: Parsed, clauses: Clauses, times: Times, places: Places) -> None:
        self._times: dict[int, list[tuple[int, Time]]] = defaultdict(list)
        self._places: dict[int, list[tuple[int, str, Word]]] = defaultdict(list)
        self.times, self.places = times, places
        starts = {w.start: w for w in parsed.words}
        for time in times.all:
            first = starts.get(time.start)
            if first is None or time.kind != "date":
                continue
            top = _top(first, time.end)
            clause = clauses.around(top)
            if clause is not None:
                self._times[id(clause)].append((abs(top.i - clause.head.i), time))
        for word in (parsed.words[i] for i in places.words):
            place = places.of(word)
            if place is None or (places.of(word.head) == place and word.head is not word):
                continue
            weight, top = _how(word)
            clause = clauses.around(top)
            if clause is not None and weight:
                self._places[id(clause)].append((weight, place, word))

    def dates(self, clauses: Collection[Clause]) -> Iterator[Time]:
        """Time expressions on these clauses, nearest to the predicate first."""
        found = [x for c in clauses for x in self._times.get(id(c), ())]
        yield from (t for _, t in sorted(found, key=lambda x: x[0]))

    def where(self, clauses: Collection[Clause]) -> list[tuple[int, str, Word]]:
        """Places on these clauses as (weight, place id, word), heaviest first, then in text order."""
        found = [x for c in clauses for x in self._places.get(id(c), ())]
        return sorted(found, key=lambda x: (-x[0], x[2].i))


def _top(first: Word, end: int) -> Word:
    """The word of a time expression that hangs outside it."""
    w = first
    while w.head is not w and first.start <= w.head.start < end:
        w = w.head
    return w


def _how(word: Word) -> tuple[int, Word]:
    """How strongly a place hangs on the clause above it (0: not at all), and from which word the clause is sought."""
    w = word
    if w.dep == "appos" or w.dep == "conj":
        w = w.head
    while w.dep in ("appos", "conj") and w.head is not w:
        w = w.head
    above = w.head
    if w.dep == "pobj" and above.pos == "ADP":
        noun = above.head
        if above.lower in AT:
            return (3 if noun.pos != "NOUN" or noun.entity is None else 2), above
        if above.lower in TOWARDS:
            return 1, above
        if above.lower == "of" and noun.lemma in CONTAINERS:
            return _how(noun) if noun.head is not noun else (2, noun)
        if above.lower == "of" and noun.pos in ("NOUN", "PROPN"):
            return (1, above) if noun.entity is None or noun.entity.label not in PERSONAL else (0, word)
        return 0, word
    if w.dep in ("compound", "nmod", "poss", "amod"):
        noun = above
        if noun.entity is not None and noun.entity.label in PERSONAL and word.entity is noun.entity:
            return 0, word
        return (1, noun) if noun.dep in ("pobj", "dobj", "nsubjpass", "nsubj", "ROOT", "conj") else (0, word)
    if w.dep in ("npadvmod", "advmod", "dobj", "attr"):
        return 2 if w.dep != "dobj" else 1, w
    if w.dep in ("nsubj", "nsubjpass"):
        return 1, w
    if w.dep == "ROOT" or any(a.pos == "ADP" for a in list(ancestors(w))[:1]):
        return 1, w
    return 0, word
