"""Files of records, read one record at a time: JSONL as `parley code` writes it (also gzip), or a file with one record."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from pydantic import ValidationError

from ..errors import TooLargeError, UnreadableError, UsageError
from ..record import FORMAT, Record
from ..record.wording import plain

Records = str | Path | Iterable[Record]
GZIP = b"\x1f\x8b"
LONGEST = 200_000_000  # bytes of one line: a record is some twenty times its report


def records(source: Records) -> Iterator[Record]:
    """The records of a file, or those that are given.

    Raises UnreadableError, with file, line and reason, for a file that is missing, empty or broken, or holds another format.
    """
    if isinstance(source, str | Path):
        yield from _from_file(Path(source))
        return
    for number, record in enumerate(source, 1):
        if not isinstance(record, Record):
            raise UsageError(f"item {number} is a {type(record).__name__}, not a Record; leave out what was not coded")
        yield record


def _from_file(path: Path) -> Iterator[Record]:
    with _opened(path) as file:
        some = False
        for number, line in enumerate(_lines(file, path), 1):
            if not line.strip():
                continue
            if not some and _goes_on(line):
                yield _record(line + file.read(LONGEST), f"{path}")
                return
            some = True
            yield _record(line, f"{path} line {number}")
    if not some:
        raise UnreadableError(f"{path}: holds no record; parley code writes such files")


def _goes_on(line: bytes) -> bool:
    """Whether a first line is only the beginning of a record that was written over several."""
    return line.strip() in (b"{", b"[") or (line.lstrip().startswith(b"{") and line.rstrip().endswith(b","))


def _opened(path: Path) -> IO[bytes]:
    try:
        if path.is_dir():
            raise UnreadableError(f"{path}: is a folder, not a file of records")
        file = path.open("rb")
    except OSError as why:
        reason = "no such file" if isinstance(why, FileNotFoundError) else (why.strerror or str(why)).lower()
        raise UnreadableError(f"{path}: {reason}") from None
    packed = file.read(2) == GZIP
    file.seek(0)
    return gzip.GzipFile(fileobj=file) if packed else file  # type: ignore[return-value]


def _lines(file: IO[bytes], path: Path) -> Iterator[bytes]:
    try:
        while line := file.readline(LONGEST):
            if len(line) == LONGEST:
                raise TooLargeError(f"{path}: has a line of over {LONGEST:,} bytes; a file of records has one record a line")
            yield line
    except (OSError, EOFError, zlib.error) as why:
        raise UnreadableError(f"{path}: is broken ({str(why).rstrip('.').lower() or type(why).__name__})") from None


def _record(line: bytes, where: str) -> Record:
    try:
        return Record.model_validate_json(line)
    except ValidationError as error:
        raise UnreadableError(f"{where}: {_reason(line, error)}") from None


def _reason(line: bytes, error: ValidationError) -> str:
    """Why a line is no record, in a few words."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as why:
        return f"is not JSON ({plain(str(why))[:100]})"
    if isinstance(row, dict) and row.get("parley", FORMAT) != FORMAT:
        return f"is a record of format {plain(str(row['parley']))[:20]}; this Parley reads format {FORMAT}"
    if not isinstance(row, dict) or "document" not in row:
        return "is not a record; parley code writes files of records, and parley schema says what one holds"
    first = error.errors()[0]
    at = ".".join(map(str, first["loc"]))
    return f"is not a record of format {FORMAT}: {plain(at)}: {plain(first['msg'])}"
