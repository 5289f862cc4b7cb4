"""Files, folders and JSON Lines: what is read, and one clear error for everything that cannot be."""

import bz2
import gzip
import json
import lzma
import os
from pathlib import Path

import pytest

from parley.errors import InputError, TooLargeError, UnreadableError
from parley.reading import Row, Source, iter_jsonl, load_file, read_bytes, sources, unpack

SAID = b"The talks by the lake went on for a fourth day."


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_files_are_unpacked(tmp_path: Path, pack: object) -> None:
    """Plain or compressed, the same bytes come out."""
    path = tmp_path / "report.txt"
    path.write_bytes(pack(SAID))  # type: ignore[operator]
    assert load_file(path) == SAID == load_file(str(path))


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_bombs(tmp_path: Path, pack: object) -> None:
    """What unpacks to far more than it is, or beyond the limit, is not unpacked."""
    path = tmp_path / "bomb"
    path.write_bytes(pack(b"a" * 5_000_000))  # type: ignore[operator]
    with pytest.raises(TooLargeError, match=r"bomb: (unpacks to over 200 times|is over)"):
        load_file(path)
    with pytest.raises(TooLargeError, match=r"bomb: is over 1,000 bytes when unpacked|bomb: is over 1,000 bytes; split"):
        load_file(path, max_bytes=1_000)


def test_a_bomb_within_a_bomb_is_unpacked_once(tmp_path: Path) -> None:
    """What comes out compressed again is no report."""
    path = tmp_path / "twice.gz"
    path.write_bytes(gzip.compress(gzip.compress(SAID), mtime=0))
    with pytest.raises(UnreadableError, match="gzip-compressed"):
        load_file(path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"%PDF-1.4 ...", "PDF"),
        (gzip.compress(SAID, mtime=0)[:-9], "is broken"),
        (gzip.compress(SAID, mtime=0)[:12] + b"xxxx", "is broken"),
    ],
)
def test_unreadable_files(tmp_path: Path, content: bytes, reason: str) -> None:
    """The error names the file and what is wrong with it."""
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=f"report.txt: .*{reason}"):
        load_file(path)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    """So does the error where there is no file."""
    with pytest.raises(UnreadableError, match=r"none\.txt: no such file"):
        load_file(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="is a folder"):
        load_file(tmp_path)
    with pytest.raises(UnreadableError):
        load_file("a\0b")
    with pytest.raises(UnreadableError):
        load_file("x" * 5000)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError, match="not a regular file"):
        load_file(tmp_path / "pipe")


def test_fifty_megabytes_on_one_line(tmp_path: Path) -> None:
    """Too long is said clearly and soon."""
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" * 50_000_000)
    with pytest.raises(TooLargeError, match=r"long\.txt: 50,000,000 characters; at most 5,000,000"):
        read_bytes(load_file(path), name=str(path))


def test_unpack_leaves_plain_bytes_alone() -> None:
    """Bytes that are not compressed come back as they are."""
    assert unpack(SAID, "x") is SAID


LINES = [
    b'{"id": "a", "text": "One.", "title": "T", "published": "2019-05-11", "url": "u", "outlet": "o", "more": [1]}',
    b"",
    b"{broken",
    b'{"id": "b", "text": 5}',
    b'{"id": "c"}',
    b"[1, 2]",
    b'{"id": 7, "html": "<p>Two.</p>"}',
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"id": "d", "text": "Three."}',
]


@pytest.mark.parametrize("packed", [False, True])
def test_jsonl(tmp_path: Path, packed: bool) -> None:
    """A broken line is one error with its number; the others go on."""
    path = tmp_path / ("reports.jsonl.gz" if packed else "reports.jsonl")
    raw = b"\n".join(LINES)
    path.write_bytes(gzip.compress(raw, mtime=0) if packed else raw)
    found = list(iter_jsonl(path))
    rows = {number: row for number, row in found if isinstance(row, Row)}
    assert rows[1] == Row("a", "One.", None, "T", "2019-05-11", "u", "o")
    assert rows[7].id == "7" and rows[7].html == "<p>Two.</p>" and rows[10].text == "Three."
    errors = {number: str(row) for number, row in found if isinstance(row, InputError)}
    assert sorted(errors) == [3, 4, 5, 6, 8, 9]
    assert all(text.startswith(f"{path}, line {number}: ") for number, text in errors.items())
    assert "text must be a string" in errors[4] and "neither text nor html" in errors[5]


def test_a_broken_archive_keeps_the_lines_before(tmp_path: Path) -> None:
    """What could be read is read; then one error ends it."""
    path = tmp_path / "reports.jsonl.gz"
    lines = b"\n".join(json.dumps({"text": f"Line {i} {os.urandom(40).hex()}"}).encode() for i in range(2000))
    path.write_bytes(gzip.compress(lines, mtime=0)[:-4000])
    found = list(iter_jsonl(path))
    assert len(found) > 100 and isinstance(found[0][1], Row) and isinstance(found[-1][1], UnreadableError)


def test_a_missing_jsonl_file(tmp_path: Path) -> None:
    """There is nothing to go on with."""
    with pytest.raises(UnreadableError, match="no such file"):
        list(iter_jsonl(tmp_path / "none.jsonl"))


def test_sources(tmp_path: Path) -> None:
    """Folders in order, hidden files and unknown endings passed over, named files always, each file once."""
    for name in ("b.txt", "a.html", "c.pdf", ".hidden.txt", "sub/d.md", "sub/e.jsonl.gz", ".git/f.txt", "sub/g.txt.gz"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    reports = [tmp_path / name for name in ("a.html", "b.txt", "sub/d.md", "sub/e.jsonl.gz", "sub/g.txt.gz")]
    found = list(sources([tmp_path]))
    assert [source.path for source in found if isinstance(source, Source)] == reports
    assert [source.kind for source in found if isinstance(source, Source)] == ["report", "report", "report", "jsonl", "report"]
    assert list(sources([tmp_path / "c.pdf"])) == [Source(tmp_path / "c.pdf", "report")]
    assert [s.path.name for s in sources([tmp_path / "*.txt", tmp_path / "b.txt"]) if isinstance(s, Source)] == ["b.txt"]
    assert [s.path.name for s in sources([f"{tmp_path}/**/*.gz"]) if isinstance(s, Source)] == ["e.jsonl.gz", "g.txt.gz"]


def test_sources_that_are_none(tmp_path: Path) -> None:
    """A name that stands for nothing is an error of its own; the others go on."""
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "empty").mkdir()
    found = list(sources([tmp_path / "none.txt", tmp_path / "*.html", tmp_path / "empty", tmp_path / "a.txt"]))
    assert [str(error).split(": ", 1)[1].split(" (")[0] for error in found[:3]] == [
        "no such file",
        "matches no reports",
        "holds no reports",
    ]
    assert found[3] == Source(tmp_path / "a.txt", "report")


def test_a_file_with_brackets_in_its_name_is_no_pattern(tmp_path: Path) -> None:
    """A file that exists is that file."""
    path = tmp_path / "talks [1].txt"
    path.write_text("x")
    assert list(sources([path])) == [Source(path, "report")]
