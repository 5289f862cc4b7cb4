"""The one place that opens a URL: http and https, public addresses only unless allowed, text only, bounded in time and size."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .. import __version__
from ..errors import FetchError
from .characters import one_line

if TYPE_CHECKING:
    import httpcore
    import httpx

    from .wire import Resolve

TIMEOUT: Final = 20.0  # seconds, for everything together, redirects included
MAX_BYTES: Final = 10_000_000
MAX_RATIO: Final = 200
FREE: Final = 1_000_000  # bytes unpacked before the ratio counts
MAX_REDIRECTS: Final = 5
READABLE: Final = frozenset({"text/html", "text/plain", "application/xhtml+xml", "application/xml", "text/xml"})
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a URL gave: the bytes (unpacked), the address they came from in the end, and what the server says they are."""

    raw: bytes
    url: str
    content_type: str | None
    charset: str | None


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    timeout: float = TIMEOUT,
    max_bytes: int = MAX_BYTES,
    look_up: "Resolve | None" = None,
) -> Fetched:
    """Get a report from the web. Every address, of every redirect too, is checked and then dialled as checked.

    `look_up` replaces the system's name resolution. Raises FetchError, one line that names the URL and the reason.
    """
    import httpcore

    from .wire import CheckedBackend, Deadline

    try:
        backend = CheckedBackend(Deadline(timeout), allow_private, look_up)
        with httpcore.ConnectionPool(network_backend=backend, max_connections=1) as pool:
            return _follow(pool, _target(url), max_bytes)
    except FetchError as why:
        raise FetchError(f"{_shown(url)}: {why}") from None
    except httpcore.TimeoutException:
        raise FetchError(f"{_shown(url)}: did not answer within {timeout:g} s") from None
    except (httpcore.ConnectError, httpcore.NetworkError) as why:
        raise FetchError(f"{_shown(url)}: cannot be reached ({_reason(why)})") from None
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, ValueError, zlib.error) as why:
        raise FetchError(f"{_shown(url)}: does not answer as a web server should ({_reason(why)})") from None


def _shown(text: str) -> str:
    """Somebody else's words in an error message: one line, no control characters, not too long."""
    line = one_line(text)
    return line if len(line) <= 200 else line[:199] + "…"


def _reason(why: Exception) -> str:
    return _shown(str(why)) or type(why).__name__


def _target(url: "str | httpx.URL") -> "httpx.URL":
    """The URL, if it is one that is fetched at all."""
    import httpx

    try:
        target = httpx.URL(url)
        host = target.raw_host
    except (httpx.InvalidURL, UnicodeError, ValueError):
        raise FetchError("is not a URL") from None
    if target.scheme not in ("http", "https"):
        raise FetchError("only http and https addresses are fetched")
    if not host:
        raise FetchError("names no host")
    if target.userinfo:
        raise FetchError("carries a user name or password; not fetched")
    return target


def _follow(pool: "httpcore.ConnectionPool", target: "httpx.URL", max_bytes: int) -> Fetched:
    for _ in range(MAX_REDIRECTS + 1):
        answer = _ask(pool, target, max_bytes)
        if isinstance(answer, Fetched):
            return answer
        try:
            target = _target(target.join(answer))
        except FetchError as why:
            raise FetchError(f"redirects to {_shown(answer)}, which {why}") from None
    raise FetchError(f"redirects more than {MAX_REDIRECTS} times")


def _ask(pool: "httpcore.ConnectionPool", target: "httpx.URL", max_bytes: int) -> "Fetched | str":
    """One request: the report, or the address that it redirects to."""
    headers: dict[bytes | str, bytes | str] = {
        "Host": target.netloc.decode("ascii"),
        "User-Agent": f"parley/{__version__}",
        "Accept": "text/html, application/xhtml+xml, text/plain, application/xml;q=0.8",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }
    import httpcore

    address = httpcore.URL(scheme=target.raw_scheme, host=target.raw_host, port=target.port, target=target.raw_path)
    with pool.stream("GET", address, headers=headers) as answer:
        said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
        if answer.status in REDIRECTS and said.get("location"):
            return said["location"]
        if not 200 <= answer.status < 300:
            raise FetchError(f"answered {answer.status}")
        kind, charset = _content_type(said.get("content-type"))
        if kind is not None and kind not in READABLE:
            raise FetchError(f"is {_shown(kind)}, not text or HTML")
        raw = b"".join(_unpacked(answer.iter_stream(), said.get("content-encoding", "").strip().lower(), max_bytes))
        return Fetched(raw, str(target), kind, charset)


def _content_type(said: str | None) -> tuple[str | None, str | None]:
    if not said or not said.strip():
        return None, None
    kind, *parameters = one_line(said)[:300].split(";")
    named = dict(p.strip().split("=", 1) for p in parameters if "=" in p)
    charset = next((value.strip("\"' ") for name, value in named.items() if name.strip().lower() == "charset"), None)
    return kind.strip().lower() or None, charset or None


def _unpacked(pieces: Iterable[bytes], packing: str, max_bytes: int) -> Iterator[bytes]:
    """The body, decompressed as it comes and never beyond the limit."""
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise FetchError(f"is sent in an encoding that was not asked for ({_shown(packing)})")
    taken = given = 0
    unpack = None if packing in ("", "identity") else _Inflate(packing)
    for piece in pieces:
        taken += len(piece)
        for out in unpack.pieces(piece) if unpack else (piece,):
            given += len(out)
            if given > max_bytes or taken > max_bytes:
                raise FetchError(f"is over {max_bytes:,} bytes")
            if given > FREE and given > MAX_RATIO * taken:
                raise FetchError(f"unpacks to over {MAX_RATIO} times its size; not read")
            yield out


class _Inflate:
    """zlib in small steps; "deflate" is sent with and without a zlib header in the wild."""

    STEP = 65_536

    def __init__(self, packing: str) -> None:
        self._raw_deflate = packing == "deflate"
        self._inflate = zlib.decompressobj(47)

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        try:
            out = self._inflate.decompress(packed, self.STEP)
        except zlib.error:
            if not self._raw_deflate:
                raise
            self._inflate = zlib.decompressobj(-15)
            out = self._inflate.decompress(packed, self.STEP)
        self._raw_deflate = False
        while out:
            yield out
            out = self._inflate.decompress(self._inflate.unconsumed_tail, self.STEP) if self._inflate.unconsumed_tail else b""
