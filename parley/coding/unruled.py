"""Predicates for which the lexicon has no rule, although somebody does them: where the next rules are to be found."""

from collections.abc import Iterator

from ..knowledge import Knowledge
from ..language.clauses import Clause, clauses_of
from ..language.words import Parsed
from .actors import find_actors
from .animate import animate
from .places import find_places


def unruled(parsed: Parsed, knowledge: Knowledge) -> Iterator[str]:
    """The lemmas of verbs whose subject is an actor and for which no file has a rule, an operator or a cue, in text order."""
    places = find_places(parsed, knowledge.gazetteer)
    actors = find_actors(parsed, knowledge.book, places)
    clauses = clauses_of(parsed, knowledge.lexicon.nouns, knowledge.light, lambda w: animate(w, actors, knowledge.roles))
    for clause in clauses:
        if clause.kind == "v" and not _listed(clause, knowledge) and any(actors.of(word) for word in clause.subjects):
            yield clause.lemma


def _listed(clause: Clause, knowledge: Knowledge) -> bool:
    """Does any file speak of the verb, with its particle or without?"""
    lexicon = knowledge.lexicon
    return any(
        ("v", lemma) in lexicon.rules or ("a", lemma) in lexicon.rules or (lemma, "v") in lexicon.operators
        or (lemma, "v") in lexicon.contents or lemma in knowledge.cues.verbs or lemma in lexicon.light
        for lemma in {clause.lemma, clause.head.lemma}
    )  # fmt: skip
