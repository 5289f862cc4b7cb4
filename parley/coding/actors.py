"""Who acts in a report: every name, description and pronoun that stands for somebody, gathered into actors.

First, simple version: named entities and same-name merging; it grows behind the same interface.
"""

from datetime import date

from ..language.words import Entity, Parsed, Word, conjuncts, core_phrase
from ..record import Actor, Span, span_of
from ..record.actors import ActorKind

KINDS: dict[str, ActorKind] = {"PERSON": "person", "ORG": "organisation", "NORP": "group", "GPE": "government"}


class Actors:
    """The actors of one report; `of` looks, `describe` also makes an actor of an unnamed phrase."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._actors: dict[str, Actor] = {}
        self._at: dict[int, tuple[str, ...]] = {}
        self._spans: dict[int, Span] = {}
        self._names: dict[str, str] = {}

    @property
    def all(self) -> tuple[Actor, ...]:
        """All actors in the order of their ids, mentions in text order."""
        return tuple(self._actors.values())

    def of(self, word: Word) -> tuple[str, ...]:
        """Ids of whom the phrase at this word stands for; conjuncts of the word included."""
        out: dict[str, None] = {}
        for w in conjuncts(word):
            out.update(dict.fromkeys(self._at.get(w.i, ())))
        return tuple(out)

    def describe(self, word: Word) -> tuple[str, ...]:
        """As `of`; an unnamed phrase that denotes people or an organisation becomes an actor of its own."""
        found = self.of(word)
        if found or word.pos not in ("NOUN", "PROPN"):
            return found
        phrase = core_phrase(word)
        self._add(phrase, "group", phrase)
        return self._at.get(word.i, ())

    def get(self, id: str) -> Actor:
        """The actor's present state."""
        return self._actors[id]

    def side(self, id: str) -> str:
        """The top of the actor's member_of chain; itself where it belongs to nobody."""
        seen = {id}
        while (above := self._actors[id].member_of) is not None and above not in seen:
            id = above
            seen.add(id)
        return id

    def span(self, word: Word) -> Span:
        """The mention at this word, else its core phrase."""
        found = self._spans.get(word.i)
        if found is not None:
            return found
        phrase = core_phrase(word)
        return span_of(self._parsed.text, phrase[0].start, phrase[-1].end)

    def _add(self, words: list[Word] | tuple[Word, ...], kind: ActorKind, covers: list[Word] | tuple[Word, ...]) -> None:
        span = span_of(self._parsed.text, words[0].start, words[-1].end)
        id = self._names.get(span.text)
        if id is None:
            id = self._names[span.text] = f"a{len(self._actors) + 1}"
            self._actors[id] = Actor(
                id=id, name=span.text, kind=kind, country=None, sector=None, member_of=None, title=None,
                known_as=None, from_="text", mentions=(span,),
            )  # fmt: skip
        else:
            a = self._actors[id]
            self._actors[id] = a.model_copy(update={"mentions": (*a.mentions, span)})
        for w in covers:
            self._at[w.i] = (id,)
            self._spans[w.i] = span


def _name(entity: Entity) -> list[Word]:
    words = list(entity.words)
    while words and (words[0].lower == "the" or words[-1].tag == "POS"):
        words = words[1:] if words[0].lower == "the" else words[:-1]
    return words


def find_actors(parsed: Parsed, book: object, places: object = None, published: date | None = None) -> Actors:
    """All actors of a parsed report."""
    actors = Actors(parsed)
    for entity in parsed.entities:
        kind = KINDS.get(entity.label)
        words = _name(entity)
        if kind and words:
            actors._add(words, kind, words)
    return actors
