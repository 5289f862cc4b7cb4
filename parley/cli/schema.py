"""`parley schema`: the JSON Schema of a record."""


def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from ..record.schema import json_schema
    from .terminal import write

    write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
