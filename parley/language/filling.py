"""Filling what the surface leaves out: relative pronouns, shared subjects, and the subjects of infinitives and participles."""

from collections.abc import Callable, Iterator

from .clause import Clause
from .opening import through
from .words import Word, ancestors

RELATIVE = frozenset("who whom which that".split())
FINITE = frozenset(("VBD", "VBZ", "VBP"))
PUBLISHED = frozenset(
    "declaration statement letter communique communiqué resolution petition message note memorandum tape video".split()
)
ADDRESSING = frozenset("call appeal plead".split())  # whom they ask stands behind "on" or "to"
SUBJECT_CONTROL = frozenset("promise vow pledge threaten swear agree offer claim".split())


def fill_roles(clause: Clause, animate: Callable[[Word], bool]) -> None:
    if clause.resolved:
        return
    clause.resolved = True
    if clause.governor is not None:
        fill_roles(clause.governor, animate)
    if clause.kind == "n":
        return
    _relative(clause, animate)
    _stranded(clause)
    _share(clause)
    if (not clause.subjects and not clause.passive) or (clause.passive and not clause.objects):
        _control(clause, animate)
    elif clause.head.tag == "VBN" and clause.head.dep == "acl" and not clause.objects:
        _control(clause, animate)  # "the town besieged by rebels": the agent is there, what is besieged is not


