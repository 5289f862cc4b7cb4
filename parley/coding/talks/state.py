"""How one mention says the talks stand: by the noun's own adjectives, by the noun or verb above it, by what hangs below it."""

from ...language.clauses import Clause
from ...language.words import Word, ancestors, child, children
from ..scene import Scene
from ..standing import standing
from .forms import status_by_form
from .mentions import Mention
from .vocabulary import (
    AHEAD,
    ASKED,
    END_NOUNS,
    EXPECTED,
    MAYBE,
    PHRASES,
    PROPOSE,
    REFUSE,
    ROUND,
    STATE_ADJECTIVES,
    STATE_WORDS,
    STATUS,
    TENTATIVE,
)
from .wishes import is_aim, is_asked, is_refused, is_supposed, nouns_above

STRETCHES = ROUND | {"series", "day", "week", "part", "resumption"}
DUE = frozenset("due set scheduled expected slated".split())
AHEAD_OF = ("planned", "hypothetical")
HAPPENED = frozenset({"ongoing", "resumed", "concluded"})


def settle_state(mention: Mention, scene: Scene) -> None:
    """Set the mention's status, or mark it as tentative or refused."""
    word = mention.word
    if word.pos == "VERB":
        _of_meeting(mention, scene)
        return
    if is_refused(mention, scene):
        mention.refused = True
        return
    before = {c.lower for c in word.children if c.dep in ("amod", "compound", "advmod") and c.i < word.i}
    mention.tentative = bool(before & TENTATIVE) or any(a.lemma in MAYBE for a in nouns_above(word))
    told = _after(mention) or _by_noun(mention, scene) or _by_verb(mention, scene) or _below(mention, scene)
    if told is None and mention.verb is None:
        told = status_by_form(word)
    if told is None:
        told = next(((STATE_WORDS[c.lower], c) for c in word.children if c.lower in STATE_WORDS and c.i < word.i), None)
    if told is None and before & AHEAD:
        told = "planned", word
        mention.is_round = mention.is_round and mention.ordinal is not None  # "a date for the next round"
    if told is not None:
        mention.status, mention.status_word = told
    if mention.status == "ongoing" and before & AHEAD:
        mention.status = "planned"
    if mention.status is None and is_asked(mention, scene):
        mention.status, mention.status_word = "proposed", word


def _by_noun(mention: Mention, scene: Scene) -> tuple[str, Word] | None:
    """ "the collapse of the talks", "the end of another round": unless it is only wished for."""
    for a in nouns_above(mention.word):
        if a.lemma in ASKED or a.lemma in MAYBE:
            return None
        if a.lemma in END_NOUNS:
            if any(n.lemma in ("day", "week") for n in nouns_above(mention.word)):
                continue
            if a.lemma in ("break", "delay", "freeze", "end") and not any(
                p.lower in ("of", "in", "to") for p in children(a, "prep")
            ):
                continue
            status = END_NOUNS[a.lemma]
            given = status not in HAPPENED and any(c.lower in ("the", "this") for c in a.children)
            verb = mention.verb
            if (
                not given
                and verb is not None
                and (verb.head.lemma in PROPOSE or standing(verb, scene.lexicon).status in AHEAD_OF)
            ):
                return ("planned", a) if status in HAPPENED else None
            return status, a
    return None


def _after(mention: Mention) -> tuple[str, Word] | None:
    """ "signed the code after a first round of talks": that round is over; the day of the signing is not its day."""
    word = mention.word
    prep = word.head.head.head if word.dep == "pobj" and word.head.head.lemma in ROUND else word.head
    if prep.dep != "prep" or prep.lower not in ("after", "following"):
        return None
    mention.scope = [c for c in mention.scope if c is not mention.verb]
    return "concluded", prep


def _by_verb(mention: Mention, scene: Scene) -> tuple[str, Word] | None:
    """ "talks resumed", "agreed to hold talks", "talks are due to begin", "suspended the talks"."""
    verb, word = mention.verb, mention.word
    if verb is None or not any(_leads_to(r, word) for r in (*verb.subjects, *verb.objects, *_entered(verb))):
        return None
    return _status_of(verb, mention, scene)


def _entered(verb: Clause) -> tuple[Word, ...]:
    """ "return to talks", "take part in talks", "arrived for talks"."""
    left = ("of", "from", "out") if verb.head.lemma in ("walk", "pull", "storm", "drop") else ()
    return tuple(w for p in ("in", "into", "to", "for", *left) for w in verb.preps.get(p, ()))


