"""Human cost: which event each figure belongs to, what it is part of, what it competes with, who counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..language.words import Parsed
from ..record import Casualties, Date, Extent, Time, Toll, Victims, span_of
from .drafts import Draft
from .figures import Figure
from .scene import Scene

PERIOD = (
    "since",
    "so far this year",
    "in the past",
    "over the past",
    "in recent",
    "during the war",
    "years of",
    "in the last",
    "this year",
)
RUNNING = (
    "so far",
    "the toll",
    "death toll",
    "brings the total",
    "bringing the total",
    "total number",
    "in total",
    "altogether",
)
SPAN = re.compile(
    r"\b(?:days|weeks|months|years|decades) of\b|\b(?:over|in|during) (?:\w+ )?\w+ (?:weeks|months|years|decades)\b"
)
MOST_OF_A_YEAR = timedelta(days=300)
GROWING = frozenset("rise climb grow increase mount jump swell".split())
COUNTING = frozenset("announce report count give claim state put confirm release publish record".split())
WIDE = frozenset({"year", "decade", "century", "range", "season", "half", "quarter", "month"})


@dataclass(slots=True, eq=False)
class Cost:
    """Figures by event id, and those that no single act carries."""

    by_event: dict[str, list[Casualties]] = field(default_factory=dict)
    tolls: list[Toll] = field(default_factory=list)


def find_casualties(scene: Scene) -> Cost:
    """All casualty figures of a report, each with its event or among the tolls."""
    cost = Cost()
    made: dict[int, Casualties] = {}
    whole_of: dict[str, list[Casualties]] = {}
    number = 0
    for figure, event in scene.figures:
        extent = _extent(figure, scene)
        if event is not None and extent == "period" and _own_act(figure, event):
            event.clarity = "aggregate"
        elif event is None or extent == "period":
            if event is not None and event in scene.drafts and _only_counts(event, figure):
                scene.drafts.remove(event)  # "4,000 have died since the war began" is a toll, no act
            number += 1
            casualties = _make(figure, f"c{number}", scene, "period" if extent == "period" else extent, made, None)
            made[id(figure)] = casualties
            cost.tolls.append(_toll(casualties, figure, scene))
            continue
        known = whole_of.setdefault(event.id, [])
        twin = next((c for c in known if _same_figure(c, figure)), None)
        if twin is not None:
            merged = _add_evidence(twin, figure, scene.parsed)
            known[known.index(twin)] = merged
            _replace(cost.by_event[event.id], twin, merged)
            made[id(figure)] = merged
            continue
        number += 1
        rival = None if figure.whole is not None else _rival(figure, known, scene)
        casualties = _make(figure, f"c{number}", scene, extent, made, rival)
        made[id(figure)] = casualties
        known.append(casualties)
        cost.by_event.setdefault(event.id, []).append(casualties)
    return cost


def _only_counts(event: Draft, figure: Figure) -> bool:
    """Is the event nothing but the clause that counts the dead of a period?"""
    return not event.actors and event.weapon is None and all(c is figure.clause for c in event.clauses)


def _own_act(figure: Figure, event: Draft) -> bool:
    """Does the event's own clause count the dead of a period ("200 were killed in clashes this year")? Then it is an aggregate."""
    return any(c is figure.clause for c in event.clauses) and (event.actors != [] or event.place is not None)


def _extent(figure: Figure, scene: Scene) -> Extent:
    sentence = figure.noun.sentence
    text = scene.parsed.text[sentence.start : sentence.end].lower()
    clause = figure.clause
    times = list(scene.setting.dates([clause])) if clause is not None else []
    if clause is not None and (
        "since" in clause.preps
        or any(t.text.lower().startswith(("since", "over the", "in the past", "in the last", "during the past")) for t in times)
    ):
        return "period"
    near = text[max(0, figure.start - sentence.start - 60) : figure.end - sentence.start + 50]
    if SPAN.search(near):
        return "period"
    if any(p in near for p in PERIOD) and figure.quantity.best is not None and figure.quantity.best >= 50:
        return "period"
    if any(t.precision in ("year", "decade") or _long(t) for t in times):
        return "period"
    if figure.total and clause is not None and clause.head.lemma in GROWING:
        return "running-total"
    if figure.total and any(p in text for p in RUNNING[:1] + RUNNING[3:]):
        return "running-total"
    return "incident"