def _relative(clause: Clause, animate: Callable[[Word], bool]) -> None:
    """Put the antecedent where a relative pronoun stands."""
    if clause.head.dep not in ("relcl", "conj", "ccomp", "acl"):
        return
    relative = next((x for x in _all_roles(clause) if x.lower in RELATIVE and x.tag in ("WP", "WDT", "IN", "DT")), None)
    if relative is None:
        if clause.head.dep == "relcl" and not clause.subjects and not clause.passive:
            clause.subjects = (clause.head.head,)
        return
    if clause.head.dep == "conj":
        return
    for_whom = (antecedent(relative, clause.head.head, animate),)

    def put(words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(y for x in words for y in (for_whom if x is relative else (x,)))

    clause.subjects, clause.objects, clause.indirect = put(clause.subjects), put(clause.objects), put(clause.indirect)
    for name in clause.preps:
        clause.preps[name] = put(clause.preps[name])


def _stranded(clause: Clause) -> None:
    """Give a stranded main verb its subject: "A council, where elders spoke of peace, called for …" comes out with the
    council as root and the finite verb as a modifier of the last noun before it. Verbs that nobody suffers ("the opposition
    called for calm") are finite, whatever the tagger says."""
    root = clause.head.sentence.root
    finite = clause.head.tag == "VBD" or (clause.head.lemma in ADDRESSING and bool(clause.preps))
    if finite and clause.head.dep == "acl" and not clause.subjects and root.pos in ("NOUN", "PROPN"):
        clause.subjects, clause.relation, clause.governor = (root,), "root", None


def antecedent(relative: Word, attached: Word, animate: Callable[[Word], bool]) -> Word:
    """What a relative pronoun stands for: the noun it hangs on; for "who", the nearest noun before it that can act.

    The parser often hangs "who" on a far noun: "the raid was condemned by the minister on Monday who called on …", and
    "that was held" on the last noun: "a round of talks between both sides that was held in …" — the number tells.
    """
    if relative.lower not in ("who", "whom"):
        return _agreeing(relative, attached)
    if animate(attached):
        return attached
    words = relative.sentence.words
    first = words[0].i
    for w in reversed(words[: relative.i - first]):
        if w.pos in ("NOUN", "PROPN") and w.dep not in ("compound", "nmod") and animate(w):
            return w
    return attached


def _agreeing(relative: Word, attached: Word) -> Word:
    """Climb from a plural noun to a singular one above it where the relative clause's verb is singular."""
    verb = relative.head
    finite = next((c for c in verb.children if c.dep in ("aux", "auxpass")), verb)
    if attached.tag not in ("NNS", "NNPS") or finite.lower not in ("was", "is", "has"):
        return attached
    for a in ancestors(attached):
        if a.pos == "ADP":
            continue
        return a if a.tag in ("NN", "NNP") else attached if a.tag not in ("NNS", "NNPS") else _agreeing(relative, a)
    return attached


def _all_roles(clause: Clause) -> Iterator[Word]:
    yield from clause.subjects
    yield from clause.objects
    yield from clause.indirect
    for words in clause.preps.values():
        yield from words


def _share(clause: Clause) -> None:
    """Co-ordinated verbs share their subject; a shared passive shares what it is done to."""
    above = clause.governor
    if clause.relation != "conj" or above is None or above.kind == "n":
        return
    if (
        clause.head.tag in FINITE
        and above.head.tag == "VB"
        and above.governor is not None
        and above.relation in ("ccomp", "xcomp")
    ):
        above = above.governor  # "demanded that they hand over the men and rejected a truce": the one who demanded rejected
    if clause.tense == "none" and clause.modal is None and clause.head.tag in ("VB", "VBN", "VBG"):
        clause.tense, clause.modal = above.tense, above.modal
    if clause.mark is None:
        clause.mark = above.mark
    if above.passive and clause.head.tag == "VBN" and clause.subjects and not clause.objects and not clause.passive:
        # "two were killed and four soldiers wounded": the second "were" is left out.
        clause.passive, clause.objects, clause.subjects = True, clause.subjects, above.subjects
    if above.passive and clause.head.dep == "acl" and not clause.objects:
        clause.passive, clause.objects, clause.subjects = True, (clause.head.head,), above.subjects
    if clause.subjects or (clause.passive and clause.objects):
        return
    if clause.passive:  # "was dismissed and has been charged": the shared subject is who was charged
        clause.objects = _surface_subject(above)
        return
    if above.passive and clause.head.tag == "VBN" and not clause.objects:
        clause.passive = True
        clause.objects = above.objects
        clause.subjects = above.subjects
    elif above.passive:
        clause.subjects = above.objects
    else:
        clause.subjects = above.subjects
    if (
        clause.negation is None
        and above.negation is not None
        and any(c.lower in ("or", "nor") for c in above.head.children if c.dep == "cc")
    ):
        clause.negation = above.negation


def _control(clause: Clause, animate: Callable[[Word], bool]) -> None:
    """Fill the missing subject of an infinitive, participle or gerund (the missing object, where it is passive)."""
    filler = _controller(clause)
    if not filler:
        return
    w = clause.head
    if (w.dep == "acl" and w.tag == "VBN") or (
        w.tag == "VBN" and w.dep in ("advcl", "xcomp") and not clause.objects and not _has(w, "aux")
    ):
        clause.passive = True
        clause.objects = clause.objects or filler
    elif clause.passive:
        clause.objects = clause.objects or filler
    else:
        clause.subjects = filler


def _has(w: Word, dep: str) -> bool:
    return any(c.dep == dep for c in w.children)


def _surface_subject(clause: Clause) -> tuple[Word, ...]:
    return clause.objects if clause.passive else clause.subjects


def _controller(clause: Clause) -> tuple[Word, ...]:
    w, above = clause.head, clause.governor
    if w.dep == "acl" and w.head.pos in ("NOUN", "PROPN", "PRON", "NUM", "DET"):
        if w.tag == "VBG" and w.head.lemma in PUBLISHED and above is not None and above.kind == "v":
            return _surface_subject(above)  # "issued a declaration demanding that …": those who issued it demand
        if w.tag in ("VBG", "VBN"):
            return tuple(through(w.head))
    if above is None:
        return ()
    if clause.relation == "xcomp" or clause.relation == "ccomp":
        return _object_control(above) or _surface_subject(above)
    if clause.relation == "advcl":
        return _surface_subject(above)
    if clause.relation.startswith("pcomp:"):
        if clause.relation[6:] in ("of", "for", "from", "into", "against") and above.kind != "n":
            return above.objects if not above.passive or above.objects else above.subjects
        return _surface_subject(above)
    if clause.relation == "acl" and above.kind == "n":
        return above.subjects or above.possessors
    return ()


def _object_control(above: Clause) -> tuple[Word, ...]:
    """Of "urged the rebels to stop", "called on the rebels to stop", "was asked to stop": the rebels."""
    if above.lemma.split(" ")[0] in SUBJECT_CONTROL or above.kind == "a":
        return ()
    if above.lemma == "give" and above.indirect:
        return above.indirect  # "gave them a week to leave"
    if above.objects:
        return above.objects
    if above.indirect:
        return above.indirect
    if above.lemma in ADDRESSING or above.lemma in ("prevail", "rely", "signal", "shout"):
        return above.preps.get("on", ()) or above.preps.get("upon", ()) or above.preps.get("to", ())
    return ()
