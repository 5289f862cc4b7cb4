"""Parley reads news reports about conflict and peace talks and keeps a sourced record.

    >>> import parley
    >>> record = parley.read("Rebels killed two soldiers on Friday.", published="2019-05-11")
    >>> record.events[0].type
    'ASSAULT'

The names below are the whole public face; they are loaded when first used, so that `import parley` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .errors import (
        FetchError,
        InputError,
        KnowledgeError,
        ParleyError,
        SettingsError,
        TooLargeError,
        UnreadableError,
        UsageError,
    )
    from .evaluation import Scores, evaluate
    from .pipeline import Failure, code, read, read_file, read_url
    from .record import Document, Record
    from .record.schema import json_schema
    from .settings import Settings

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Failure",
    "FetchError",
    "InputError",
    "KnowledgeError",
    "ParleyError",
    "Record",
    "Scores",
    "Settings",
    "SettingsError",
    "TooLargeError",
    "UnreadableError",
    "UsageError",
    "__version__",
    "code",
    "evaluate",
    "json_schema",
    "read",
    "read_file",
    "read_url",
]

_HOMES = {
    "errors": (
        "FetchError",
        "InputError",
        "KnowledgeError",
        "ParleyError",
        "SettingsError",
        "TooLargeError",
        "UnreadableError",
        "UsageError",
    ),
    "evaluation": ("Scores", "evaluate"),
    "pipeline": ("Failure", "code", "read", "read_file", "read_url"),
    "record": ("Document", "Record"),
    "record.schema": ("json_schema",),
    "settings": ("Settings",),
}


def __getattr__(name: str) -> object:
    """Load a public name from the room where it lives (PEP 562)."""
    for room, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{room}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
