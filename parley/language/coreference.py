"""Whom a pronoun stands for, by rules: what it can mean, how far back, and who was being talked about.

It knows nothing of actors: whoever asks hands in what can be meant, latest mention first.
"""

from collections.abc import Iterable
from typing import Literal, Protocol, TypeVar

from .words import Word

Wants = Literal["male", "female", "thing", "many", "speaker", "speakers"]

PRONOUNS: dict[str, Wants] = {
    **dict.fromkeys("he him his himself".split(), "male"),
    **dict.fromkeys("she her hers herself".split(), "female"),
    **dict.fromkeys("it its itself".split(), "thing"),
    **dict.fromkeys("they them their theirs themselves".split(), "many"),
    **dict.fromkeys("i me my mine myself".split(), "speaker"),
    **dict.fromkeys("we us our ours ourselves".split(), "speakers"),
}  # fmt: skip
BODIES = frozenset({"government", "organisation", "armed-group", "outlet", "assembly", "country"})
CROWDS = BODIES | {"group", "population", "unknown"}
REACH = 3  # sentences back for persons
OF_NOBODY = frozenset(
    "clear unclear likely unlikely possible impossible important necessary essential vital hard difficult easy true untrue obvious premature early late "
    "better best good bad wrong crucial unacceptable inevitable imperative evident natural normal illegal".split()
)
EMPTY_SUBJECT = frozenset("be seem appear become remain happen turn rain snow take".split())


class Referent(Protocol):
    """What a pronoun may stand for: kind, number and gender, and where it was last mentioned."""

    @property
    def kind(self) -> str: ...
    @property
    def plural(self) -> bool: ...
    @property
    def gender(self) -> str | None: ...
    @property
    def given(self) -> str | None: ...
    @property
    def last(self) -> int: ...
    @property
    def sentence(self) -> int: ...
    @property
    def subject(self) -> bool: ...
    @property
    def leading(self) -> bool: ...
    @property
    def firm(self) -> bool: ...


R = TypeVar("R", bound=Referent)


def wants(word: Word) -> Wants | None:
    """What a word asks for if it is a personal pronoun that stands for somebody; None for others ("it is clear that")."""
    found = PRONOUNS.get(word.lower)
    if found is None or word.pos not in ("PRON", "DET") or word.text == "US":
        return None
    if found == "thing" and word.lower == "it" and not _acting_it(word):
        return None
    if found == "many" and word.dep == "pobj" and word.head.head.pos in ("NUM", "DET", "PRON", "ADJ"):  # "six of them"
        return None
    return found


def own_subject(word: Word) -> Word | None:
    """The subject of the clause that a possessive stands in, where it comes before: "its" is most often that."""
    up = word.head
    while up.head is not up and up.pos not in ("VERB", "AUX"):
        up = up.head
    return next((c for c in up.children if c.dep in ("nsubj", "nsubjpass") and c.i < word.i), None)


def _acting_it(word: Word) -> bool:
    """ "It said", "it has agreed": a subject that does something, not the empty subject of "it is clear that"."""
    verb = word.head
    if word.dep not in ("nsubj", "nsubjpass") or verb.i < word.i:
        return False
    if verb.lemma == "be" and verb.dep == "ccomp" and verb.head.pos == "VERB":  # "Iran said it was ready"
        said = next((c for c in verb.children if c.dep in ("acomp", "attr")), None)
        return said is not None and said.pos == "ADJ" and said.lemma not in OF_NOBODY
    return verb.pos == "VERB" and verb.lemma not in EMPTY_SUBJECT


def resolve(word: Word, sought: Wants, recent: Iterable[R]) -> R | None:
    """The likeliest of what was mentioned before the pronoun: near, a subject, fitting in kind, number and gender."""
    here = word.sentence.index
    best: R | None = None
    best_score = -99.0
    for candidate in recent:
        gap = here - candidate.sentence
        if gap > REACH:
            break
        score = _score(word, sought, candidate, gap)
        if score is not None and score > best_score:
            best, best_score = candidate, score
    return best


def _score(word: Word, sought: Wants, candidate: Referent, gap: int) -> float | None:
    if candidate.last >= word.i:
        return None
    if sought in ("male", "female"):
        if candidate.kind != "person" or candidate.plural or candidate.gender not in (None, sought[0]):
            return None
        score = (
            0.0 if candidate.gender is not None or candidate.given is None else 1.0 if candidate.given == sought[0] else -2.5
        )
    elif sought == "thing":
        if candidate.kind not in BODIES or candidate.plural or gap > 1 or (not candidate.subject and word.lower == "it"):
            return None
        score = 0.0
    elif sought == "many":
        if (candidate.kind not in CROWDS and not candidate.plural) or gap > 2:
            return None
        score = 0.5 if candidate.plural or candidate.kind in ("armed-group", "population", "group") else 0.0
    else:
        return None
    if _same_clause(word, candidate):
        return None
    score -= 1.5 * gap + (word.i - candidate.last) * 0.01
    return (
        score
        + (1.2 if candidate.subject else 0.0)
        + (0.5 if candidate.leading and gap else 0.0)
        + (0.3 if candidate.firm else 0.0)
    )


def _same_clause(word: Word, candidate: Referent) -> bool:
    """An object pronoun never means the subject of its own verb ("he met him")."""
    if word.dep not in ("dobj", "pobj", "dative") or word.lower.endswith(("self", "selves")) or not candidate.subject:
        return False
    verb = word.head if word.dep != "pobj" else word.head.head
    return any(c.i == candidate.last and c.dep in ("nsubj", "nsubjpass") for c in verb.children)
