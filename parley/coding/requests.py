"""What a speaker says that somebody else must do: "B must withdraw", said by A, is a request of A to B."""

from collections.abc import Sequence

from ..knowledge.lexicon import RoleExpression, Rule
from ..record import Statement
from .actors import Actors
from .contents import kind_of, mode_for
from .drafting import Drafting
from .drafts import Draft

MUST = frozenset("must should".split())
NOBODY = RoleExpression(())
MUST_RULE = Rule("must", "v", (), "REQUEST", None, (), NOBODY, NOBODY, (), "demand", "completed", 0)


def find_requests(drafting: Drafting, statements: Sequence[Statement], actors: Actors) -> list[Draft]:
    """What a speaker says that somebody else must do: a request, with the words that must come true as its content."""
    out: list[Draft] = []
    for clause in drafting.clauses:
        if clause.kind == "n" or clause.modal is None or clause.modal.lower not in MUST or id(clause) in drafting.by_clause:
            continue
        stative = (
            clause.head.lemma in ("be", "have", "understand") and not clause.complements
        )  # "must be ready to mediate" asks
        if (clause.negation is not None and clause.modal.lower == "should") or stative:
            continue
        said = [s for s in statements if s.speakers and any(c.start <= clause.head.start < c.end for c in s.content)]
        if not said:
            continue
        statement = min(said, key=lambda s: sum(c.end - c.start for c in s.content))
        speakers = [x for x in statement.speakers if actors.get(x).kind != "outlet"]
        own = {actors.side(x) for x in speakers} | set(speakers)
        subjects = clause.objects if clause.passive else clause.subjects
        asked = [(w, x) for w in subjects for x in actors.of(w) if x not in own and actors.side(x) not in own]
        if not speakers or not asked:
            continue
        kind = kind_of(clause.head, drafting.clauses, drafting.lexicon, "REQUEST")
        mode = mode_for("REQUEST", kind)
        draft = Draft(
            [clause], MUST_RULE, "REQUEST", [mode] if mode else [], [], content=clause.head, about=kind, confidence=0.65
        )
        draft.actors, draft.recipients = speakers, list(dict.fromkeys(x for _, x in asked))
        cue = statement.source or statement.cue or statement.content[0]
        draft.actor_at = [(cue.start, cue.end)]
        draft.recipient_at = [(w.start, w.end) for w, _ in asked]
        draft.evidence = [(min(clause.modal.start, clause.head.start), max(clause.modal.end, clause.head.end))]
        draft.why = [f"'{clause.modal.text}' in {statement.id}: a request"]
        out.append(draft)
    return out
