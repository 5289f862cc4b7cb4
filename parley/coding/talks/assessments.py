"""How each speaker finds the talks go: one assessment for each statement that judges them, never merged."""

import re

from ...record import Assessment, Statement, span_of
from ..events import Scene

POSITIVE = re.compile(
    r"\b(?:progress|breakthrough|constructive|positive\w*|fruitful|productive|encourag\w+|optimis\w+|hopeful|successful|success|"
    r"closer|good|useful|cordial|frank|promising|step forward|moving forward|headway|narrow\w* (?:the )?(?:gap|differences)|satisf\w+|"
    r"substantive|great|historic|friendly|advanc\w+|on track|common ground)\b",
    re.I,
)
NEGATIVE = re.compile(
    r"\b(?:deadlock\w*|stalemate|fail\w*|collaps\w*|disappoint\w*|pessimis\w*|difficult\w*|obstacles?|stall\w*|frustrat\w*|impasse|"
    r"insufficient|not (?:sufficient|enough|satisf\w+|ready)|(?:no|little|without|lack of|any) (?:progress|breakthrough|headway|results?)|gaps?|"
    r"differences|waste of time|dead end|far apart|slow\w*|setback|sticking points?|unresolved|remain\w* (?:apart|far|wide)|"
    r"need\w* (?:to be )?(?:discuss\w*|more|further)|not easy|hard|tough|complicated|serious problems?|threat to|jeopard\w*)\b",
    re.I,
)
TALKS = re.compile(
    r"\b(?:talks?|negotiations?|dialogue|discussions?|rounds?|meetings?|peace process|peace|sides?|deal|agreement|settlement|sessions?)\b",
    re.I,
)
FOREIGN = re.compile(r"\b(?:economy|trade|match|game|film|season|company|shares|market)\b", re.I)
NOT_PROGRESS = re.compile(
    r"\b(?:no|little|without|lack of|any|not)\s+(?:\w+\s+){0,2}(?:progress|breakthrough|headway|results?)\b", re.I
)


def assess(statement: Statement) -> tuple[str, int, int] | None:
    """(valence, start, end) of a statement's judgement of the talks; None where it judges nothing."""
    for piece in statement.content:
        text = piece.text
        if (not TALKS.search(text) and not re.search(r"\bprogress\b", text, re.I)) or FOREIGN.search(text):
            continue
        bad = NEGATIVE.search(text)
        good = POSITIVE.search(NOT_PROGRESS.sub(lambda m: " " * len(m[0]), text))
        if good or bad:
            valence = "mixed" if good and bad else "positive" if good else "negative"
            first = min(m.start() for m in (good, bad) if m)
            last = max(m.end() for m in (good, bad) if m)
            return valence, piece.start + first, piece.start + last
    return None


def find_assessments(scene: Scene) -> list[Assessment]:
    """All judgements of the talks, in text order, with the whole statement's words as evidence."""
    out: list[Assessment] = []
    for s in scene.statements:
        judged = assess(s) if s.speakers else None
        if judged is None:
            continue
        valence, start, end = judged
        for speaker in s.speakers[:2]:
            if not any(a.by == speaker and a.evidence[0].start <= start < a.evidence[0].end for a in out):
                out.append(
                    Assessment(
                        by=speaker,
                        valence="mixed" if valence == "mixed" else "positive" if valence == "positive" else "negative",
                        statement=s.id,
                        evidence=(span_of(scene.parsed.text, start, end),),
                    )
                )
    return out
