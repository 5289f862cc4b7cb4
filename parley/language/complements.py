"""The words that a verb of saying governs: the first shape of its frames that the parse shows.

Shapes come in a fixed order, surest first. The parser errs, so two of them look for a clause where it should have been hung.
"""

from ..knowledge.cues import Cue, Cues
from .saying import is_infinitive, is_passive, is_question, lifted, mark_of, verb_cue
from .speakers import RELATIVE, VOICING, agent
from .words import Word, child, subtree

Shape = tuple[str, list[Word]]
QUOTE_MARKS = frozenset("\" '' `` “ ‘ «".split())
# Verbs of saying that are as often verbs of happening; what stands before them is said only if somebody stands with them.
HAPPENING = frozenset(
    "continue respond answer signal charge order cry repeat rule read object protest appeal plead agree conclude go counter echo "
    "scream shout roar snap vent press push".split()
)
BETWEEN = 12  # words between an object and what is said of it, at most, for both to be one stretch
CARRIED = frozenset("in of on for to from against over about with between".split())


def complement(w: Word, cue: Cue, cues: Cues) -> Shape | None:
    """The name of the shape and the words said, or None where only a quotation could be what is said."""
    shape = _shape(w, cue, cues)
    if shape is not None and w.lemma in HAPPENING and shape[1] and max(x.i for x in shape[1]) < w.i and not _can_speak(w, cues):
        return None
    return shape


def _can_speak(w: Word, cues: Cues) -> bool:
    """Is the subject somebody? "The talks failed, the fighting continued" says nothing."""
    subj = child(w, "nsubj")
    if subj is None or subj.pos == "PRON":
        return subj is not None and subj.lower not in ("it", "this", "that")
    named = subj.entity is not None and subj.entity.label in ("PERSON", "ORG", "NORP", "GPE")
    return named or subj.lemma in cues.voices


def _shape(w: Word, cue: Cue, cues: Cues) -> Shape | None:
    return (
        _said_to_be(w, cue)
        or _clause_after(w, cue, cues)
        or _set_off(w, cue)
        or _infinitive_after(w, cue)
        or _label(w, cue)
        or _object_and_phrase(w, cue)
        or _object(w, cue)
        or _phrase_after(w, cue)
        or _elsewhere(w, cue)
    )


def _said_to_be(w: Word, cue: Cue) -> Shape | None:
    """ "The pilots are said to be safe": subject and infinitive."""
    if "pass-to" not in cue.frames or child(w, "auxpass") is None:
        return None
    to = child(w, "xcomp")
    if to is None or not is_infinitive(to):
        return None
    subj = child(w, "nsubjpass")
    return "pass-to", (subtree(subj) if subj is not None else []) + subtree(to)


def _clause_after(w: Word, cue: Cue, cues: Cues) -> Shape | None:
    """A finite clause, a question, or a clause with an infinitive whose subject is who should act."""
    clauses = [x for c in w.children if c.dep == "ccomp" for x in _under_adjective(c)]
    if not clauses:
        return None
    clauses = _one_side(clauses, w)
    said = [x for c in clauses for x in _clause(c, w, cues)]
    if any(is_infinitive(c) and child(c, "nsubj") is not None for c in clauses):
        return ("obj-to", said) if "obj-to" in cue.frames else None
    if any(is_question(c) for c in clauses):
        return ("wh", said) if {"wh", "that"} & cue.frames else None
    return ("that", said + _trailing(w, clauses[-1])) if {"that", "label"} & cue.frames else None


def _set_off(w: Word, cue: Cue) -> Shape | None:
    """ "The deal, he said, was dead" and "as he said": all of the clause around the cue."""
    if "quote" not in cue.frames or w.head is w:
        return None
    if w.dep == "parataxis" or (w.dep == "advcl" and mark_of(w) == "as" and child(w, "dobj", "xcomp") is None):
        own = {x.i for x in subtree(w)}
        return "parenthesis", [x for x in subtree(w.head) if x.i not in own]
    return None


