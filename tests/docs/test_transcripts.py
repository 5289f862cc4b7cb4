"""Every page says what is so: its examples print what they show, its generated parts are fresh, the files it names exist.

`python -m tools.docs` writes the pages anew; read the changes before you commit them.
"""

import re
from pathlib import Path

import pytest

from tools.docs.pages import filled, name_of, pages
from tools.docs.transcripts import Untold
from tools.docs.transcripts import filled as transcribed

from .reading import DOCS, ROOT

NAMED = re.compile(r"`((?:parley|examples|tests|docs|tools|evaluation)/[\w./-]+)`")


@pytest.mark.parametrize("path", pages(), ids=name_of)
def test_page_is_fresh(path: Path) -> None:
    """What the page shows of Parley is what Parley does today."""
    assert filled(path) == path.read_text(encoding="utf-8"), "run: python -m tools.docs"


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=name_of)
def test_files_exist(path: Path) -> None:
    """Every file of the repository that a page names is there."""
    named = NAMED.findall(path.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def block(language: str, *lines: str) -> str:
    """A block of code in a page."""
    return "\n".join([f"```{language}", *lines, "```"])


def test_console_is_run() -> None:
    """What a command prints takes the place of what the page shows, on both streams."""
    shown = transcribed(block("console", "$ parley --version", "parley 9", "$ parley read no.txt", "$ echo $?", "0"))
    assert shown.splitlines()[2:6] == [
        shown.splitlines()[2],
        "$ parley read no.txt",
        "parley: no.txt: no such file",
        "$ echo $?",
    ]
    assert shown.splitlines()[2] != "parley 9"
    assert shown.splitlines()[6] == "1"


def test_silent_failure_is_refused() -> None:
    """A command that fails where the page does not say so is an error of the page."""
    with pytest.raises(Untold, match="exit code 1"):
        transcribed(block("console", "$ parley read no.txt"))


def test_titled_blocks_are_files() -> None:
    """A block with a title is a file for the commands after it, and never outside of the folder."""
    shown = transcribed(block('text title="a/b.txt"', "words") + "\n\n" + block("console", "$ cat a/b.txt"))
    assert shown.endswith(block("console", "$ cat a/b.txt", "words"))
    with pytest.raises(AssertionError, match="outside"):
        transcribed(block('text title="../b.txt"', "words"))


def test_pycon_is_run() -> None:
    """The interpreter's answers are real, also its errors, and names last from one block to the next."""
    shown = transcribed(block("pycon", ">>> x = 2", ">>> x * 3", "5") + "\n\n" + block("pycon", ">>> x / 0"))
    assert block("pycon", ">>> x = 2", ">>> x * 3", "6") in shown
    assert shown.endswith(block("pycon", ">>> x / 0", *ERROR))


ERROR = ("Traceback (most recent call last):", "    ...", "ZeroDivisionError: division by zero")


def test_python_is_run() -> None:
    """A piece of Python is run; what it prints is in the block after it, and is not left out."""
    shown = transcribed(block("python", "print(1 + 1)") + "\n\n" + block("text", "3"))
    assert shown.endswith(block("text", "2"))
    with pytest.raises(Untold, match="does not show"):
        transcribed(block("python", "print(1 + 1)"))
    with pytest.raises(ZeroDivisionError):
        transcribed(block("python", "1 / 0"))


def test_indented_blocks() -> None:
    """Blocks inside of tabs and lists are run as well."""
    assert transcribed("    ```pycon\n    >>> 1 + 1\n    ```") == "    ```pycon\n    >>> 1 + 1\n    2\n    ```"
