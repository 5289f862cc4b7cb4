"""Bad input: one clear line that names the report and the reason, a non-zero exit, never a traceback, and all else goes through."""

import gzip
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from .command import Outcome, run

STORY = "Rebels killed two soldiers near the town on Friday, the army said.\n"
FURNITURE = "+ posts\n\nLeave a Reply\n\nYour email address will not be published.\n"


def check(outcome: Outcome, code: int, *words: str) -> None:
    """One line with these words, and the exit code."""
    assert outcome.code == code, outcome
    assert len(outcome.complaints()) == 1, outcome.err
    assert outcome.err.startswith("parley: ")
    assert "Traceback" not in outcome.err
    assert len(outcome.err) < 400
    for word in words:
        assert word in outcome.err


def gone(path: Path) -> None:
    path.unlink()


FILES: dict[str, tuple[Callable[[Path], object], tuple[str, ...]]] = {
    "missing.txt": (gone, ("missing.txt", "no such file")),
    "empty.txt": (lambda path: path.write_bytes(b""), ("empty.txt", "empty")),
    "blank.txt": (lambda path: path.write_text(" \n\n\t\n"), ("blank.txt",)),
    "noise.txt": (lambda path: path.write_bytes(bytes(range(256)) * 64), ("noise.txt", "binary")),
    "paper.txt": (lambda path: path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"x" * 100), ("paper.txt", "PDF")),
    "photo.html": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100), ("photo.html", "PNG")),
    "zeros.txt": (lambda path: path.write_bytes(b"\0" * 4000), ("zeros.txt", "binary")),
    "long.txt": (lambda path: path.write_bytes(b"word " * 10_000_000), ("long.txt", "5,000,000")),
    "long.html": (lambda path: path.write_bytes(b"<p>" + b"word " * 10_000_000), ("long.html", "are read")),
    "huge.txt": (lambda path: path.write_bytes(b"word " * 14_000_000), ("huge.txt",)),
    "bomb.txt.gz": (lambda path: path.write_bytes(gzip.compress(b"a" * 100_000_000, 9)), ("bomb.txt.gz", "unpacks")),
    "cut.txt.gz": (lambda path: path.write_bytes(gzip.compress(STORY.encode() * 99)[:60]), ("cut.txt.gz", "broken")),
    "furniture.txt": (lambda path: path.write_text(FURNITURE), ("furniture.txt", "page furniture")),
    "rows.jsonl": (lambda path: path.write_text('{"text": "x"}\n'), ("rows.jsonl", "parley code")),
    "folder.txt": (lambda path: (path.unlink(), path.mkdir()), ("folder.txt", "folder")),
}


@pytest.mark.parametrize("name", FILES)
def test_read_file(name: str, tmp_path: Path) -> None:
    """Each kind of unreadable file is told by name."""
    write, words = FILES[name]
    path = tmp_path / name
    path.touch()
    write(path)
    check(run("read", path), 1, *words)


@pytest.mark.parametrize("name", ["empty.txt", "noise.txt", "bomb.txt.gz"])
def test_code_file(name: str, tmp_path: Path) -> None:
    """In bulk the same file costs its line, the count at the end, and nothing else."""
    write, words = FILES[name]
    (tmp_path / "a-good.txt").write_text(STORY)
    write(tmp_path / name)
    out = tmp_path / "out.jsonl"
    outcome = run("code", tmp_path / "a-good.txt", tmp_path / name, "--out", out)
    assert outcome.code == 1
    assert len(outcome.complaints()) == 2
    assert all(word in outcome.complaints()[0] for word in words)
    assert outcome.complaints()[1].endswith("1 record in " + str(out) + "; 1 report failed")
    assert len(out.read_text().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--published", "yesterday"],
        ["--published", "2019-13-40"],
        ["--published", "11 May 2019"],
        ["--published", ""],
        ["--knowledge", "/no/such/folder"],
        ["--format", "json", "--explain"],
    ],
)
def test_senseless_arguments(arguments: list[str], tmp_path: Path) -> None:
    """An argument that makes no sense is a usage error, said in one line."""
    (tmp_path / "a.txt").write_text(STORY)
    check(run("read", tmp_path / "a.txt", *arguments), 2)


