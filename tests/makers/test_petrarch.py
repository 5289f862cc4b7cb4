"""Who does it to whom among invented countries: codes read as countries, pairs held against those of a record."""

import pytest

import parley
from evaluation.packs import pack_named
from evaluation.petrarch import KNOWLEDGE, Sentence, coded_pairs, country, sentences, tell, wanted_pairs

from .gold import GOLD


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("GONMIL", "GON"),
        ("GON", "GON"),
        ("SAM", "SHR"),
        ("IGOEEU", "EUR"),
        ("IGOAFR", "IGO"),
        ("---GOV", None),
        ("XYZ", None),
        (None, None),
    ],
)
def test_the_country_of_a_code(code: str | None, meant: str | None) -> None:
    """Its first three letters; codes that the test alone has are nobody's."""
    assert country(code) == meant


def test_pairs_of_an_annotation() -> None:
    """Each once, and only with both sides."""
    events = [{"sourcecode": "ARN", "targetcode": "GON"}, {"sourcecode": "ARNGOV", "targetcode": "GON"}, {"targetcode": "GON"}]
    assert wanted_pairs({"events": events}) == {("ARN", "GON")}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Arnor attacked Gondor.", {("ARN", "GON")}),
        ("Gondor was attacked by Arnor.", {("ARN", "GON")}),
        ("The Eriadori president condemned Mordor.", {("ERI", "MOR")}),
        ("Soldiers clashed near Bree.", {("", "")}),
    ],
)
def test_pairs_of_a_record(text: str, pairs: set[tuple[str, str]]) -> None:
    """A user's countries take the roles, people stand for their side, and who is nobody's leaves the place empty."""
    assert coded_pairs(parley.read(text, published="1995-01-05", coverage="all", knowledge=KNOWLEDGE)) == pairs


def test_both_orders_hold_for_those_who_act_together() -> None:
    """Of a meeting neither is the source."""
    record = parley.read("Arnor and Gondor held talks.", published="1995-01-05", coverage="all", knowledge=KNOWLEDGE)
    assert {("ARN", "GON"), ("GON", "ARN")} <= coded_pairs(record)


@pytest.mark.parametrize(
    ("coded", "cause"),
    [
        (set(), "no event"),
        ({("GON", "ARN")}, "the wrong way round"),
        ({("ARN", "")}, "recipient missing or another"),
        ({("", "GON")}, "actor missing or another"),
        ({("ARN", "BRE"), ("BRE", "GON")}, "both coded, not as a pair"),
        ({("BRE", "MOR")}, "neither side"),
    ],
)
def test_why_a_pair_was_missed(coded: set[tuple[str, str]], cause: str) -> None:
    """By what the record has instead."""
    assert list(Sentence("x", "", frozenset({("ARN", "GON")}), frozenset(coded)).causes) == [cause]


def test_the_figures() -> None:
    """Pairs right of those wanted, whole sentences, and pairs that nobody wants."""
    found = [
        Sentence("a", "", frozenset({("ARN", "GON")}), frozenset({("ARN", "GON"), ("BRE", "GON")})),
        Sentence("b", "", frozenset({("ARN", "GON")}), frozenset()),
    ]
    lines = list(tell(found))
    assert lines[0].endswith("1/2 = 0.500") and lines[1].endswith("1/2") and lines[2].endswith("1")
    assert lines[3].split() == ["1", "no", "event"]


def test_both_roles_are_right_in_more_than_half() -> None:
    """The floor of the pack with a user's knowledge: .55; it skips where the packs are not there."""
    if not pack_named("petrarch_unittests").path(GOLD).is_file():
        pytest.skip("the packs are not here")
    asked = [s for s in sentences(GOLD, KNOWLEDGE) if s.wanted]
    assert sum(len(s.wanted & s.coded) for s in asked) >= 0.60 * sum(len(s.wanted) for s in asked)
