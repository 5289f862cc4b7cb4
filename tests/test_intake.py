"""Reports on their way in: counted where that is quick, named in errors, and taken from whatever Python hands over."""

import gzip
import io
from pathlib import Path

import pytest
from rich.console import Console

import parley
from parley.cli import progress as progress_module
from parley.cli.progress import progress
from parley.intake import Failure, Incoming, count, from_files, from_python
from parley.means import known_names, means
from parley.reading.sources import sources


def test_rows_are_counted(tmp_path: Path) -> None:
    """A file is one report, a line of JSONL is one, blank lines are none, a missing name fails as one."""
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.jsonl").write_text('{"text": "x"}\n\n{"text": "y"}\n{broken\n')
    inputs = list(sources([tmp_path, tmp_path / "missing"]))
    assert count(inputs) == 5
    assert len(list(from_files(inputs))) == 5


def test_compressed_rows_are_not_counted(tmp_path: Path) -> None:
    """Unpacking a corpus just to show a bar to its end would take too long."""
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}\n{"text": "y"}\n'))
    inputs = list(sources([tmp_path]))
    assert count(inputs) is None
    assert [row.content for row in from_files(inputs) if isinstance(row, Incoming)] == ["x", "y"]


@pytest.mark.parametrize(
    ("failure", "shown"),
    [
        (Failure("x", "a.jsonl", 3, "is broken"), "a.jsonl, line 3: is broken"),
        (Failure(None, "a.txt", None, "is empty"), "a.txt: is empty"),
        (Failure("x", None, 3, "is empty"), "x: is empty"),
        (Failure(None, None, 3, "is empty"), "report 3: is empty"),
    ],
)
def test_failures_are_named(failure: Failure, shown: str) -> None:
    """A failure is told by file and line, else by id, else by its place."""
    assert str(failure) == shown


def test_reason_does_not_repeat_the_name() -> None:
    """The file stands once in the line, whoever found the fault."""
    report = Incoming(Path("a.txt"), source="a.txt")
    assert str(report.failed("a.txt: is empty")) == "a.txt: is empty"


def test_python_rows() -> None:
    """Numbers are ids too; what is no string is refused by the name of its field."""
    good, bad, flag = from_python([{"id": 7, "text": "x"}, {"text": ["x"]}, {"id": True, "text": "x"}])
    assert isinstance(good, Incoming) and good.id == "7"
    assert isinstance(bad, Failure) and bad.reason == "text must be a string"
    assert isinstance(flag, Failure) and flag.reason == "id must be a string"


def test_progress_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar is drawn where somebody watches, and nowhere else."""
    for terminal, expected in ((False, False), (True, True)):
        file = io.StringIO()
        console = Console(file=file, force_terminal=terminal, width=100)
        monkeypatch.setattr(progress_module, "Console", lambda stderr, console=console: console)
        with progress(2) as step:
            step()
            step()
        assert bool(file.getvalue()) is expected


def test_names_for_upper_case_text() -> None:
    """Known names are spelled as known; a word that is a common word too is left to the context."""
    names = known_names(parley.Settings())
    assert names["taliban"] == "Taliban"
    assert "who" not in names


def test_upper_case_report_keeps_its_letters() -> None:
    """Wire text in capitals is recased for the parser only: the record quotes it as it came."""
    text = (
        "KABUL, 8 MAY 2019 (AFP) -- [TEXT] TALIBAN GUNMEN KILLED NINE PEOPLE IN KABUL ON WEDNESDAY, THE INTERIOR MINISTRY SAID."
    )
    record = parley.read(text)
    assert record.document.text == text
    assert "Taliban" in {actor.name for actor in record.actors}
    assert record.document.published == "2019-05-08"


def test_means_are_loaded_once() -> None:
    """The same settings give the same model and knowledge, and the record says which."""
    first, second = means(parley.Settings()), means(parley.Settings())
    assert first is second
    assert first.provenance.model == "en_core_web_md"
    assert parley.Settings(coverage="all").digest() != parley.Settings().digest()
