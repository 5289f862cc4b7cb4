"""What reading hands on: a report's clean text with everything that the page itself says about it, nothing resolved yet."""

from dataclasses import dataclass
from typing import Literal

from ..record import Note, Removed
from ..record.document import PublishedFrom

Readable = Literal["yes", "not-english", "no-text"]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RawDateline:
    """The head of a wire report, by its place in `Report.text`: "NAIROBI, 14 March (AFP)" without the dash that closes it."""

    start: int
    end: int
    place: Stretch | None
    date: Stretch | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """One report as it was read; `coding` turns it into the record's Document.

    `text` is the title, a blank line and the body; where there is a title, the text starts with it. `parse_text` is what the
    parser sees: the text itself, or upper-case wire copy recased code point by code point, always of the same length.
    """

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    published_from: PublishedFrom
    dateline: RawDateline | None
    language: str | None
    sha256: str
    readable: Readable
    notes: tuple[Note, ...]
    text: str
    removed: tuple[Removed, ...]
    parse_text: str

    @property
    def title_end(self) -> int:
        """Where the headline ends in `text`; 0 where there is none."""
        return len(self.title) if self.title else 0
