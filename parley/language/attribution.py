"""Who says what: attributions over words, from the parse and from quotation marks together.

Promises: content lies inside the report's text and never overlaps its own cue; the speaker of an attribution is the innermost voice.
"""

import bisect
import itertools
from collections.abc import Callable
from dataclasses import dataclass

from ..knowledge.cues import Cues
from .channels import channel_of
from .quotations import Quotation, Quotations, quotations
from .quoting import OPEN_FRAMES, link
from .saying import Saying
from .sayings import sayings
from .speakers import DASHES, phrase
from .turns import turns_of
from .words import Parsed, Sentence, Word

STRONG = OPEN_FRAMES | {"according to", "turn", "obj+of"}
MODALS = frozenset("must should may might can could".split())
LEAD = frozenset(", ; : . - -- – — ) ] and but that".split())
TAIL = frozenset(", ; : . - -- – — ( [ and but".split())
MARKS = frozenset("\" '' `` “ ” ‘ ’ « » „ '".split())


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """One "X says Y".

    `source` are the words in place ("who", "a statement by the army"), `speakers` the words that stand for the speakers
    ("envoy", "army"); `content` pieces are (start, end) in the report's text; `clause` is the cue's own clause without
    what is said, in order; `frame` names the shape the attribution was read from, `force` what sort of act it is.
    """

    cue: tuple[Word, ...]
    source: tuple[Word, ...]
    speakers: tuple[Word, ...]
    content: tuple[tuple[int, int], ...]
    direct: bool
    addressee: Word | None
    through: tuple[Word, ...]
    channel: str | None
    clause: tuple[Word, ...]
    force: str
    frame: str
    why: str
    confidence: float


def attributions(parsed: Parsed, cues: Cues) -> list[Attribution]:
    """All attributions of a parsed report in the order of their cues."""
    quotes = quotations(parsed)
    drafts = list(sayings(parsed, cues))
    links = link(parsed, cues, quotes, drafts)
    drafts = passed_on(drafts, links, cues)
    out = []
    for d in drafts:
        if quotes.at(d.cue[0].start) is not None:
            continue  # what a quotation holds is its speaker's; nothing in it is the report's own attribution
        made = _finish(d, links.get(d.cue[0].i, []), quotes, parsed, cues)
        if made is not None:
            out.append(made)
    out.extend(turns(parsed, quotes))
    out.sort(key=lambda a: (a.content[0], a.cue[0].i))
    held = _held(out)
    return [a for a in out if not _passing(a) or not held(a.cue[0].start)]


def _held(all: list[Attribution]) -> Callable[[int], bool]:
    """A test whether a place in the text lies in what somebody says."""
    spans = sorted(piece for a in all if a.frame in STRONG for piece in a.content)
    starts = [start for start, _ in spans]
    reach = list(itertools.accumulate((end for _, end in spans), max))
    return lambda at: (k := bisect.bisect_right(starts, at)) > 0 and reach[k - 1] > at


def _passing(a: Attribution) -> bool:
    """Too weak to be told apart within somebody else's words: hopes, labels, what "must be said"."""
    return a.frame not in STRONG or a.force == "think" or any(w.dep == "aux" and w.lower in MODALS for w in a.cue[0].children)


def passed_on(drafts: list[Saying], links: dict[int, list[Quotation]], cues: Cues) -> list[Saying]:
    """ "…, the paper said, quoting an official": the official is the speaker, the paper passes his words on."""
    by_cue = {d.cue[0].i: d for d in drafts}
    out = []
    for d in drafts:
        w = d.cue[0]
        voice = next((c for c in w.children if c.dep == "dobj"), None)
        if w.lemma in ("quote", "cite") and w.tag == "VBG" and voice is not None and d.frame in ("np", "bare"):
            named = voice.entity is not None and voice.entity.label in ("PERSON", "ORG")
            outer = by_cue.get(w.head.i)
            if (
                (named or voice.lemma in cues.voices)
                and outer is not None
                and outer.frame in OPEN_FRAMES
                and outer.cue[0].i not in links
            ):
                outer.through = outer.speaker
                outer.source, outer.speaker = phrase(voice, w), voice
                continue
        out.append(d)
    return out


def turns(parsed: Parsed, quotes: Quotations) -> list[Attribution]:
    """Speakers named before a colon or in brackets, as transcripts and headlines have them."""
    out = []
    for turn in turns_of(parsed):
        q = quotes.at(turn.start)
        a, b = turn.start, turn.end
        if q is not None and q.end >= turn.end:
            a, b = max(a, q.inner_start), q.inner_end
        out.append(
            Attribution(
                cue=(turn.mark,), source=turn.source, speakers=(turn.speaker,), content=((a, b),), direct=q is not None or turn.direct,
                addressee=None, through=(), channel=turn.channel, clause=(), force="say", frame="turn", why="speaker named before the turn",
                confidence=0.8,
            )
        )  # fmt: skip
    return out


def _finish(d: Saying, linked: list[Quotation], quotes: Quotations, parsed: Parsed, cues: Cues) -> Attribution | None:
    pieces = [] if linked and d.frame not in OPEN_FRAMES else _pieces(d, quotes)
    if linked:
        quoted = [(q.inner_start, q.inner_end) for q in linked]
        pieces = _merge(pieces, quoted)
    pieces = _without(pieces, d.cue, parsed.text)
    if not pieces:
        return None
    direct = all(_inside(a, b, quotes) for a, b in pieces)
    clause = _own_clause(d, pieces, parsed)
    channel, by = channel_of(d, clause, cues)
    return Attribution(
        cue=d.cue,
        source=d.source,
        speakers=by or ((d.speaker,) if d.speaker is not None else ()),
        content=tuple(pieces),
        direct=direct,
        addressee=d.addressee,
        through=(d.through,) if d.through is not None else (),
        channel=channel,
        clause=clause,
        force=d.force,
        frame=d.frame,
        why=_why(d, bool(linked)),
        confidence=_confidence(d, bool(linked)),
    )


