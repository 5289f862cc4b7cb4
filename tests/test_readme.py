"""The documents tell the truth: every transcript in them is what the command prints, every file and flag they name exists.

After a change of what is printed, `python -m tests.test_readme` writes the transcripts anew: read them before you commit them.
"""

import re
import shlex
from pathlib import Path

import pytest

import parley

from .cli.command import run

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "examples/README.md", "CONTRIBUTING.md", "CHANGELOG.md")
TRANSCRIPT = re.compile(
    r"^```console\n\$ (?P<command>parley [^\n|]*?)(?: \| head -(?P<lines>\d+))?\n(?P<output>.*?)^```$", re.M | re.S
)
PATHS = re.compile(r"(?:parley|examples|tests|docs|tools)/[\w./-]+\w|(?<=\]\()[\w./]+(?=\))")


def printed(command: str, lines: str | None) -> str:
    """What a command prints, in 80 columns, from the root of the repository."""
    outcome = run(*shlex.split(command)[1:], COLUMNS="80")
    assert outcome.code == 0, outcome.err
    return "".join(outcome.out.splitlines(keepends=True)[: int(lines) if lines else None])


def filled(text: str) -> str:
    """A document with its transcripts as they are today."""

    def fill(found: re.Match[str]) -> str:
        tail = f" | head -{found['lines']}" if found["lines"] else ""
        return f"```console\n$ {found['command']}{tail}\n{printed(found['command'], found['lines'])}```"

    return TRANSCRIPT.sub(fill, text)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_transcripts(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A transcript is real output."""
    monkeypatch.chdir(ROOT)
    text = (ROOT / name).read_text(encoding="utf-8")
    assert filled(text) == text, "run: python -m tests.test_readme"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_paths_exist(name: str) -> None:
    """Every file that a document names is there."""
    text = (ROOT / name).read_text(encoding="utf-8")
    missing = [path for path in PATHS.findall(text) if not (ROOT / path).exists()]
    assert missing == []


def test_flags_exist() -> None:
    """Every flag of the command that the README names is one, and every flag there is stands in the README or the help."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    helps = "".join(run(*verb, "--help").out for verb in (["read"], ["code"], ["knowledge", "find"], []))
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    assert named <= set(re.findall(r"--[a-z][a-z-]+", helps))


def test_public_names_exist() -> None:
    """Every `parley.name` in the README's Python is public."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\bparley\.(\w+)\(", text)) <= set(parley.__all__)


def test_version_in_changelog() -> None:
    """The changelog knows the version."""
    assert f"## {parley.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


if __name__ == "__main__":
    for each in DOCUMENTS:
        path = ROOT / each
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
