"""A web page's story: main text, title, author, day and outlet as the page gives them, and what else it shows.

Nothing is guessed from the clock or the address line of the browser; what the page does not say is None.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..record import Removed
from .characters import clean, one_line
from .furniture import PLACES, reason_for
from .nesting import flatten
from .published import published_or_none

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Beyond these, the fast extractor does it: trafilatura takes time in the square of a page's elements. News pages have 5,000.
BIG, MANY = 2_000_000, 12_000  # characters of source, tags
SHORT = 150  # characters of story below which another look is worth it
MOST_REMOVED, LONGEST_REMOVED, LOOKS = 80, 400, 2_000

BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
UNSEEN = frozenset("script style template noscript svg head title textarea select iframe object math canvas".split())
REASONS = (
    ("nav", "navigation"),
    ("menu", "navigation"),
    ("breadcrumb", "navigation"),
    ("comment", "comment form"),
    ("respond", "comment form"),
    ("share", "share buttons"),
    ("social", "share buttons"),
    ("newsletter", "newsletter"),
    ("subscri", "newsletter"),
    ("related", "list of other stories"),
    ("recommend", "list of other stories"),
    ("cookie", "cookie notice"),
    ("consent", "cookie notice"),
    ("advert", "advertisement"),
    ("promo", "advertisement"),
    ("caption", "photo caption"),
    ("byline", "byline"),
    ("author", "byline"),
    ("footer", "footer"),
    ("header", "page header"),
    ("sidebar", "side column"),
    ("aside", "side column"),
    ("form", "form"),
    ("button", "button"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds. `blocks` are its story's paragraphs, in order; `removed` what stands around it, within bounds."""

    title: str | None
    author: str | None
    published: str | None
    outlet: str | None
    url: str | None
    blocks: tuple[str, ...]
    removed: tuple[Removed, ...]


def read_page(source: str) -> Page:
    """The page that this HTML shows. Broken, hostile or empty HTML gives a page with fewer blocks, never an error."""
    source = flatten(clean(source))
    facts: dict[str, str | None] = {}
    blocks: list[str] = []
    sane = len(source) <= BIG and source.count("<") <= 2 * MANY
    if sane:
        facts, blocks = _by_trafilatura(source)
    if sum(map(len, blocks)) < SHORT:
        blocks = max(blocks, _fast(source, main=True), key=lambda found: sum(map(len, found)))
    if sum(map(len, blocks)) < SHORT:
        blocks = max(blocks, _fast(source, main=False), key=lambda found: sum(map(len, found)))
    return Page(
        facts.get("title") or _title_tag(source),
        facts.get("author"),
        published_or_none(facts.get("date")),
        facts.get("sitename"),
        facts.get("url"),
        tuple(blocks),
        tuple(_around(source, blocks)) if sane else (),
    )


def _by_trafilatura(source: str) -> tuple[dict[str, str | None], list[str]]:
    """Metadata and paragraphs; nothing where trafilatura finds no page or stumbles over one."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    # A fixed last day: what is read must not depend on the day of reading.
    dates = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d", "max_date": "2100-01-01"}
    try:
        found: Any = bare_extraction(
            source,
            with_metadata=True,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            date_extraction_params=dates,
        )
    except (LxmlError, ValueError, RecursionError, TypeError, AttributeError, KeyError, IndexError, UnicodeError):
        return {}, []  # a page that breaks the extractor is still read by the fast one
    if found is None:
        return {}, []
    said = {
        name: one_line(value) or None
        for name in ("title", "author", "date", "sitename", "url")
        if isinstance(value := getattr(found, name), str)
    }
    return dict(said), list(_body_blocks(found.body)) if found.body is not None else []


def _body_blocks(body: Any) -> Iterator[str]:
    """The paragraphs of trafilatura's own small markup: p, head, item, quote, cell; lb breaks a line."""
    from lxml.etree import iterwalk

    breaking = frozenset("p head item quote cell row list table lb code del div ab main body".split())
    pieces: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in breaking and pieces:
            block = one_line("".join(pieces))
            if block:
                yield block
            pieces = []
        said = element.text if event == "start" else element.tail if element is not body else None
        if said:
            pieces.append(said)
    block = one_line("".join(pieces))
    if block:
        yield block


def _fast(source: str, main: bool) -> list[str]:
    """The visible text by a C++ extractor, of the main content or of the whole page."""
    from resiliparse.extract.html2text import extract_plain_text

    text = clean(str(extract_plain_text(source, preserve_formatting=True, main_content=main, list_bullets=False)))
    return [line for line in (one_line(line) for line in text.split("\n")) if line]


def _title_tag(source: str) -> str | None:
    from html import unescape

    found = re.search(r"<title[^<>]{0,200}>([^<]{1,400})<", source[:200_000], re.I)
    return one_line(unescape(found[1])) or None if found else None


def _around(source: str, blocks: list[str]) -> Iterator[Removed]:
    """Visible blocks of the page that are not in its story, in the order of the page, bounded in number and length."""
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    try:
        tree = document_fromstring(source.encode("utf-8"), parser=_parser())
    except (LxmlError, ValueError):
        return
    story = {_squash(block) for block in blocks}
    whole = "".join(_squash(block) for block in blocks)
    seen: set[str] = set()
    for looks, (text, inside) in enumerate(_visible(tree)):
        key = _squash(text)
        if looks >= LOOKS or len(seen) >= MOST_REMOVED:
            return
        if key and key not in story and key not in seen and key not in whole:
            seen.add(key)
            yield Removed(
                text=text if len(text) <= LONGEST_REMOVED else text[: LONGEST_REMOVED - 1] + "…", reason=_reason(text, inside)
            )


def _parser() -> Any:
    from lxml.html import HTMLParser

    return HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True)


def _squash(text: str) -> str:
    return "".join(text.split()).casefold()


def _reason(text: str, inside: tuple[str, ...]) -> str:
    known = reason_for(text, PLACES)
    if known:
        return known
    for name in reversed(inside):
        for part, reason in REASONS:
            if part in name:
                return reason
    return "outside the story"


def _visible(tree: "HtmlElement") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each visible block of text with the names (tag, class, id) of the elements around it."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    inside: list[str] = []
    hidden = 0
    for event, element in iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            if tag in BLOCKS:
                yield from _flushed(pieces, inside)
            inside.append(f"{tag} {element.get('class') or ''} {element.get('id') or ''}".lower()[:200])
            hidden += _is_hidden(element, tag)
            said = None if hidden else element.text
        else:
            if tag in BLOCKS:
                yield from _flushed(pieces, inside)
            inside.pop()
            hidden -= _is_hidden(element, tag)
            said = None if hidden else element.tail
        if said:
            pieces.append(said)
    yield from _flushed(pieces, inside)


def _is_hidden(element: "HtmlElement", tag: str) -> bool:
    style = (element.get("style") or "")[:500].replace(" ", "").lower()
    return tag in UNSEEN or element.get("hidden") is not None or "display:none" in style


def _flushed(pieces: list[str], inside: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    text = one_line("".join(pieces))
    pieces.clear()
    if text:
        yield text, tuple(inside[-12:])
