"""Bytes or text to Report: the one way through the room, in one visible order."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..errors import TooLargeError
from ..record import Note, Removed
from ..record.document import PublishedFrom
from .characters import clean, one_line
from .datelines import Head, day_of, find_head
from .decoding import decode, looks_like_html
from .english import language_of
from .furniture import BYLINE, TIME, byline_of, furniture_in, taken_off
from .headline import headline_of, split_title
from .layout import paragraphs
from .pages import Page, read_page
from .published import day_in, parse_published
from .recase import Spell
from .report import Readable, Report
from .wires import shown

MAX_CHARACTERS = 5_000_000
MARKUP_FACTOR = 3  # a page's source may be this many times longer than the longest story
DATELINE_WITHIN = 4  # paragraphs of the story

Names = Callable[[], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller said about a report; `None` means nothing. `name` stands in error messages."""

    id: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    name: str
    html: bool | None
    max_characters: int
    spell: Spell | None
    names: Names | None


def read_bytes(
    raw: bytes,
    *,
    id: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    name: str = "<bytes>",
    html: bool | None = None,
    charset: str | None = None,
    max_characters: int = MAX_CHARACTERS,
    spell: Spell | None = None,
    names: Names | None = None,
) -> Report:
    """Read a report as it came: text or HTML (`html` None: by its looks), in any encoding (`charset`: what its sender says).

    `spell` and `names` say how the words and names of upper-case text are spelled (see recase); they are called only for such
    text. Raises UnreadableError (empty, binary), TooLargeError, UsageError (`published` is no day).
    """
    if len(raw) > 4 * MARKUP_FACTOR * max_characters:
        raise TooLargeError(f"{name}: is {len(raw):,} bytes; at most {max_characters:,} characters of text are read")
    given = Given(id, url, outlet, title, published, name, html, max_characters, spell, names)
    return _read(decode(raw, name, charset), hashlib.sha256(raw).hexdigest(), given)


def read_text(
    text: str,
    *,
    id: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    name: str = "<text>",
    html: bool | None = None,
    max_characters: int = MAX_CHARACTERS,
    spell: Spell | None = None,
    names: Names | None = None,
) -> Report:
    """Read a report that is a string already; `sha256` is that of its UTF-8 bytes. Raises TooLargeError, UsageError."""
    given = Given(id, url, outlet, title, published, name, html, max_characters, spell, names)
    return _read(text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), given)


def _read(source: str, sha256: str, given: Given) -> Report:
    day = parse_published(given.published) if given.published else None
    page = _page(source, given)
    found = furniture_in(page.blocks)
    removed = (*page.removed, *taken_off(page.blocks, found))
    kept = [block for i, block in enumerate(page.blocks) if i not in found]
    title = one_line(given.title or "") or page.title or headline_of(kept) or ""
    closing, story = split_title(title, kept) if title else ("", kept)
    title += closing  # a stop that the report puts behind its headline stays: the text begins with the title
    text = "\n\n".join([*([title] if title else []), *story])
    _bounded(text, given)
    head = _head(text, story)
    published, published_from = _published(day, page, removed, text, head)
    language = language_of("\n".join(story) or (title or "" if kept else ""))
    return Report(
        id=one_line(given.id or "") or sha256[:16],
        url=given.url or page.url,
        outlet=one_line(given.outlet or "") or page.outlet,
        title=title or None,
        byline=(head.byline if head else None) or page.author or _byline(removed),
        published=published,
        published_from=published_from,
        dateline=head.dateline if head else None,
        language=language,
        sha256=sha256,
        readable=_readable(language),
        notes=tuple(_notes(text, language)),
        text=text,
        removed=removed,
        parse_text=shown(text, head, given.spell, given.names),
    )


def _page(source: str, given: Given) -> Page:
    """The source as a page; plain text is one without metadata."""
    is_html = looks_like_html(source) if given.html is None else given.html
    limit = given.max_characters * (MARKUP_FACTOR if is_html else 1)
    if len(source) > limit:
        raise TooLargeError(
            f"{given.name}: {len(source):,} characters{' of HTML' if is_html else ''}; at most {limit:,} are read"
        )
    if is_html:
        return read_page(source)
    return Page(None, None, None, None, None, tuple(paragraphs(clean(source))), ())


def _bounded(text: str, given: Given) -> None:
    if len(text) > given.max_characters:
        raise TooLargeError(f"{given.name}: {len(text):,} characters of text; at most {given.max_characters:,} are read")


def _head(text: str, story: list[str]) -> Head | None:
    """The dateline, at the head of one of the story's first paragraphs."""
    at = len(text) - len("\n\n".join(story))
    for block in story[:DATELINE_WITHIN]:
        head = find_head(text, at)
        if head:
            return head
        at += len(block) + 2
    return None


def _published(
    day: str | None, page: Page, removed: tuple[Removed, ...], text: str, head: Head | None
) -> tuple[str | None, PublishedFrom]:
    """The day of publication by the caller, the page's metadata, a dateline that names the year, or a line of date and time."""
    if day:
        return day, "argument"
    if page.published:
        return page.published, "metadata"
    span = head.dateline.date if head else None
    dated = day_of(text[span[0] : span[1]]) if span else None
    if dated:
        return dated, "dateline"
    lines = (day_in(taken.text) for taken in removed if taken.reason == TIME)
    said = next((found for found in lines if found), None)
    return (said, "metadata") if said else (None, "none")


def _byline(removed: tuple[Removed, ...]) -> str | None:
    return next((byline_of(taken.text) or None for taken in removed if taken.reason == BYLINE), None)


def _readable(language: str | None) -> Readable:
    return "no-text" if language is None else "yes" if language == "en" else "not-english"


def _notes(text: str, language: str | None) -> Iterator[Note]:
    if language is None:
        yield Note(
            code="no-text",
            message="no text is left once the page furniture is taken off" if not text else "there is no story under the title",
        )
    elif language != "en":
        yield Note(code="not-english", message=f"most of the text is not English (looks like {language!r})")
    broken = text.count("\ufffd")
    if broken:
        yield Note(code="undecodable", message=f"{broken:,} characters could not be decoded and stand as U+FFFD")
