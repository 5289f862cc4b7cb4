"""Missed statements, of talks_dev and of PolNeAR: no cue found, content cut short or too long, another speaker; and needless ones."""

from collections.abc import Iterator
from typing import Any

from .miss import Chars, Miss, Pair

Piece = tuple[Any, ...]
"""As score.py's `pieces` gives it: statement, source, cue and content characters, speakers, source words."""


def statement_misses(pair: Pair) -> Iterator[Miss]:
    """The missed and needless statements of a report of talks_dev."""
    rows = pair.gold["statements"]
    pieces: list[Piece] = [*pair.score.pieces(pair.record, pair.ruler)]
    whole: list[Piece] = pair.score.merged(pieces)
    gold = [pair.at(x["content"]) for x in rows]

    def right(i: int, piece: Piece) -> bool:
        names = [n for known in pair.record.actors_of(piece[4]) for n in known] + piece[5]
        return bool(pair.score.half(gold[i], piece[3]) and pair.score.same_any([rows[i]["speaker"]], names))

    matched = pair.score.pair_up(range(len(rows)), pieces, right)
    used = {pieces[j][0] for _, j in matched}
    rest = [p for p in whole if p[0] not in used]
    left = [i for i in range(len(rows)) if i not in {i for i, _ in matched}]
    joined = pair.score.pair_up(left, rest, right)
    found = {left[k] for k, _ in joined}
    used |= {rest[k][0] for _, k in joined}
    for i in left:
        if i not in found:
            yield Miss("statement", _cause(pair, gold[i], pieces + whole), pair.id, f"{rows[i]['speaker']}: {rows[i]['content']}",
                       _coded(pair, gold[i], whole))  # fmt: skip
    for piece in whole:
        if piece[0] not in used and not any(pair.score.half(g, piece[3]) for g in gold):
            cause = "beside an annotated one" if any(g & piece[3] for g in gold) else "where nothing is annotated"
            yield Miss("needless statement", cause, pair.id, "", _said(pair, piece))


def attribution_misses(pair: Pair) -> Iterator[Miss]:
    """The missed and needless attributions of a document of PolNeAR, and the wrong sources of those found."""

    def chars(spans: Any) -> Chars:
        return {i for a, b in spans for i in range(*pair.ruler.gold(a, b))}

    rows = [x for x in pair.gold["attributions"] if x["content"]]
    gold = [chars(x["content"]) for x in rows]
    sources = [chars(x["source"]) for x in rows]
    whole: list[Piece] = pair.score.merged(pair.score.pieces(pair.record, pair.ruler))

    def overlap(a: Chars, piece: Piece) -> float:
        return 1 + len(a & piece[3]) / len(a | piece[3]) if pair.score.half(a, piece[3]) else 0.0

    matched = pair.score.pair_up(gold, whole, overlap)
    texts = [" … ".join(pair.gold["text"][a:b] for a, b in x["content"]) for x in rows]
    found = {i for i, _ in matched}
    for i, text in enumerate(texts):
        if i not in found:
            yield Miss("attribution", _cause(pair, gold[i], whole), pair.id, text, _coded(pair, gold[i], whole))
    for i, j in matched:
        a, b = sources[i], whole[j][1]
        if (a or b) and 2 * len(a & b) / (len(a) + len(b)) < 0.5:
            cause = "no source coded" if not b else "no source annotated" if not a else "another source"
            yield Miss("source", cause, pair.id, texts[i], _said(pair, whole[j]))
    taken = {j for _, j in matched}
    for j, piece in enumerate(whole):
        if j not in taken:
            cause = "beside an annotated one" if any(g & piece[3] for g in gold) else "where nothing is annotated"
            yield Miss("needless attribution", cause, pair.id, "", _said(pair, piece))


def _cause(pair: Pair, gold: Chars, pieces: list[Piece]) -> str:
    """Why no statement has this content with its speaker."""
    touching = [p[3] for p in pieces if p[3] & gold]
    if any(pair.score.half(gold, content) for content in touching):
        return "another speaker, or taken by another"
    if not touching:
        return "no cue found"
    within, around = zip(*(pair.score.cover(gold, content) for content in touching), strict=True)
    if max(within) < 0.5:
        return "content cut short" if max(around) >= 0.5 else "content beside it"
    return "content too long"


def _coded(pair: Pair, gold: Chars, pieces: list[Piece]) -> str:
    nearest = max(pieces, key=lambda p: len(p[3] & gold), default=None)
    return _said(pair, nearest) if nearest is not None and nearest[3] & gold else ""


def _said(pair: Pair, piece: Piece) -> str:
    statement = pair.record.statements[piece[0]]
    content = " … ".join(s["text"] for s in statement.get("content") or [])
    return f"{pair.names(piece[4])}: {content} ({statement.get('why')})"
