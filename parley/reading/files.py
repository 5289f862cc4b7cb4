"""Files to bytes: one clear error for each way a file can be unreadable, and a bound on what compressed input may become."""

import bz2
import gzip
import io
import lzma
import zlib
from pathlib import Path
from typing import IO, Final

from ..errors import TooLargeError, UnreadableError
from .decoding import binary_kind

MAX_BYTES: Final = 60_000_000
MAX_RATIO: Final = 200  # text compresses about 3 to 10 times; a file of one repeated character far more
FREE: Final = 1_000_000  # bytes unpacked before the ratio counts
STEP: Final = 65_536
COMPRESSED: Final = ((b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\x00", "xz"))


def load_file(path: str | Path, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of a report's file, unpacked where they are gzip, bzip2 or xz.

    Raises UnreadableError (missing, a folder, empty, binary, not permitted) or TooLargeError, naming the file.
    """
    path = Path(path)
    raw = _whole(path, max_bytes)
    if not raw:
        raise UnreadableError(f"{path}: is empty")
    raw = unpack(raw, str(path), max_bytes)
    kind = binary_kind(raw)
    if kind:
        raise UnreadableError(f"{path}: is {kind}, not text or HTML")
    return raw


def open_file(path: Path) -> IO[bytes]:
    """An open file; the operating system's refusals become UnreadableError."""
    try:
        if path.is_dir():
            raise UnreadableError(f"{path}: is a folder, not a report")
        if path.exists() and not path.is_file():
            raise UnreadableError(f"{path}: is not a regular file")
        return path.open("rb")
    except FileNotFoundError:
        raise UnreadableError(f"{path}: no such file") from None
    except (OSError, ValueError) as why:
        reason = why.strerror if isinstance(why, OSError) and why.strerror else str(why)
        raise UnreadableError(f"{path}: {reason.lower()}") from None


def _whole(path: Path, max_bytes: int) -> bytes:
    with open_file(path) as file:
        try:
            raw = file.read(max_bytes + 1)
        except OSError as why:
            raise UnreadableError(f"{path}: {(why.strerror or str(why)).lower()}") from None
    if len(raw) > max_bytes:
        raise TooLargeError(f"{path}: is over {max_bytes:,} bytes; split it, or use JSONL for many reports")
    return raw


def packing(raw: bytes) -> str | None:
    """How bytes are compressed: gzip, bzip2, xz, or None."""
    return next((kind for magic, kind in COMPRESSED if raw.startswith(magic)), None)


def unpack(raw: bytes, name: str, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes, decompressed where they are compressed; once only. A bomb is TooLargeError, a broken file UnreadableError."""
    if packing(raw) is None:
        return raw
    out = bytearray()
    with unpacked(io.BytesIO(raw), name, max_bytes) as stream:
        while piece := stream.read(STEP):
            out += piece
            if len(out) > FREE and len(out) > MAX_RATIO * len(raw):
                raise TooLargeError(f"{name}: unpacks to over {MAX_RATIO} times its size; not read")
    return bytes(out)


def unpacked(file: IO[bytes], name: str, max_bytes: int) -> "Bounded":
    """A stream of the decompressed bytes of an open file (of its bytes themselves where it is not compressed)."""
    kind = packing(file.read(8))
    file.seek(0)
    match kind:
        case "gzip":
            return Bounded(gzip.GzipFile(fileobj=file), name, max_bytes)
        case "bzip2":
            return Bounded(bz2.BZ2File(file), name, max_bytes)
        case "xz":
            return Bounded(lzma.LZMAFile(file), name, max_bytes)
    return Bounded(file, name, max_bytes)


class Bounded:
    """A stream that gives at most `max_bytes` bytes, then TooLargeError; broken compression is UnreadableError."""

    def __init__(self, stream: IO[bytes] | gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile, name: str, max_bytes: int) -> None:
        self._stream, self._name, self._max, self._given = stream, name, max_bytes, 0

    def __enter__(self) -> "Bounded":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def read(self, size: int) -> bytes:
        return self._counted(self._call(size, line=False))

    def readline(self, size: int) -> bytes:
        return self._counted(self._call(size, line=True))

    def _call(self, size: int, line: bool) -> bytes:
        try:
            return self._stream.readline(size) if line else self._stream.read(size)
        except (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError) as why:
            raise UnreadableError(f"{self._name}: is broken ({str(why).rstrip('.').lower() or type(why).__name__})") from None

    def _counted(self, piece: bytes) -> bytes:
        self._given += len(piece)
        if self._given > self._max:
            raise TooLargeError(f"{self._name}: is over {self._max:,} bytes when unpacked")
        return piece
