"""Which metrics each scorer gives, and how many annotated facts stand behind each: a rate on fewer than thirty is no rate."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .scorer import Counts, Printed
from .unfit import UnfitError

FEWEST = 30
"""A metric on fewer annotated facts than this is shown as counts and never has a floor."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One metric of one pack: its value between 0 and 1, on `counts` = right, coded, gold facts.

    `firm`: it may have a floor. Precision and recall apart may not: they may be traded against each other, F1 may not fall.
    """

    metric: str
    value: float
    counts: Counts
    firm: bool = True

    @property
    def n(self) -> int:
        """How many annotated facts the metric rests on."""
        return self.counts[2]

    @property
    def gated(self) -> bool:
        """May this metric have a floor?"""
        return self.firm and self.n >= FEWEST


def measured(scorer: str, printed: Printed) -> tuple[Measured, ...]:
    """The metrics of one scorer's run, in the order in which the scorer names them. Raises UnfitError where a table is missing."""
    try:
        counts = COUNTING[scorer](printed)
    except (IndexError, KeyError, ValueError) as error:
        raise UnfitError(f"score.py {scorer}: its tables are not those that evaluation/ reads ({error!r})") from None
    loose = {m for m in printed.metrics if m in ("P", "R") or m.endswith(("_P", "_R")) or m.startswith(("P_", "R_"))}
    return tuple(Measured(m, v, counts[m], m not in loose) for m, v in printed.metrics.items() if m in counts)


def fields(scorer: str, printed: Printed) -> dict[str, Counts]:
    """Counts per field, of the sets that are looked at field by field; a row marked * is not among the facts."""
    if scorer == "talks":
        return dict(printed.tables[0])
    if scorer == "muc":
        return dict(printed.tables[-1])
    return {}


def total(rows: Iterable[Counts]) -> Counts:
    """Counts added up."""
    several = list(rows)
    return sum(r[0] for r in several), sum(r[1] for r in several), sum(r[2] for r in several)


def share(value: float, n: int) -> Counts:
    """The counts behind a plain share: how many of n were right."""
    return round(value * n), n, n


TALKS_GROUPS = {
    "talks": ("talks ", "delegate "),
    "positions": ("positions",),
    "statements": ("statements",),
    "assessments": ("assessments",),
    "events": ("event ",),
    "casualties": ("casualties ",),
    "delegates": ("delegate ",),
}


def _talks(printed: Printed) -> dict[str, Counts]:
    rows = {k: v for k, v in printed.tables[0].items() if not k.endswith("*")}
    groups = {name: total(v for k, v in rows.items() if k.startswith(starts)) for name, starts in TALKS_GROUPS.items()}
    return dict.fromkeys(("facts_F1", "micro_F1", "micro_P", "micro_R"), total(rows.values())) | groups


def _plover(printed: Printed) -> dict[str, Counts]:
    types, names = printed.tables
    of = {
        "mode_acc": printed.number("rows with a mode"),
        "order_acc": printed.number("with both sides found"),
        "country_acc": printed.number("with a country code"),
        "sector_acc": printed.number("with a sector"),
        "code_acc": printed.number("with a country code"),  # and those with a sector alone: at least so many
    }
    shares = {metric: share(printed.metrics[metric], n) for metric, n in of.items()}
    whole = dict.fromkeys(("accuracy", "macro_F1"), total(types.values()))
    return whole | shares | {"actor_F1": names["actors"], "recipient_F1": names["recipients"]}


def _plv(printed: Printed) -> dict[str, Counts]:
    return dict.fromkeys(printed.metrics, total(printed.tables[0].values()))


def _muc(printed: Printed) -> dict[str, Counts]:
    documents, _templates, everything, matched = printed.tables
    slots = {
        "type": ("type",),
        "perp": ("perp_ind", "perp_org"),
        "target": ("hum_tgt", "phys_tgt"),
        "date": ("date",),
        "place": ("place",),
        "casualties": ("effect", "number"),
    }
    return (
        dict.fromkeys(("F_all", "P_all", "R_all"), total(everything.values()))
        | dict.fromkeys(("F_matched", "P_matched", "R_matched"), total(matched.values()))
        | dict.fromkeys(("doc_F", "doc_P", "doc_R"), documents["relevant"])
        | {metric: total(matched[row] for row in rows) for metric, rows in slots.items()}
    )


def _polnear(printed: Printed) -> dict[str, Counts]:
    rows = printed.all()
    tokens = {f"tok_{role}": rows[f"{role} tokens"] for role in ("source", "cue", "content")}
    found = share(printed.metrics["source_acc"], rows["attributions"][0])
    return dict.fromkeys(("F1", "P", "R", "F1_with_source"), rows["attributions"]) | {"source_acc": found} | tokens


def _geo(printed: Printed) -> dict[str, Counts]:
    rows = printed.all()
    placed = {
        "acc161_end_to_end": printed.number("gold toponyms with coordinates"),
        "acc161_detected": printed.number("detected"),
    }
    shares = {metric: share(printed.metrics[metric], n) for metric, n in placed.items()}
    return dict.fromkeys(("F1", "P", "R"), rows["toponyms, overlap"]) | {"strict_F1": rows["toponyms, strict"]} | shares


COUNTING: Mapping[str, Callable[[Printed], dict[str, Counts]]] = {
    "talks": _talks,
    "plover": _plover,
    "plv": _plv,
    "muc": _muc,
    "polnear": _polnear,
    "geo": _geo,
}
