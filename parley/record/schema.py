"""The JSON Schema of format 1, made from the typed record itself, so that the two cannot drift apart."""

from typing import Any

from .record import FORMAT, Record


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one record: every key required, enumerations closed, unknown keys allowed.

    It says what this version writes. A reader should accept enumeration values and keys that it does not know.
    """
    schema = Record.model_json_schema(by_alias=True, mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:parley:record:{FORMAT}",
        **schema,
        "title": f"Parley record, format {FORMAT}",
    }
