"""How each speaker finds the talks go: one assessment for each statement that judges them, never merged; the report's own are none."""

import re
from dataclasses import dataclass
from typing import Literal

from ...knowledge.assessments import VALENCES, Judgements, package_judgements
from ...record import Assessment, Span, Statement, span_of
from ..scene import Scene

TALKS = re.compile(
    r"\b(?:talks?|negotiat\w+|dialog(?:ue)?|discussions?|rounds?|meetings?|peace|sides?|parties|deals?|agreements?|accord|settlement|"
    r"sessions?|compromise|ceasefire|cease-fire|truce|consultations?)\b",
    re.I,
)
FIRM = re.compile(
    r"\b(?:talks|negotiations?|dialog(?:ue)?|discussions|round|peace|agreements?|accord|settlement|consultations|meetings?|deal)\b",
    re.I,
)
FOREIGN = re.compile(r"\b(?:econom\w+|trade|match|game|film|season|shares|market|club|players?)\b", re.I)
ASKING = frozenset("call urge demand ask appeal request order plead beg invite".split())
PRAISING = re.compile(r"\b(?:hail|prais|applaud|welcom|confiden|optimis|hopeful)\w*", re.I)
BLAMING = re.compile(r"\b(?:lament|regret|deplor|bemoan|denounc|pessimis|doubt)\w*", re.I)
DENIED = re.compile(r"\b(?:not|never|hardly|no|nor)\b(?:\s+\w+)?\s*$|n['’]t\s+(?:\w+\s+)?$|\A(?:no|not)\b", re.I)
REACH = 70  # characters between a word of judgement and a word for talks
MANY = frozenset("analyst observer expert resident witness eyewitness source critic commentator".split())


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a stretch of text says of talks, and from where to where."""

    valence: Literal["positive", "mixed", "negative"]
    start: int
    end: int


def judge(text: str, start: int, end: int, lead: str = "", known: Judgements | None = None) -> Judgement | None:
    """The judgement of talks in `text[start:end]`; words for talks may stand a little outside. `lead` is the cue of saying."""
    known = known or package_judgements()
    said = text[start:end]
    if FOREIGN.search(said):
        return None
    around = [m.span() for m in TALKS.finditer(text, max(0, start - REACH), min(len(text), end + REACH))]
    found: dict[str, list[tuple[int, int]]] = {"positive": [], "negative": []}
    rest = said
    for valence in VALENCES:
        for pattern, near in ((known.alone[valence], False), (known.near[valence], True)):
            for m in list(pattern.finditer(rest)):
                a, b = m.start() + start, m.end() + start
                if near and not any(a - REACH < y and x < b + REACH for x, y in around):
                    continue
                if valence != "neutral":
                    turned = DENIED.search(said, max(0, m.start() - 14), m.start()) is not None and not DENIED.match(m[0])
                    if turned and valence == "negative":
                        continue
                    found["negative" if turned else valence].append((a, b))
                rest = rest[: m.start()] + " " * (m.end() - m.start()) + rest[m.end() :]
    good, bad = bool(found["positive"]), bool(found["negative"])
    if (not good and not bad) or good != bad:
        good = good or bool(PRAISING.search(lead) and (bad or FIRM.search(said)))
        bad = bad or bool(BLAMING.search(lead) and FIRM.search(said))
    if not good and not bad:
        return None
    places = [*found["positive"], *found["negative"]] or [(start, end)]
    first = min(a for a, _ in places)
    stop = text.find("\n", first, end)  # evidence stays in its paragraph
    places = [(a, b) for a, b in places if stop < 0 or b <= stop] or [(first, stop)]
    return Judgement(
        "mixed" if good and bad else "positive" if good else "negative", min(a for a, _ in places), max(b for _, b in places)
    )


def find_assessments(scene: Scene) -> list[Assessment]:
    """All judgements of the talks, in text order, with the words from the first to the last that judge as evidence."""
    out: list[Assessment] = []
    for s in scene.statements:
        speakers = [x for x in s.speakers[:2] if _counts(x, scene)]
        if not speakers or _asks(s) or not _on_talks(s, scene):
            continue
        judged = _of_statement(s, scene)
        if judged is None:
            continue
        evidence: Span = span_of(scene.parsed.text, judged.start, judged.end)
        for speaker in speakers:
            twin = next((a for a in out if a.by == speaker and _one_breath(a.evidence[-1], evidence, scene)), None)
            if twin is None:
                out.append(Assessment(by=speaker, valence=judged.valence, statement=s.id, evidence=(evidence,)))
            elif evidence not in twin.evidence:
                valence = twin.valence if twin.valence == judged.valence else "mixed"
                out[out.index(twin)] = twin.model_copy(update={"valence": valence, "evidence": (*twin.evidence, evidence)})
    return out


def _one_breath(a: Span, b: Span, scene: Scene) -> bool:
    """Do both stand in one sentence: "conceded that …, but expressed confidence that …"?"""
    return any(x.start <= a.start < x.end and x.start <= b.start < x.end for x in scene.parsed.sentences)


def _of_statement(s: Statement, scene: Scene) -> Judgement | None:
    """The judgements of all pieces of a statement as one."""
    text = scene.parsed.text
    lead = _lead(s, scene)
    found = [j for j in (judge(text, c.start, c.end, lead) for c in s.content) if j is not None]
    if not found:
        return None
    valences = {j.valence for j in found}
    valence = found[0].valence if len(valences) == 1 else "mixed"
    return Judgement(valence, found[0].start, found[0].end if len(found) == 1 else max(j.end for j in found))


def _lead(s: Statement, scene: Scene) -> str:
    """The cue of saying with the word after it: "expressed confidence"."""
    if s.cue is None:
        return ""
    return scene.parsed.text[s.cue.start : min(s.cue.end + 14, len(scene.parsed.text))]


def _asks(s: Statement) -> bool:
    cue = s.cue.text.lower().split() if s.cue is not None else []
    return any(w.startswith(a) for w in cue[:2] for a in ASKING) and not any(w in ("confidence",) for w in cue)


def _on_talks(s: Statement, scene: Scene) -> bool:
    """Is the statement, or the sentence it stands in or follows, on talks?"""
    for c in s.content:
        if FIRM.search(c.text):
            return True
        index = next((x.index for x in scene.parsed.sentences if x.start <= c.start < x.end), None)
        if index is None:
            continue
        first = scene.parsed.sentences[max(0, index - 3)].start
        if FIRM.search(scene.parsed.text, first, scene.parsed.sentences[index].end):
            return True
    return False


def _counts(speaker: str, scene: Scene) -> bool:
    """Persons and sides judge; outlets, analysts, witnesses do not."""
    actor = scene.actors.get(speaker)
    if actor.kind == "country" or (actor.kind == "outlet" and actor.member_of is None):
        return False
    return not any(actor.name.lower().rstrip("s").endswith(w) for w in MANY)
