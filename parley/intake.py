"""Reports on their way in: from files and JSONL rows, or from what a Python caller hands over; and those that failed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import reading
from .errors import InputError, UnreadableError, UsageError
from .reading import parse_published
from .record import Document

COUNTED = 2_000_000_000  # bytes; a larger file of rows is not read through just to count them
JSONL = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be read: its id where it had one, its file and line where it came from one, and why."""

    id: str | None
    source: str | None
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.source, self.line) if part is not None)
        reason = self.reason.removeprefix(f"{self.source}: ")
        return f"{place or self.id or 'report'}: {reason}"


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
    source: str | None = None
    line: int | None = None

    def failed(self, reason: str) -> Failure:
        """The same report as one that could not be read."""
        return Failure(self.id, self.source, self.line, reason)


def is_jsonl(path: Path) -> bool:
    """Whether a file holds reports as lines of JSON."""
    return path.name.lower().endswith(JSONL)


def count(paths: Iterable[Path]) -> int | None:
    """How many reports these files hold; None where finding out would take long, or a file cannot be opened."""
    total = 0
    for path in paths:
        if not is_jsonl(path):
            total += 1
            continue
        try:
            if path.suffix == ".gz" or path.stat().st_size > COUNTED:
                return None
            with path.open("rb") as file:
                total += sum(1 for line in file if line.strip())
        except OSError:
            return None
    return total


def from_files(paths: Iterable[Path]) -> Iterator[Incoming | Failure]:
    """The reports of these files in order: a line of JSONL is one report, any other file is one."""
    for path in paths:
        if not is_jsonl(path):
            yield Incoming(path, id=None, source=str(path))
            continue
        try:
            for line, row in reading.iter_jsonl(path):
                yield Failure(None, str(path), line, str(row)) if isinstance(row, InputError) else _of_row(row, str(path), line)
        except InputError as error:
            yield Failure(None, str(path), None, str(error))


def from_python(reports: Iterable[object]) -> Iterator[Incoming | Failure]:
    """What a caller hands over: texts, bytes, paths, documents, or mappings with the keys of a JSONL row."""
    for line, report in enumerate(reports, 1):
        if isinstance(report, Path):
            yield Incoming(report, source=str(report))
        elif isinstance(report, str | bytes | Document):
            yield Incoming(report, line=line)
        elif isinstance(report, Mapping):
            yield _of_row(report, None, line)
        else:
            yield Failure(
                None, None, line, f"{type(report).__name__} is no report: use text, bytes, a Path, a Document or a mapping"
            )


def _of_row(row: Mapping[str, Any], source: str | None, line: int) -> Incoming | Failure:
    """A row's report; what the row holds is checked here, so that a broken one costs only itself."""
    raw_id = row.get("id")
    id = str(raw_id) if isinstance(raw_id, str | int) and not isinstance(raw_id, bool) else None
    try:
        text = _string(row, "text")
        content = text if text is not None else _string(row, "html")
        if content is None:
            raise UnreadableError("the row has neither text nor html")
        published = _string(row, "published")
        return Incoming(
            content,
            id=id,
            url=_string(row, "url") or None,
            outlet=_string(row, "outlet") or None,
            title=_string(row, "title") or None,
            published=parse_published(published) if published else None,
            html=text is None,
            source=source,
            line=line,
        )
    except (InputError, UsageError) as error:
        return Failure(id, source, line, str(error))


def _string(row: Mapping[str, Any], key: str) -> str | None:
    value = row.get(key)
    if value is None or isinstance(value, str):
        return value
    raise UnreadableError(f"{key} is {type(value).__name__}, not a string")
