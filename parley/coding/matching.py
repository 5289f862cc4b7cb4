"""Clause against lexicon: which rule speaks, and which words fill its roles."""

from collections.abc import Iterable, Iterator

from ..knowledge.lexicon import Condition, Lexicon, RoleExpression, Rule
from ..language.clauses import Clause
from ..language.words import Word


def match(clause: Clause, lexicon: Lexicon) -> Rule | None:
    """The most specific rule whose conditions this clause meets; a particle verb falls back to its bare verb."""
    found = _first(lexicon.rules.get((clause.kind, clause.lemma), ()), clause)
    if found is None and clause.kind == "v" and " " in clause.lemma:
        found = _first(lexicon.rules.get(("v", clause.head.lemma), ()), clause)
    if found is None and clause.kind == "n" and " " in clause.lemma:
        found = _first(lexicon.rules.get(("n", clause.lemma.split(" ")[-1]), ()), clause)
    return found


def _first(rules: Iterable[Rule], clause: Clause) -> Rule | None:
    return next((r for r in rules if all(_holds(c, clause) for c in r.conditions)), None)


def _holds(condition: Condition, clause: Clause) -> bool:
    words = _filling(clause, condition.role)
    met = bool(words) if condition.words is None else any(_is_one_of(w, condition.words) for w in words)
    return met != condition.negative


def _filling(clause: Clause, role: str) -> tuple[Word, ...]:
    """The words in a role; "on Friday" fills no "on"."""
    words = clause.role(role)
    return tuple(w for w in words if not _is_time(w)) if role in clause.preps else words


def _is_time(word: Word) -> bool:
    return word.entity is not None and word.entity.label in ("DATE", "TIME")


def _is_one_of(word: Word, lemmas: frozenset[str]) -> bool:
    """Is the word listed by its lemma, its form, or together with the modifier before it ("power station")?

    A person is also what the title before the name says: "Foreign Minister Tosk" is a minister.
    """
    if word.lemma in lemmas or word.lower in lemmas:
        return True
    if word.entity is not None and word.entity.label == "PERSON":
        return any(c.lemma in lemmas for c in word.children if c.dep == "compound" and c.i < word.i)
    return any(f"{c.lemma} {word.lemma}" in lemmas for c in word.children if c.dep in ("compound", "amod"))


def fill(expression: RoleExpression, clause: Clause) -> Iterator[tuple[tuple[str, Word], ...]]:
    """The alternatives of a role expression that are filled, best first, each as (role, word) pairs."""
    for roles in expression.alternatives:
        found = tuple((role, w) for role in roles for w in _filling(clause, role))
        if found:
            yield found
