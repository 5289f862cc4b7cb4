"""At whose door an act is laid: denials, claims of responsibility and accusations, written on the event they speak of.

A denial is an account of the event, never a second event; it disputes who, unless it says that nothing happened.
"""

from collections.abc import Sequence

from ..language.clauses import Clause
from ..language.words import Word, subtree
from ..record import Statement
from .drafting import Drafting
from .drafts import AccountDraft, Draft, ResponsibilityDraft
from .roles import Roles


def lay_responsibility(drafts: list[Draft], drafting: Drafting, statements: Sequence[Statement], roles: Roles) -> None:
    """ "X denied carrying out the attack", "X claimed responsibility", "X blamed Y": rows of responsibility on the event itself."""
    for draft in drafts:
        if draft.type in ("ASSAULT", "COERCE"):
            _suspected(draft, roles)
    for clause in drafting.clauses:
        lemma = clause.head.lemma
        if lemma == "deny":
            _denial(clause, drafts, statements, roles)
        elif lemma in ("claim", "accept", "take", "assume", "admit", "deny") and any(
            w.lemma in ("responsibility", "credit") for w in clause.objects
        ):
            _claim(clause, drafts, roles, "claimed", statements)
        elif lemma in ("claim", "admit") and _names_act(clause, drafts):
            _claim(clause, drafts, roles, "claimed", statements)
        elif clause.kind == "a" and lemma == "be" and "behind" in clause.preps:
            _behind(clause, drafts, statements, roles)
        elif lemma in ("blame", "accuse", "attribute", "suspect", "hold"):
            _blame(clause, drafts, roles)


def _event_near(clause: Clause, drafts: list[Draft], bare: bool) -> Draft | None:
    """The violent event that a clause about guilt speaks of: one named in it, else — where it names no act (`bare`) — the last one."""
    words = {w.i for w in _below(clause)}
    violent = [d for d in drafts if d.type in ("ASSAULT", "COERCE")]
    named = next((d for d in violent if any(c.head.i in words for c in d.clauses)), None)
    if named is not None or not bare:
        return named
    before = [d for d in violent if d.clause.head.i < clause.head.i and d.status in ("asserted", "claimed")]
    return before[-1] if before else None


def _suspected(draft: Draft, roles: Roles) -> None:
    """ "Suspected separatists bombed a bus": their doing is a suspicion, nobody's in particular."""
    for w in (*draft.clause.subjects, *draft.clause.preps.get("by", ())):
        if any(c.lower in ("suspected", "alleged", "presumed") for c in w.children):
            for x in roles.who("subj", w):
                if x in draft.actors and all(r.actor != x for r in draft.responsibility):
                    draft.responsibility.append(ResponsibilityDraft(x, "suspected", ()))


def _names_act(clause: Clause, drafts: list[Draft]) -> bool:
    """Is it the act itself that is claimed ("claimed the bombing", "admitted planting the bomb")?"""
    near = {w.i for w in clause.objects} | {c.i for c in clause.head.children if c.dep in ("xcomp", "pcomp")}
    return any(c.head.i in near for d in drafts if d.type == "ASSAULT" for c in d.clauses)


def _behind(clause: Clause, drafts: list[Draft], statements: Sequence[Statement], roles: Roles) -> None:
    """ "said it was behind the attack": claimed by who says so of himself, else an accusation."""
    event = _event_near(clause, drafts, bare=False)
    inside = [s for s in statements if any(c.start <= clause.head.start < c.end for c in s.content)]
    if event is None or clause.negation is not None or not inside:
        return
    speakers = inside[-1].speakers
    for x in (x for w in clause.subjects for x in roles.who("subj", w)):
        basis = "claimed" if x in speakers else "accused"
        if all((r.actor, r.basis) != (x, basis) for r in event.responsibility):
            event.responsibility.append(ResponsibilityDraft(x, basis, tuple(speakers)))


def _below(clause: Clause) -> list[Word]:
    return subtree(clause.head)


def _said_at(clause: Clause, statements: Sequence[Statement]) -> str | None:
    return next((s.id for s in statements if s.cue is not None and s.cue.start <= clause.head.start < s.cue.end), None)


def _denial(clause: Clause, drafts: list[Draft], statements: Sequence[Statement], roles: Roles) -> None:
    deniers = tuple(dict.fromkeys(x for w in clause.subjects for x in roles.who("subj", w)))
    about = any(
        w.lemma
        in (
            "responsibility",
            "involvement",
            "role",
            "link",
            "part",
            "accusation",
            "charge",
            "allegation",
            "report",
            "claim",
            "information",
        )
        for w in clause.objects
    )
    inner = next((c for c in clause.complements), None)
    gerund = next((c for c in clause.head.children if c.dep in ("xcomp", "ccomp", "pcomp") and c.pos == "VERB"), None)
    if not deniers or not (about or inner or gerund):
        return
    event = _event_near(clause, drafts, bare=about)
    if event is None:
        return
    span = (clause.head.start, clause.head.end)
    event.accounts = [a for a in event.accounts if not set(a.by) & set(deniers)]  # one's denial is one's whole account
    event.accounts.append(AccountDraft(deniers, "denies", _said_at(clause, statements), span))
    told = [x for c in clause.complements for w in c.subjects for x in roles.actors.of(w)]
    if told and not set(told) & set(deniers):
        return  # "the army denied that the rebels attacked": nobody accuses the army
    for x in deniers:
        if not any(r.actor == x and r.basis == "denied" for r in event.responsibility):
            event.responsibility.append(ResponsibilityDraft(x, "denied", (x,)))


def _claim(clause: Clause, drafts: list[Draft], roles: Roles, basis: str, statements: Sequence[Statement]) -> None:
    event = _event_near(clause, drafts, bare=True)
    if event is None or clause.negation is not None:
        return
    for w in clause.subjects:
        for x in roles.who("subj", w):
            if all((r.actor, r.basis) != (x, basis) for r in event.responsibility):
                event.responsibility.append(ResponsibilityDraft(x, basis, (x,)))
            event.accounts.append(
                AccountDraft((x,), "asserts", _said_at(clause, statements), (clause.head.start, clause.head.end))
            )


def _blame(clause: Clause, drafts: list[Draft], roles: Roles) -> None:
    blamed = clause.preps.get("on", ()) if clause.lemma == "blame" and clause.preps.get("on") else clause.objects
    if clause.lemma in ("attribute",):
        blamed = clause.preps.get("to", ())
    if clause.lemma == "hold" and not any(c.lower == "responsible" for c in _below(clause)):
        return
    event = _event_near(
        clause, drafts, bare=not clause.complements and not clause.preps.get("of") and not clause.preps.get("for")
    )
    if event is None or clause.negation is not None:
        return
    by = tuple(dict.fromkeys(x for w in clause.subjects for x in roles.who("subj", w)))
    for w in blamed:
        for x in roles.who("obj", w):
            basis = "suspected" if clause.lemma == "suspect" else "accused"
            if (x not in event.actors or event.accused) and all((r.actor, r.basis) != (x, basis) for r in event.responsibility):
                event.responsibility.append(ResponsibilityDraft(x, basis, by))