@pytest.mark.parametrize(
    "arguments", [[], ["read"], ["read", "--format", "xml", "x"], ["code", "x"], ["sing"], ["code", "x", "--workers", "0"]]
)
def test_wrong_command_line(arguments: list[str]) -> None:
    """A command line that is none ends with exit code 2 and help."""
    outcome = run(*arguments)
    assert outcome.code == 2
    assert "Usage" in outcome.err + outcome.out
    assert "Traceback" not in outcome.err


def test_standard_input_is_named() -> None:
    """What comes in by a pipe is called standard input."""
    check(run("read", "-", stdin=b""), 1, "standard input", "empty")


def test_other_reports_go_through(tmp_path: Path) -> None:
    """One bad report among good ones costs its line and a count."""
    (tmp_path / "a.txt").write_text(STORY)
    outcome = run("read", tmp_path / "nothing.txt", tmp_path / "a.txt", "--format", "json")
    assert outcome.code == 1
    assert len(outcome.out.splitlines()) == 1
    assert outcome.complaints()[-1] == "parley: 1 of 2 reports failed"


def test_complaints_cannot_command_the_terminal(tmp_path: Path) -> None:
    """A file name with escape sequences is shown without them."""
    outcome = run("read", tmp_path / "a\x1b[2Jb\u202e.txt")
    check(outcome, 1, "no such file")
    assert "\x1b" not in outcome.err and "\u202e" not in outcome.err


def test_deep_page(tmp_path: Path) -> None:
    """A page nested 200,000 deep is read or refused, but never brings anything down."""
    path = tmp_path / "deep.html"
    path.write_text("<html><body>" + "<div>" * 200_000 + f"<p>{STORY}</p>" + "</div>" * 200_000)
    outcome = run("read", path)
    assert outcome.code in (0, 1)
    assert "Traceback" not in outcome.err and "fault" not in outcome.err


def test_nuls_are_dropped(tmp_path: Path) -> None:
    """A few NULs in a text are taken out and the report is read."""
    path = tmp_path / "nul.txt"
    path.write_bytes(STORY.replace(" ", "\0 ", 2).encode())
    outcome = run("read", path, "--format", "json")
    assert outcome.code == 0
    assert "\\u0000" not in outcome.out


class Site(BaseHTTPRequestHandler):
    """A small server: a story, a picture, a way to a private address."""

    def do_GET(self) -> None:
        kind, body = {
            "/story": ("text/html", f"<html><body><article><h1>Clash</h1><p>{STORY * 9}</p></article></body></html>"),
            "/picture": ("image/png", "x"),
        }.get(self.path, ("text/plain", ""))
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://10.1.2.3/secret")
        else:
            self.send_response(200 if body else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_private_address_is_refused(site: str) -> None:
    """The loopback address is refused by default."""
    check(run("read", f"{site}/story"), 1, "private")


def test_private_address_on_request(site: str) -> None:
    """--allow-private-addresses permits it."""
    outcome = run("read", f"{site}/story", "--allow-private-addresses", "--format", "json")
    assert outcome.code == 0, outcome.err
    assert f"{site}/story" in outcome.out


@pytest.mark.parametrize(("path", "word"), [("/picture", "image/png"), ("/nothing", "404")])
def test_address_without_a_text(site: str, path: str, word: str) -> None:
    """A page that is missing or no text is refused with the reason."""
    check(run("read", site + path, "--allow-private-addresses"), 1, word)


@pytest.mark.parametrize(
    "address", ["ftp://example.org/a.txt", "http://", "file:///etc/passwd", "http://localhost/x", "http://[::ffff:10.0.0.1]/"]
)
def test_addresses_that_are_never_opened(address: str) -> None:
    """Other schemes and private hosts are refused without a connection."""
    check(run("read", address), 1)
