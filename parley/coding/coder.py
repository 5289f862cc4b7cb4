"""One report to its record: every coder is called here, in one visible order."""

from datetime import date

from ..knowledge import Knowledge
from ..language import Parsed
from ..language.clauses import clauses_of
from ..reading import Report
from ..record import Dateline, Document, Provenance, Record, span_of
from ..record.document import Coding
from ..settings import Settings
from .actors import find_actors
from .animate import animate
from .casualties import find_casualties
from .eventbuild import build_event
from .events import close_scene, open_scene
from .people import find_people
from .places import Places, find_places
from .positions import find_positions
from .relevance import is_relevant
from .statements import find_statements
from .talks import fill_meetings, find_processes, find_talks
from .times import Times, find_times


def code_report(
    report: Report, parsed: Parsed | None, knowledge: Knowledge, settings: Settings, provenance: Provenance
) -> Record:
    """The record of one report. `parsed` is None where nothing is to be coded (no text, another language)."""
    if parsed is None or not parsed.words:
        return _empty(report, provenance, "no-text" if report.readable == "yes" else report.readable)
    if settings.coverage == "conflict" and not is_relevant(parsed, knowledge.lexicon):
        return _empty(report, provenance, "not-relevant")
    published = date.fromisoformat(report.published) if report.published else None

    times = find_times(parsed, published)
    places = find_places(parsed, knowledge.gazetteer, published=published)
    actors = find_actors(parsed, knowledge.book, places, published)
    clauses = clauses_of(parsed, knowledge.lexicon.nouns, knowledge.light, lambda w: animate(w, actors, knowledge.roles))
    statements = find_statements(parsed, actors, times, knowledge.cues)
    scene = open_scene(parsed, clauses, knowledge.lexicon, actors, places, times, statements)
    processes = find_processes(scene)
    fill_meetings(scene, processes)
    close_scene(scene, published)
    cost = find_casualties(scene)
    positions = find_positions(scene)
    talks = find_talks(scene, processes)
    events = tuple(
        build_event(d, scene, knowledge.ontology, cost.by_event.get(d.id, ()), find_people(d, parsed)) for d in scene.drafts
    )
    return Record(
        parley="1",
        provenance=provenance,
        document=_document(report, "full", scene.times, places),
        actors=actors.all,
        places=places.all,
        times=scene.times.all,
        events=events,
        tolls=tuple(cost.tolls),
        statements=statements,
        positions=positions,
        talks=talks,
    )


def _empty(report: Report, provenance: Provenance, coding: Coding) -> Record:
    """A record with its document and no facts."""
    document = _document(report, coding, None, None)
    return Record(
        parley="1", provenance=provenance, document=document, actors=(), places=(), times=(), events=(), tolls=(),
        statements=(), positions=(), talks=(),
    )  # fmt: skip


def _document(report: Report, coding: Coding, times: Times | None, places: Places | None) -> Document:
    return Document(
        id=report.id,
        url=report.url,
        outlet=report.outlet,
        title=report.title,
        byline=report.byline,
        published=report.published,
        published_from=report.published_from,
        dateline=_dateline(report, times, places),
        language=report.language,
        sha256=report.sha256,
        coding=coding,
        notes=report.notes,
        text=report.text,
        removed=report.removed,
    )


def _dateline(report: Report, times: Times | None, places: Places | None) -> Dateline | None:
    """The dateline with its place and date as this record's places and times."""
    raw = report.dateline
    if raw is None:
        return None
    on = None
    if raw.date is not None and times is not None:
        found = times.within(*raw.date)
        on = times.date_of(found[0]) if found else None
    place = None
    if raw.place is not None and places is not None:
        a, b = raw.place
        place = next((p.id for p in places.all if any(m.start < b and a < m.end for m in p.mentions)), None)
    return Dateline(place=place, date=on, agency=raw.agency, span=span_of(report.text, raw.start, raw.end))
