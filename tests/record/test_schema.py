"""The schema: the same keys and values as the contract's page, and every record conforms."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from parley.record import Record, Span
from parley.record.schema import json_schema

from .contract import ENUMS, KEYS
from .sample import sample

EXAMPLE = Path(__file__).parents[2] / "../shared/example-record.json"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json_schema()


def definition(schema: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = schema if name == "Record" else schema["$defs"][name]
    return found


def test_schema_is_valid_itself(schema: dict[str, Any]) -> None:
    """The schema is a valid schema of the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == jsonschema.Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("name", KEYS)
def test_keys(schema: dict[str, Any], name: str) -> None:
    """Every object has exactly the contract's keys, in its order, and all of them are required."""
    found = definition(schema, name)
    assert list(found["properties"]) == KEYS[name].split()
    assert found["required"] == KEYS[name].split()


def test_no_object_that_the_contract_does_not_know(schema: dict[str, Any]) -> None:
    """A new kind of object needs its line in the contract first."""
    assert set(schema["$defs"]) | {"Record"} == set(KEYS)


def values(found: dict[str, Any]) -> list[Any]:
    branches = found.get("anyOf", [found])
    return [value for branch in branches for value in branch.get("enum", ())]


@pytest.mark.parametrize(("name", "field"), ENUMS)
def test_enumerations(schema: dict[str, Any], name: str, field: str) -> None:
    """Every enumeration has exactly the contract's values."""
    assert sorted(values(definition(schema, name)["properties"][field])) == sorted(ENUMS[name, field].split())


def test_every_enumeration_is_checked(schema: dict[str, Any]) -> None:
    """No enumeration of the schema is missing from the table above."""
    shared = {
        ("Date", "precision"),
        ("Time", "precision"),
        ("Toll", "harm"),
        ("Toll", "extent"),
        ("Round", "status"),
        ("Round", "outcome"),
    }
    found = {
        (name, field)
        for name, body in [("Record", schema), *schema["$defs"].items()]
        for field, property_ in body["properties"].items()
        if values(property_)
    }
    assert found - shared == set(ENUMS)


def test_sample_conforms(schema: dict[str, Any]) -> None:
    """A record written out is valid, and read back it is the same record."""
    record = sample()
    jsonschema.validate(json.loads(record.to_json()), schema)
    assert Record.model_validate_json(record.to_json()) == record


@pytest.mark.parametrize("key", ["events", "document"])
def test_missing_key_is_refused(schema: dict[str, Any], key: str) -> None:
    """A record without one of its keys is no record: unknown is null or empty, never absent."""
    broken = json.loads(sample().to_json())
    del broken[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)


def test_unknown_keys_are_ignored() -> None:
    """A record of a later version with more keys can still be read."""
    later = json.loads(sample().to_json()) | {"verdicts": []}
    assert Record.model_validate(later) == sample()


def test_records_cannot_be_changed() -> None:
    """Values are frozen."""
    with pytest.raises(ValueError, match="frozen"):
        sample().document.text = ""  # type: ignore[misc]


def spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif hasattr(value, "model_fields_set"):
        for _, item in value:  # type: ignore[attr-defined]
            yield from spans(item)


@pytest.mark.skipif(not EXAMPLE.exists(), reason="the shared example record is not here")
def test_shared_example(schema: dict[str, Any]) -> None:
    """The contract's own example is valid, round-trips key by key, and its spans are true."""
    text = EXAMPLE.read_text()
    jsonschema.validate(json.loads(text), schema)
    record = Record.model_validate_json(text)
    assert json.loads(record.to_json()) == json.loads(text)
    assert all(record.document.text[span.start : span.end] == span.text for span in spans(record))
