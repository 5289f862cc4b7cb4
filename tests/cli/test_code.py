"""`parley code`: input order, given ids, the same bytes with any number of workers, all or nothing on the disk."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from parley.cli.whole_file import whole_file
from parley.errors import UsageError

from .command import run, start

ROWS = [
    {
        "id": "second",
        "text": "Gunmen killed five people in a market on Sunday, police said.",
        "published": "2020-02-03",
        "outlet": "X",
    },
    {"id": "first", "html": "<html><body><p>The president rejected the talks with the rebels on Monday.</p></body></html>"},
    {
        "id": 3,
        "text": "The army shelled a village and wounded nine people, residents said.",
        "title": "Shelling",
        "url": "http://e.org/",
    },
]


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in ROWS) + "\n")
    return path


def test_records_in_input_order(rows: Path, tmp_path: Path) -> None:
    """One record a line, in the order of the input, each with the id, title, outlet, url and date that its row gives."""
    out = tmp_path / "out.jsonl"
    outcome = run("code", rows, "--out", out)
    assert outcome.code == 0, outcome.err
    documents = [json.loads(line)["document"] for line in out.read_text().splitlines()]
    assert [document["id"] for document in documents] == ["second", "first", "3"]
    assert (documents[0]["published"], documents[0]["outlet"]) == ("2020-02-03", "X")
    assert (documents[2]["title"], documents[2]["url"]) == ("Shelling", "http://e.org/")
    assert outcome.complaints() == [f"parley: 3 records in {out}"]


def test_workers_do_not_change_a_byte(rows: Path, tmp_path: Path) -> None:
    """One process or two: the same bytes."""
    texts = []
    for workers in (1, 2):
        out = tmp_path / f"{workers}.jsonl"
        assert run("code", rows, "--out", out, "--workers", workers, "--coverage", "all").code == 0
        texts.append(out.read_bytes())
    assert texts[0] == texts[1]


def test_broken_line_costs_itself(rows: Path, tmp_path: Path) -> None:
    """A broken row is told with file and line; the others are coded; the exit code says that something failed."""
    lines = rows.read_text().splitlines()
    rows.write_text("\n".join([lines[0], "{broken", '{"id": "d", "text": "x", "published": "soon"}', "[]", lines[1]]))
    out = tmp_path / "out.jsonl"
    outcome = run("code", rows, "--out", out)
    assert outcome.code == 1
    said = outcome.complaints()
    assert [line.partition(": is ")[0].partition(": publication")[0] for line in said[:3]] == [
        f"parley: {rows}, line {number}" for number in (2, 3, 4)
    ]
    assert said[3] == f"parley: 2 records in {out}; 3 reports failed"
    assert len(out.read_text().splitlines()) == 2


def test_folder_and_pattern(tmp_path: Path) -> None:
    """Folders are searched, patterns expanded, and a file named twice is read once."""
    folder = tmp_path / "in" / "deep"
    folder.mkdir(parents=True)
    (folder / "b.txt").write_text("Rebels shelled the town on Monday.")
    (folder / "a.html").write_text("<p>Rebels left the town on Tuesday after talks with the army.</p>")
    (folder / "c.png").write_bytes(b"\x89PNG")
    out = tmp_path / "out.jsonl"
    assert run("code", tmp_path / "in", folder / "*.txt", "--out", out).code == 0
    texts = [json.loads(line)["document"]["text"] for line in out.read_text().splitlines()]
    assert ["left" in text for text in texts] == [True, False]


def test_own_input_is_refused(rows: Path) -> None:
    """The output is never one of the inputs, however it is spelled."""
    before = rows.read_bytes()
    (rows.parent / "x").mkdir()
    spelled = rows.parent / "x" / ".." / rows.name
    outcome = run("code", rows, "--out", spelled)
    assert outcome.code == 2
    assert "one of the inputs" in outcome.err
    assert rows.read_bytes() == before


def test_nothing_found_leaves_an_earlier_file_alone(tmp_path: Path) -> None:
    """A misspelled input does not cost the records of the last run."""
    out = tmp_path / "out.jsonl"
    out.write_text("precious\n")
    outcome = run("code", tmp_path / "misspelt", "--out", out)
    assert outcome.code == 1
    assert "no such file" in outcome.err
    assert out.read_text() == "precious\n"


@pytest.mark.parametrize("out", ["no/such/folder/out.jsonl", "."])
def test_output_that_cannot_be_written(rows: Path, tmp_path: Path, out: str) -> None:
    """A missing folder, or a folder for a file, is a usage error in one line."""
    outcome = run("code", rows, "--out", tmp_path / out)
    assert outcome.code == 2
    assert len(outcome.complaints()) == 1


def test_file_appears_whole(tmp_path: Path) -> None:
    """Until the end the old content stands; then the new one, readable by whom the umask lets."""
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    with whole_file(path) as write:
        write("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask


def test_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    """An error, Ctrl-C included, removes what was written and keeps the old file."""
    path = tmp_path / "out.jsonl"
    path.write_text("old")

    def interrupted() -> None:
        with whole_file(path) as write:
            write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_missing_folder_is_told(tmp_path: Path) -> None:
    """Where there is no folder there is no file."""
    with pytest.raises(UsageError, match="cannot be written"), whole_file(tmp_path / "no" / "out.jsonl"):
        pass


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopped_run(how: signal.Signals, tmp_path: Path) -> None:
    """Ctrl-C or a polite kill in the middle of a run: no traceback, no partial file, no worker left."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text((json.dumps(ROWS[0] | {"text": ROWS[0]["text"] * 20}) + "\n") * 20_000)
    run_ = start("code", rows, "--out", tmp_path / "out.jsonl", "--workers", 2, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("*.part")) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    os.killpg(run_.pid, how) if how is signal.SIGINT else run_.send_signal(how)
    _, err = run_.communicate(timeout=30)
    assert run_.returncode not in (0, None)
    assert b"Traceback" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rows.jsonl"]
