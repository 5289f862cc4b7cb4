"""The result: counts per kind and field, the six groups and their mean, and the differences; as a table, as JSON, as a page."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .differences import Difference
from .rows import FACT_KEYS, Key
from .tally import Counts, facts_f1, groups


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table. `fact` says whether it counts towards facts F1."""

    kind: str
    field: str
    fact: bool
    counts: Counts


@dataclass(frozen=True, slots=True)
class Scores:
    """What an evaluation came to.

    `documents` are those of gold; `missing` the ids that have no record on the other side (they count as empty records),
    `unasked` those that only the other side has (they do not count), `twice` ids that came more than once (the first counts).
    `neither` is how many events that only one side has are neither hit nor error.
    """

    documents: int
    missing: tuple[str, ...]
    unasked: tuple[str, ...]
    twice: tuple[str, ...]
    neither: int
    counts: Mapping[Key, Counts]
    errors: tuple[Difference, ...]

    @property
    def facts_f1(self) -> float:
        """The headline: the mean of the F1 of the groups."""
        return facts_f1(self.counts)

    @property
    def groups(self) -> dict[str, float]:
        """F1 of each group of facts of which either side has any: talks, positions, statements, assessments, events, casualties."""
        return groups(self.counts)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of which either side has anything, in the order of the table."""
        return tuple(
            Row(kind, field, (kind, field) in FACT_KEYS, counts)
            for (kind, field), counts in self.counts.items()
            if counts.gold or counts.coded
        )

    @property
    def table(self) -> str:
        """The rows as plain text, 78 columns wide, with the headline above and what the marks mean below."""
        from .table import table  # the table is made of scores: importing it above would go round in a circle

        return table(self)

    @property
    def listing(self) -> str:
        """The differences as plain text, each in its sentence: [gold's words], {coded words}, [{both}]."""
        from .table import listing  # as above

        return listing(self)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain values, ready for JSON. Shares are rounded to four decimals."""
        return {
            "facts_f1": round(self.facts_f1, 4),
            "groups": {group: round(f1, 4) for group, f1 in self.groups.items()},
            "documents": {
                "gold": self.documents,
                "missing": list(self.missing),
                "unasked": list(self.unasked),
                "twice": list(self.twice),
            },
            "neither": self.neither,
            "rows": [_row(row) for row in self.rows],
            "errors": [_error(error) for error in self.errors],
        }

    def to_json(self) -> str:
        """The same as JSON, indented."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1)

    def to_html(self) -> str:
        """A page of its own: the counts, then the differences with the words highlighted. No scripts, nothing fetched."""
        from .page import page  # as above

        return page(self)

    def _repr_html_(self) -> str:
        """How a notebook shows it."""
        from .page import fragment

        return fragment(self)

    def notes(self) -> Iterator[str]:
        """What a reader of the figures should know of the documents, a line each."""
        if self.missing:
            yield f"{_documents(self.missing)} no record, counted as empty: {_some(self.missing)}"
        if self.unasked:
            yield f"{_documents(self.unasked)} no gold, not counted: {_some(self.unasked)}"
        if self.twice:
            yield f"ids that came twice, of which the first counts: {_some(self.twice)}"


MOST = 5  # ids that a note names


def _documents(ids: tuple[str, ...]) -> str:
    return f"{len(ids):,} document{' has' if len(ids) == 1 else 's have'}"


def _some(ids: tuple[str, ...]) -> str:
    return ", ".join(ids[:MOST]) + (f" and {len(ids) - MOST:,} more" if len(ids) > MOST else "")


def _row(row: Row) -> dict[str, Any]:
    counts = row.counts
    return {
        "kind": row.kind,
        "field": row.field,
        "fact": row.fact,
        "right": counts.right,
        "gold": counts.gold,
        "coded": counts.coded,
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "f1": round(counts.f1, 4),
        "gold_paired": counts.gold_paired,
        "coded_paired": counts.coded_paired,
        "f1_paired": round(counts.f1_paired, 4),
        "agreement": round(counts.agreement, 4),
    }


def _error(error: Difference) -> dict[str, Any]:
    return {
        "document": error.document,
        "kind": error.kind,
        "verdict": error.verdict,
        "field": error.field,
        "sentence": [{"text": piece.text, "mark": piece.mark} for piece in error.sentence],
        "gold": error.gold,
        "coded": error.coded,
        "nearest": error.nearest,
        "why": error.why,
        "confidence": error.confidence,
    }
