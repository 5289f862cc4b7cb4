"""A coded pack to its figures: the pack's own scorer, and the promises that every record must keep."""

from dataclasses import dataclass, replace
from pathlib import Path

from .coding import Coded, read_jsonl
from .measures import Measured, fields, measured, share
from .order import measure_order
from .packs import Pack
from .scorer import Counts, load, parse, run


@dataclass(frozen=True, slots=True)
class Result:
    """All that is measured on one pack. `fields`: counts field by field, where they are looked at."""

    pack: str
    metrics: tuple[Measured, ...]
    fields: dict[str, Counts]

    def with_more(self, metrics: tuple[Measured, ...]) -> "Result":
        """The same result with further metrics of the pack."""
        return replace(self, metrics=self.metrics + metrics)


def score_pack(pack: Pack, gold: Path, coded: Coded) -> Result:
    """The figures of a coded pack. Raises UnfitError where the scorer fails or prints what we cannot read."""
    if pack.scorer == "ecb":  # needs links between reports, which no room makes yet
        return Result(
            pack.name, (_promises(gold, coded, bodies=False),), {}
        )  # a text may open with an address, rightly dropped
    if pack.scorer == "order":
        metrics = measure_order(coded.rows(gold), coded.by_id(), load(gold))
        return Result(pack.name, (*metrics, _promises(gold, coded)), {})
    printed = parse(run(gold, pack.scorer, "--gold", coded.gold, "--pred", coded.records))
    return Result(pack.name, (*measured(pack.scorer, printed), _promises(gold, coded)), fields(pack.scorer, printed))


def _promises(gold: Path, coded: Coded, *, bodies: bool = True) -> Measured:
    """`clean`: the share of reports whose record keeps every promise of the record format and holds the body that was given.

    A report without a record is not clean. Given the bodies, the scorer takes such a report off the records, among which it never
    was: it is put back.
    """
    given = ("--inputs", coded.inputs) if bodies else ()
    printed = parse(run(gold, "invariants", "--pred", coded.records, *given))
    reports, records = len(read_jsonl(coded.inputs)), int(printed.metrics["records"])
    clean = int(printed.metrics["records_clean"]) + (reports - records if bodies else 0)
    value = clean / reports
    return Measured("clean", value, share(value, reports))