def _infinitive_after(w: Word, cue: Cue) -> Shape | None:
    """ "Vowed to fight", "urged them to stop", "called on them to stop", "called for them to stop", "denied killing"."""
    to = child(w, "xcomp")
    obj = _last(w, "dobj") or _last(w, "dative")
    if to is not None and is_infinitive(to):
        if "obj-to" in cue.frames:
            asked = _asked(w, to, obj)
            if asked:
                return "obj-to", asked + subtree(to)
        if "to" in cue.frames and not is_passive(w):
            return "to", subtree(to)
    if "obj-to" in cue.frames or "for" in cue.prepositions("+"):
        for c in w.children:
            wanted = c.dep in ("advcl", "xcomp", "ccomp") and c.i > w.i and mark_of(c) == "for"
            if wanted and child(c, "nsubj") is not None and is_infinitive(c):
                return "obj-to", subtree(c)[1:]
    if to is not None and to.tag == "VBG" and "ing" in cue.frames:
        return "ing", subtree(to)
    return None


def _asked(w: Word, to: Word, obj: Word | None) -> list[Word]:
    """Who is asked to do what the infinitive says."""
    if obj is not None and obj.i < to.i:
        return subtree(obj)
    if obj is None:
        for p in w.children:
            if p.dep == "prep" and p.lower in ("on", "upon", "for", "to") and w.i < p.i < to.i and child(p, "pobj") is not None:
                return [x for x in subtree(p) if x is not p]
    subj = child(w, "nsubjpass")
    return subtree(subj) if is_passive(w) and subj is not None and not ({"obj"} & {x.dep for x in w.children}) else []


def _label(w: Word, cue: Cue) -> Shape | None:
    """ "Called the vote a farce"."""
    if "label" not in cue.frames:
        return None
    obj = _last(w, "dobj") or _last(w, "dative")
    name, small = _last(w, "oprd"), child(w, "xcomp")
    if name is not None:
        target = obj or child(w, "nsubjpass")
        return "label", (subtree(target) if target is not None else []) + subtree(name)
    if small is not None and small.pos in ("ADJ", "NOUN", "PROPN") and obj is not None:
        return "label", subtree(obj) + subtree(small)
    if obj is not None and obj.i > w.i and any(x.text in QUOTE_MARKS for x in subtree(obj)):
        return "label", subtree(obj)
    named = _last(w, "dative")
    if named is not None and obj is not None and w.i < named.i < obj.i and named.pos != "ADP":
        return "label", subtree(named) + subtree(obj)
    return None


def _object_and_phrase(w: Word, cue: Cue) -> Shape | None:
    """ "Accused the army of torture", "blamed them for it", "described it as a trap"."""
    wanted = cue.prepositions("obj+")
    if not wanted and "as" not in cue.frames:
        return None
    obj = _last(w, "dobj") or _last(w, "dative")
    passive = is_passive(w)
    target = child(w, "nsubjpass") if passive else obj
    for c in w.children:
        if c.i < w.i or target is None:
            continue
        if c.dep == "prep" and c.lower in wanted and (passive or c.i > target.i):
            return f"obj+{c.lower}", _together(target, c)
        if "as" in cue.frames and (
            c.lower == "as" or (c.dep == "advcl" and subtree(c)[0].lower == "as" and child(c, "nsubj") is None)
        ):
            return "as", _together(target, c)
    return _phrase_inside(w, wanted, agent(w) if passive else obj, target)


def _phrase_inside(w: Word, wanted: frozenset[str], holder: Word | None, target: Word | None) -> Shape | None:
    """The same, where the parser hung the phrase on the object, or on who accuses."""
    if holder is None or target is None:
        return None
    for c in holder.children:
        if c.dep == "prep" and c.lower in wanted and c.i > w.i and child(c, "pobj", "pcomp") is not None:
            if holder is target:
                return f"obj+{c.lower}", subtree(target) + _after_object(w, target)
            return f"obj+{c.lower}", subtree(target) + subtree(c)
    return None


