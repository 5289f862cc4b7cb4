"""The clause: a predicate — verb, predicative adjective or event noun — with its deep roles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from .words import Word, ancestors

Kind = Literal["v", "a", "n"]
Tense = Literal["past", "present", "future", "none"]


@dataclass(slots=True, eq=False)
class Clause:
    """A predicate and its roles. `lemma` carries the particle ("carry out"); `preps` maps each preposition to what it governs."""

    head: Word
    lemma: str
    kind: Kind
    subjects: tuple[Word, ...] = ()
    objects: tuple[Word, ...] = ()
    indirect: tuple[Word, ...] = ()
    preps: dict[str, tuple[Word, ...]] = field(default_factory=dict)
    possessors: tuple[Word, ...] = ()
    modifiers: tuple[Word, ...] = ()
    complements: tuple["Clause", ...] = ()
    passive: bool = False
    negation: Word | None = None
    modal: Word | None = None
    tense: Tense = "none"
    governor: "Clause | None" = None
    relation: str = "root"
    mark: Word | None = None
    light: "Clause | None" = None
    carries: "Clause | None" = None
    resolved: bool = False  # have its missing roles been filled?

    def role(self, name: str) -> tuple[Word, ...]:
        """The words in a role, by the lexicon's names: subj obj iobj xcomp ccomp poss mod adv light, or a preposition."""
        match name:
            case "subj":
                return self.subjects
            case "obj":
                return self.objects
            case "iobj":
                return self.indirect
            case "poss":
                return self.possessors
            case "mod":
                return self.modifiers
            case "adv":
                return tuple(c for c in self.head.children if c.dep == "advmod")
            case "xcomp" | "ccomp":
                return tuple(c.head for c in self.complements if c.relation == name)
            case "light":
                return (self.light.head,) if self.light else ()
        return self.preps.get(name, ())

    def __repr__(self) -> str:
        roles = dict(subj=self.subjects, obj=self.objects, **self.preps, poss=self.possessors, mod=self.modifiers)
        said = " ".join(f"{k}={','.join(w.text for w in v)}" for k, v in roles.items() if v)
        return f"<{self.lemma}/{self.kind} {said} {self.relation}{' NOT' if self.negation else ''}>"


@dataclass(slots=True, eq=False)
class Clauses:
    """All clauses of a report in the order of their heads."""

    all: tuple[Clause, ...]
    by_word: Mapping[int, Clause]

    def of(self, word: Word) -> Clause | None:
        """The clause that this word heads, if it heads one."""
        return self.by_word.get(word.i)

    def around(self, word: Word) -> Clause | None:
        """The nearest clause whose head stands above the word (or is it)."""
        if word.i in self.by_word:
            return self.by_word[word.i]
        return next((self.by_word[a.i] for a in ancestors(word) if a.i in self.by_word), None)

    def __iter__(self) -> Iterator[Clause]:
        return iter(self.all)
