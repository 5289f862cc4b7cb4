"""Transcripts: examples in a page that are run, in their order, in one folder, with what they print written beneath them.

    ```console          lines with "$ " are commands; `parley …` runs in this process, anything else in bash; a command that
                        fails must be followed by `$ echo $?`
    ```pycon            ">>> " as in the interpreter; one set of names for the whole page
    ```python           run for what it does; a ```text block right after it is what it prints
    ``` … title="a/b"   any block with a title is a file of that name, there for the commands after it

The folder holds `examples/` and `parley/` of this repository, so that a page may name their files.
"""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from .commands import COLUMNS, ran

ROOT = Path(__file__).parents[2]
LENT = ("examples", "parley")
OWN_PROCESS = "--knowledge"  # a process keeps the knowledge that it has read, and folders of several pages have the same name
FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>\w+)(?P<rest>(?: [^\n]*)?)\n(?P<body>.*?)^(?P=indent)```$"
    r"(?:\n\n(?P=indent)```text\n(?P<printed>.*?)^(?P=indent)```$)?",
    re.M | re.S,
)
TITLE = re.compile(r'title="([\w./-]+)"')
COMMAND = re.compile(r"^\$ (?P<command>[^\n]*(?:\\\n> [^\n]*)*)\n(?P<output>(?:(?!\$ )[^\n]*\n)*)", re.M)
PROMPT = re.compile(r"^(?P<source>>>> [^\n]*\n(?:\.\.\.(?: [^\n]*)?\n)*)(?P<output>(?:(?!>>> )[^\n]*\n)*)", re.M)
PARLEY = re.compile(r"(?P<command>parley\b[^|>]*?)(?: *\| *(?P<filter>.*))?$", re.S)


class Untold(AssertionError):
    """An example fails without the page saying so."""


class Folder:
    """The place where the examples of one page are run: what one leaves there, the next one finds."""

    def __init__(self, path: Path) -> None:
        """`path` is an empty folder."""
        self.path, self.names, self.code = path, {"__name__": "__main__"}, 0
        for name in LENT:
            (path / name).symlink_to(ROOT / name)

    def put(self, name: str, text: str) -> None:
        """Write a file that the page shows."""
        place = (self.path / name).resolve()
        assert place.is_relative_to(self.path.resolve()), f"{name} would be written outside of the example's folder"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def said(self, command: str) -> str:
        """What a command prints, both streams; its exit code is kept for `echo $?`."""
        command = re.sub(r"\\\n> ", "", command)
        if command == "echo $?":
            return f"{self.code}\n"
        found = PARLEY.fullmatch(command)
        if found is None or OWN_PROCESS in command:
            return self._bash(command, "")
        with contextlib.chdir(self.path):
            outcome = ran(_globbed(shlex.split(found["command"])[1:]))
        self.code = outcome.code
        out = self._bash(found["filter"], outcome.out) if found["filter"] else outcome.out
        return out + outcome.err

    def _bash(self, command: str, given: str) -> str:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", "-c", command],
            input=given,
            cwd=self.path,
            env={**os.environ, "PATH": path, "COLUMNS": COLUMNS, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        self.code = done.returncode
        return done.stdout

    def shown(self, source: str, mode: str) -> str:
        """What Python prints for a statement ("single") or for a whole piece ("exec"); for an error, as the interpreter does."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.chdir(self.path):
            try:
                exec(compile(source, "<example>", mode), self.names)
            except Exception as error:
                if mode == "exec":
                    raise
                last = "".join(traceback.format_exception_only(error))
                out.write(f"Traceback (most recent call last):\n    ...\n{last}")
        return out.getvalue()


def _globbed(words: list[str]) -> Iterator[str]:
    """Words with `*` spelled out as a shell would."""
    for word in words:
        found = sorted(map(str, Path().glob(word))) if "*" in word else []
        yield from found or [word]


def filled(text: str) -> str:
    """A page with its transcripts as they are today. Raises Untold for an example that fails where the page does not say so."""
    with tempfile.TemporaryDirectory() as place:
        folder = Folder(Path(place))
        return FENCE.sub(lambda found: _block(found, folder), text)


def has_examples(text: str) -> bool:
    """Is there anything to run in this page?"""
    return any(found["language"] in ("console", "pycon", "python") for found in FENCE.finditer(text))


def _block(found: re.Match[str], folder: Folder) -> str:
    indent, language, body = found["indent"], found["language"], _dedented(found["body"], found["indent"])
    whole, printed = found[0], found["printed"]
    if title := TITLE.search(found["rest"]):
        folder.put(title[1], body)
        return whole
    if language not in ("console", "pycon", "python"):
        return whole
    if language == "python":
        said = folder.shown(body, "exec")
        if printed is None:
            if said:
                raise Untold(f"prints what the page does not show (add a ```text block after it):\n{body}")
            return whole
        return whole.replace(f"{indent}```text\n{printed}", f"{indent}```text\n{_indented(said, indent)}")
    new = _console(body, folder) if language == "console" else _pycon(body, folder)
    return whole.replace(found["body"], _indented(new, indent), 1)


def _console(body: str, folder: Folder) -> str:
    commands = list(COMMAND.finditer(body))
    pieces = []
    for place, found in enumerate(commands):
        said = "".join(f"{line.rstrip()}\n" for line in folder.said(found["command"]).splitlines())
        after = commands[place + 1]["command"] if place + 1 < len(commands) else ""
        if folder.code and found["command"] != "echo $?" and after != "echo $?":
            raise Untold(f"exit code {folder.code} without `$ echo $?` after it:\n$ {found['command']}\n{said}")
        pieces.append(f"$ {found['command']}\n{said}")
    return "".join(pieces)


def _pycon(body: str, folder: Folder) -> str:
    pieces = []
    for found in PROMPT.finditer(body):
        source = "".join(line[4:].rstrip("\n") + "\n" for line in found["source"].splitlines(keepends=True))
        parted = "\n" if found["output"].endswith("\n\n") or found["output"] == "\n" else ""  # a blank line before the next
        pieces.append(found["source"] + folder.shown(source, "single") + parted)
    return "".join(pieces)


def _dedented(text: str, indent: str) -> str:
    return re.sub(rf"^{indent}", "", text, flags=re.M)


def _indented(text: str, indent: str) -> str:
    return "".join(f"{indent}{line}" if line.strip() else line for line in text.splitlines(keepends=True))
