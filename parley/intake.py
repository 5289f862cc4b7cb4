"""Reports on their way in: from files and JSONL rows, or from what a Python caller hands over; and those that failed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import InputError, UnreadableError, UsageError
from .reading import parse_published
from .reading.rows import FIELDS, Row, iter_jsonl
from .reading.sources import Source
from .record import Document

COUNTED = 2_000_000_000  # bytes; a larger file of rows is not read through just to count them


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be read: its id where it had one, its file and line where it came from one, and why."""

    id: str | None
    source: str | None
    line: int | None
    reason: str

    def __str__(self) -> str:
        return f"{_name(self.id, self.source, self.line)}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report on its way in, with what is known about it. Content is its text, its bytes, its file or an earlier document."""

    content: str | bytes | Path | Document
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    html: bool | None = None
    charset: str | None = None
    source: str | None = None
    line: int | None = None

    @property
    def name(self) -> str:
        """What to call it in an error."""
        return _name(self.id, self.source, self.line)

    def failed(self, reason: str) -> Failure:
        """The same report as one that could not be read."""
        return _failure(self.id, self.source, self.line, reason)


def _name(id: str | None, source: str | None, line: int | None) -> str:
    if source is not None:
        return source if line is None else f"{source}, line {line}"
    return id or ("the report" if line is None else f"report {line}")


def _failure(id: str | None, source: str | None, line: int | None, reason: str) -> Failure:
    """A failure whose reason does not say again which report it was."""
    reason = reason.removeprefix(f"{_name(id, source, line)}: ").removeprefix(f"{source}: ")
    return Failure(id, source, line, reason)


def count(inputs: Iterable[Source | UnreadableError]) -> int | None:
    """How many reports these hold; None where finding out would take long, or a file cannot be opened."""
    total = 0
    for source in inputs:
        if isinstance(source, UnreadableError) or source.kind == "report":
            total += 1
            continue
        try:
            if source.path.suffix.lower() not in (".jsonl", ".ndjson") or source.path.stat().st_size > COUNTED:
                return None
            with source.path.open("rb") as file:
                total += sum(1 for line in file if line.strip())
        except OSError:
            return None
    return total


def from_files(inputs: Iterable[Source | UnreadableError]) -> Iterator[Incoming | Failure]:
    """The reports of these files in order: a line of JSONL is one report, any other file is one."""
    for source in inputs:
        if isinstance(source, UnreadableError):
            name, _, reason = str(source).rpartition(": ")
            yield Failure(None, name, None, reason)
        elif source.kind == "report":
            yield Incoming(source.path, source=str(source.path))
        else:
            yield from _rows(source.path)


def _rows(path: Path) -> Iterator[Incoming | Failure]:
    try:
        for line, row in iter_jsonl(path):
            yield _failure(None, str(path), line, str(row)) if isinstance(row, InputError) else _of_row(row, str(path), line)
    except InputError as error:
        yield _failure(None, str(path), None, str(error))


def from_python(reports: Iterable[object]) -> Iterator[Incoming | Failure]:
    """What a caller hands over: texts, bytes, paths, documents, or mappings with the keys of a JSONL row."""
    for line, report in enumerate(reports, 1):
        if isinstance(report, Path):
            yield Incoming(report, source=str(report))
        elif isinstance(report, str | bytes | Document):
            yield Incoming(report, line=line)
        elif isinstance(report, Mapping):
            yield _of_mapping(report, line)
        else:
            yield Failure(
                None, None, line, f"{type(report).__name__} is no report: use text, bytes, a Path, a Document or a mapping"
            )


def _of_row(row: Row, source: str | None, line: int) -> Incoming | Failure:
    """A row's report; a date that is none is the row's failure, not the run's."""
    try:
        published = parse_published(row.published) if row.published else None
    except UsageError as error:
        return _failure(row.id, source, line, str(error))
    content = row.text if row.text is not None else row.html or ""
    html = True if row.text is None else None
    return Incoming(content, row.id, row.url, row.outlet, row.title, published, html, None, source, line)


def _of_mapping(said: Mapping[Any, Any], line: int) -> Incoming | Failure:
    """A mapping with the keys of a row; what it holds is checked here, so that a broken one costs only itself."""
    try:
        row = Row(**{field: _string(said, field) for field in FIELDS})
        if row.text is None and row.html is None:
            raise UnreadableError("has neither text nor html")
    except UnreadableError as error:
        return Failure(None, None, line, str(error))
    return _of_row(row, None, line)


def _string(said: Mapping[Any, Any], field: str) -> str | None:
    value = said.get(field)
    if field == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None or isinstance(value, str):
        return value
    raise UnreadableError(f"{field} must be a string")
