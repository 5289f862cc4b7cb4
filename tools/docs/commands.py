"""The command line as its reader meets it: every command with its help."""

import shlex
import sys
from collections.abc import Iterable, Iterator
from typing import Any
from unittest.mock import patch

import typer.main

from parley.cli.main import app
from tests.cli.command import Outcome, run

COLUMNS = "80"


def commands() -> dict[str, Any]:
    """Every command (as typer's own click has it) by the words that call it ("parley knowledge find"), groups included, in the order of `parley --help`."""
    return dict(_below("parley", typer.main.get_command(app)))


def _below(words: str, command: Any) -> Iterator[tuple[str, Any]]:
    yield words, command
    for name, each in getattr(command, "commands", {}).items():
        yield from _below(f"{words} {name}", each)


def flags(command: Any) -> set[str]:
    """The long and short options of a command, `--help` among them."""
    own = {flag for each in command.params for flag in (*each.opts, *each.secondary_opts) if flag.startswith("-")}
    return own | {"--help", "-h"}


def ran(words: Iterable[str]) -> Outcome:
    """The command run with these words in this process, as a user sees it: called `parley`, whoever is the main program here."""
    with patch.object(sys.modules["__main__"], "__package__", None):
        return run(*words, COLUMNS=COLUMNS)


def block_of(words: str) -> str:
    """The name of the block that holds a command's help: "help-parley-read"."""
    return "help-" + words.replace(" ", "-")


def help_of(words: str) -> str:
    """A command's help as a transcript, 80 columns wide."""
    outcome = ran([*shlex.split(words)[1:], "--help"])
    assert outcome.code == 0, outcome.err
    lines = [line.rstrip() for line in outcome.out.strip().splitlines()]
    return "\n".join(["```text", f"$ {words} --help", *lines, "```"])


def written(name: str) -> str:
    """The help block of that name. Raises KeyError where there is no such command."""
    return help_of({block_of(words): words for words in commands()}[name])
