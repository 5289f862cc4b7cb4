"""The page on the record and the record agree, both ways: objects, fields, values, and the tables of figures and dates."""

import re
from collections.abc import Callable

import pytest

from parley.language import Parsed
from parley.language.quantities import quantity
from parley.reading.furniture import patterns
from parley.record import edtf
from tools.docs.blocks import names
from tools.docs.record import bodies

from .reading import ROOT, entries, headings, page, rows, section

OBJECTS = list(bodies())
OTHERS = {"The record, field by field", "Rules that hold everywhere", "Slicing spans"}


def test_every_object_has_its_section() -> None:
    """A section for each object, and none for what is no object."""
    assert sorted(set(headings(page("record.md"))) - OTHERS) == sorted(OBJECTS)


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_is_told(name: str) -> None:
    """An entry for each field in the record's own order, and none for what is no field."""
    text = section(page("record.md"), name)
    assert names(text) == [f"object-{name}"]
    assert list(entries(text)) == list(bodies()[name]["properties"])


@pytest.mark.parametrize("name", OBJECTS)
def test_every_value_is_told(name: str) -> None:
    """Each value of an enumeration is explained at its field, and no other."""
    told = entries(section(page("record.md"), name))
    for key, shape in bodies()[name]["properties"].items():
        values = [value for branch in shape.get("anyOf", [shape]) for value in branch.get("enum", ())]
        assert told[key] == values, key


def test_every_note_is_told() -> None:
    """Each code of a note stands at the field."""
    text = section(page("record.md"), "Note")
    codes = {
        code
        for path in (ROOT / "parley").rglob("*.py")
        for code in re.findall(r'Note\(\s*code="([\w-]+)"', path.read_text(encoding="utf-8"))
    }
    assert codes
    assert {code for code in re.findall(r"`([a-z]+(?:-[a-z]+)*)`", text) if code not in ("code", "message")} == codes


def test_reasons_named_are_reasons() -> None:
    """The reasons for taking something off that the page names are among those that there are."""
    known = {each.reason for each in patterns()}
    text = re.search(r"such as (.*?)\.", section(page("record.md"), "Removed"))
    assert text
    assert set(re.findall(r"`([a-z ]+)`", text[1])) <= known


@pytest.mark.parametrize("row", rows(section(page("record.md"), "Casualties")), ids=lambda row: row[0])
def test_figures(row: list[str], parse: Callable[[str], Parsed]) -> None:
    """The table of figures is what Parley reads into these words."""
    of = " of" if row[0] in ("dozens", "scores", "hundreds", "thousands") else ""
    parsed = parse(f"The attack killed {row[0]}{of} people.")
    (noun,) = [word for word in parsed.words if word.text == "people"]
    found = quantity(noun)
    assert found is not None
    assert [found.low, found.best, found.high] == [int(cell) if cell else None for cell in row[1:]]


@pytest.mark.parametrize("row", rows(section(page("record.md"), "Date")), ids=lambda row: row[0])
def test_dates(row: list[str]) -> None:
    """The table of dates has the bounds and the precision of its values."""
    _, value, covered, precision = row
    date = edtf.date_of(value)
    assert (f"{date.from_} – {date.to}", date.precision) == (covered, precision)
