"""What the record's fields mean: each says so, each value of an enumeration too, and the schema repeats it."""

from typing import Any

import pytest

from parley.record.meanings import meanings
from parley.record.schema import json_schema

from .contract import ENUMS, KEYS

FIELDS = [(name, key) for name, keys in KEYS.items() for key in keys.split()]


@pytest.mark.parametrize(("name", "key"), FIELDS)
def test_every_field_says_what_it_means(name: str, key: str) -> None:
    """A sentence stands beneath every field, and it ends like one."""
    said = meanings()[name, key].text
    assert said
    assert said[-1] in ".…"


def test_no_meaning_without_a_field() -> None:
    """Nothing is explained that the record does not have."""
    assert set(meanings()) == set(FIELDS)


@pytest.mark.parametrize(("name", "key"), [each for each in ENUMS if each != ("Event", "type")])
def test_every_value_says_what_it_means(name: str, key: str) -> None:
    """Each value of an enumeration is explained, and no other; the sixteen types are the codebook's to define."""
    assert list(meanings()[name, key].values) == ENUMS[name, key].split()


def test_inherited_fields() -> None:
    """A toll is a casualty figure with a date and a place: its fields mean the same."""
    assert meanings()["Toll", "harm"] == meanings()["Casualties", "harm"]


def test_schema_repeats_them() -> None:
    """Every property of the schema is described, its values with it."""
    schema: dict[str, Any] = json_schema()
    bodies = {"Record": schema, **schema["$defs"]}
    said = {
        (name, key): body["properties"][key].get("description") for name, body in bodies.items() for key in body["properties"]
    }
    assert said == {each: meaning.whole() for each, meaning in meanings().items()}
    assert "planned: it lies ahead" in said["Event", "status"]


def test_without_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed without its source files Parley still gives the schema, only without words."""

    def missing(_: object) -> str:
        raise OSError("could not get source code")

    meanings.cache_clear()
    monkeypatch.setattr("parley.record.meanings.inspect.getsource", missing)
    try:
        assert "description" not in json_schema()["properties"]["events"]
    finally:
        meanings.cache_clear()
