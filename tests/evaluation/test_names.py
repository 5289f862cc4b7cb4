"""When two names mean the same: a table, each line with its reason; the rule is symmetric."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.evaluation.names import Names, naming, same_name

SAME = [
    ("Norland Army", "norland army", "case"),
    ("the rebels", "rebels", "an article"),
    ("Red Hills Front", "RHF", "an acronym"),
    ("R.H.F.", "Red Hills Front", "an acronym with stops"),
    ("Front of the Red Hills", "FRH", "an acronym of the words in capitals"),
    ("RHF", "RHF rebels", "a name with a collective"),
    ("rebels", "RHF rebels", "the same head noun"),
    ("the government", "Norland government", "the same head noun"),
    ("Roe", "Ana Roe", "a surname"),
    ("President Ana Roe", "Ana Roe", "a title in front"),
    ("United States", "U.S.", "written out or shortened"),
    ("United Nations", "the UN", "written out or shortened"),
    ("Norland's government", "government of Norland", "the order of words"),
    ("Chinese government", "government of China", "a people as its country"),
    ("José Núñez", "Jose Nunez", "accents"),
    ("gunmen", "gunman", "a plural"),
    ("Norlandish", "Norland", "an ending"),
    ("Талибан", "Талибан", "another alphabet"),
]
OTHER = [
    ("Red Hills Front", "Green Line Front", "only the head noun, and it is a name of its kind"),
    ("Sudan", "South Sudan", "two countries"),
    ("Niger", "Nigeria", "two countries"),
    ("the leader", "rebel commander", "two offices"),
    ("South Sudan", "North Sudan", "two countries"),
    ("Ana Roe", "Ben Roe", "two people of one surname"),
    ("Norland", "Norland Times", "a name inside another is not that other"),
    ("US", "UN", "two acronyms"),
    ("", "army", "nothing"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME)
def test_same(one: str, other: str, why: str) -> None:
    """These mean the same."""
    assert same_name(one, other), why
    assert same_name(other, one)
    assert Names([one]).like(Names(["somebody else entirely", other]))


@pytest.mark.parametrize(("one", "other", "why"), OTHER)
def test_other(one: str, other: str, why: str) -> None:
    """These do not."""
    assert not same_name(one, other), why
    assert not same_name(other, one)
    assert not Names([one]).like(Names([other]))


def test_loosely() -> None:
    """Places and things are compared loosely: one name may hold the other."""
    assert same_name("Lund", "Lund bus station", loosely=True)
    assert not same_name("Lund", "Lund bus station")
    assert not same_name("Sudan", "South Sudan", loosely=True)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [("Roe", True), ("the rebels", True), ("she", False), ("They", False), ("rebels", False), ("RHF", True)],
)
def test_naming(mention: str, expected: bool) -> None:
    """Pronouns, and single words without a capital, name nobody."""
    assert naming(mention) is expected


WORDS = st.lists(
    st.sampled_from(["red", "Hills", "RHF", "U.S.", "of", "the", "army", "South", "Sudan", "Ana", "Roe", "men", "’s", ""])
)


@given(WORDS, WORDS, st.booleans())
def test_symmetric(one: list[str], other: list[str], loosely: bool) -> None:
    """Which name comes first makes no difference, and a name is like itself; a set of names agrees with its single ones."""
    a, b = " ".join(one), " ".join(other)
    assert same_name(a, b, loosely) == same_name(b, a, loosely)
    assert same_name(a, a, loosely)
    assert Names([a]).like(Names([b]), loosely) == same_name(a, b, loosely)
