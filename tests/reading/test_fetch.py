"""Fetching: a real server on this machine, and a made-up name service for the world outside."""

import gzip
import http.server
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.errors import FetchError
from parley.reading import fetch
from parley.reading.addresses import is_public

PAGE = b"<html><head><title>Talks go on</title></head><body><p>The talks by the lake went on.</p></body></html>"
PUBLIC = "93.184.215.14"


class Site(http.server.BaseHTTPRequestHandler):
    """A small site with a page for each way to answer."""

    def do_GET(self) -> None:
        headers = {"Content-Type": "text/html; charset=ISO-8859-1"}
        status, body = 200, PAGE
        path, _, rest = self.path.partition("?")
        match path:
            case "/text":
                headers["Content-Type"], body = "text/plain", b"The talks went on."
            case "/untyped":
                headers, body = {}, b"The talks went on."
            case "/pdf":
                headers["Content-Type"], body = "application/pdf", b"%PDF-1.7"
            case "/gone":
                status, body = 404, b"gone"
            case "/gzip":
                headers["Content-Encoding"], body = "gzip", gzip.compress(PAGE)
            case "/deflate":
                headers["Content-Encoding"], body = "deflate", zlib.compress(PAGE)[2:-4]
            case "/br":
                headers["Content-Encoding"] = "br"
            case "/broken-gzip":
                headers["Content-Encoding"] = "gzip"
            case "/bomb":
                headers["Content-Encoding"], body = "gzip", gzip.compress(b"a" * 9_000_000)
            case "/big":
                body = b"a" * 200_000
            case "/host":
                headers["Content-Type"], body = "text/plain", self.headers["Host"].encode()
            case "/to":
                status, headers = 302, {"Location": rest}
            case "/drip":
                self._drip()
                return
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        try:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
            for _ in range(100):
                self.wfile.write(b"a")
                time.sleep(0.05)
        except OSError:
            pass

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The site's port on 127.0.0.1."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_where_private_addresses_are_allowed(port: int) -> None:
    """The bytes, where they came from, and what the server calls them."""
    got = fetch(f"http://127.0.0.1:{port}/", allow_private=True)
    assert (got.raw, got.url, got.content_type, got.charset) == (PAGE, f"http://127.0.0.1:{port}/", "text/html", "ISO-8859-1")
    assert fetch(f"http://localhost:{port}/text", allow_private=True).raw == b"The talks went on."
    assert fetch(f"http://127.0.0.1:{port}/untyped", allow_private=True).content_type is None


@pytest.mark.parametrize("path", ["gzip", "deflate"])
def test_compressed_answers_are_unpacked(port: int, path: str) -> None:
    """Also deflate without its header."""
    assert fetch(f"http://127.0.0.1:{port}/{path}", allow_private=True).raw == PAGE


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1", "2130706433", "0x7f000001", "[::ffff:127.0.0.1]"]
)
def test_private_addresses_are_refused_by_default(port: int, host: str) -> None:
    """In every spelling."""
    with pytest.raises(FetchError, match=r"private or local address|cannot be found|not a URL"):
        fetch(f"http://{host}:{port}/")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("pdf", "is application/pdf, not text or HTML"),
        ("gone", "answered 404"),
        ("bomb", "times its size"),
        ("br", "encoding that was not asked for"),
        ("broken-gzip", "does not answer as a web server should"),
        ("to?/to?/to?/to?/to?/to?/to?/text", "redirects more than 5 times"),
        ("to?ftp://127.0.0.1/x", "only http and https"),
        ("to?file:///etc/passwd", "only http and https"),
    ],
)
def test_answers_that_are_refused(port: int, path: str, reason: str) -> None:
    """One line with the URL and the reason."""
    with pytest.raises(FetchError, match=reason) as why:
        fetch(f"http://127.0.0.1:{port}/{path}", allow_private=True)
    assert str(why.value).startswith(f"http://127.0.0.1:{port}/{path}: ") and "\n" not in str(why.value)


def test_size_is_bounded(port: int) -> None:
    """More bytes than the limit are not read."""
    with pytest.raises(FetchError, match="over 100,000 bytes"):
        fetch(f"http://127.0.0.1:{port}/big", allow_private=True, max_bytes=100_000)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "lakeside.example",
        "http://",
        "https:///x",
        "http://u:p@a.example/",
        "http://[::1",
        "",
        "http://a\x00b/",
    ],
)
def test_what_is_not_fetched_at_all(url: str) -> None:
    """Only http and https, with a host, without a password."""
    with pytest.raises(FetchError):
        fetch(url, look_up=lambda host, port: pytest.fail("looked up"))


def test_a_slow_server_ends_at_the_deadline(port: int) -> None:
    """A byte now and then does not keep us waiting."""
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"did not answer within 0\.5 s"):
        fetch(f"http://127.0.0.1:{port}/drip", allow_private=True, timeout=0.5)
    assert time.monotonic() - start < 2


def test_a_server_that_never_answers() -> None:
    """A connection that is taken and then ignored ends at the deadline."""
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(FetchError, match="did not answer"):
        fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/", allow_private=True, timeout=0.3)


