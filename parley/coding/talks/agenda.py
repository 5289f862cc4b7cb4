"""What talks are about and in what form: issues, purpose, format, and the texts that come of them."""

import re

from ...language.words import children, subtree
from ...record import Agreement, Span, span_of
from ...record.talks import AgreementKind, Format
from ..events import Scene
from ..positions import issue_range
from .mentions import word_spans
from .processes import Process

INDIRECT = frozenset("indirect proximity shuttle back-channel backchannel".split())


def find_format(process: Process, mediators: dict[str, Span], scene: Scene) -> tuple[Format, tuple[Span, ...]]:
    for m in process.mentions:
        for c in m.word.children:
            if c.lower in INDIRECT:
                return "indirect", word_spans([c], scene)
    if mediators:
        return "mediated", tuple(mediators.values())[:1]
    for m in process.mentions:
        for c in m.word.children:
            if c.lower in ("direct", "face-to-face", "bilateral"):
                return "direct", word_spans([c], scene)
            if c.lower in ("multilateral", "multi-party", "multiparty", "six-party", "four-party", "international"):
                return "multilateral", word_spans([c], scene)
    if len(process.parties) > 2:
        return "multilateral", ()
    if len(process.parties) == 2:
        m = next((m for m in process.mentions if len(m.parties) >= 2), process.mentions[0])
        return "direct", word_spans([m.word], scene)
    return "unknown", ()


def find_purpose(process: Process, scene: Scene) -> str | None:
    """ "negotiations … to find a peaceful solution": the infinitive on the talks noun."""
    for m in process.mentions:
        for c in children(m.word, "acl"):
            if c.tag == "VB":
                start, end = issue_range(c)
                said = scene.parsed.text[start:end]
                verb_end = c.end - start
                return " ".join(
                    (
                        said[verb_end:] if c.lemma in ("find", "seek", "reach", "achieve", "secure", "negotiate") else said
                    ).split()
                )
        for p in children(m.word, "prep"):
            if p.lower == "aimed":
                return scene.parsed.text[p.start : max(w.end for w in subtree(p))]
    return None


def find_issues(process: Process, scene: Scene) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """ "talks on the ceasefire", "to discuss a prisoner swap": what is on the table."""
    found: dict[str, Span] = {}
    for m in process.mentions:
        words = [
            o
            for p in children(m.word, "prep")
            if p.lower in ("on", "about", "over", "regarding", "concerning")
            for o in children(p, "pobj")
        ]
        if m.verb is not None and m.verb.head.lemma in (
            "discuss",
            "focus",
            "address",
            "tackle",
            "cover",
            "centre",
            "center",
            "concentrate",
            "deal",
        ):
            words += [*m.verb.objects, *m.verb.preps.get("on", ()), *m.verb.preps.get("with", ())]
        for w in words:
            if w.pos != "NOUN" or w is m.word or w.lemma in ("issue", "day", "week", "basis"):
                continue
            start, end = issue_range(w)
            said = " ".join(scene.parsed.text[start:end].split())
            said = re.sub(r"^(?:the|a|an|its|their|his) ", "", said, flags=re.I)
            if said and len(said) < 100:
                found.setdefault(said, span_of(scene.parsed.text, start, end))
    return tuple(found), tuple(found.values())


def find_agreements(scene: Scene) -> list[Agreement]:
    """Texts that were signed, announced or broken, from the events about them."""
    out: list[Agreement] = []
    for d in scene.drafts:
        if d.status not in ("asserted", "claimed", "planned"):
            continue
        for clause in d.clauses:
            word = next(
                (
                    w
                    for w in (*clause.objects, clause.head)
                    if w.lemma
                    in ("agreement", "accord", "treaty", "ceasefire", "truce", "pact", "memorandum", "deal", "protocol")
                ),
                None,
            )
            if word is None or clause.head.lemma not in (
                "sign",
                "initial",
                "reach",
                "announce",
                "declare",
                "violate",
                "break",
                "collapse",
                "ratify",
                "conclude",
                "agree",
            ):
                continue
            status = {
                "sign": "signed",
                "initial": "signed",
                "ratify": "in-force",
                "violate": "violated",
                "break": "violated",
                "collapse": "collapsed",
            }.get(clause.head.lemma, "announced")
            kind: AgreementKind | None = "ceasefire" if word.lemma in ("ceasefire", "truce") else None
            words = {w.lemma for w in subtree(word)}
            kind = (
                "ceasefire"
                if words & {"ceasefire", "truce"}
                else "comprehensive"
                if "comprehensive" in words or "final" in words
                else kind
            )
            start, end = issue_range(word)
            name = scene.parsed.text[start:end] if word.pos == "PROPN" else None
            out.append(
                Agreement(
                    name=name,
                    kind=kind,
                    signatories=tuple(d.actors) if status == "signed" else (),
                    date=d.date,
                    place=d.place,
                    status=status,  # type: ignore[arg-type]
                    evidence=(span_of(scene.parsed.text, min(clause.head.start, start), max(clause.head.end, end)),),
                )
            )
    return out
