"""What the walk over a report needs at every step: its names by word, whose land it is about, what stands in quotation marks."""

from collections.abc import Callable, Sequence
from typing import Protocol

from ...knowledge.actors import ActorBook
from ...knowledge.phrases import pieces
from ...knowledge.roles import Roles
from ...language.quotations import Quotations, quotations
from ...language.words import Parsed, Word, listed
from ...record import Place
from .names import Name
from .titles import role_of

LOCATIVE = frozenset(
    "in at near inside across throughout within outside around over through into via beyond off onto along above below towards amid".split()
)
ADDRESSED = frozenset("between with against by versus among amongst alongside without toward unlike".split())
LANDS = frozenset(
    "town city village province district region state capital island area port department governorate county suburb neighborhood neighbourhood".split()
)
PLACE_VERBS = frozenset("see witness lie border remain become be experience have host sit stretch span".split())


class Placed(Protocol):
    """What is asked of the places of a report."""

    def of(self, word: Word) -> str | None: ...


class Context:
    """One report as the walk sees it."""

    def __init__(
        self, parsed: Parsed, names: Sequence[Name], book: ActorBook, roles: Roles, places: object | None, ground: frozenset[int] = frozenset()
    ) -> None:  # fmt: skip
        self.parsed, self.book, self.roles = parsed, book, roles
        self.names_at: dict[int, Name] = {w.i: n for n in names for w in n.words}
        self.ground = ground  # words of places that the recogniser took for somebody
        self.quotes: Quotations = quotations(parsed)
        self._place_of: Callable[[Word], str | None] | None = getattr(places, "of", None)
        self._place_get: Callable[[str], Place] | None = getattr(places, "get", None)

    def place(self, word: Word) -> Place | None:
        """The place that this word names or helps to name."""
        found = self._place_of(word) if self._place_of is not None else None
        return self._place_get(found) if found is not None and self._place_get is not None else None

    def located(self, word: Word) -> bool:
        """Is this word part of a place that the gazetteer knows?"""
        place = self.place(word)
        return place is not None and place.lat is not None

    def acts(self, name: Name) -> str:
        """How a land's or city's name stands: "acts", "place", or "asked" (an actor only if a role asks for one)."""
        head = first_conjunct(name.head)
        dep, above = head.dep, head.head
        city = name.kind in ("capital", "place")
        if name.kind == "place" and self.located(name.head):
            return "place"
        if dep in ("nsubj", "csubj"):
            return "acts" if above.pos == "VERB" and above.lemma not in PLACE_VERBS else "asked"
        if dep == "agent" or (dep == "pobj" and above.dep == "agent"):
            return "acts"
        if dep == "pobj":
            prep = above.lower
            if prep in LOCATIVE:
                return "place"
            if prep in ADDRESSED:
                return "acts"
            if prep == "of" and above.head.lemma in LANDS:
                return "place"
            return "place" if city and name.entry is not None and name.kind == "capital" else "asked"
        if dep in ("compound", "nmod", "npadvmod", "amod"):
            return (
                "asked"
                if name.kind == "metonym"
                or role_of(above, self.roles) is not None
                or name.words[-1].text in ("US", "U.S.", "UK", "U.K.")
                else "place"
            )
        if dep == "appos":
            return "place"
        if dep == "nsubjpass" and city:
            return "place"
        return "asked"


def first_conjunct(word: Word) -> Word:
    """The first of the words that this one is co-ordinated with: its place in the sentence is that one's."""
    seen = 0
    while (
        (word.dep == "conj" or (word.dep == "appos" and listed(word)))
        and word.head is not word
        and word.head.pos in ("NOUN", "PROPN", "PRON")
        and seen < 20
    ):
        word, seen = word.head, seen + 1
    return word


def same_name(a: str, b: str) -> bool:
    """The same words, whatever case, accents and hyphens."""
    return pieces(a) == pieces(b)
