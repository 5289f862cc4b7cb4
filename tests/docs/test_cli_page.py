"""The command line and its pages agree, both ways: commands, options, exit codes, variables of the environment."""

import ast
import re
from collections.abc import Iterator

import pytest

import parley.cli.main
from parley.errors import InputError, KnowledgeError, SettingsError, UsageError
from tests.cli.command import run
from tools.docs.blocks import names
from tools.docs.commands import block_of, commands, flags, help_of
from tools.docs.pages import name_of, pages

from .reading import FLAG, ROOT, headings, page, rows, section

CLI = ROOT / "parley" / "cli"
COMMANDS = sorted(words for words in commands() if words != "parley")
CALL = re.compile(rf"\b({'|'.join(re.escape(words) for words in sorted(COMMANDS, key=len, reverse=True))})\b([^\n`|>]*)")
INTERRUPTED = 130  # what the shell's own convention gives for Ctrl-C


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_has_its_section(words: str) -> None:
    """A section by the command's name, with its help and something said about it."""
    text = section(page("cli.md"), words)
    assert names(text) == [block_of(words)]
    group = hasattr(commands()[words], "commands")
    assert group or len(re.sub(r"<!--.*?-->|```.*?```", "", text, flags=re.S).split()) >= 20, "say what it does"


def test_no_section_without_a_command() -> None:
    """What the page heads as a command is one."""
    assert sorted(each for each in headings(page("cli.md")) if each.startswith("parley ")) == COMMANDS


@pytest.mark.parametrize("words", commands())
def test_help_names_every_option(words: str) -> None:
    """The help that the page shows names every option and argument, and each has words of its own."""
    shown = help_of(words)
    assert help_of(words) in page("cli.md")
    for each in commands()[words].params:
        option = [flag for flag in each.opts if flag.startswith("-")]
        assert all(flag in shown for flag in option)
        assert option or str(each.metavar or each.name) in shown
        assert getattr(each, "help", ""), f"{each.name} says nothing"


@pytest.mark.parametrize("path", pages(), ids=name_of)
def test_calls_make_sense(path: object) -> None:
    """Wherever a page calls a command, with whatever options, the command has them."""
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    wrong = [
        (words, flag)
        for words, rest in CALL.findall(text)
        for flag in FLAG.findall(rest)
        if flag not in flags(commands()[words])
    ]
    assert wrong == []


@pytest.mark.parametrize("name", ["index.md", "quickstart.md", "record.md", "cli.md", "settings.md", "bad-input.md"])
def test_options_named_alone_exist(name: str) -> None:
    """An option that these pages name on its own is one of some command."""
    known = {flag for command in commands().values() for flag in flags(command)}
    assert {flag for code in re.findall(r"`(--[^`]+)`", page(name)) for flag in FLAG.findall(code)} <= known


def exit_codes() -> Iterator[int]:
    """Every exit code that the command line names."""
    for path in CLI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("typer.Exit", "sys.exit", "Exit", "exit"):
                yield from (each.value for arg in node.args for each in ast.walk(arg) if _number(each))  # type: ignore[attr-defined]


def _number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int


def test_exit_codes() -> None:
    """The table of exit codes is whole, and holds no other."""
    told = {int(row[0]) for row in rows(section(page("cli.md"), "Exit codes"))}
    assert told == {0, INTERRUPTED} | set(exit_codes())


@pytest.mark.parametrize(
    ("error", "code"), [(InputError, 1), (UsageError, 2), (SettingsError, 2), (KnowledgeError, 2), (ZeroDivisionError, 1)]
)
def test_exit_codes_of_errors(error: type[Exception], code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each branch of the errors has the exit code that the reference gives it."""

    def fail() -> None:
        raise error("words")

    monkeypatch.setattr(parley.cli.main, "app", fail)
    assert run().code == code


def test_environment() -> None:
    """Every variable of our own is in the table, and no other."""
    used = {name for path in (ROOT / "parley").rglob("*.py") for name in re.findall(r"PARLEY_[A-Z_]+", path.read_text("utf-8"))}
    told = {row[0] for row in rows(section(page("settings.md"), "Environment"))}
    assert {name for name in told if name.startswith("PARLEY_")} == used
    assert {"NO_COLOR", "COLUMNS"} <= told
