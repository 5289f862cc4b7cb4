"""Why an annotated event has none in the record: is there no clause in its words, no verb that the lexicon knows, or was none made of it?"""

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from parley.coding.matching import match
from parley.knowledge import load_knowledge
from parley.language import load, parse
from parley.language.clauses import Clauses, clauses_of

from .miss import Chars, Pair

if TYPE_CHECKING:
    from spacy.language import Language

    from parley.knowledge import Knowledge


class Predicates:
    """The coder's own clauses and lexicon, asked about single words of a report; loaded when first needed."""

    @cached_property
    def _nlp(self) -> "Language":
        return load()

    @cached_property
    def _knowledge(self) -> "Knowledge":
        return load_knowledge()

    def cause(self, pair: Pair, at: Chars, type: str) -> str:
        """What the clauses whose heads stand there come to, for an annotated event of this type."""
        lexicon = self._knowledge.lexicon
        heads = [c for c in self._clauses(pair.record.text) if at & pair.chars({"start": c.head.start, "end": c.head.end})]
        rules = [rule for c in heads if (rule := match(c, lexicon)) is not None and rule.type is not None]
        if not heads:
            return "no predicate found in its words"
        if not rules:
            return "no predicate that the lexicon knows"
        if any(rule.type == type for rule in rules):
            return "its predicate is known, no event was made of it"
        return "its predicate is known with another type, no event was made of it"

    @lru_cache(maxsize=1)  # noqa: B019 the misses of one report come together, and the object lives as long as they do
    def _clauses(self, text: str) -> Clauses:
        return clauses_of(parse(self._nlp, text), self._knowledge.lexicon.nouns, self._knowledge.light)
