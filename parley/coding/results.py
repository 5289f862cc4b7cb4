"""An act and its result are one happening: "an attack killed nine", "nine died when gunmen attacked"."""

from collections.abc import Iterable

from ..language.clauses import Clause
from ..language.words import ancestors
from .drafting import Drafting
from .drafts import Draft
from .figures import Figure
from .scene import Scene
from .standing import RESULT

CAUSES = ("in", "by", "during", "from", "after", "following", "with")
WHEN = frozenset("when after as while".split())
CARRYING = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})


def join_results(drafts: list[Draft], drafting: Drafting) -> list[Draft]:
    """ "An attack killed nine", "nine died when gunmen attacked": the killing and the attack are one event."""
    gone: set[int] = set()
    for draft in drafts:
        clause = draft.clause
        if draft.type != "ASSAULT" or clause.kind != "v" or clause.head.lemma not in RESULT:
            continue
        cause = next(
            (c for c in _causes(clause, drafting) if c is not draft and c.type == "ASSAULT" and id(c) not in gone), None
        )
        if cause is None:
            continue
        cause.clauses += draft.clauses
        cause.recipients += [r for r in draft.recipients if r not in cause.recipients]
        cause.recipient_at += draft.recipient_at
        if not cause.actors:
            cause.actors, cause.actor_at = draft.actors, draft.actor_at
        cause.weapon = cause.weapon or draft.weapon
        cause.target = cause.target or draft.target
        cause.modes += [m for m in draft.modes if m not in cause.modes and m != "targeted"]
        cause.evidence += draft.evidence
        if draft.status != "asserted" and cause.status == "asserted":
            cause.status, cause.status_at = draft.status, draft.status_at
        cause.why.append(f"'{clause.head.text}' tells its result")
        cause.confidence = max(cause.confidence, 0.9)
        gone.add(id(draft))
        drafting.by_clause[id(clause)] = cause
    return [d for d in drafts if id(d) not in gone]


def _causes(clause: Clause, drafting: Drafting) -> Iterable[Draft]:
    """Drafts of the events that a result verb names as its cause: subject, "in an attack", "when gunmen attacked".

    Co-ordinated results share their cause ("two were killed and four wounded in a clash").
    """
    results = [
        clause,
        *(c for c in drafting.clauses if c.governor is clause and c.relation == "conj" and c.head.lemma in RESULT),
    ]
    words = [w for c in results for w in (*c.subjects, *(x for p in CAUSES for x in c.preps.get(p, ())))]
    if clause.head.dep == "relcl":  # the parser hangs "which killed nine" on the last noun before it
        words += [a for a in ancestors(clause.head) if a.pos == "NOUN"]
    for w in words:
        found = drafting.clauses.of(w)
        if found is not None and id(found) in drafting.by_clause:
            yield drafting.by_clause[id(found)]
    for other in drafting.clauses:
        if (
            any(other.governor is c for c in results)
            and other.relation == "advcl"
            and other.mark is not None
            and other.mark.lower in ("when", "after", "as", "while")
        ):
            if id(other) in drafting.by_clause:
                yield drafting.by_clause[id(other)]
    above = clause.governor
    if above is not None and clause.relation in ("conj", "advcl") and id(above) in drafting.by_clause:
        shares = {w.i for w in above.subjects} & {w.i for w in clause.subjects}
        if shares or (not clause.subjects and above.head.lemma != clause.head.lemma):
            yield drafting.by_clause[id(above)]


def carrier(figure: Figure, scene: Scene) -> Draft | None:
    """The event whose clause carries the figure, else the nearest act of violence before it in the same or the last two sentences."""
    clause = figure.clause
    steps = 0
    while clause is not None and steps < 4:
        for word in (*clause.subjects, *(w for p in (*CAUSES, "of") for w in clause.preps.get(p, ()))):
            found = scene.draft_of(scene.clauses.of(word))
            if found is not None and found.type in CARRYING:
                return found
        found = scene.draft_of(clause)
        if found is not None and found.type in CARRYING:
            return found
        for other in scene.clauses:  # "died when gunmen attacked"
            if other.governor is clause and other.relation == "advcl" and other.mark is not None and other.mark.lower in WHEN:
                found = scene.draft_of(other)
                if found is not None and found.type in CARRYING:
                    return found
        clause = clause.governor
        steps += 1
    at = figure.noun.sentence.index
    near = [
        d
        for d in scene.drafts
        if d.type in CARRYING and d.status != "negated" and any(at - 2 <= c.head.sentence.index <= at for c in d.clauses)
    ]
    before = [d for d in near if any(c.head.i < figure.noun.i for c in d.clauses)]
    return before[-1] if before else (near[0] if near else None)
