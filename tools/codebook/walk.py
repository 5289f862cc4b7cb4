"""One report followed through Parley, step by step: what each room makes of it, as tables for the page on how coding works."""

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from parley.coding.actors import find_actors
from parley.coding.animate import animate
from parley.coding.coder import code_report
from parley.coding.matching import match
from parley.coding.places import find_places
from parley.knowledge import Knowledge
from parley.language import Parsed, Sentence, parse
from parley.language.clauses import Clause, Clauses, clauses_of
from parley.means import means
from parley.reading import Report, load_file, read_bytes
from parley.record import Record, Span
from parley.settings import Settings

from .blocks import code, table
from .facts import Facts

REPORT = Path(__file__).parents[2] / "examples" / "week" / "6-lakeside-monitor-truce.txt"
FOCUS = "mortars"  # the sentence with this word is looked at closely
ROLES = ("subj", "obj", "iobj", "poss", "mod")


@dataclass(frozen=True, slots=True)
class Stages:
    """What there is after each step."""

    report: Report
    parsed: Parsed
    clauses: Clauses
    knowledge: Knowledge
    record: Record

    @property
    def facts(self) -> Facts:
        """The record's facts in the notation."""
        return Facts(self.record)

    @property
    def focus(self) -> Sentence:
        """The sentence that is looked at closely."""
        return next(s for s in self.parsed.sentences if any(w.lower == FOCUS for w in s.words))


@functools.cache
def stages() -> Stages:
    """The example report, step by step, with the same calls in the same order as `coder.py`."""
    settings = Settings()
    known = means(settings)
    report = read_bytes(load_file(REPORT), name=REPORT.stem, spell=known.spell)
    parsed = parse(known.nlp, report.text, report.title_end, report.parse_text)
    published = date.fromisoformat(report.published) if report.published else None
    places = find_places(parsed, known.knowledge.gazetteer, published=published)
    actors = find_actors(parsed, known.knowledge.book, places, published)
    lexicon, roles = known.knowledge.lexicon, known.knowledge.roles
    clauses = clauses_of(parsed, lexicon.nouns, known.knowledge.light, lambda w: animate(w, actors, roles))
    record = code_report(report, parsed, known.knowledge, settings, known.provenance)
    return Stages(report, parsed, clauses, known.knowledge, record)


def reading() -> str:
    """The report's fields, then what was taken off."""
    report, document = stages().report, stages().record.document
    line = document.dateline.span.text if document.dateline else ""
    rows = [
        ("title", report.title or "null"),
        ("dateline", line or "null"),
        ("published", f"{report.published}, from the {report.published_from}"),
        ("language", report.language or "null"),
        ("text", f"{len(report.text)} characters, beginning “{report.text[:40]}…”".replace("\n", " ")),
    ]
    removed = table("Taken off | Reason", ((r.text.replace("\n", " / "), r.reason) for r in report.removed))
    return table("Field | Value", rows) + "\n\n" + removed


def words() -> str:
    """The words of the sentence looked at, with their place in the tree."""
    rows = (
        (w.text, w.lemma, w.pos, w.dep, w.head.text if w.head is not w else "–", w.entity.label if w.entity else "")
        for w in stages().focus.words
        if w.pos != "PUNCT"
    )
    return table("Word | Lemma | Part of speech | Hangs as | on | Name", rows)


def clauses() -> str:
    """The clauses of that sentence: predicate, roles, what governs them, and the rule of the lexicon that speaks."""
    step = stages()
    inside = [c for c in step.clauses if c.head.sentence is step.focus]
    return table("Predicate | Kind | Roles | Tense | Hangs on | Rule that speaks", (_clause(c, step.knowledge) for c in inside))


def _clause(clause: Clause, knowledge: Knowledge) -> Iterable[str]:
    roles = [(name, clause.role(name)) for name in (*ROLES, *clause.preps)]
    said = ", ".join(f"{name}: {' + '.join(w.text for w in found)}" for name, found in roles if found)
    above = f"{clause.governor.lemma} ({clause.relation})" if clause.governor else "–"
    rule = match(clause, knowledge.lexicon)
    spoken = "–" if rule is None else f"{code(rule.name)} → {' '.join(filter(None, (rule.type, rule.mode))) or 'no event'}"
    kind = {"v": "verb", "n": "noun", "a": "adjective"}[clause.kind]
    return clause.lemma, kind, said, clause.tense, above, spoken


def times() -> str:
    """Time expressions with what they mean."""
    rows = (
        (f"“{t.text}”", t.kind, t.edtf or "open", t.precision or "", (t.anchor.to if t.anchor else ""))
        for t in stages().record.times
    )
    return table("Words | Kind | EDTF | Precision | Counted from", rows)


def places() -> str:
    """Places with what their coordinates stand for."""
    rows = (
        (
            p.name,
            p.kind,
            p.country or "null",
            p.precision,
            f"{p.lat}, {p.lon}" if p.lat is not None else "null",
            _quoted(p.mentions),
        )
        for p in stages().record.places
    )
    return table("Name | Kind | Country | Precision | Latitude, longitude | Mentions", rows)


def actors() -> str:
    """Actors with their mentions."""
    record = stages().record
    names = {a.id: a.name for a in record.actors}
    rows = (
        (a.name, a.kind, a.country or "", a.sector or "", names.get(a.member_of or "", ""), a.from_, _quoted(a.mentions))
        for a in record.actors
    )
    return table("Name | Kind | Country | Sector | Side | From | Mentions", rows)


def statements() -> str:
    """Statements in the notation, with the rule."""
    return _with_why("statements", (s.why for s in stages().record.statements))


def events() -> str:
    """Events in the notation, with the rule and the words."""
    return _with_why("events", (e.why for e in stages().record.events))


def positions() -> str:
    """Positions in the notation, with the rule."""
    return _with_why("positions", (p.why for p in stages().record.positions))


def talks() -> str:
    """The entries of talks, a line for each thing said of them."""
    lines: list[Sequence[str]] = []
    for told, entry in zip(stages().facts.of("talks"), stages().record.talks, strict=True):
        lines += [(code(part),) for part in told.split(", ")] + [(f"why: {entry.why}",)]
    return table("What is coded", lines)


def _with_why(kind: str, whys: Iterable[str]) -> str:
    facts: Iterator[str] = iter(stages().facts.of(kind))
    return table("What is coded | Why", ((code(fact), why) for fact, why in zip(facts, whys, strict=False)))


def _quoted(spans: Iterable[Span]) -> str:
    return ", ".join(dict.fromkeys(f"“{span.text}”" for span in spans))
