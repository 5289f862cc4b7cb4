"""JSON Lines: one report a line. A broken line costs one error that names file and line; the others go on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..errors import InputError, TooLargeError, UnreadableError
from .files import open_file, unpacked

MAX_CORPUS: Final = 50_000_000_000  # bytes of one JSONL file, unpacked
MAX_LINE: Final = 60_000_000  # bytes of one report
FIELDS: Final = ("id", "title", "published", "url", "outlet", "text", "html")


@dataclass(frozen=True, slots=True)
class Row:
    """One report of a JSONL file: its text or its HTML, and what the file says about it."""

    id: str | None
    text: str | None
    html: str | None
    title: str | None
    published: str | None
    url: str | None
    outlet: str | None


def iter_jsonl(path: str | Path) -> Iterator[tuple[int, Row | InputError]]:
    """Line number (from 1) with the row, or with the error that says what is wrong with that line. Blank lines are passed over.

    Compressed files are unpacked on the way. Raises UnreadableError where the file cannot be opened at all.
    """
    path = Path(path)
    number = 0
    with open_file(path) as file, unpacked(file, str(path), MAX_CORPUS) as lines:
        while True:
            number += 1
            try:
                raw = lines.readline(MAX_LINE + 1)
                if len(raw) > MAX_LINE:
                    while raw and not raw.endswith(b"\n"):
                        raw = lines.readline(MAX_LINE)
                    yield number, TooLargeError(f"{path}, line {number}: is over {MAX_LINE:,} bytes")
                    continue
            except InputError as why:
                yield number, type(why)(f"{why} at line {number}")
                return
            if not raw:
                return
            if raw.strip():
                yield number, _row_or_error(raw, f"{path}, line {number}")


def _row_or_error(raw: bytes, where: str) -> Row | InputError:
    try:
        return parse_row(raw, where)
    except InputError as why:
        return why


def parse_row(raw: bytes, where: str) -> Row:
    """The row that one line of JSON holds. Raises UnreadableError."""
    try:
        said = json.loads(raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError:
        raise UnreadableError(f"{where}: is not UTF-8") from None
    except json.JSONDecodeError as why:
        raise UnreadableError(f"{where}: is not JSON ({why.msg} at column {why.colno})") from None
    except (ValueError, RecursionError):
        raise UnreadableError(f"{where}: is not JSON that can be read") from None
    if not isinstance(said, dict):
        raise UnreadableError(f"{where}: is not a JSON object with text or html")
    row = Row(**{field: _field(said, field, where) for field in FIELDS})
    if row.text is None and row.html is None:
        raise UnreadableError(f"{where}: has neither text nor html")
    return row


def _field(said: dict[str, object], field: str, where: str) -> str | None:
    value = said.get(field)
    if value is None or isinstance(value, str):
        return value
    if field == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise UnreadableError(f"{where}: {field} must be a string")
