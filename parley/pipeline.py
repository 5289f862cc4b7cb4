"""From a report to its record: reading, then language, then coding, for one report or any number of them.

A string is always the text of a report, never a path or a URL: those have `read_file` and `read_url`, and `code` takes `Path`s.
"""

import datetime
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import __version__
from .coding.coder import code_report
from .errors import ParleyError, UsageError
from .knowledge import Knowledge, load_knowledge
from .language import identity, load, parse
from .reading import Report, fetch, load_file, parse_published, read_bytes, read_text, report_of
from .record import Document, Provenance, Record
from .settings import Coverage, Settings
from .workers import ordered

if TYPE_CHECKING:
    from spacy.language import Language

Published = str | datetime.date | None
Knowing = str | Path | None


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be read: its id where it had one, where it came from (file and line), and why."""

    id: str | None
    source: str | None
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.source, self.line) if part is not None)
        return f"{place or self.id or 'report'}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report on its way in: its text, its bytes, its file or its document, with what the caller knows about it."""

    content: str | bytes | Path | Document
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    html: bool | None = None
    source: str | None = None
    line: int | None = None