def test_a_slow_name_service_ends_at_the_deadline() -> None:
    """The system's resolver cannot be hurried, but it is not waited for."""

    def never(host: str, port: int) -> list[str]:
        time.sleep(1.5)
        return [PUBLIC]

    start = time.monotonic()
    with pytest.raises(FetchError, match="did not answer"):
        fetch("http://lakeside.example/", timeout=0.3, look_up=never)
    assert time.monotonic() - start < 1.2


def test_a_name_that_does_not_exist() -> None:
    """Said as such."""

    def nothing(host: str, port: int) -> list[str]:
        raise socket.gaierror("no such name")

    with pytest.raises(FetchError, match=r"nowhere\.example is not a host that can be found"):
        fetch("http://nowhere.example/", look_up=nothing)


def test_a_refused_connection() -> None:
    """Nobody listens: cannot be reached."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        closed = taken.getsockname()[1]
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{closed}/", allow_private=True)


@pytest.mark.parametrize(
    "answers", [["10.0.0.7"], [PUBLIC, "127.0.0.1"], ["::ffff:10.0.0.1"], ["fe80::1%eth0"], ["64:ff9b::7f00:1"]]
)
def test_names_that_lead_to_private_addresses_are_refused(answers: list[str]) -> None:
    """One private address among public ones is enough."""
    with pytest.raises(FetchError, match="private or local"):
        fetch("http://lakeside.example/", look_up=lambda host, port: answers)


class Dialled:
    """Stands in for the network outside: writes down which address is dialled, and connects to the local site instead."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, port: int) -> None:
        import httpcore

        self.addresses: list[str] = []
        real = httpcore.SyncBackend.connect_tcp

        def connect(backend: httpcore.SyncBackend, host: str, _: int, *rest: object, **more: object) -> httpcore.NetworkStream:
            self.addresses.append(host)
            return real(backend, "127.0.0.1", port, *rest, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)


def test_the_checked_address_is_the_one_dialled(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name service that answers differently the second time is asked only once: what was checked is what is dialled."""
    dialled = Dialled(monkeypatch, port)
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return [PUBLIC] if len(asked) == 1 else ["127.0.0.1"]

    got = fetch("http://lakeside.example/host", look_up=rebinding)
    assert (asked, dialled.addresses) == (["lakeside.example"], [PUBLIC])
    assert got.raw == b"lakeside.example"  # the Host header still names the site


def test_redirects_are_checked_again(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public page that sends us to a private address is refused, whether by number or by name."""
    dialled = Dialled(monkeypatch, port)
    names = {"lakeside.example": PUBLIC, "inside.example": "192.168.1.1", "127.0.0.1": "127.0.0.1"}
    for goal in ("http://127.0.0.1/", "http://inside.example/"):
        with pytest.raises(FetchError, match="private or local"):
            fetch(f"http://lakeside.example/to?{goal}", look_up=lambda host, port: [names[host]])
    assert set(dialled.addresses) == {PUBLIC}


def test_redirects_are_followed(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address in the end is the one that is reported."""
    Dialled(monkeypatch, port)
    got = fetch("http://lakeside.example/to?/text", look_up=lambda host, port: [PUBLIC])
    assert got.url == "http://lakeside.example/text"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for lakeside.example that nobody but these tests trusts, with its key in the same file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not here to make a certificate: TLS is not tested")
    path = tmp_path_factory.mktemp("tls") / "site.pem"
    command = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-keyout",
        str(path),
        "-out",
        f"{path}.crt",
    ]
    subject = ["-subj", "/CN=lakeside.example", "-addext", "subjectAltName=DNS:lakeside.example"]
    subprocess.run([*command, *subject], check=True, capture_output=True, timeout=30)
    path.write_text(path.read_text() + Path(f"{path}.crt").read_text())
    return path


@pytest.fixture
def secure_port(certificate: Path) -> Iterator[int]:
    """The same site over TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def test_certificates_are_checked_by_name(secure_port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server dialled by its number must show a trusted certificate for its name: not one it made itself, not another name's."""
    dialled = Dialled(monkeypatch, secure_port)

    def get(host: str) -> bytes:
        return fetch(f"https://{host}/host", look_up=lambda name, port: [PUBLIC], timeout=5).raw

    with pytest.raises(FetchError, match=r"cannot be reached .*certificate"):
        get("lakeside.example")
    monkeypatch.setattr("certifi.where", lambda: f"{certificate}.crt")
    assert get("lakeside.example") == b"lakeside.example"
    with pytest.raises(FetchError, match=r"cannot be reached .*certificate"):
        get("other.example")
    assert set(dialled.addresses) == {PUBLIC}


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("64:ff9b::5db8:d70e", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("198.18.0.1", False),
        ("192.0.2.1", False),
        ("192.88.99.1", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.215.14", True),
        ("::127.0.0.1", False),
        ("2002:7f00:0001::1", False),
        ("2002:c0a8:0101::1", False),
        ("64:ff9b::c0a8:101", False),
        ("64:ff9b:1::1", False),
        ("2001:db8::1", False),
        ("2001:0:7f00:1::1", False),
        ("lakeside", False),
        ("", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    """Whatever form a private address hides in."""
    assert is_public(address) is public
