"""Facts in words: dates no finer than known, figures with their bounds, nothing in them that a terminal obeys."""

import pytest

from parley.record import Date
from parley.record.wording import Names, Piece, blame, listed, number, passage, plain, status, toll, when

from .sample import sample, span


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a  b\n c", "a b c"),
        ("red \x1b[31malert\x1b[0m", "red [31malert [0m"),
        ("\x1b]8;;http://evil\x07click", "]8;;http://evil click"),
        ("left\u202eright", "left right"),
        ("a\u2066b\u2069c\u200fd", "a b c d"),
        ("csi \x9b2J", "csi 2J"),
        ("tag \U000e0041s", "tag s"),
        ("mid\x00nul", "mid nul"),
        ("naïve 東京 👩‍⚕️", "naïve 東京 👩‍⚕️"),
    ],
)
def test_plain(text: str, shown: str) -> None:
    """Control characters, direction overrides and invisible signs go, letters of any script stay."""
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("edtf", "first", "last", "shown"),
    [
        ("2019-05-10", "2019-05-10", "2019-05-10", "Fri 10 May 2019"),
        ("2019-05", "2019-05-01", "2019-05-31", "May 2019"),
        ("2018-22", "2018-06-01", "2018-08-31", "summer 2018"),
        ("2018", "2018-01-01", "2018-12-31", "2018"),
        ("2019-05-06/2019-05-11", "2019-05-06", "2019-05-11", "6 May 2019 – 11 May 2019"),
        ("2019-05-10~", "2019-05-09", "2019-05-11", "2019-05-10~"),
        (None, None, None, ""),
        ("9999-99-99", None, None, "9999-99-99"),
    ],
)
def test_when(edtf: str | None, first: str | None, last: str | None, shown: str) -> None:
    """A month is not shown as a day, nor a season as a month; what fixes nothing shows nothing."""
    assert when(Date.model_validate({"time": None, "edtf": edtf, "from": first, "to": last, "precision": "day"})) == shown


@pytest.mark.parametrize(
    ("low", "best", "high", "shown"),
    [
        (9, 9, 9, "9"),
        (3200, 3200, 3200, "3,200"),
        (5, 5, None, "at least 5"),
        (5, None, 8, "5 to 8"),
        (None, 50, None, "about 50"),
        (None, None, 20, "up to 20"),
        (40, None, None, "at least 40"),
        (None, None, None, "casualties"),
    ],
)
def test_number(low: int | None, best: int | None, high: int | None, shown: str) -> None:
    """Bounds are words: a lower bound never looks like a count."""
    assert number(low, best, high, "casualties") == shown


def test_listed() -> None:
    """Lists read like a sentence."""
    assert [listed(x) for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_event_in_words() -> None:
    """A claimed event names who claims, who disputes, and who is blamed by whom."""
    record = sample()
    names, event = Names.of(record), record.events[0]
    assert status(event, names) == "claimed by army; disputed by Green Line"
    assert blame(event, names) == ["Green Line accused by army", "Green Line denies it"]
    assert toll(event.casualties, names) == ["at least 12 killed, 4 of them not described"]


def test_passage_is_the_sentence_with_its_evidence_marked() -> None:
    """The sentence around the first span is quoted, and the spans in it are marked."""
    pieces = passage(sample(), sample().positions[0].evidence)
    assert pieces == [Piece("The army ", False), Piece("demanded that they disarm", True), Piece(".", False)]


def test_passage_is_bounded() -> None:
    """A report of one endless sentence gives a short quotation of whole words, with both cuts shown."""
    text = "alpha " * 5000 + "beta " + "gamma " * 5000
    record = sample(text=text)
    at = text.index("beta")
    target = record.positions[0].evidence[0].model_copy(update={"start": at, "end": at + 4, "text": "beta"})
    shown = "".join(piece.text for piece in passage(record, [target]))
    assert len(shown) < 130
    assert shown.startswith("… alpha ") and shown.endswith("gamma …")


def test_passage_without_evidence() -> None:
    """No evidence, no quotation."""
    assert passage(sample(), []) == []
    assert span("army")["text"] == "army"
