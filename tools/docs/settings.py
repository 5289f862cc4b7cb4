"""The settings: each with its kind, its default, what it means, and how to choose it on the command line."""

import ast
import inspect
from itertools import pairwise
from pathlib import Path

import parley.settings
from parley.settings import Settings

from .commands import commands, flags


def meanings() -> dict[str, str]:
    """What stands beneath each field of `Settings`."""
    body = next(node for node in ast.parse(inspect.getsource(parley.settings)).body if isinstance(node, ast.ClassDef)).body
    return {
        node.target.id: inspect.cleandoc(after.value.value)
        for node, after in pairwise(body)
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and isinstance(after.value.value, str)
    }


def written(name: str) -> str:
    """The block "settings". Raises KeyError for another name."""
    if name != "settings":
        raise KeyError(name)
    return "\n".join(_entry(each) for each in Settings.model_fields)


def _entry(name: str) -> str:
    default = Settings.model_fields[name].default
    shown = f"{default:_}" if isinstance(default, int) else repr(default)
    option = f"--{name.replace('_', '-')}"
    takers = [f"`{words}`" for words, command in commands().items() if option in flags(command)]
    where = f"`{option}` of {', '.join(takers)}" if takers else "In Python only"
    return f"**`{name}`** · {_kind(name)} · default `{shown}`\n:   {meanings()[name]}\n\n    {where}.\n"


def _kind(name: str) -> str:
    """Its kind in a reader's words."""
    property_ = Settings.model_json_schema()["properties"][name]
    if "enum" in property_:
        return " or ".join(f"`{value}`" for value in property_["enum"])
    if Settings.model_fields[name].annotation == Path | None:
        return "folder or none"
    return {"string": "string", "integer": "whole number"}[property_["type"]]
