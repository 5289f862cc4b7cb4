"""Texts that talks come to, or that came before them: named, signed, announced, broken, and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...language.clauses import Clause
from ...language.words import Word, ancestors, children, full_phrase, subtree
from ...record import Agreement, Date, span_of
from ...record.talks import AgreementKind, AgreementStatus
from ..scene import Scene
from .mentions import Mention
from .sides import sides_after, sides_at

TEXTS = frozenset(
    "agreement accord treaty pact deal ceasefire truce memorandum protocol declaration cessation communique".split()
)
PEACE = frozenset(
    "peace ceasefire cease-fire truce hostility cessation power-sharing withdrawal disengagement armistice".split()
)
SIGNING = frozenset("sign initial ink ratify".split())
REACHING = frozenset("reach conclude strike clinch seal agree announce broker negotiate".split())
STATUS: dict[str, AgreementStatus] = {
    **dict.fromkeys(("sign", "initial", "ink"), "signed"),
    **dict.fromkeys(("ratify", "take", "enter", "hold"), "in-force"),
    **dict.fromkeys(("violate", "break", "breach"), "violated"),
    **dict.fromkeys(("collapse", "unravel", "crumble"), "collapsed"),
    **dict.fromkeys(("draft", "propose", "prepare"), "draft"),
    **dict.fromkeys(("reach", "conclude", "strike", "clinch", "seal", "announce", "agree", "declare", "broker"), "announced"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Accord:
    """One text and the clause that tells of it. `done`: it was signed or reached, or stands under a name."""

    word: Word
    clause: Clause | None
    mention: Mention
    parties: tuple[str, ...]
    done: bool
    part: bool  # with some of the other side only
    date: Date | None


def find_accords(scene: Scene) -> Iterator[Accord]:
    """The agreements on war and peace that the report names, with their parties."""
    short = _short_names(scene)
    for word in scene.parsed.words:
        if word.lemma not in TEXTS and word.text not in short:
            continue
        if word.pos not in ("NOUN", "PROPN") or word.dep == "compound":
            continue
        phrase = full_phrase(word)
        if word.text not in short and all(w.lemma not in PEACE for w in phrase):
            continue
        clause = _signing(word, scene)
        sides = _parties(word, clause, scene)
        done = clause is not None and clause.head.lemma in SIGNING | REACHING and clause.negation is None
        done = done or any(w.pos == "PROPN" or w.lower in ("signed", "reached") for w in phrase if w is not word)
        mention = Mention(word, scene.clauses.of(word), clause, True, tuple(sides), tuple(dict.fromkeys(sides.values())))
        mention.status, mention.status_word = "concluded", clause.head if clause is not None else word
        mention.scope = [c for c in (mention.clause, clause if done else None) if c is not None]
        part = any(c.lower in ("faction", "factions", "wing") for w in sides.values() for c in (w, w.head))
        yield Accord(word, clause, mention, tuple(sides), done, part, _date(word, mention, scene))


def _short_names(scene: Scene) -> set[str]:
    """What stands in brackets behind the name of a text: "(LPA)"."""
    out: set[str] = set()
    for w in scene.parsed.words:
        if w.lemma in TEXTS and any(c.lemma in PEACE for c in w.children):
            out |= {c.text for c in children(w, "appos") if c.text.isupper() and len(c.text) > 2}
    return out


def _signing(word: Word, scene: Scene) -> Clause | None:
    for c in children(word, "acl", "relcl"):
        clause = scene.clauses.of(c)
        if clause is not None and c.lemma in STATUS:
            return clause
    for a in ancestors(word):
        clause = scene.clauses.of(a)
        if clause is not None and clause.kind != "n":
            return clause if any(r is word or r.head is word for r in (*clause.objects, *clause.subjects)) else None
    return None


def _parties(word: Word, clause: Clause | None, scene: Scene) -> dict[str, Word]:
    found: dict[str, Word] = {}
    for p in children(word, "prep"):
        if p.lower in ("between", "with"):
            for o in children(p, "pobj"):
                found |= dict.fromkeys(sides_at(o, scene), o)
            if len(found) < 2:
                found |= sides_after(p, scene)
    if clause is not None and clause.head.lemma in SIGNING | REACHING:
        for w in (*clause.subjects, *clause.preps.get("with", ()), *clause.preps.get("between", ())):
            for side in sides_at(w, scene):
                found.setdefault(side, w)
    return found


def _date(word: Word, mention: Mention, scene: Scene) -> Date | None:
    phrase = full_phrase(word)
    inside = [t for t in scene.times.within(phrase[0].start, phrase[-1].end) if t.edtf is not None]
    found = inside or [t for t in scene.setting.dates(mention.scope) if t.edtf is not None]
    return scene.times.date_of(found[0]) if found else None


def find_agreements(scene: Scene) -> list[Agreement]:
    """Texts as the record holds them, one for each kind and standing."""
    out: list[Agreement] = []
    for accord in find_accords(scene):
        lemma = accord.clause.head.lemma if accord.clause is not None else ""
        status = STATUS.get(lemma)
        if accord.clause is not None and (accord.clause.negation is not None or accord.clause.modal is not None):
            status = None
        if status is None and not accord.done:
            continue
        phrase = full_phrase(accord.word)
        name = scene.parsed.text[phrase[0].start : phrase[-1].end] if accord.word.pos == "PROPN" else None
        start, end = phrase[0].start, phrase[-1].end
        if accord.clause is not None and status is not None:
            start, end = min(start, accord.clause.head.start), max(end, accord.clause.head.end)
        agreement = Agreement(
            name=name.removeprefix("the ").removeprefix("The ") if name else None,
            kind=_kind({w.lemma for w in subtree(accord.word)} | {accord.word.lemma}),
            signatories=accord.parties if status == "signed" else (),
            date=accord.date,
            place=next((p for _, p, _ in scene.setting.where(accord.mention.scope)), None) if status == "signed" else None,
            status=status,
            evidence=(span_of(scene.parsed.text, start, end),),
        )
        twin = next((a for a in out if (a.kind, a.status) == (agreement.kind, agreement.status)), None)
        if twin is None:
            out.append(agreement)
    return out


def _kind(words: set[str]) -> AgreementKind | None:
    if words & {"ceasefire", "cease-fire", "truce", "cessation", "armistice"}:
        return "ceasefire"
    if words & {"comprehensive", "final"}:
        return "comprehensive"
    if words & {"partial", "interim", "preliminary"}:
        return "partial"
    if words & {"framework", "principle"}:
        return "pre-negotiation"
    return None
