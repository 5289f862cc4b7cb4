"""A record in the terminal: what stands first, what stands beside what, and that nothing in it commands the terminal."""

import io
import re

import pytest
from rich.console import Console

from parley.cli.facts import ordinal
from parley.cli.show import show
from parley.record import Record

from ..record.sample import TITLE, sample

SHOWN = """\
Truce talks falter in Lund
Wed 4 May 2016 · The Gazette · from Lund

TALKS
                   Truce talks
                   stalled · direct
 where             Lund  “talks falter in Lund”
 parties           Green Line and army

POSITIONS
 demand            army → Green Line: the rebels' disarmament
                   “The army demanded that they disarm.”

STATEMENTS
                   Ana <b>Roe</b> · told · press conference
                   “We had no part in it,”

EVENTS
 Tue 3 May 2016    ASSAULT  Green Line
 Lund              at least 12 killed, 4 of them not described
                   claimed by army; disputed by Green Line; Green Line accused by army; Green Line denies it
                   “LUND, 3 May 2016 - Rebels of the Green Line killed at least 12 people, four of them children, the
                   army said on Tuesday.”

1 piece of page furniture taken off: “Leave a Reply”
"""


def page(record: Record, explained: bool = False, width: int = 120, **options: object) -> str:
    """What a console of this width gets, without trailing blanks."""
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False, emoji=False, **options)  # type: ignore[arg-type]
    show(record, console, explained)
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines()) + "\n"


def test_whole_page() -> None:
    """Title and date, then talks, positions, statements, events with tolls, each with its standing and its words."""
    assert page(sample()) == SHOWN


def test_every_width_holds() -> None:
    """The page wraps to the width it has, down to a telephone's."""
    for width in (200, 80, 60, 59, 40, 24):
        assert max(map(len, page(sample(), width=width).splitlines())) <= width


def test_explained() -> None:
    """--explain adds the rule, and the words of each field with their place in the text."""
    text = page(sample(), explained=True)
    for expected in (
        "why: lexicon (0.90)",
        "type ← “killed” ",
        "c2 killed: evidence ← “four of them children”",
        "a1  armed-group   Green Line · REB · not met before, from text",
        "p1  city          Lund · SWE · 55.70, 13.19 (city) · GeoNames 2693678",
        "d1  date          2016-05-03, counted from published ← “Tuesday”",
        "Parley 0, model m 1, knowledge 000000000000, settings 000000000000",
    ):
        assert expected in text


def test_no_decoration_outside_a_terminal() -> None:
    """A pipe gets no escape sequence at all."""
    assert "\x1b" not in page(sample(url="https://example.org/"), explained=True)


def test_colour_and_links_on_a_terminal() -> None:
    """A terminal gets colour, a link to the report, and a link from a place to its row."""
    text = page(sample(url="https://example.org/"), force_terminal=True, color_system="truecolor")
    assert "\x1b[1;31mASSAULT" in text
    assert re.search(r"\x1b\]8;[^;]*;https://example\.org/", text)
    assert "https://www.geonames.org/2693678" in text


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR takes colour and links away."""
    monkeypatch.setenv("NO_COLOR", "1")
    text = page(sample(url="https://example.org/"), force_terminal=True, color_system="truecolor")
    assert "\x1b]8" not in text
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", text)


EVIL = "\x1b]0;owned\x07\x1b[2J\u202eevil\x9b31m"


def test_nothing_commands_the_terminal() -> None:
    """Escape sequences and direction overrides in any field of the record are gone from what is printed."""
    record = sample(title=EVIL, outlet=EVIL, byline=EVIL, url=f"https://example.org/{EVIL}", id=EVIL)
    record = record.model_copy(
        update={
            "actors": tuple(actor.model_copy(update={"name": EVIL, "title": EVIL}) for actor in record.actors),
            "places": tuple(place.model_copy(update={"name": EVIL}) for place in record.places),
            "positions": tuple(position.model_copy(update={"issue": EVIL, "why": EVIL}) for position in record.positions),
            "talks": tuple(
                talks.model_copy(update={"name": EVIL, "purpose": EVIL, "issues": (EVIL,)}) for talks in record.talks
            ),
        }
    )
    text = page(record, explained=True, force_terminal=True, color_system="truecolor")
    rest = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)", "", text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", rest)


@pytest.mark.parametrize("coding", ["not-relevant", "not-english", "no-text"])
def test_uncoded_report_says_why(coding: str) -> None:
    """A report that was not coded says so under its title."""
    lines = page(sample(coding=coding)).splitlines()
    assert lines[0] == TITLE
    assert re.search(r"not|No", lines[2])


def test_ordinals() -> None:
    """English ordinals."""
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == "1st 2nd 3rd 4th 11th 12th 13th 21st 112th".split()
