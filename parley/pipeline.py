"""From a report to its record: reading, then language, then coding, for one report or any number of them.

A string is always the text of a report, never a path or a URL: those have `read_file` and `read_url`, and `code` takes `Path`s.
"""

import datetime
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

from pydantic import ValidationError

from .coding.coder import code_report
from .coding.unruled import unruled
from .errors import InputError, ParleyError, SettingsError
from .intake import Failure, Incoming, from_python
from .language import parse
from .means import known_names, means
from .reading import Report, parse_published, read_bytes, read_text
from .reading.fetch import fetch
from .reading.files import load_file
from .record import Document, Record
from .settings import Coverage, Settings
from .workers import ordered, unhurried

Published = str | datetime.date | None

__all__ = ["Failure", "code", "coded_lines", "predicates_without_rule", "read", "read_file", "read_url", "record_of"]


def read(
    text: str | bytes | Document,
    *,
    published: Published = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,
    coverage: Coverage | None = None,
    knowledge: str | Path | None = None,
    settings: Settings | None = None,
) -> Record:
    """The record of one report, given as its text, its bytes (text or HTML, any usual encoding), or a document read before.

    A string is the text itself: `read("report.txt")` reads ten characters; see `read_file` and `read_url` for the others.

    `published` is the day "Friday" is counted from, a date or "YYYY-MM-DD"; without it, and where the report does not say it,
    such dates stay open. `outlet`, `title`, `url` and `id` are taken into the document as they are, before what the report
    says of itself. `coverage` and `knowledge` (a folder of files of your own) are short for the settings of those names, and
    come before `settings`.

    Raises an `InputError` for a `text` that cannot be read, a `UsageError` for a date that is none, a `SettingsError` or a
    `KnowledgeError` for what is wrong with the settings or the knowledge.
    """
    known = Incoming(text, id=id, url=url, outlet=outlet, title=title, published=_day(published))
    return record_of(known, _settings(settings, coverage, knowledge))


def read_file(
    path: str | Path,
    *,
    published: Published = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,
    coverage: Coverage | None = None,
    knowledge: str | Path | None = None,
    settings: Settings | None = None,
) -> Record:
    """The record of the report in a text or HTML file, whose name is `path`; gzip, bzip2 and xz are unpacked.

    Other arguments and errors as for `read`.
    """
    known = Incoming(Path(path), id=id, url=url, outlet=outlet, title=title, published=_day(published), source=str(path))
    return record_of(known, _settings(settings, coverage, knowledge))


def read_url(
    url: str,
    allow_private: bool = False,
    *,
    published: Published = None,
    outlet: str | None = None,
    title: str | None = None,
    id: str | None = None,
    coverage: Coverage | None = None,
    knowledge: str | Path | None = None,
    settings: Settings | None = None,
) -> Record:
    """The record of the report at the web address `url`; private and loopback addresses are refused unless `allow_private`.

    Raises a `FetchError` where the address is refused, does not answer, or holds no text. Other arguments and errors as for
    `read`.
    """
    page = fetch(url, allow_private=allow_private)
    known = Incoming(
        page.raw, id=id, url=page.url, outlet=outlet, title=title, published=_day(published), charset=page.charset, source=url
    )
    return record_of(known, _settings(settings, coverage, knowledge))


def code(
    reports: Iterable[object],
    workers: int = 1,
    *,
    coverage: Coverage | None = None,
    knowledge: str | Path | None = None,
    settings: Settings | None = None,
) -> Iterator[Record | Failure]:
    """The records of many reports, in their order; one that cannot be read gives a `Failure` and the rest go on.

    A report is a text, bytes, a `Path`, a `Document`, or a mapping with the keys of a JSONL row (`text` or `html`, and where
    known `id`, `title`, `published`, `url`, `outlet`). `reports` is read as records are taken, so it may be endless. With
    several `workers` each is a process: a script then needs its `if __name__ == "__main__":`. The records are the same.

    `coverage`, `knowledge` and `settings` as for `read`, and so are the errors that they raise, at the first record.
    """
    for result in coded_lines(from_python(reports), workers, _settings(settings, coverage, knowledge)):
        yield Record.model_validate_json(result) if isinstance(result, str) else result