def _leads_to(role: Word, word: Word) -> bool:
    if role is word or child(role, "conj") is word or (role.dep == "pobj" and role.head.head is word and word.lemma in ROUND):
        return True
    return role.lemma in STRETCHES and any(a is role for a in ancestors(word))


def _status_of(verb: Clause, mention: Mention, scene: Scene) -> tuple[str, Word] | None:
    status = PHRASES.get(verb.lemma) or STATUS.get(verb.head.lemma)
    if verb.head.lemma in EXPECTED or (verb.head.lemma == "be" and status is None):
        for c in verb.complements:
            inner = PHRASES.get(c.lemma) or STATUS.get(c.head.lemma)
            if inner in HAPPENED or c.head.lemma == "be":
                return "planned", verb.head
        adjective = next((c for c in verb.head.children if c.dep in ("acomp", "prep", "advmod", "prt")), None)
        if adjective is not None and adjective.lower in STATE_ADJECTIVES and verb.negation is None:
            return STATE_ADJECTIVES[adjective.lower], adjective
    if verb.kind == "a" and status is None:
        return (STATE_ADJECTIVES[verb.head.lower], verb.head) if verb.head.lower in STATE_ADJECTIVES else None
    if status is None:
        return None
    if status == "concluded" and verb.head.lemma == "follow":
        return None
    if is_supposed(verb):
        mention.tentative = True
        return None
    if is_aim(verb):
        return ("planned", verb.head) if status in HAPPENED else None
    if verb.head.tag == "VBG" and verb.relation == "advcl" and verb.modal is None:
        return status, verb.head  # "agreed on a truce, ending a fifth round of talks"
    stands = standing(verb, scene.lexicon)
    mention.past = verb.relation != "ccomp" and any(c.dep == "aux" and c.lower == "had" for c in verb.head.children)
    if stands.status in ("negated", "denied"):
        return None
    if stands.ought:
        return "proposed", verb.head
    if stands.status in AHEAD_OF:
        decided = verb.governor is not None and verb.governor.head.lemma in ("decide", "agree", "announce")
        if stands.status == "hypothetical" and not stands.future:
            return ("proposed", verb.head) if status in HAPPENED and not mention.tentative else None
        if status in HAPPENED:
            return "planned", verb.head
        return (status, verb.head) if decided else None
    return status, verb.head


def _below(mention: Mention, scene: Scene) -> tuple[str, Word] | None:
    """ "talks held in the capital", "talks due to begin on Monday", "the two-day talks to begin on Tuesday"."""
    for c in children(mention.word, "acl", "relcl"):
        clause = scene.clauses.of(c)
        if clause is None:
            continue
        if c.lower in DUE:
            mention.scope += [x for x in map(scene.clauses.of, children(c, "xcomp", "acl", "advcl")) if x is not None]
            return "planned", c
        if (c.tag == "VB" or any(x.lower == "to" and x.dep == "aux" for x in c.children)) and STATUS.get(c.lemma) in HAPPENED:
            return "planned", c
        told = _status_of(clause, mention, scene)
        if told is not None and (told[0] != "ongoing" or c.tag != "VB"):
            return told
    for c in mention.word.children:
        if c.i > mention.word.i and c.lower in STATE_ADJECTIVES and c.pos != "ADP":
            mention.scope += [x for x in map(scene.clauses.of, children(c, "xcomp", "acl", "advcl")) if x is not None]
            return STATE_ADJECTIVES[c.lower], c
    words = mention.word.sentence.words
    at = mention.word.i - words[0].i + 1
    if at + 1 < len(words) and words[at].lower in DUE and words[at + 1].lower == "to":
        mention.scope += [c for c in scene.clauses if c.head in words[at + 2 : at + 5] and c.kind == "v"]
        return "planned", words[at]
    return None


def _of_meeting(mention: Mention, scene: Scene) -> None:
    """A meeting told by a verb: held, planned, or refused."""
    if mention.verb is None:
        return
    above = mention.verb.governor
    if above is not None and above.head.lemma in REFUSE and above.negation is None:
        mention.refused = True
        return
    stands = standing(mention.verb, scene.lexicon)
    if stands.status == "planned":
        mention.status, mention.status_word = "planned", mention.word
    elif stands.status in ("hypothetical", "negated", "denied"):
        mention.tentative = True
    else:
        mention.status, mention.status_word = "ongoing", mention.word
        mention.past = any(c.dep == "aux" and c.lower == "had" for c in mention.word.children)
