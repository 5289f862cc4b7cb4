"""The Python reference and the public face agree, both ways: names, arguments, errors."""

import inspect
import re

import pytest

import parley
import parley.errors

from .reading import page

SHOWN = re.findall(r"^::: parley\.(\w+)$", page("api.md"), re.M)
ERRORS = [each for each in vars(parley.errors).values() if inspect.isclass(each)]
TREE = re.compile(r"^ParleyError\n(?:[├│└].*\n)+", re.M)


def test_every_public_name_is_told() -> None:
    """Each public name has its entry, and nothing else has one."""
    assert sorted([*SHOWN, "__version__"]) == sorted(parley.__all__)
    assert "`parley.__version__`" in page("api.md")


@pytest.mark.parametrize("name", [name for name in parley.__all__ if inspect.isfunction(getattr(parley, name))])
def test_every_argument_is_told(name: str) -> None:
    """A function's docstring, with that of `read` where it refers to it, names each of its arguments."""
    function = getattr(parley, name)
    told = inspect.getdoc(function) or ""
    told = " ".join(told.split())
    told += (inspect.getdoc(parley.read) or "") if "as for" in told else ""
    assert [each for each in inspect.signature(function).parameters if f"`{each}`" not in told] == []


def test_every_error_is_public() -> None:
    """Each class of error can be caught by its public name, and says what it is."""
    assert {each.__name__ for each in ERRORS} == {name for name in parley.__all__ if name.endswith("Error")}
    assert all(each.__doc__ for each in ERRORS)


def tree(text: str) -> list[tuple[int, str]]:
    """(rank, name) of each line of a drawn tree."""
    found = TREE.search(text)
    assert found, "no tree of errors"
    return [(line.index(name), name) for line in found[0].splitlines() for name in re.findall(r"\w+Error\b", line)[:1]]


@pytest.mark.parametrize("where", ["page", "module"])
def test_tree_of_errors(where: str) -> None:
    """The tree that is drawn is the tree there is: each class beneath the one it comes from."""
    drawn = tree(page("api.md") if where == "page" else f"{parley.errors.__doc__}\n")
    assert {name for _, name in drawn} == {each.__name__ for each in ERRORS}
    for place, (rank, name) in enumerate(drawn[1:], 1):
        above = next(other for depth, other in reversed(drawn[:place]) if depth < rank)
        assert getattr(parley, name).__base__ is getattr(parley, above)
