"""The six example reports: read without a flaw in form, and their contradictions kept side by side.

What is asserted of their facts is only what a careful reader finds beyond doubt.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import parley
from parley.record import Record

from .test_pipeline import check

WEEK = Path(__file__).parents[1] / "examples" / "week"
REPORTS = sorted(path.name for path in WEEK.iterdir())


@pytest.fixture(scope="module")
def records() -> dict[int, Record]:
    """The record of each report, by its number."""
    return {int(name[0]): parley.read_file(WEEK / name) for name in REPORTS}


def test_there_are_six() -> None:
    """Six reports by three outlets, in text and HTML."""
    assert [name[0] for name in REPORTS] == list("123456")
    assert {Path(name).suffix for name in REPORTS} == {".txt", ".html"}


@pytest.mark.parametrize("number", range(1, 7))
def test_form(records: dict[int, Record], number: int) -> None:
    """Spans true, pointers closed, valid by the schema; coded in full."""
    check(records[number])
    assert records[number].document.coding == "full"


HEADS = {
    1: ("Maravel government and rebels open fourth round of talks in Geneva", None, None, "2018-03-12", "dateline"),
    2: ("Nineteen dead as terrorists bomb Orvane bus station", None, "Petra Lindow", "2018-03-14", "metadata"),
    3: (
        "Hospital counts 11 dead in Orvane as militia claims bombing",
        "Lakeside Monitor",
        "Noor Halvorsen",
        "2018-03-14",
        "metadata",
    ),
    4: ("Government delegation walks out of Maravel peace talks after convoy ambush", None, None, "2018-03-15", "dateline"),
    5: (
        "Rebels abandon Geneva table hours after slaughter of soldiers",
        "The Sorrin Courier",
        "Petra Lindow",
        "2018-03-16",
        "metadata",
    ),
    6: ("Ten-day truce agreed in Geneva as fifth round ends", None, None, "2018-03-17", "dateline"),
}


@pytest.mark.parametrize("number", HEADS)
def test_head(records: dict[int, Record], number: int) -> None:
    """Title, outlet, byline and date are found where the report says them, and nowhere else."""
    document = records[number].document
    assert (document.title, document.outlet, document.byline, document.published, document.published_from) == HEADS[number]


FURNITURE = {
    2: ("+ posts", "Share on Facebook", "Leave a Reply", "Your email address will not be published", "Latest from"),
    3: ("Sign up for our newsletter", "Related articles", "All rights reserved", "Subscribe"),
    5: ("We use cookies", "Read more", "Follow us on Twitter", "All rights reserved"),
    6: ("Photo", "Also read", "Follow us"),
}


@pytest.mark.parametrize("number", FURNITURE)
def test_furniture(records: dict[int, Record], number: int) -> None:
    """What belongs to the page is not in the text, and what was in the page's text is shown as removed."""
    document = records[number].document
    assert not [words for words in FURNITURE[number] if words in document.text]
    removed = " ".join(piece.text for piece in document.removed)
    assert "newsletter" not in document.text and removed


ENDINGS = {
    1: "The round is expected to last until Friday.",
    2: "to mourn the victims.",
    3: "according to two shopkeepers.",
    4: '"That is not a condition, that is a surrender," she said.',
    5: "called on the government to accept a ceasefire.",
    6: "the return of some 85,000 displaced people.",
}


@pytest.mark.parametrize("number", ENDINGS)
def test_nothing_of_the_story_is_lost(records: dict[int, Record], number: int) -> None:
    """The story is there to its last sentence."""
    assert records[number].document.text.endswith(ENDINGS[number])


def killed(record: Record) -> set[int | None]:
    """Every count of dead in a record."""
    figures = [figure for event in record.events for figure in event.casualties] + list(record.tolls)
    return {figure.best for figure in figures if figure.harm == "killed"}


@pytest.mark.parametrize(("number", "dead"), [(2, 19), (3, 11), (3, 19), (4, 14), (4, 5), (5, 6)])
def test_tolls_disagree(records: dict[int, Record], number: int, dead: int) -> None:
    """Each outlet's count of the dead is kept as it stands; where one gives two, both are."""
    assert dead in killed(records[number])


@pytest.mark.parametrize(("number", "ordinal"), [(1, 4), (4, 4), (6, 5)])
def test_rounds_disagree(records: dict[int, Record], number: int, ordinal: int) -> None:
    """Each outlet's count of the rounds is kept."""
    assert ordinal in {held.ordinal for talks in records[number].talks for held in talks.rounds}


def walked_out(record: Record) -> set[str]:
    """Who left the table, by name."""
    names = {actor.id: actor.name for actor in record.actors}
    return {names[missing.actor] for talks in record.talks for missing in talks.absent if missing.how == "walked-out"}


@pytest.mark.parametrize(("number", "who"), [(4, "Maravel government"), (5, "Kestari People's Front")])
def test_walk_outs_disagree(records: dict[int, Record], number: int, who: str) -> None:
    """One outlet has the government leave, another the rebels."""
    assert who in walked_out(records[number])


def test_same_bytes_in_every_process(tmp_path: Path) -> None:
    """Two processes with different hash seeds write the same bytes: no order of a set leaks into a record."""
    runs = []
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "parley", "code", str(WEEK), "--out", str(tmp_path / seed)]
        runs.append(subprocess.Popen(command, env={**os.environ, "PYTHONHASHSEED": seed}, stderr=subprocess.DEVNULL))
    assert [run.wait(timeout=120) for run in runs] == [0, 0]
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