def coded_lines(reports: Iterable[Incoming | Failure], workers: int, settings: Settings) -> Iterator[str | Failure]:
    """What `code` gives, each record as its line of JSON. Settings and knowledge that are wrong raise."""
    task = functools.partial(_line, settings=settings)
    results = map(task, reports) if workers <= 1 else ordered(task, reports, workers, _lost)
    with unhurried():
        for result in results:
            if isinstance(result, ParleyError):
                raise result
            yield result


def _line(report: Incoming | Failure, settings: Settings) -> str | Failure | ParleyError:
    """One report as a line of JSON, or why not. Nothing gets out: what is wrong with a report is that report's alone."""
    if isinstance(report, Failure):
        return report
    try:
        return record_of(report, settings).to_json()
    except InputError as error:
        return report.failed(str(error))
    except ParleyError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a fault of ours on one strange report must not end the other ten million
        return report.failed(f"a fault of Parley's own, please report it ({type(error).__name__}: {error})")


def _lost(report: Incoming | Failure) -> str | Failure | ParleyError:
    return report if isinstance(report, Failure) else report.failed("the worker process died on this report")


def record_of(incoming: Incoming, settings: Settings) -> Record:
    """The one way through: reading, language, coding."""
    report = _report(incoming, settings)
    known = means(settings)
    parsed = parse(known.nlp, report.text, report.title_end, report.parse_text) if report.readable == "yes" else None
    return code_report(report, parsed, known.knowledge, settings, known.provenance)


def predicates_without_rule(document: Document, settings: Settings) -> tuple[str, ...]:
    """The verbs of a document read before that actors do and that no knowledge file knows, each as often as it stands there."""
    report = _again(document, Incoming(document), settings)
    known = means(settings)
    if report.readable != "yes":
        return ()
    return tuple(unruled(parse(known.nlp, report.text, report.title_end, report.parse_text), known.knowledge))


def _report(incoming: Incoming, settings: Settings) -> Report:
    """Reading, by what the content is."""
    content = incoming.content
    if isinstance(content, Document):
        return _again(content, incoming, settings)
    if isinstance(content, Path):
        content = load_file(content)
    given = _Given(
        id=incoming.id,
        url=incoming.url,
        outlet=incoming.outlet,
        title=incoming.title,
        published=incoming.published,
        name=incoming.name,
        html=incoming.html,
        max_characters=settings.max_characters,
        spell=lambda word: _spelled(word, settings),
        names=lambda: known_names(settings),
    )
    if isinstance(content, bytes):
        return read_bytes(content, charset=incoming.charset, **given)
    return read_text(content, **given)


class _Given(TypedDict):
    """What both ways of reading are told."""

    id: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    name: str
    html: bool | None
    max_characters: int
    spell: Callable[[str], str]
    names: Callable[[], Mapping[str, str]]


def _spelled(word: str, settings: Settings) -> str:
    """The usual spelling of a word of upper-case text, from the language model, which need not be loaded for any other text."""
    spell = means(settings).spell
    return spell(word) if spell else word


def _again(document: Document, incoming: Incoming, settings: Settings) -> Report:
    """A document read before: its text is clean already, and what was said of its origin stays."""
    given = replace(
        incoming,
        content=document.text,
        id=incoming.id or document.id,
        url=incoming.url or document.url,
        outlet=incoming.outlet or document.outlet,
        title=incoming.title or document.title,
        published=incoming.published or document.published,
        html=False,
    )
    report = _report(given, settings)
    origin = report.published_from if incoming.published or not document.published else document.published_from
    return replace(
        report,
        byline=document.byline,
        published_from=origin,
        sha256=document.sha256,
        notes=document.notes,
        removed=document.removed + report.removed,
    )


def _day(published: Published) -> str | None:
    if published is None:
        return None
    return parse_published(published if isinstance(published, str) else published.isoformat())


def _settings(settings: Settings | None, coverage: Coverage | None, knowledge: str | Path | None) -> Settings:
    """The settings, with what was said beside them put in. Raises SettingsError where they hold no such value."""
    said = {"coverage": coverage, "knowledge": knowledge}
    chosen = (settings or Settings()).model_dump() | {name: value for name, value in said.items() if value is not None}
    try:
        return Settings.model_validate(chosen)
    except ValidationError as error:
        first = error.errors()[0]
        raise SettingsError(f"{first['loc'][0]}={first['input']!r}: {first['msg']}") from None
