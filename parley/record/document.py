"""The report as it was read: where it came from, its clean text, and what was taken off it."""

from typing import Literal

from .base import Span, Value
from .dates import Date

PublishedFrom = Literal["argument", "metadata", "dateline", "none"]
"""Who says when the report was published.

argument: the caller did (`--published`, `published=`, a JSONL row)
metadata: the page did, in its metadata or a line of date and time
dateline: the dateline names day, month and year
none: nobody did, and the day is null
"""
Coding = Literal["full", "not-relevant", "not-english", "no-text"]
"""How far the report was coded.

full: everything that Parley looks for was looked for
not-relevant: nothing to do with conflict or talks, so not coded (`--coverage all` codes it)
not-english: most of the text is in another language, so not coded
no-text: no story is left once the page furniture is off
"""


class Note(Value):
    """Something a reader of the record should know, with a stable code for programs."""

    code: str
    """`no-text`, `not-english` or `undecodable`."""
    message: str
    """The same for people."""


class Removed(Value):
    """Page furniture that was taken off, kept visible."""

    text: str
    """What it said."""
    reason: str
    """Why it was taken for furniture, such as `share buttons`, `newsletter` or `byline`."""


class Dateline(Value):
    """The opening of a wire report: "DOHA, May 10 (AFP) -". `place` is the id of a place of this record."""

    place: str | None
    """Id of the place that it names."""
    date: Date | None
    """The day that it names."""
    agency: str | None
    """The agency, as written."""
    span: Span
    """The whole dateline."""


class Document(Value):
    """One report: `text` is the title, a blank line, and the body; LF only, no control characters but tab."""

    id: str
    """The caller's id, else the first 16 hex digits of `sha256`."""
    url: str | None
    """Where the report was fetched, or what the caller or the page gives as its address."""
    outlet: str | None
    """Who published it."""
    title: str | None
    """The headline."""
    byline: str | None
    """Who wrote it."""
    published: str | None
    """Day of publication, YYYY-MM-DD; null when unknown, never today's date."""
    published_from: PublishedFrom
    """Who says when the report was published."""
    dateline: Dateline | None
    """The opening of a wire report; null where there is none."""
    language: str | None
    """Two-letter code of the text's main language; null where there is no text."""
    sha256: str
    """Of the bytes as received, 64 hex digits."""
    coding: Coding
    """How far the report was coded."""
    notes: tuple[Note, ...]
    """What a reader of the record should know."""
    text: str
    """Title, blank line, body: the text that every span points into."""
    removed: tuple[Removed, ...]
    """Page furniture that was taken off."""