def _own_clause(d: Saying, pieces: list[tuple[int, int]], parsed: Parsed) -> tuple[Word, ...]:
    """The words around the cue that are not said."""
    inside = (parsed.words[i] for i in sorted(d.clause or {w.i for w in (*d.source, *d.cue)}))
    return tuple(w for w in inside if not any(s <= w.start < e for s, e in pieces))


SHAPES = {
    "that": "clause after {0}",
    "wh": "question after {0}",
    "parenthesis": "clause around {0}",
    "bare": "quotation with {0}",
    "quote": "quotation with {0}",
    "to": "{0} + infinitive",
    "obj-to": "{0} somebody to do",
    "ing": "{0} + gerund",
    "np": "object of {0}",
    "label": "{0} + label",
    "as": "{0} … as",
    "pass-to": "is {0} to",
    "hearsay": "{0}, nobody named",
}
CERTAIN = {"that": 0.92, "parenthesis": 0.9, "bare": 0.95, "quote": 0.93, "according to": 0.95, "obj-to": 0.85, "ing": 0.85, "wh": 0.8,
    "to": 0.75, "as": 0.75, "label": 0.7, "np": 0.65, "adjective": 0.6, "pass-to": 0.6, "hearsay": 0.7}  # fmt: skip


def _why(d: Saying, linked: bool) -> str:
    lemma = " ".join(w.lemma for w in d.cue)
    if linked:
        return f"quotation with {lemma}"
    return SHAPES.get(d.frame, d.frame if d.frame == "according to" else f"{{0}}: {d.frame}").format(lemma)


def _confidence(d: Saying, linked: bool) -> float:
    sure = 0.96 if linked else CERTAIN.get(d.frame, 0.65)
    if d.force not in ("say", "deny", "ask"):
        sure -= 0.05
    if d.speaker is None:
        sure -= 0.15
    elif d.speaker.pos == "PRON":
        sure -= 0.05
    return round(min(max(sure, 0.5), 0.98), 2)


def _pieces(d: Saying, quotes: Quotations) -> list[tuple[int, int]]:
    """The words said as unbroken stretches; a quotation that they reach into is taken whole."""
    runs: list[list[Word]] = []
    own = {w.i for w in d.source} | {w.i for w in d.cue} | dateline(d.cue[0].sentence)
    for w in sorted({w.i: w for w in d.content}.values(), key=lambda w: w.i):
        if w.i in own:
            continue
        if runs and w.i - runs[-1][-1].i == 1:
            runs[-1].append(w)
        else:
            runs.append([w])
    out: list[tuple[int, int]] = []
    for run in runs:
        while run and (run[0].lower in LEAD or run[0].text in MARKS):
            run = run[1:]
        if len(run) > 2 and run[0].pos == "DET" and run[1].text in MARKS:
            run = run[2:]  # "a “puppet”": the article is the report's
        while run and (run[-1].text in TAIL or run[-1].text in MARKS):
            run = run[:-1]
        if run and any(w.pos != "PUNCT" for w in run) and not (len(run) == 1 and run[0].tag in ("WDT", "WP")):
            out.append(_stretch(run[0].start, run[-1].end, quotes, d))
    return _merge([], out)


def dateline(sentence: Sentence) -> frozenset[int]:
    """Numbers of the words that open a wire report before its first sentence: "BOLANI, 3 May (AP) -- [Text]"."""
    first = sentence.words[:24]
    end = -1
    for k, w in enumerate(first[:-1]):
        closes = (
            w.text in DASHES
            and k
            and (first[k - 1].text == ")" or (first[0].text.isupper() and k < 6 and first[0].text.isalpha()))
        )
        if closes or (
            w.text == "]" and first[k - 1].lower in ("text", "excerpt", "excerpts", "report", "editorial", "commentary")
        ):
            end = k
    return frozenset(w.i for w in first[: end + 1])


def _stretch(start: int, end: int, quotes: Quotations, d: Saying) -> tuple[int, int]:
    cue = d.cue[0].start
    a, b = start, end
    for q in quotes.between(start, end):
        if q.start <= cue < q.end:
            continue
        if q.start <= start:
            a = q.inner_start if end <= q.end else q.start
        if q.end >= end:
            b = q.inner_end if a >= q.start else q.end
    return a, b


def _merge(one: list[tuple[int, int]], two: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Both lists as stretches that do not overlap, in order."""
    out: list[tuple[int, int]] = []
    for a, b in sorted(one + two):
        if b <= a:
            continue
        if out and a <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def _without(pieces: list[tuple[int, int]], cue: tuple[Word, ...], text: str) -> list[tuple[int, int]]:
    """Cut the cue out of any stretch that runs over it, and white space off its ends."""
    out = []
    for a, b in pieces:
        inside = [w for w in cue if a <= w.start < b]
        if inside:
            a, b = (a, inside[0].start) if inside[0].start - a > b - inside[-1].end else (inside[-1].end, b)
        while a < b and text[a].isspace():
            a += 1
        while a < b and text[b - 1].isspace():
            b -= 1
        if a < b:
            out.append((a, b))
    return out


def _inside(a: int, b: int, quotes: Quotations) -> bool:
    q = quotes.at(a)
    return q is not None and b <= q.end
