"""Does it stand? Negation, future, condition and attempt of a clause, read from its own words and from what governs it.

PLOVER's rules for the future hold: a promised meeting, support or help is AGREE, a promised retreat CONCEDE, an announced
attack of one's own THREATEN; the rest keep their type as planned.
"""

from dataclasses import dataclass

from ..knowledge.lexicon import Lexicon
from ..language.clauses import Clause
from ..language.words import Word

IF = frozenset("if unless should whether lest until".split())
MAY = frozenset("may might could can".split())
OUGHT = frozenset("should must ought need shall".split())
TENTATIVE = frozenset(
    "possible potential eventual hypothetical proposed prospective likely imminent would-be threatened".split()
)
AHEAD = frozenset("planned upcoming scheduled forthcoming future coming next expected".split())


# Verbs that say that the event in their subject (or object) happened, and no more.
OCCUR = frozenset(
    "be occur happen come take follow begin start end continue erupt break resume go last remain conclude open close rage flare "
    "kill injure wound leave destroy damage claim cause result target hit rock shake kick carry hold see witness mark include "
    "report adjourn drag stall produce make fail collapse wrap".split()
)


# Verbs that tell what an act of violence did.
RESULT = frozenset("kill injure wound die perish destroy damage hurt maim claim leave level flatten wreck raze".split())


FURTHEST = 6  # clauses that are looked at above an event; what stands higher says nothing of it


@dataclass(frozen=True, slots=True)
class Standing:
    """How a clause stands: `status` asserted, negated, planned, hypothetical or denied; `ought` where it is only called for."""

    status: str = "asserted"
    stage: str = "completed"
    future: bool = False
    ought: bool = False
    denier: Clause | None = None
    words: tuple[Word, ...] = ()
    rule: str = ""


def standing(clause: Clause, lexicon: Lexicon) -> Standing:
    """The standing of a clause, from itself outwards; the first word that settles it wins."""
    settled = _by_itself(clause)
    if settled is not None:
        return settled
    at, negation, stage = clause, clause.negation, "completed"
    for _ in range(FURTHEST):
        settled = _by_mark_or_modal(at, negation, stage)
        if settled is not None:
            return settled
        above = at.governor
        if above is None or not _content_of(at):
            break
        effect = _effect(above, lexicon)
        if at.kind == "n" and not effect and not (at.relation in ("subj", "obj") and above.head.lemma in OCCUR):
            break  # "will condemn the attack": the attack stands
        settled = _by_governor(at, above, effect, negation, stage)
        if settled is not None:
            return settled
        if effect in ("attempted", "foiled"):
            stage = effect
        if effect in ("transparent", "attempted"):
            negation = negation or above.negation
        if at.relation == "ccomp":
            break  # what is said stands as it is said; whose word it is, statements tell
        at = above
    if negation is not None:
        return Standing("negated", stage, words=(negation,), rule=f"'{negation.lower}'")
    return Standing(stage=stage)


def _by_itself(clause: Clause) -> Standing | None:
    """What the adjective of an event noun settles, or the infinitive of a headline ("Minister to resign")."""
    if clause.kind == "n":
        return _adjective(clause)
    head = clause.head
    if head.tag == "VB" and head.dep in ("relcl", "acl") and head.sentence.title and clause.governor is None:
        return Standing("planned", future=True, words=(head,), rule="infinitive of a headline")
    return None


def _by_mark_or_modal(at: Clause, negation: Word | None, stage: str) -> Standing | None:
    """What an "if", a modal verb or a "without" settles for the clause and all below it."""
    mark, modal = at.mark, at.modal
    if mark is not None and mark.lower in IF:
        return Standing("hypothetical", stage, words=(mark,), rule=f"'{mark.lower}' clause")
    if modal is None:
        if at.relation == "pcomp:without":
            return Standing("negated", stage, words=(at.head.head,), rule="'without'")
        return None
    low = modal.lower
    if low in OUGHT:
        return Standing("hypothetical", stage, ought=True, words=(modal,), rule=f"modal '{low}'")
    if low in MAY:
        return Standing("negated" if negation else "hypothetical", stage, words=(modal,), rule=f"modal '{low}'")
    if low == "would" and not _reported(at):
        return Standing("hypothetical", stage, words=(modal,), rule="modal 'would'")
    if negation is not None:
        return Standing("negated", stage, future=True, words=(modal, negation), rule=f"'{low} not'")
    return Standing("planned", stage, future=True, words=(modal,), rule=f"modal '{low}'")


def _by_governor(at: Clause, above: Clause, effect: str, negation: Word | None, stage: str) -> Standing | None:
    """What the word above settles for its content: "denied", "failed to", "plans to", "was to", "have yet to"."""
    cue, rule = above.head, f"'{above.lemma}' + complement"
    if at.relation == "xcomp" and cue.lemma == "have" and (yet := _yet(cue)) is not None:
        return Standing("negated", stage, words=(yet,), rule="'have yet to'")
    match effect:
        case "denied":
            return Standing("denied", stage, denier=above, words=(cue,), rule=f"denied: '{above.lemma}'")
        case "negated":
            return Standing("asserted" if negation else "negated", stage, words=(cue,), rule=rule)
        case "planned":
            if negation or above.negation:
                return Standing("negated", stage, words=(cue,), rule=f"not '{above.lemma}'")
            return Standing("planned", stage, future=True, words=(cue,), rule=rule)
        case "hypothetical":
            return Standing("hypothetical", stage, words=(cue,), rule=rule)
        case "attempted" | "foiled":
            return None
    if at.relation == "xcomp" and cue.lemma == "be":
        return Standing("planned", stage, future=True, words=(cue,), rule="'was to'")
    if (
        effect not in ("transparent", "claimed")
        and at.relation in ("xcomp", "acl")
        and at.tense == "none"
        and at.head.tag == "VB"
    ):
        # "wants to", "moved in to arrest": a purpose or wish, not yet a fact.
        status = "planned" if above.kind != "n" else "hypothetical"
        return Standing(status, stage, words=(cue,), rule=f"infinitive under '{above.lemma}'")
    return None


def _yet(have: Word) -> Word | None:
    return next((c for c in have.children if c.lower == "yet"), None)


def _adjective(clause: Clause) -> Standing | None:
    """ "possible talks", "a planned attack", "the attempted coup": the adjective of an event noun settles how it stands."""
    for w in clause.head.children:
        if w.dep not in ("amod", "compound"):
            continue
        if w.lower in TENTATIVE:
            return Standing("hypothetical", words=(w,), rule=f"'{w.lower}' event")
        if w.lower in AHEAD:
            return Standing("planned", future=True, words=(w,), rule=f"'{w.lower}' event")
        if w.lower in ("attempted", "failed", "abortive", "botched"):
            return Standing(stage="attempted", words=(w,), rule=f"'{w.lower}' event")
        if w.lower in ("foiled", "thwarted", "averted"):
            return Standing(stage="foiled", words=(w,), rule=f"'{w.lower}' event")
    return None


def _content_of(clause: Clause) -> bool:
    """Is the clause content of its governor, so that the governor's effect reaches it?"""
    if clause.relation == "advcl":
        return clause.mark is None and clause.tense == "none"  # a purpose; "while the delegations meet" is no content
    if clause.relation == "acl":
        return clause.head.tag == "VB"  # "a plan to attack"; the men killed in a raid are no content
    if clause.relation in ("prep:after", "prep:since", "prep:during", "prep:following", "prep:amid", "prep:despite"):
        return False  # "are missing after an attack": the attack stands
    return clause.relation in ("xcomp", "ccomp", "subj", "obj", "acomp", "dobj") or clause.relation.startswith(
        ("pcomp:", "prep:")
    )


def _effect(above: Clause, lexicon: Lexicon) -> str:
    for pos, lemma in ((above.kind, above.lemma), ("v", above.head.lemma)):
        effect = lexicon.operators.get((lemma, pos))
        if effect:
            return effect
    if above.passive and (
        effect := lexicon.operators.get((f"be {above.head.lower}", "a")) or lexicon.operators.get((above.head.lower, "a"))
    ):
        return effect
    return ""


def _reported(clause: Clause) -> bool:
    """ "He said they would attend": would is the future of reported speech."""
    above = clause.governor
    return above is not None and clause.relation in ("ccomp", "conj") and above.tense == "past"
