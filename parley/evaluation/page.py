"""Scores as a page: the counts on top, then every difference in its sentence, gold's words marked one way, the coder's another.

Everything from outside is escaped, there is no script, and nothing is fetched. Marks differ by their line as well as by colour.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from ..record.wording import plain
from .differences import Difference
from .passages import Piece
from .rows import ROWS
from .scores import Row, Scores

STYLE = """
.eval{font:15px/1.55 system-ui,sans-serif;color:inherit;max-width:62rem}
.eval h1{font-size:1.5em;margin:0}.eval h2{font-size:1.1em;margin:1.8em 0 .5em}
.eval h3{font-size:1em;margin:1.6em 0 .6em}
.eval p{margin:.3em 0}.eval-aside{opacity:.72;font-size:.9em}
.eval-groups{display:flex;flex-wrap:wrap;gap:.5em 1.6em;margin:.9em 0;padding:0;list-style:none}
.eval-groups b{display:block;font-size:1.25em;font-variant-numeric:tabular-nums}
.eval-wide{overflow-x:auto}
.eval table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.6em 0}
.eval th,.eval td{padding:.12em .7em;text-align:right;white-space:nowrap;font-weight:400}
.eval th:first-child,.eval td:first-child{text-align:left;padding-left:1.2em}
.eval thead th{opacity:.72;font-size:.85em;border-bottom:1px solid rgba(128,128,128,.5)}
.eval tbody th:first-child{font-weight:600;padding:.7em .7em .1em 0}
.eval td.eval-fact:first-child{font-weight:600}
.eval-error{margin:0 0 1.1em;padding-left:.8em;border-left:3px solid rgba(128,128,128,.45);overflow-wrap:anywhere}
.eval-error dl{display:grid;grid-template-columns:4em minmax(0,1fr);gap:0 .8em;margin:.3em 0 0;font-size:.93em}
.eval-error dt{opacity:.72}.eval-error dd{margin:0}
.eval-error blockquote{margin:.25em 0;unicode-bidi:isolate}
.eval-error.missed{border-color:rgba(60,120,230,.75)}.eval-error.spurious{border-color:rgba(226,130,20,.85)}
.eval mark{color:inherit;border-radius:2px;padding:0 .05em}
.eval mark.gold{background:rgba(60,120,230,.2);border-bottom:2px solid rgba(60,120,230,.85)}
.eval mark.coded{background:rgba(226,130,20,.2);border-bottom:2px dashed rgba(226,130,20,.95)}
.eval mark.both{background:rgba(34,150,94,.22);border-bottom:3px double rgba(34,150,94,.95)}
"""
HEADS = ("", "right", "gold", "coded", "P", "R", "F1", "F1 of found", "agreement")


def page(scores: Scores) -> str:
    """A whole HTML document, light or dark as the reader's system is."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Parley: records compared</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">'
        "<style>body{margin:2rem auto;padding:0 1rem;max-width:62rem}</style></head><body>"
        f"{fragment(scores)}</body></html>\n"
    )


def fragment(scores: Scores) -> str:
    """The same without head and body, for a notebook or another page."""
    return f'<div class="eval"><style>{STYLE}</style>{_head(scores)}{_counts(scores.rows)}{"".join(_errors(scores))}</div>'


def _e(text: str) -> str:
    """Escaped, and on one line without invisible signs."""
    return escape(plain(text))


def _share(value: float) -> str:
    return "1.000" if value >= 1 else f"{min(value, 0.999):.3f}"  # never rounded up to all


def _head(scores: Scores) -> str:
    groups = "".join(f"<li>{group}<b>{_share(f1)}</b></li>" for group, f1 in scores.groups.items())
    notes = [f"{scores.documents:,} documents compared", *scores.notes()]
    if scores.neither:
        notes.append(f"{scores.neither:,} events of one side only are neither hit nor error")
    aside = "".join(f'<p class="eval-aside">{_e(note)}</p>' for note in notes)
    return f'<h1>Facts F1 {_share(scores.facts_f1)}</h1><p>the mean of</p><ul class="eval-groups">{groups}</ul>{aside}'


def _counts(rows: Iterable[Row]) -> str:
    heads = "".join(f'<th scope="col">{head}</th>' for head in HEADS)
    body = []
    for kind, of_kind in groupby(rows, key=lambda row: row.kind):
        body.append(f'<tr><th scope="rowgroup" colspan="{len(HEADS)}">{kind}</th></tr>')
        body += [_row(row) for row in of_kind]
    return (
        f'<h2>Counts</h2><p class="eval-aside">Rows in bold count towards facts F1. “F1 of found”: on the facts that both have. '
        "Agreement: of all that either gives, the share that both give.</p>"
        f'<div class="eval-wide"><table><thead><tr>{heads}</tr></thead><tbody>{"".join(body)}</tbody></table></div>'
    )


def _row(row: Row) -> str:
    counts = row.counts
    numbers = [f"{number:,}" for number in (counts.right, counts.gold, counts.coded)]
    shares = (counts.precision, counts.recall, counts.f1, counts.f1_paired, counts.agreement)
    cells = "".join(f"<td>{cell}</td>" for cell in [*numbers, *map(_share, shares)])
    weight = ' class="eval-fact"' if row.fact else ""
    return f"<tr><td{weight}>{row.field}</td>{cells}</tr>"


def _errors(scores: Scores) -> Iterator[str]:
    if not scores.errors:
        return
    yield (
        '<h2>Differences</h2><p class="eval-aside">Words behind the fact: <mark class="gold">gold’s</mark>, '
        '<mark class="coded">the coder’s</mark>, <mark class="both">both’s</mark>.</p>'
    )
    for kind in ROWS:
        found = [error for error in scores.errors if error.kind == kind]
        if found:
            yield f"<h3>{kind}: {len(found):,}</h3>"
            yield from map(_error, found)


def _error(error: Difference) -> str:
    field = f" {error.field}" if error.field else ""
    why = f"{error.why} ({error.confidence:.2f})" if error.why and error.confidence is not None else error.why
    lines = (("gold", error.gold or "nothing"), ("coded", error.coded or "nothing"), ("nearest", error.nearest), ("why", why))
    said = "".join(f"<dt>{label}</dt><dd>{_e(text)}</dd>" for label, text in lines if text)
    words = f"<blockquote>{''.join(map(_piece, error.sentence))}</blockquote>" if error.sentence else ""
    return (
        f'<div class="eval-error {error.verdict}"><b>{error.verdict}{_e(field) and " " + _e(field)}</b> '
        f'<span class="eval-aside">{_e(error.document)}</span>{words}<dl>{said}</dl></div>'
    )


def _piece(piece: Piece) -> str:
    words = escape(piece.text)
    return f'<mark class="{piece.mark}">{words}</mark>' if piece.mark else words
