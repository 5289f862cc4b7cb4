"""The evaluation of a whole set: records of both coders brought together, compared, and added up."""

from collections.abc import Iterable

from ..errors import UsageError
from ..record import Record
from .compare import compare
from .differences import Difference, Listed, Unlisted
from .pairing import Paired, pair
from .records import Records, records
from .rows import SECTIONS
from .ruler import rulers
from .scores import Scores
from .tally import Tally
from .view import View

EVERY = "all"


def evaluate(gold: Records, against: Records, *, errors: str | Iterable[str] = ()) -> Scores:
    """Compare two sets of records of the same reports: the records of `against` are counted against those of `gold`.

    `gold` and `against` are each a file of records (a path) or an iterable of `Record`. Two coders compare the same way: F1 is the
    same in both directions. `errors` names the kinds whose differences are listed in `Scores.errors`: one or several of talks,
    positions, statements, events, casualties, actors, places and times, or "all".

    Raises an InputError for a file that cannot be read or a record that breaks its own promises, a UsageError where the two
    have no document in common or a kind has no such name.
    """
    kinds = _kinds(errors)
    tally, found, listed = Tally(), Paired(), list[Difference]()
    for ours, theirs in pair(records(gold), records(against), found):
        listed += _compared(ours, theirs, tally, kinds)
    if not found.both:
        raise UsageError(
            f"no document in common: neither ids nor hashes of the {len(found.gold_only)} and {len(found.coded_only)} records agree"
        )
    return Scores(
        documents=found.both + len(found.gold_only),
        missing=tuple(found.gold_only),
        unasked=tuple(found.coded_only),
        twice=tuple(found.twice),
        neither=tally.neither,
        counts=tally.counts(),
        errors=tuple(listed),
    )


def _compared(gold: Record, coded: Record | None, tally: Tally, kinds: frozenset[str]) -> list[Difference]:
    """Count one report; a record that is missing is an empty one. Returns the differences in the kinds that are wanted."""
    other = coded or _empty(gold)
    ours, theirs = rulers(gold.document.text, other.document.text)
    views = View(gold, ours), View(other, theirs)
    if not kinds:
        compare(*views, tally, Unlisted())
        return []
    differences = Listed(*views, kinds)
    compare(*views, tally, differences)
    return differences.found


def _empty(record: Record) -> Record:
    """A record of the same report that says nothing."""
    nothing = ("actors", "places", "times", "events", "tolls", "statements", "positions", "talks")
    return record.model_copy(update=dict.fromkeys(nothing, ()))


def _kinds(errors: str | Iterable[str]) -> frozenset[str]:
    """The kinds of fact whose differences are wanted, from what the user calls them."""
    wanted = [errors] if isinstance(errors, str) else list(errors)
    chosen = [*SECTIONS] if EVERY in wanted else wanted
    for name in chosen:
        if name not in SECTIONS:
            raise UsageError(f"errors of {name!r}: no such kind; there are {', '.join(SECTIONS)}, and {EVERY}")
    return frozenset(kind for name in chosen for kind in SECTIONS[name])
