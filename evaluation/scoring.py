"""A coded pack to its figures: the pack's own scorer, and the promises that every record must keep."""

from dataclasses import dataclass
from pathlib import Path

from .coding import Coded
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


def score_pack(pack: Pack, gold: Path, coded: Coded) -> Result:
    """The figures of a coded pack. Raises UnfitError where the scorer fails or prints what we cannot read."""
    if pack.scorer == "ecb":  # needs links between reports, which no room makes yet
        return Result(pack.name, (_promises(gold, coded),), {})
    if pack.scorer == "order":
        metrics = measure_order(coded.rows(gold), coded.by_id(), load(gold))
        return Result(pack.name, (*metrics, _promises(gold, coded)), {})
    printed = parse(run(gold, pack.scorer, "--gold", coded.gold, "--pred", coded.records))
    return Result(pack.name, (*measured(pack.scorer, printed), _promises(gold, coded)), fields(pack.scorer, printed))


def _promises(gold: Path, coded: Coded) -> Measured:
    """`clean`: the share of records that keep every promise of the record format and hold the body that they were given."""
    printed = parse(run(gold, "invariants", "--pred", coded.records, "--inputs", coded.inputs))
    records, clean = int(printed.metrics["records"]), int(printed.metrics["records_clean"])
    value = clean / records if records else 0.0
    return Measured("clean", value, share(value, records))
