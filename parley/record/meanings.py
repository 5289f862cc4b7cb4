"""What each field and each value of the record means, read from the strings that stand beneath them in these modules.

The one source of `parley schema` and of the documents. Nothing is read before somebody asks, so a reading costs nothing for it.
"""

import ast
import functools
import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType, ModuleType

from . import actors, base, casualties, dates, document, events, places, positions, record, statements, talks

MODULES = (record, document, actors, places, dates, events, casualties, statements, positions, talks, base)
VALUE = re.compile(r"^(?P<value>[a-z][a-z0-9-]*): (?P<meaning>.+)$", re.M)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a field says, and, where it is an enumeration, what each of its values says."""

    text: str
    values: Mapping[str, str] = field(default_factory=dict)

    def whole(self) -> str:
        """All of it in one paragraph."""
        return self.text + (
            " " + "; ".join(f"{value}: {said}" for value, said in self.values.items()) + "." if self.values else ""
        )


@functools.cache
def meanings() -> Mapping[tuple[str, str], Meaning]:
    """Every field of the record by its object and its key: ("Event", "status"). A field with no string beneath it is missing."""
    found: dict[tuple[str, str], Meaning] = {}
    values: dict[str, Mapping[str, str]] = {}
    classes: dict[str, ast.ClassDef] = {}
    for module in MODULES:
        body = _body(module)
        values |= {name: dict(VALUE.findall(text)) for name, _, text in _documented(body)}
        classes |= {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    for name, node in classes.items():
        parents = [classes[each.id] for each in node.bases if isinstance(each, ast.Name) and each.id in classes]
        for each in (*parents, node):
            for key, annotation, text in _documented(each.body):
                named = [values[part.id] for part in ast.walk(annotation) if isinstance(part, ast.Name) and part.id in values]
                found[name, key.rstrip("_")] = Meaning(text, named[0] if named else {})
    return MappingProxyType(found)


def _body(module: ModuleType) -> list[ast.stmt]:
    """The statements of a module; none where it was installed without its source."""
    try:
        return ast.parse(inspect.getsource(module)).body
    except OSError:
        return []


def _documented(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr, str]]:
    """(name, annotation or value, string) of each assignment with a string right beneath it."""
    for node, after in pairwise(body):
        if (
            not isinstance(after, ast.Expr)
            or not isinstance(after.value, ast.Constant)
            or not isinstance(after.value.value, str)
        ):
            continue
        text = inspect.cleandoc(after.value.value)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node.annotation, text
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.value, text
