"""Where and when an event took place: what hangs on its own clauses, else on those that a named link joins to them."""

from ..language.clauses import Clause, Clauses
from ..language.words import Sentence, Word, children
from ..record import Time
from .drafts import Draft
from .places import Places
from .setting import Setting
from .standing import OCCUR
from .times import Times

FORCEFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
TABLES = frozenset("talk negotiation dialogue round conference summit meeting session".split())
LANDED = frozenset({"ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "RETREAT"})
FINENESS = {"point": 6, "facility": 6, "city": 5, "admin2": 4, "admin1": 3, "region": 2, "country": 1}


def set_scene_of(draft: Draft, setting: Setting, clauses: Clauses) -> None:
    """Give the draft the place and the date that hang on its clauses, nearest ring first."""
    for ring in _scope(draft, clauses):
        if draft.place is None:
            found = [x for x in setting.where(ring) if not _is_side(x[1], x[2], draft, setting)]
            if found:
                best = max(found, key=lambda x: (x[0], _fineness(setting.places, x[1]), -x[2].i))
                best = next((x for x in found if x[2].dep == "dobj" and _lies_in(setting.places, x[1], best[1])), best)
                draft.place = best[1]
                draft.place_at.append((best[2].start, best[2].end))
        if draft.date is None:
            for time in setting.dates(ring):
                if time.edtf is not None or time.anchor is not None:
                    draft.date = setting.times.date_of(time)
                    draft.date_at.append((time.start, time.end))
                    break


def _is_side(place: str, word: Word, draft: Draft, setting: Setting) -> bool:
    """A country that acts or is acted on in this event is no place of it ("urged North Korea"), unless the act is done to the land.

    Nor is the country whose minister, army or envoy acts.
    """
    if setting.places.get(place).kind != "country":
        return False
    if any(a <= _owned(word).start < b for a, b in draft.actor_at):
        return True
    return draft.type not in LANDED and any(a <= word.start < b for a, b in draft.actor_at + draft.recipient_at)


def _owned(word: Word) -> Word:
    """The noun that has the word for an owner: "minister" in "Norway's minister", "the minister of Norway"; else the word."""
    if word.dep == "pobj" and word.head.lower == "of":
        return word.head.head
    return word.head if word.dep in ("poss", "amod", "compound", "nmod") else word


def _lies_in(places: Places, inner: str, outer: str) -> bool:
    """ "Retook Lyman in Donetsk": the town, not its province."""
    a, b = places.get(inner), places.get(outer)
    if a.country is None or a.country != b.country or _fineness(places, inner) <= _fineness(places, outer):
        return False
    return b.kind == "country" or (b.kind == "admin1" and a.admin1 == b.name)


def _fineness(places: Places, id: str) -> int:
    return FINENESS.get(places.get(id).kind, 0)


def _of_the_cue(day: Time, draft: Draft, sentence: Sentence, clauses: Clauses) -> bool:
    """Does the day hang on the verb of saying above the event ("said on Friday that …")?"""
    word = next((w for w in sentence.words if w.start == day.start), None)
    home = clauses.around(word) if word is not None else None
    at: Clause | None = draft.clause
    while at is not None and at.governor is not None:
        if at.governor is home and at.relation == "ccomp":
            return True
        at = at.governor
    return False


def share_dates(drafts: list[Draft], times: Times, clauses: Clauses) -> None:
    """A sentence that tells of one event and names one day means that day, wherever the parser hung it."""
    told: dict[int, list[Draft]] = {}
    for draft in drafts:
        told.setdefault(draft.clause.head.sentence.index, []).append(draft)
    for only in (ds[0] for ds in told.values() if len(ds) == 1):
        sentence = only.clause.head.sentence
        days = [t for t in times.within(sentence.start, sentence.end) if t.kind == "date" and t.edtf is not None]
        if (
            only.date is None
            and len(days) == 1
            and days[0].precision == "day"
            and not _of_the_cue(days[0], only, sentence, clauses)
        ):
            only.date = times.date_of(days[0])
            only.date_at.append((days[0].start, days[0].end))
            only.why.append("the only day of its sentence")


def _scope(draft: Draft, clauses: Clauses) -> list[list[Clause]]:
    """The clauses whose place and date may be the draft's, nearest ring first: its own, then those joined by a named link."""
    own = list(draft.clauses) + [c.light for c in draft.clauses if c.light is not None]
    rings = [own]
    if draft.type in FORCEFUL and draft.clause.kind == "v":  # "banned a march in Derry", "exploded at a rally in Bujumbura"
        done_to = [
            clauses.of(w)
            for w in (*draft.clause.objects, *draft.clause.preps.get("at", ()), *draft.clause.preps.get("under", ()))
        ]
        rings.append([c for c in done_to if c is not None and c.kind == "n"])
    at = draft.clause
    talks = [
        c for d in own if d.kind == "v" for ws in (d.objects, *d.preps.values()) for w in ws if (c := clauses.of(w)) is not None
    ]
    rings += [[c for c in talks if c.kind == "n" and c.head.lemma in TABLES]]  # "walked out of the talks on Friday"
    held = [c for d in own if d.kind == "n" for w in children(d.head, "acl", "relcl") if (c := clauses.of(w)) is not None]
    rings += [[c for c in held if c.head.lemma in OCCUR]]  # "the round that began on Tuesday", "talks held in Doha"
    steps = 0
    while at.governor is not None and steps < 3:
        if at.relation == "relcl":
            # Where the antecedent stands: "… on Monday by the minister, who called for …", "the farm where they were held".
            homes = [clauses.around(w) for w in (*at.subjects[:1], at.head.head)]
            rings.append([h for h in homes if h is not None and h is not at])
            break
        linked = at.relation in ("conj", "advcl", "acl", "xcomp") or (
            draft.clause.kind == "n"
            and at is draft.clause
            and at.relation in ("subj", "obj")
            and at.governor.kind != "n"
            and _occurs(at.governor)
        )
        if not linked:
            break
        at = at.governor
        rings.append([at])
        steps += 1
    return rings


def _occurs(above: Clause) -> bool:
    return above.head.lemma in OCCUR
