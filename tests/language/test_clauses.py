"""Clauses: who did what to whom, whatever the syntax. One case a line: sentence, predicate, roles, and why it is there."""

from collections.abc import Callable

import pytest

from parley.language import Parsed
from parley.language.clauses import Clause, clauses_of

NOUNS = frozenset({"attack", "talk", "raid", "withdrawal", "car bombing", "bombing", "visit", "ceasefire", "offensive"})
LIGHT = {"carry out": "light", "launch": "light", "hold": "light", "suffer": "light-passive", "come under": "light-passive"}
CASES = [
    ("Rebels shelled the port.", "shell", dict(subj="Rebels", obj="port"), "plain active"),
    ("The port was shelled by rebels.", "shell", dict(subj="rebels", obj="port"), "a passive turned round"),
    ("The port was shelled.", "shell", dict(subj="", obj="port"), "a passive without an agent"),
    ("Soldiers arrested and beat two students.", "beat", dict(subj="Soldiers", obj="students"), "co-ordinated verbs share the subject"),
    ("Two students were seized and killed.", "kill", dict(obj="students"), "co-ordinated passives share the victim"),
    ("The envoy urged the rebels to disarm.", "disarm", dict(subj="rebels"), "object control"),
    ("The envoy called on the rebels to disarm.", "disarm", dict(subj="rebels"), "control through a preposition"),
    ("The rebels agreed to disarm.", "disarm", dict(subj="rebels"), "subject control"),
    ("Gunmen who stormed the hotel fled.", "storm", dict(subj="Gunmen", obj="hotel"), "a relative pronoun replaced"),
    ("The convoy that gunmen attacked was empty.", "attack", dict(subj="gunmen", obj="convoy"), "an object relative"),
    ("Gunmen stormed the hotel, killing two guards.", "kill", dict(subj="Gunmen", obj="guards"), "a participle takes the subject"),
    ("The men killed in the raid were farmers.", "kill", dict(obj="men"), "a reduced passive relative"),
    ("Militants carried out an attack on a convoy.", "attack", dict(subj="Militants", on="convoy"), "a light verb folded into its noun"),
    ("An attack was carried out by militants.", "attack", dict(subj="militants"), "a light verb in the passive"),
    ("The base came under attack.", "attack", dict(obj="base"), "a light verb whose subject suffers"),
    ("The two sides held talks in the capital.", "talk", dict(subj="sides", **{"in": "capital"}), "holding talks, with their place"),
    ("Talks between the army and the rebels began.", "talk", dict(between="army,rebels"), "both sides of talks"),
    ("A series of attacks shook the town.", "shake", dict(subj="attacks"), "a framing noun seen through"),
    ("The delegates walked out of the hall.", "walk out", dict(subj="delegates", of="hall"), "a particle verb with of"),
    ("The two sides broke off the talks.", "break off", dict(subj="sides", obj="talks"), "a particle verb with an object"),
    ("A car bombing killed nine.", "car bombing", dict(), "an event noun of two words"),
    ("Police accused the group of planting the mine.", "plant", dict(subj="group", obj="mine"), "the gerund's subject is the accused"),
    ("The mayor was accused of taking bribes.", "take", dict(subj="mayor", obj="bribes"), "the same in the passive"),
    ("The deal was condemned by the bishop on Monday, who called for calm.", "call", dict(subj="bishop", **{"for": "calm"}), "who: the nearest that can act"),
]  # fmt: skip


def find(parsed: Parsed, lemma: str) -> Clause:
    people = {"bishop", "rebels", "gunmen", "mayor"}
    clauses = clauses_of(parsed, NOUNS, LIGHT, lambda w: w.lower in people)
    return next(c for c in clauses if c.lemma == lemma and c.carries is None)


@pytest.mark.parametrize(("sentence", "lemma", "roles", "reason"), CASES)
def test_roles(parse: Callable[[str], Parsed], sentence: str, lemma: str, roles: dict[str, str], reason: str) -> None:
    """Each role holds the words that it means, not the words that stand there."""
    clause = find(parse(sentence), lemma)
    for role, words in roles.items():
        assert ",".join(w.text for w in clause.role(role)) == words, f"{role}: {reason}"


@pytest.mark.parametrize(
    ("sentence", "lemma", "negated"),
    [
        ("The rebels did not attack the town.", "attack", True),
        ("The rebels never attacked the town.", "attack", True),
        ("No soldiers were killed.", "kill", True),
        ("The rebels attacked the town.", "attack", False),
    ],
)
def test_negation(parse: Callable[[str], Parsed], sentence: str, lemma: str, negated: bool) -> None:
    """not, never and no on a participant deny the clause."""
    assert (find(parse(sentence), lemma).negation is not None) is negated
