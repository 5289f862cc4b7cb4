"""Scores for a terminal: the headline, the table of counts, and the differences, each with its sentence. Plain text."""

from collections.abc import Iterator
from textwrap import fill

from ..record.wording import plain
from .differences import Difference
from .passages import told
from .scores import Row, Scores

WIDTH = 78
ACROSS = 3  # groups in a line
HEAD = f"{'':25}{'right':>7}{'gold':>7}{'coded':>7}{'P':>7}{'R':>6}{'F1':>6}{'F1+':>6}{'agree':>7}"
LEGEND = (
    "* counts towards facts F1. F1+: F1 on the facts that both have.",
    "agree: of all that either gives, the share that both give.",
)

MARKED = "Differences. The words behind them: [gold's], {the coder's}, [{both's}]."


def table(scores: Scores) -> str:
    """The headline and the rows."""
    return "\n".join([*_headline(scores), "", HEAD, *_rows(scores.rows), "", *LEGEND]) + "\n"


def listing(scores: Scores) -> str:
    """The differences, a blank line between them."""
    blocks = [MARKED, *("\n".join(_difference(error)) for error in scores.errors)]
    return "\n\n".join(blocks) + "\n" if scores.errors else ""


def _headline(scores: Scores) -> Iterator[str]:
    yield f"facts F1 {_share(scores.facts_f1)}, the mean of"
    each = [f"  {group:12}{_share(f1):>5}" for group, f1 in scores.groups.items()]
    yield from (" ".join(each[place : place + ACROSS]) for place in range(0, len(each), ACROSS))
    aside = f"; {scores.neither:,} events of one side only are neither hit nor error" if scores.neither else ""
    yield f"{scores.documents:,} document{'s' if scores.documents != 1 else ''}{aside}"


def _rows(rows: tuple[Row, ...]) -> Iterator[str]:
    kind = None
    for row in rows:
        if row.kind != kind:
            kind = row.kind
            yield kind
        counts = row.counts
        shares = (counts.precision, counts.recall, counts.f1, counts.f1_paired, counts.agreement)
        p, r, f1, paired, agreement = map(_share, shares)
        name = f"{'*' if row.fact else ' '} {row.field}"
        numbers = f"{counts.right:>7,}{counts.gold:>7,}{counts.coded:>7,}"
        yield f" {name:24}{numbers}{p:>7}{r:>6}{f1:>6}{paired:>6}{agreement:>7}"


def _share(value: float) -> str:
    """ ".813"; "1.00" for all. Never rounded up to all."""
    if value >= 1:
        return "1.00"
    return f"{min(value, 0.999):.3f}"[1:]


def _difference(error: Difference) -> Iterator[str]:
    field = f" {error.field}" if error.field else ""
    yield f"{error.verdict} · {error.kind}{field} · {plain(error.document)}"
    sentence = told(error.sentence)
    if sentence:
        yield _indented("", f"“{sentence}”")
    yield _indented("gold   ", error.gold or "nothing")
    yield _indented("coded  ", error.coded or "nothing")
    if error.nearest:
        yield _indented("near   ", error.nearest)
    if error.why:
        yield _indented("why    ", error.why + (f" ({error.confidence:.2f})" if error.confidence is not None else ""))


def _indented(label: str, text: str) -> str:
    start = f"  {label}"
    return fill(
        plain(text),
        WIDTH,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )
