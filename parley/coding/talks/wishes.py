"""Talks that are not: refused, asked for, aimed at, only supposed."""

from ...language.clauses import Clause
from ...language.words import Word, ancestors, child
from ..scene import Scene
from ..standing import IF
from .mentions import Mention
from .vocabulary import ASKED, END_NOUNS, PROPOSE, REFUSE

APART = frozenset("during after before amid since despite ahead following".split())
NOT_DONE = frozenset("answer accept hold enter join have attend begin start consider".split())


def nouns_above(word: Word) -> list[Word]:
    """The nouns that a mention hangs on by prepositions, up to the verb."""
    out: list[Word] = []
    for a in ancestors(word):
        if a.pos in ("VERB", "AUX") or a.lower in APART:
            break
        if a.pos in ("NOUN", "PROPN"):
            out.append(a)
    return out


def is_refused(mention: Mention, scene: Scene) -> bool:
    """ "refuses to enter talks", "will not answer a call for talks", "ruled out negotiations", "no talks"."""
    word, verb = mention.word, mention.verb
    nouns = [word, *nouns_above(word)]
    if any(c.dep == "det" and c.lower == "no" for c in word.children) and not any(n.lemma in END_NOUNS for n in nouns[1:]):
        return True
    at: Clause | None = verb
    for _ in range(3):
        if at is None:
            return False
        turned = at.negation is not None
        if at.head.lemma in REFUSE or at.lemma in ("rule out", "turn down"):
            return not turned and (at is not verb or _touches(at, nouns) or at.head.lemma in ("refuse", "decline"))
        if (
            turned
            and at.modal is not None
            and at.head.lemma in NOT_DONE
            and any(
                r is n or (r.lemma in ASKED and n in at.preps.get("for", ()))
                for r in (*at.objects, *at.preps.get("into", ()))
                for n in nouns
            )
        ):
            return True
        at = at.governor if at.relation in ("xcomp", "conj", "ccomp") and at.relation != "ccomp" else None
    return False


def _touches(clause: Clause, nouns: list[Word]) -> bool:
    roles = (*clause.subjects, *clause.objects, *(w for ws in clause.preps.values() for w in ws))
    return any(r is n or child(r, "conj") is n for r in roles for n in nouns)


def is_asked(mention: Mention, scene: Scene) -> bool:
    """ "called for talks", "a proposal to hold talks", "offered a dialogue"."""
    if any(a.lemma in ASKED for a in ancestors(mention.word)):
        return True
    verb = mention.verb
    for _ in range(2):
        if verb is None:
            return False
        if verb.head.lemma in PROPOSE and verb.negation is None:
            return True
        verb = verb.governor if verb.relation in ("xcomp", "ccomp") else None
    return False


def is_aim(verb: Clause) -> bool:
    """ "left for the capital to resume talks": an aim."""
    if verb.relation not in ("advcl", "acl", "relcl", "attr", "dobj"):
        return False
    return any(c.dep == "aux" and c.lower == "to" for c in verb.head.children)


def is_supposed(verb: Clause) -> bool:
    at: Clause | None = verb
    for _ in range(4):
        if at is None:
            return False
        if at.mark is not None and at.mark.lower in IF:
            return True
        at = at.governor
    return False
