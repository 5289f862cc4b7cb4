"""The JSON Schema of format 1, made from the typed record itself, so that the two cannot drift apart."""

from typing import Any

from .meanings import meanings
from .record import FORMAT, Record


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one record: every key required, enumerations closed, unknown keys allowed, all described.

    It says what this version writes. A reader should accept enumeration values and keys that it does not know.
    """
    schema = Record.model_json_schema(by_alias=True, mode="serialization")
    for name, body in [("Record", schema), *schema["$defs"].items()]:
        for key, shape in body["properties"].items():
            if (name, key) in meanings():
                shape["description"] = meanings()[name, key].whole()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:parley:record:{FORMAT}",
        **schema,
        "title": f"Parley record, format {FORMAT}",
    }
