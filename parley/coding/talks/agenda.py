"""What talks are about and in what form: issues, purpose, format."""

import re

from ...language.words import Word, children, conjuncts
from ...record import Span, span_of
from ...record.talks import Format
from ..positions import issue_range
from ..scene import Scene
from .mentions import word_spans
from .processes import Process
from .vocabulary import STRONG, WEAK

INDIRECT = frozenset("indirect proximity shuttle back-channel backchannel".split())
DIRECT = frozenset("direct face-to-face bilateral two-way one-on-one".split())
MANY = frozenset("multilateral multi-party multiparty six-party four-party five-party multi international all-party".split())
ABOUT = frozenset("on about over regarding concerning".split())
DISCUSSING = frozenset("discuss address tackle cover debate negotiate review broach resolve".split())
FOCUSING = frozenset("focus centre center concentrate deal".split())
SPEAKING_OF = frozenset(
    "issue question matter topic subject problem implementation modality detail agenda mechanism variety aspect dispute row disagreement difference".split()
)
EMPTY = frozenset(
    "crisis conflict war peace row issue question matter day week basis other way thing one talk negotiation dialogue process agenda "
    "situation development point plan "
    "proposal possibility side ground subject topic visit monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december".split()
)
ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|any|possible|key|thorny|further) +", re.I)


def find_format(process: Process, mediators: dict[str, Span], scene: Scene) -> tuple[Format, tuple[Span, ...]]:
    """Indirect by its own word; a named mediator makes talks mediated however many sit there; else by the number of parties."""
    for name, words in (("indirect", INDIRECT), ("mediated", None), ("direct", DIRECT), ("multilateral", MANY)):
        if words is None:
            if mediators:
                return "mediated", tuple(mediators.values())[:1]
            continue
        for m in process.mentions:
            found = [x for c in m.word.children if c.i < m.word.i for x in (c, *c.children) if x.lower in words]
            if found and not m.refused and not m.tentative:
                return name, word_spans(found[:1], scene)  # type: ignore[return-value]
    if process.accord is not None:
        return "unknown", ()
    if len(process.parties) > 2:
        return "multilateral", ()
    if len(process.parties) == 2:
        both = next((m for m in process.mentions if len(m.parties) >= 2), None)
        return ("direct", word_spans([both.word], scene)) if both is not None else ("unknown", ())
    return "unknown", ()


def find_purpose(process: Process, scene: Scene) -> str | None:
    """ "negotiations … to find a peaceful solution", "talks aimed at ending the war": the purpose in the report's words."""
    for m in process.mentions:
        for c in children(m.word, "acl", "relcl"):
            if c.tag == "VB" and c.lemma not in ("begin", "start", "open", "resume", "be", "take", "hold"):
                start, end = issue_range(c)
                said = scene.parsed.text[start:end]
                if c.lemma in ("find", "seek", "reach", "achieve", "secure", "negotiate"):
                    said = said[c.end - start :]
                return " ".join(said.split()).strip(" ,;") or None
            if c.lemma in ("aim", "intend", "mean", "design"):
                inner = [o for p in children(c, "prep") for o in children(p, "pcomp", "pobj")] + children(c, "xcomp")
                if inner:
                    return scene.parsed.text[slice(*issue_range(inner[0]))].strip(" ,;") or None
    return None


def find_issues(process: Process, scene: Scene) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """ "talks on the ceasefire", "to discuss a prisoner swap": what is on the table, each thing on its own."""
    found: dict[str, Span] = {}
    for word in _topics(process, scene):
        for each in conjuncts(word):
            each = _inner(each)
            if (each.entity is not None and each.entity.label in ("DATE", "TIME")) or each.tag in ("VBD", "VBZ", "VBP"):
                continue  # "met on Thursday evening": a day is no topic
            if each.pos not in ("NOUN", "PROPN", "VERB") or each.lemma in EMPTY or scene.actors.of(each):
                continue
            start, end = issue_range(each)
            end = min([end, *(p.start for p in children(each, "prep") if p.i > each.i and _is_venue(p, scene))])
            said = ARTICLE.sub("", " ".join(scene.parsed.text[start:end].split()))
            if 3 < len(said) < 80:
                found.setdefault(said, span_of(scene.parsed.text, start, end))
    return tuple(found), tuple(found.values())


def _is_venue(prep: Word, scene: Scene) -> bool:
    """Of "talks on a truce in Quito", the town is where they talk."""
    return prep.lower in ("in", "at") and any(scene.places.of(o) is not None for o in children(prep, "pobj"))


def _inner(word: Word) -> Word:
    """ "the issue of terrorism", "implementation of a ceasefire": terrorism, ceasefire."""
    for _ in range(3):
        of = [o for p in children(word, "prep") if p.lower in ("of", "over", "on") for o in children(p, "pobj", "pcomp")]
        if word.lemma not in SPEAKING_OF or not of:
            break
        word = of[0]
    return word


def _topics(process: Process, scene: Scene) -> list[Word]:
    words: list[Word] = []
    sentences = {m.word.sentence.index for m in process.mentions}
    for m in process.mentions:
        words += _after(m.word)
    for clause in scene.clauses:
        lemma = clause.head.lemma
        if clause.kind != "v" or clause.negation is not None or lemma not in DISCUSSING | FOCUSING:
            continue
        if _at_table(clause.subjects, process, scene) or clause.head.sentence.index in sentences:
            words += clause.objects if lemma in DISCUSSING else ()
            words += [w for p in ("on", "with") for w in clause.preps.get(p, ())] if lemma in FOCUSING else []
            words += [w for c in children(clause.head, "prep") if c.lower in ABOUT for w in children(c, "pcomp")]
    return [w for w in words if not any(w is m.word for m in process.mentions)]


def _after(noun: Word) -> list[Word]:
    topics = [o for p in children(noun, "prep") if p.lower in ABOUT for o in children(p, "pobj", "pcomp")]
    # "talks on prisoners and a truce", where the parser joins the truce to the talks
    return topics + [c for c in children(noun, "conj") if topics and c.lemma not in STRONG | WEAK]


def _at_table(words: tuple[Word, ...], process: Process, scene: Scene) -> bool:
    named = {scene.actors.side(x) for w in words for x in scene.actors.of(w)}
    return bool(named & set(process.parties)) or any(
        w.lemma in ("side", "party", "delegation", "negotiator", "talk", "meeting") for w in words
    )