def _long(time: Time) -> bool:
    """A span of most of a year or more."""
    if time.from_ is None or time.to is None:
        return False
    try:
        return date.fromisoformat(time.to) - date.fromisoformat(time.from_) > MOST_OF_A_YEAR
    except ValueError:
        return False


def _same_figure(c: Casualties, figure: Figure) -> bool:
    q = figure.quantity
    same = c.harm == figure.harm and (c.low, c.best, c.high) == (q.low, q.best, q.high)
    sentence = figure.noun.sentence
    if any(sentence.start <= e.start < sentence.end for e in c.evidence):
        return False  # two guards and two drivers are four people
    return same and (c.victims.civilian == figure.civilian or None in (c.victims.civilian, figure.civilian))


def _rival(figure: Figure, known: Sequence[Casualties], scene: Scene) -> str | None:
    """An earlier whole figure of the same harm with which this one competes: told of the same dead in another sentence."""
    for c in known:
        if c.harm != figure.harm or c.part_of is not None or c.rival_of is not None:
            continue
        same_kind = c.victims.civilian == figure.civilian or None in (c.victims.civilian, figure.civilian)
        sentence = figure.noun.sentence
        same_sentence = sentence.start <= c.evidence[0].start < sentence.end
        restated = figure.noun.lemma in ("dead", "death", "toll", "fatality") or figure.noun.lower in ("dead", "killed")
        if same_kind and (not same_sentence or (restated and figure.noun.dep != "conj")):
            return c.id
    return None


def _make(
    figure: Figure, name: str, scene: Scene, extent: Extent, made: dict[int, Casualties], rival: str | None
) -> Casualties:
    q, text = figure.quantity, scene.parsed.text
    noun = figure.noun
    whole = made.get(id(figure.whole)) if figure.whole is not None else None
    people = noun.pos in ("NOUN", "PROPN") and noun.lemma not in (
        "casualty",
        "death",
        "life",
        "fatality",
        "injury",
        "body",
        "corpse",
        "other",
    )
    ids = scene.actors.describe(noun) if people else ()
    victims = Victims(
        actor=ids[0] if len(ids) == 1 else None,
        civilian=figure.civilian,
        text=span_of(text, min(q.start, noun.start), max(q.end, noun.end)),
    )
    return Casualties(
        id=name,
        harm=figure.harm,
        low=q.low,
        best=q.best,
        high=q.high,
        wording=text[q.start : q.end],
        victims=victims,
        part_of=whole.id if whole is not None and _fits(figure, whole) else None,
        rival_of=rival,
        extent=extent,
        counted_by=_counted_by(figure, scene),
        evidence=(span_of(text, figure.start, figure.end),),
    )


def _fits(figure: Figure, whole: Casualties) -> bool:
    """A part is not larger than its whole."""
    most = whole.best if whole.best is not None else whole.high
    return most is None or (figure.quantity.best or 0) <= most


def _counted_by(figure: Figure, scene: Scene) -> tuple[str, ...]:
    for said in scene.clauses:  # "the 19 dead announced by the ministry"
        if said.head.dep in ("acl", "relcl") and said.head.head is figure.noun and said.head.lemma in COUNTING:
            by = tuple(dict.fromkeys(x for w in said.subjects for x in scene.actors.describe(w)))
            if by:
                return by
    inside = [s for s in scene.statements if s.speakers and any(c.start <= figure.start < c.end for c in s.content)]
    return min(inside, key=lambda s: sum(c.end - c.start for c in s.content)).speakers if inside else ()


def _add_evidence(c: Casualties, figure: Figure, parsed: Parsed) -> Casualties:
    return c.model_copy(update={"evidence": (*c.evidence, span_of(parsed.text, figure.start, figure.end))})


def _replace(where: list[Casualties], old: Casualties, new: Casualties) -> None:
    where[where.index(old)] = new


def _toll(c: Casualties, figure: Figure, scene: Scene) -> Toll:
    on: Date | None = None
    where: str | None = None
    if figure.clause is not None:
        for time in scene.setting.dates([figure.clause]):
            if time.edtf is not None:
                on = scene.times.date_of(time)
                break
        found = scene.setting.where([figure.clause])
        where = found[0][1] if found else None
    return Toll(**{k: getattr(c, k) for k in Casualties.model_fields}, date=on, place=where)