def _together(target: Word, rest: Word) -> list[Word]:
    """Object and what is said of it; in one stretch where the one follows the other, else without the "as" between."""
    first, last = subtree(target), subtree(rest)
    words = target.sentence.words
    k = words[0].i
    between = words[first[-1].i - k + 1 : last[0].i - k]
    if first[-1].i < last[0].i and len(between) <= BETWEEN and all(x.pos != "VERB" for x in between):
        return [*first, *between, *last]
    return first + (last[1:] if rest.lower == "as" else last)


def _object(w: Word, cue: Cue) -> Shape | None:
    """ "Announced a truce": the object alone, of three words at least unless the cue takes a short one."""
    if not {"np", "np-short"} & cue.frames:
        return None
    thing = _thing(w)
    long = sum(x.pos != "PUNCT" for x in thing) >= 3
    return ("np", thing) if thing and (long or "np-short" in cue.frames) else None


def _phrase_after(w: Word, cue: Cue) -> Shape | None:
    """ "Called for an end to the siege", "warned of war"."""
    wanted = cue.prepositions("+")
    if not wanted or any(c.dep == "dobj" and c.i > w.i for c in w.children):
        return None
    for c in w.children:
        said = child(c, "pobj", "pcomp") if c.dep == "prep" and c.i > w.i and c.lower in wanted else None
        if said is not None and (said.entity is None or said.entity.label not in ("DATE", "TIME")):
            return f"+{c.lower}", [x for x in subtree(c) if x is not c]
    return None


def _elsewhere(w: Word, cue: Cue) -> Shape | None:
    """What is said, hung in the wrong place."""
    if not {"that", "quote"} <= cue.frames:
        return None
    return _stray(w, cue) or _around(w)


def _last(w: Word, dep: str) -> Word | None:
    return next((c for c in reversed(w.children) if c.dep == dep), None)


def _one_side(clauses: list[Word], w: Word) -> list[Word]:
    """Of clauses on both sides of the cue the later ones, unless a comma or a quotation sets off the earlier."""
    after = [c for c in clauses if c.i > w.i]
    if not after or len(after) == len(clauses):
        return clauses
    edge = max(x.i for c in clauses if c.i < w.i for x in subtree(c))
    words = w.sentence.words
    beyond = edge + 1 - words[0].i
    set_off = any(x.pos == "PUNCT" for x in words[max(beyond - 1, 0) : beyond + 1])
    return clauses if set_off else after


def _under_adjective(c: Word) -> list[Word]:
    """ "Made clear that …": the clause hangs on the adjective."""
    below = [x for x in c.children if x.dep in ("ccomp", "advcl") and mark_of(x) == "that"] if c.pos == "ADJ" else []
    return below if below and child(c, "nsubj") is None else [c]


def _clause(clause: Word, outer: Word, cues: Cues) -> list[Word]:
    """The words of a clause that is said, without verbs of saying that go with the outer one."""
    inside = subtree(clause)
    for w in inside:
        if w.i <= clause.i:
            continue
        if (w.dep in ("conj", "advcl") and lifted(w, cues) is outer) or (
            w.dep == "relcl" and (_others_word(w, cues) or _aside(w, inside))
        ):
            below = subtree(w)
            start = min(x.i for x in below)
            if w.dep != "relcl" or below[-1].i >= inside[-1].i - 1:
                return [x for x in inside if x.i < start]
    return inside


def _aside(w: Word, inside: list[Word]) -> bool:
    """A closing ", which …": the report's own gloss more often than the speaker's words."""
    first = subtree(w)[0]
    return first.lower == "which" and first.tag == "WDT" and any(x.i == first.i - 1 and x.text == "," for x in inside)


