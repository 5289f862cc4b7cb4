"""Does the clause around a time look back or ahead? Decides which Friday, which May is meant."""

from ...language.words import Word, ancestors
from .context import Bearing

# What these govern lies ahead of them: "plans to meet on Friday", "talks scheduled for Monday".
PROSPECTIVE = frozenset(
    "plan expect schedule slate hope intend promise vow pledge threaten agree want urge ask demand order propose offer decide prepare "
    "arrange set due ready likely call invite wait await aim need have go bind poise allow require appeal pend postpone delay defer "
    "warn insist tell advise suggest mean design determine tip tap deadline request recommend instruct convene forecast predict "
    "anticipate seek try push ".split()
)
PROSPECTIVE_PARTICIPLES = frozenset(
    "schedule plan expect slate set due postpone delay defer adjourn earmark propose bill program time forecast".split()
)
# In the present tense these tell of a timetable: "talks resume on Monday".
TIMETABLE = frozenset(
    "begin start open resume end expire meet vote go hold arrive leave return travel depart head visit convene close take run face".split()
)
# Nouns whose date lies ahead when their clause does: "will attend Friday's meeting".
COMING_NOUNS = frozenset(
    "meeting talk talks election vote poll summit deadline session round conference ballot referendum runoff inauguration visit trip "
    "hearing trial debate negotiation dialogue march rally strike ceremony match game".split()
)
ENDURING = frozenset("last continue hold remain stay keep be live serve fight rule survive go run work delay detain".split())
_FUTURE_MODALS = frozenset("will shall 'll ’ll wo would should must may might can could ca".split())
STEPS = 40


def bearing_of(word: Word, preposition: str = "", possessive: bool = False) -> Bearing:
    """Whether the time at `word` lies ahead of its clause's present; past, where nothing says otherwise."""
    if preposition == "since":
        return "past"
    verb = _verb_above(word, possessive)
    if preposition == "for":
        return "future"
    if verb is None:
        return "future" if preposition in ("until", "till", "by") else "past"
    ahead = _looks_ahead(verb)
    if preposition in ("until", "till", "by") and not ahead:
        ahead = not (verb.lemma in ENDURING and verb.tag in ("VBD", "VBN", "VBG")) and not _perfect(verb)
    return "future" if ahead else "past"


def _verb_above(word: Word, possessive: bool) -> Word | None:
    """The verb whose clause the time stands in. A past happening stays past under a verb that looks ahead ("will probe Friday's …")."""
    below = word
    for steps, above in enumerate(ancestors(word)):
        if steps > STEPS:
            return None
        if above.lemma in ("due", "likely", "ready") and above.pos == "ADJ":
            return above
        if above.pos == "NOUN" and above.lemma == "deadline":
            return above
        if above.dep == "ROOT" and above.tag == "NN" and above.lemma in TIMETABLE and _has_subject(above):
            return above  # "Talks resume on Tuesday", where the parser takes the verb for a noun
        if _is_clause(above):
            if above.dep == "amod":
                below = above
                continue
            return above
        if above.pos in ("NOUN", "PROPN") and _dates_noun(word, below, possessive) and above.lemma not in COMING_NOUNS:
            if above.dep not in ("nsubj", "nsubjpass", "ROOT"):
                return _past_verb_above(above)
        below = above
    return None


def _has_subject(word: Word) -> bool:
    return any(c.dep == "nsubj" for c in word.children)


def _dates_noun(word: Word, below: Word, possessive: bool) -> bool:
    return possessive and below is word


def _past_verb_above(noun: Word) -> Word | None:
    """Under a clause that looks ahead the noun's own date is past: None stands for the past."""
    for steps, above in enumerate(ancestors(noun)):
        if steps > STEPS:
            return None
        if _is_clause(above):
            return None if _looks_ahead(above) else above
    return None


def _is_clause(word: Word) -> bool:
    if word.pos == "AUX":
        return word.dep not in ("aux", "auxpass")
    return word.pos == "VERB" or (word.tag in ("VBD", "VBZ", "VBP") and word.dep != "compound")


def _looks_ahead(verb: Word) -> bool:
    if verb.pos in ("ADJ", "NOUN"):
        return True
    aux = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    lows = {c.lower for c in aux}
    if any(c.dep in ("acomp", "oprd", "advmod", "prep") and c.lemma in ("due", "likely", "slated") for c in verb.children):
        return True
    have = any(c.lemma in ("have", "'ve") and c.pos == "AUX" for c in aux)
    modal = next((c for c in aux if c.tag == "MD"), None)
    if modal is not None:
        return modal.lower in _FUTURE_MODALS and not (have and modal.lower not in ("will", "'ll"))
    if "to" in lows or (verb.tag == "VB" and not lows):
        return _infinitive_ahead(verb)
    if have or verb.tag == "VBD":
        return _past_ahead(verb)
    if verb.tag == "VBN":
        return verb.lemma in PROSPECTIVE_PARTICIPLES or (
            verb.dep in ("conj",) and verb.head.tag != "VBN" and _above_ahead(verb)
        )
    if verb.tag == "VBG":
        return _progressive_ahead(verb, aux)
    if verb.tag in ("VBZ", "VBP"):
        return verb.lemma in TIMETABLE and not verb.sentence.title
    return False


def _past_ahead(verb: Word) -> bool:
    return verb.lemma in ("schedule", "slate") or (verb.lemma == "set" and any(c.lower == "for" for c in verb.children))


def _progressive_ahead(verb: Word, aux: list[Word]) -> bool:
    be = next((c for c in aux if c.lemma == "be"), None)
    if be is None:
        return verb.dep in ("conj", "pcomp", "acl", "advcl", "xcomp", "ccomp") and _above_ahead(verb)
    return (
        be.tag in ("VBZ", "VBP")
        and not verb.sentence.title
        and verb.lemma in (TIMETABLE | {"plan", "prepare", "come", "attend"})
    )


def _infinitive_ahead(verb: Word) -> bool:
    """ "to meet" looks ahead under a verb of planning, after a form of be, hung on a noun, in a headline; else it follows its verb."""
    if verb.dep == "ROOT" or verb.sentence.title:
        return True
    head = verb.head
    if head is verb:
        return True
    if verb.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN"):
        return True
    if head.lemma in PROSPECTIVE:
        return True
    if head.pos == "AUX" and head.lemma == "be":
        return True
    if verb.dep == "conj":
        return _looks_ahead(head) if _is_clause(head) else False
    return _above_ahead(verb)


def _above_ahead(verb: Word) -> bool:
    for steps, above in enumerate(ancestors(verb)):
        if steps > 3:
            return False
        if _is_clause(above):
            return above.tag != "VBG" and _looks_ahead_shallow(above)
    return False


def _looks_ahead_shallow(verb: Word) -> bool:
    modal = next((c for c in verb.children if c.dep == "aux" and c.tag == "MD"), None)
    return (modal is not None and modal.lower in _FUTURE_MODALS) or verb.lemma in (
        "plan",
        "schedule",
        "expect",
        "propose",
        "due",
    )


def _perfect(verb: Word) -> bool:
    return any(c.lemma == "have" and c.dep == "aux" for c in verb.children)
