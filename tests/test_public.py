"""The public face: its names, how light it is to import, and that rooms do not reach into each other's private names."""

import ast
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import parley

PACKAGE = Path(parley.__file__).parent
PUBLIC = {
    *(
        "read",
        "read_file",
        "read_url",
        "code",
        "evaluate",
        "Scores",
        "Failure",
        "Record",
        "Document",
        "Settings",
        "json_schema",
        "__version__",
    ),
    *(
        "ParleyError",
        "InputError",
        "UnreadableError",
        "TooLargeError",
        "FetchError",
        "UsageError",
        "SettingsError",
        "KnowledgeError",
    ),
}


def test_public_names() -> None:
    """A name is added to or taken from the public face on purpose only."""
    assert set(parley.__all__) == PUBLIC
    assert len(parley.__all__) == len(PUBLIC)
    assert set(dir(parley)) == PUBLIC


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_name_is_there(name: str) -> None:
    """Every public name can be used, and what it names says what it is."""
    assert name == "__version__" or getattr(parley, name).__doc__


def test_unknown_name() -> None:
    """A name that is not there fails as on any module."""
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        _ = parley.reed


HEAVY = {"spacy", "pydantic", "trafilatura", "httpx", "rich", "numpy", "lxml", "htmldate", "resiliparse", "sqlite3"}


def loaded_by(statement: str) -> set[str]:
    found = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(found.stdout.split())


def test_import_is_light() -> None:
    """`import parley` loads nothing heavy."""
    assert not HEAVY & loaded_by("import parley")


def test_command_is_light() -> None:
    """The command's help needs none of the rooms."""
    loaded = loaded_by("import parley.cli.main")
    assert not (HEAVY - {"rich"}) & loaded
    assert not {"parley.reading", "parley.coding", "parley.knowledge.loading"} & loaded


def test_help_comes_at_once() -> None:
    """`parley --help` answers in 0.3 seconds; the best of several tries counts, for the machine may be busy."""

    def lasted() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "parley", "--help"], capture_output=True, check=True)
        return time.perf_counter() - start

    assert min(lasted() for _ in range(5)) <= 0.3


def room(path: Path) -> str:
    """The room that a module belongs to: its folder in the package, or its own name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """(room, name) for each of our names that a module imports from another room."""
    parts = ("parley", *path.relative_to(PACKAGE).with_suffix("").parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom):
            continue
        base = parts[: -node.level] if node.level else ()
        home = (*base, *(node.module.split(".") if node.module else ()))
        for alias in node.names:
            target = (*home, alias.name)
            if target[0] == "parley" and len(target) > 1 and target[1] != room(path):
                yield target[1], ".".join(target[1:])


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_private_names_of_another_room(path: Path) -> None:
    """What begins with an underscore stays in its room."""
    private = [
        name for _, name in imports(path) if any(part.startswith("_") and part != "__version__" for part in name.split("."))
    ]
    assert private == []


def test_every_module_says_what_it_knows() -> None:
    """Each module opens with a sentence on what it knows and promises."""
    mute = [
        str(path)
        for path in PACKAGE.rglob("*.py")
        if path.stat().st_size and not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert mute == []
