"""`parley evaluate`: three forms, on standard output or in a file; bad input is one line."""

import gzip
import json
from pathlib import Path

import pytest

from parley.cli.evaluate import Kind
from parley.evaluation import SECTIONS

from .command import run

REVIEW = Path(__file__).parents[2] / "examples" / "review"
GOLD, CODED = REVIEW / "reviewed.jsonl", REVIEW / "coded.jsonl"


def test_table() -> None:
    """The table goes to standard output; without --errors nothing is listed."""
    outcome = run("evaluate", GOLD, "--against", CODED)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("facts F1 .")
    assert "Differences" not in outcome.out


def test_errors() -> None:
    """Differences follow the table; kinds can be combined, and `all` is all of them."""
    some = run("evaluate", GOLD, "--against", CODED, "--errors", "events", "--errors", "positions").out
    assert "wrong · events status · walk-out" in some and "missed · positions · walk-out" in some
    assert "missed · casualties" not in some
    assert "missed · casualties" in run("evaluate", GOLD, "--against", CODED, "--errors", "all").out


def test_kinds_are_those_there_are() -> None:
    """What the option takes is what can be listed."""
    assert [*Kind] == [*SECTIONS, "all"]


def test_out(tmp_path: Path) -> None:
    """--out writes what would be printed, in each form."""
    for form in ("table", "json", "html"):
        arguments = ("evaluate", GOLD, "--against", CODED, "--errors", "all", "--format", form)
        out = tmp_path / form
        assert run(*arguments, "--out", out).out == ""
        assert out.read_text(encoding="utf-8") == run(*arguments).out
    assert json.loads((tmp_path / "json").read_text())["errors"]
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_documents_of_one_side_are_named() -> None:
    """Documents that only one file has cost a line on standard error, and the comparison goes on."""
    first = CODED.read_bytes().splitlines(keepends=True)[0]
    path = CODED.parent / "nowhere"
    assert not path.exists()
    outcome = run("evaluate", GOLD, "--against", _file(first))
    assert outcome.code == 0
    assert outcome.complaints() == ["parley: 1 document has no record, counted as empty: walk-out"]


_FOLDER: list[Path] = []


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    _FOLDER[:] = [tmp_path]


def _file(content: bytes, name: str = "r.jsonl") -> Path:
    path = _FOLDER[0] / name
    path.write_bytes(content)
    return path


LINE = CODED.read_bytes().splitlines(keepends=True)[0]
BROKEN = [
    (b"", "r.jsonl: holds no record; parley code writes such files"),
    (b"\n\n", "r.jsonl: holds no record; parley code writes such files"),
    (LINE + LINE[:500] + b"\n", "r.jsonl line 2: is not JSON ("),
    (
        LINE + b"[]\n",
        "r.jsonl line 2: is not a record; parley code writes files of records, and parley schema says what one holds",
    ),
    (LINE.replace(b'"parley":"1"', b'"parley":"2"', 1), "r.jsonl line 1: is a record of format 2; this Parley reads format 1"),
    (
        LINE.replace(b'"type":"ASSAULT"', b'"type":"BRAWL"', 1),
        "r.jsonl line 1: is not a record of format 1: events.0.type: Input should be 'AGREE', 'CONSULT'",
    ),
    (gzip.compress(LINE)[:200], "r.jsonl: is broken ("),
    (b"\xff\xfe\x00", "r.jsonl line 1: is not JSON ("),
    (b"{\n" * 3, "r.jsonl: is not JSON ("),
]


@pytest.mark.parametrize(("content", "complaint"), BROKEN)
def test_broken_files(content: bytes, complaint: str) -> None:
    """A file that is no file of records is one line, with the line and the reason, and exit code 1."""
    path = _file(content)
    for arguments in ((path, "--against", CODED), (GOLD, "--against", path)):
        outcome = run("evaluate", *arguments)
        assert (outcome.code, outcome.out, len(outcome.complaints())) == (1, "", 1)
        assert outcome.err.startswith(f"parley: {path.parent}/{complaint}"[:180])


def test_missing_file_and_folder(tmp_path: Path) -> None:
    """A name that is none, or a folder, is one line and exit code 1."""
    outcome = run("evaluate", GOLD, "--against", tmp_path / "no.jsonl")
    assert (outcome.code, outcome.err) == (1, f"parley: {tmp_path}/no.jsonl: no such file\n")
    outcome = run("evaluate", tmp_path, "--against", CODED)
    assert (outcome.code, outcome.err) == (1, f"parley: {tmp_path}: is a folder, not a file of records\n")


def test_what_makes_no_sense(tmp_path: Path) -> None:
    """No document in common, a kind that is none, a result that would overwrite its source: exit code 2, nothing written."""
    other = _file(LINE.replace(b"orvane-bombing", b"another").replace(b'"sha256":"', b'"sha256":"9'))
    outcome = run("evaluate", GOLD, "--against", other)
    assert (outcome.code, outcome.complaints()) == (
        2,
        ["parley: no document in common: neither ids nor hashes of the 2 and 1 records agree"],
    )
    assert run("evaluate", GOLD, "--against", CODED, "--errors", "event").code == 2
    before = other.read_bytes()
    outcome = run("evaluate", other, "--against", other, "--out", other)
    assert outcome.code == 2 and "would be overwritten" in outcome.err
    assert other.read_bytes() == before
    assert run("evaluate", GOLD, "--against", CODED, "--out", tmp_path / "no" / "x").code == 2
