"""One pack through the real `parley code`, as a user would run it: inputs by score.py, two workers, every report coded."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .packs import Pack, read_lines, third
from .scorer import run
from .unfit import UnfitError

WORKERS = 2


@dataclass(frozen=True, slots=True)
class Coded:
    """A pack's rows, the inputs made of them and the records that Parley coded from these; `failed`: what `parley code` complained of."""

    gold: Path
    inputs: Path
    records: Path
    failed: tuple[str, ...]

    def rows(self, gold: Path) -> list[dict[str, Any]]:
        """The gold rows under the ids that the records have (a second row of the same id has "-2")."""
        from .scorer import load

        return list(load(gold).read_gold(str(self.gold)))

    def by_id(self) -> dict[str, dict[str, Any]]:
        """The records by document id."""
        return {r["document"]["id"]: r for r in read_jsonl(self.records)}


def code_pack(pack: Pack, gold: Path, work: Path, *, quick: bool = False) -> Coded:
    """Code a pack, or its quick third, leaving rows, inputs and records in the folder `work`.

    Raises UnfitError for a broken pack, and where `parley code` wrote nothing. A report that failed alone has no record and is named.
    """
    lines = read_lines(pack, gold)
    rows, inputs, records = (work / f"{pack.name}.{part}.jsonl" for part in ("gold", "inputs", "records"))
    rows.write_text("\n".join(third(lines) if quick else lines) + "\n", encoding="utf-8")
    # score.py has no set for petrarch_unittests; its rows are plain sentences like those of plv
    run(gold, "inputs", "plv" if pack.scorer == "order" else pack.scorer, "--gold", rows, "--out", inputs)
    return Coded(rows, inputs, records, code_inputs(inputs, records, "all"))


def code_inputs(inputs: Path, records: Path, coverage: str) -> tuple[str, ...]:
    """Run `parley code`; returns its lines about reports that failed. Raises UnfitError where it wrote nothing."""
    records.unlink(missing_ok=True)
    command = [sys.executable, "-m", "parley", "code", str(inputs), "--out", str(records),
               "--workers", str(WORKERS), "--coverage", coverage]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 our own command
    said = tuple(line.strip().replace(f"{inputs.parent}/", "") for line in done.stderr.splitlines() if line.strip())
    if not records.is_file():
        raise UnfitError(f"{inputs.name}: parley code wrote no records ({said[-1] if said else f'exit {done.returncode}'})")
    return tuple(line for line in said if f"{inputs.name}, line" in line)


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The objects of a file that Parley or the scorer wrote, one a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
