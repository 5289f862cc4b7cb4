"""The record field by field: each object's keys with their kind, their meaning, and a value from the example reports."""

import functools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parley.knowledge import load_knowledge
from parley.pipeline import code
from parley.record.meanings import meanings
from parley.record.schema import json_schema

ROOT = Path(__file__).parents[2]
WEEK = ROOT / "examples" / "week"
LONGEST = 64  # characters of an example that are shown
FEW = 3  # entries of a list
KINDS = {"string": "string", "integer": "whole number", "number": "number", "boolean": "true or false"}
HASH = re.compile(r"[0-9a-f]{64}")
TYPES = "codebook/events.md"


@functools.cache
def bodies() -> dict[str, dict[str, Any]]:
    """The schema of every object of the record by its name."""
    schema = json_schema()
    return {"Record": schema, **schema["$defs"]}


def written(name: str) -> str:
    """The fields of an object, as a definition list, for the block "object-NAME". Raises KeyError for an object that is none."""
    object_ = {f"object-{each}": each for each in bodies()}[name]
    return "\n".join(_entry(object_, key, shape) for key, shape in bodies()[object_]["properties"].items())


def _entry(object_: str, key: str, shape: dict[str, Any]) -> str:
    meaning = meanings()[object_, key]
    values = meaning.values or (_types() if (object_, key) == ("Event", "type") else {})
    lines = [f"**`{key}`**{{ #{object_.lower()}-{key} }} · {kind(shape)}", f":   {_upper(meaning.text)}"]
    if example := examples().get((object_, key)):
        lines[-1] += f" <br>*For example* {as_code(example)}"
    if values:
        lines += ["", *(f"    - {_value(object_, key, value)}: {said}" for value, said in values.items())]
    return "\n".join([*lines, ""])


def _value(object_: str, key: str, value: str) -> str:
    return f"[`{value}`]({TYPES}#{value.lower()})" if (object_, key) == ("Event", "type") else f"`{value}`"


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]


@functools.cache
def _types() -> dict[str, str]:
    """PLOVER's types with the definitions that the codebook gives."""
    ontology = load_knowledge(None).ontology
    return {name: _lower(each.definition) for name, each in ontology.types.items()}


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def kind(shape: dict[str, Any]) -> str:
    """What a property holds, in words: "list of [Span](#span)", "whole number or null"."""
    if "anyOf" in shape:
        return " or ".join(kind(each) for each in shape["anyOf"])
    if "$ref" in shape:
        name = shape["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "enum" in shape:
        return "one of the values below" if len(shape["enum"]) < 12 else "one of the types below"
    if "const" in shape:
        return f"always `{json.dumps(shape['const'])}`"
    if shape["type"] == "array":
        return f"list of {kind(shape['items']).replace('string', 'strings')}"
    return "null" if shape["type"] == "null" else KINDS[shape["type"]]


@functools.cache
def examples() -> dict[tuple[str, str], str]:
    """For each field the first telling value in the records of the example week, as JSON, shortened."""
    found: dict[tuple[str, str], str] = {}
    for result in code(sorted(WEEK.iterdir())):
        for object_, key, value in _values("Record", json.loads(result.to_json())):  # type: ignore[union-attr]
            if value not in (None, [], {}) and (object_, key) not in found and _telling(value):
                found[object_, key] = shortened(value)
    return found


def _telling(value: Any) -> bool:
    """Objects have entries of their own, but for a stretch of text, which is shown whole; a hash tells nobody anything."""
    if isinstance(value, str) and HASH.fullmatch(value):
        return False
    first = value[0] if isinstance(value, list) else value
    return not isinstance(first, dict) or set(first) == {"start", "end", "text"}


def _values(object_: str, value: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """(object, key, value) for everything in an object and below it."""
    for key, shape in bodies()[object_]["properties"].items():
        yield object_, key, value[key]
        below = _reference(shape)
        if below is not None and value[key] is not None:
            for each in value[key] if isinstance(value[key], list) else [value[key]]:
                yield from _values(below, each)


def _reference(shape: dict[str, Any]) -> str | None:
    """The object that a property holds or lists."""
    for each in (shape, shape.get("items", {}), *shape.get("anyOf", ())):
        if "$ref" in each:
            return str(each["$ref"]).rsplit("/", 1)[-1]
    return None


def shortened(value: Any) -> str:
    """A value as JSON on one line, long strings and lists cut with "…"."""
    return json.dumps(_short(value), ensure_ascii=False)


def _short(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= LONGEST else value[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
    if isinstance(value, list):
        return [_short(each) for each in value[:FEW]] + (["…"] if len(value) > FEW else [])
    return {key: _short(each) for key, each in value.items()} if isinstance(value, dict) else value


def as_code(text: str) -> str:
    """JSON as code in a paragraph."""
    return f"`{text}`"