def _others_word(w: Word, cues: Cues) -> bool:
    """A relative clause that is somebody else's word: "… which rescuers say flattened the town"."""
    cue = verb_cue(w, cues)
    if cue is None or not {"that", "quote"} <= cue.frames or child(w, "ccomp") is None:
        return False
    own = child(w, "nsubj")
    return own is not None and own.lower not in RELATIVE


def _trailing(w: Word, clause: Word) -> list[Word]:
    """Adverbial clauses right after what is said that the parser hung on the verb of saying."""
    out: list[Word] = []
    edge = subtree(clause)[-1].i
    if edge < w.i:
        return out
    for c in w.children:
        if c.i > edge and c.dep == "advcl" and child(c, "mark") is not None:
            piece = subtree(c)
            if piece[0].i <= edge + 2:
                out.extend(piece)
                edge = piece[-1].i
    return out


def _stray(w: Word, cue: Cue) -> tuple[str, list[Word]] | None:
    """A that-clause after the verb which the parser hung on a word between ("signalled before the vote that they …").

    Behind an object only where that is who was told, and "that" is no relative pronoun ("told parliament in a speech that …").
    """
    told = any(c.dep == "dobj" for c in w.children)
    if told and "tell" not in cue.frames:
        return None
    for x in subtree(w):
        if x.i > w.i + 1 and x.dep in ("ccomp", "acl", "relcl", "advcl") and x.head is not w:
            inside = subtree(x)
            if inside[0].lower == "that" and child(x, "nsubj", "nsubjpass") is not None and inside[0].i - w.i < 12:
                if (x.dep != "relcl" and not told) or (x.head.dep == "pobj" and (not told or inside[0].dep == "mark")):
                    return "that", inside
    return None


def _around(w: Word) -> tuple[str, list[Word]] | None:
    """The rest of the sentence, where the cue with its subject is set off by a comma at its end or its beginning."""
    subj = child(w, "nsubj")
    if subj is None or w.tag not in ("VBD", "VBZ", "VBP", "VBN") or (child(w, "dobj", "advcl") is not None and w.dep == "ROOT"):
        return None
    words = w.sentence.words
    own = subtree(w)
    start = min(x.i for x in (*subtree(subj), w))
    before = [x for x in words if x.i < start]
    if w.dep in ("conj", "ccomp", "dep", "advcl") and before and before[-1].text == "," and own[0].i >= start - 1:
        if all(x.pos == "PUNCT" for x in words if x.i > own[-1].i) and any(x.pos in ("VERB", "AUX") for x in before):
            return "parenthesis", before
    return None


def _thing(w: Word) -> list[Word]:
    """The noun phrase that is said of: the object, or the subject where "by" names who says it."""
    if not is_passive(w):
        direct = [c for c in w.children if c.dep == "dobj" and c.i > w.i]
        if not direct or (direct[0].pos == "PRON" and direct[0].tag not in ("DT",)):
            return []
        if w.lemma in VOICING and any(c.dep in ("acl", "ccomp") and mark_of(c) == "that" for c in direct[0].children):
            return []  # "expressed confidence that …": the noun is the cue
        return subtree(direct[0]) + _after_object(w, direct[0])
    if agent(w) is None:
        return []
    subj = child(w, "nsubjpass")
    if subj is not None:
        return [x for x in subtree(subj) if x.i < w.i]
    if w.dep == "acl":
        below = {x.i for x in subtree(w)}
        return [x for x in subtree(w.head) if x.i not in below]
    return []


def _after_object(w: Word, thing: Word) -> list[Word]:
    """Prepositional phrases right after the object that the parser hung on the verb; a time or a channel is no part of it."""
    out: list[Word] = []
    edge = subtree(thing)[-1].i
    for c in w.children:
        if c.i == edge + 1 and c.dep == "prep" and c.lower in CARRIED:
            noun = child(c, "pobj", "pcomp")
            if noun is None or (noun.entity is not None and noun.entity.label in ("DATE", "TIME")):
                break
            piece = subtree(c)
            out.extend(piece)
            edge = piece[-1].i
    return out
