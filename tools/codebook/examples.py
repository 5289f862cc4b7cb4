"""Tables of examples on a page: whoever writes the page writes the sentences, Parley adds below each what it codes.

The sentences stand in the last column. A table follows a line `<!-- coded: KIND -->`, where KIND says which facts are shown
(events, figures, positions, statements, talks, places, times, actors). With `<!-- coded: KIND; shows FIELD -->` each row claims
that its first cell is the value of FIELD in what is coded; a row that shows no such thing is wrong, whatever the page says.
`; undated` leaves the publication day unknown. `; with FOLDER` reads the sentences with the knowledge files that the page itself
shows, each a block of CSV below a line that names it.
"""

import atexit
import functools
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import parley
from parley.record import Record

from .facts import Facts

PUBLISHED = "2019-05-11"  # a Saturday: what "on Friday" is counted from in every example
DIRECTIVE = re.compile(
    r"<!-- coded: (?P<kind>\w+)(?P<claims>; shows(?: (?P<shows>[\w ]+))?)?(?P<undated>; undated)?(?:; with (?P<own>[\w-]+))? -->\n"
    r"(?P<table>(?:\|.*\n)+)"
)
FILE = re.compile(r"^`(?P<folder>[\w-]+)/(?P<name>\w+\.csv)`\n\n```csv\n(?P<text>.*?)^```$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Example:
    """One row: the value it is there to show (empty where it claims none), its sentence, and the facts coded from it."""

    shows: str
    sentence: str
    facts: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Does one part of one fact say what the row claims? "status denied" is said by the part `status denied`."""
        wanted = set(self.shows.split())
        parts = [set(re.split(r"[\s:]+", part)) for fact in self.facts for part in re.split(r"[,;] ", fact)]
        return any(wanted <= part for part in parts)


@functools.cache
def coded(sentence: str, published: str | None = PUBLISHED, knowledge: Path | None = None) -> Record:
    """The record of one sentence, or of several, whether or not they matter to conflict."""
    return parley.read(sentence, published=published, coverage="all", knowledge=knowledge)


@functools.cache
def own_folder(page: str, name: str) -> Path:
    """A folder with the knowledge files that a page shows under this name, written once in a run."""
    folder = Path(tempfile.mkdtemp(prefix="parley-docs-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for found in FILE.finditer(page):
        if found["folder"] == name:
            (folder / found["name"]).write_text(found["text"], encoding="utf-8")
    return folder


def examples(text: str) -> list[Example]:
    """All examples of a page's tables, coded anew."""
    return [example for found in DIRECTIVE.finditer(text) for example in _rows(found)]


def filled(text: str) -> str:
    """The page with each sentence of such tables followed by what Parley codes of it today."""
    return DIRECTIVE.sub(_fill, text)


def told(sentence: str, facts: Sequence[str]) -> str:
    """A cell of a table: the sentence, and below it what is coded."""
    return "<br>".join([sentence, *(f"`{fact}`" for fact in facts)]) if facts else f"{sentence}<br>*nothing*"


def _fill(found: re.Match[str]) -> str:
    header, rule, *rows = found["table"].splitlines()
    done = [
        f"| {' | '.join([*cells(row)[:-1], told(example.sentence, example.facts)])} |"
        for row, example in zip(rows, _rows(found), strict=True)
    ]
    return found[0][: found.start("table") - found.start()] + "\n".join([header, rule, *done]) + "\n"


def _rows(found: re.Match[str]) -> list[Example]:
    field, published = found["shows"] or "", None if found["undated"] else PUBLISHED
    own = own_folder(found.string, found["own"]) if found["own"] else None
    out = []
    for row in found["table"].splitlines()[2:]:
        first, sentence = cells(row)[0], cells(row)[-1].split("<br>")[0]
        facts = Facts(coded(sentence, published, own), field).of(found["kind"])
        out.append(Example(f"{field} {first.strip('`')}" if found["claims"] else "", sentence, tuple(facts)))
    return out


def cells(row: str) -> list[str]:
    """The cells of a line of a Markdown table."""
    return [cell.strip() for cell in row.strip().strip("|").split("|")]
