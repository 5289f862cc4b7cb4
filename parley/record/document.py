"""The report as it was read: where it came from, its clean text, and what was taken off it."""

from typing import Literal

from .base import Span, Value
from .dates import Date

PublishedFrom = Literal["argument", "metadata", "dateline", "none"]
Coding = Literal["full", "not-relevant", "not-english", "no-text"]


class Note(Value):
    """Something a reader of the record should know, with a stable code for programs."""

    code: str
    message: str


class Removed(Value):
    """Page furniture that was taken off, kept visible."""

    text: str
    reason: str


class Dateline(Value):
    """The opening of a wire report: "DOHA, May 10 (AFP) -". `place` is the id of a place of this record."""

    place: str | None
    date: Date | None
    agency: str | None
    span: Span


class Document(Value):
    """One report: `text` is the title, a blank line, and the body; LF only, no control characters but tab."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    published_from: PublishedFrom
    dateline: Dateline | None
    language: str | None
    sha256: str
    coding: Coding
    notes: tuple[Note, ...]
    text: str
    removed: tuple[Removed, ...]
