"""Does the default coverage keep what matters? Counted on the annotated reports of three packs: each holds a happening by its gold."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from .coding import Coded, code_inputs, read_jsonl
from .measures import Measured, share
from .packs import Pack

MATTERS: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    "talks": lambda row: bool(row["talks"] or row["events"]),
    "plover": lambda row: True,  # every row is an event
    "muc": lambda row: any(not template["OPTIONAL"] for template in row["templates"]),
}


def measure_kept(pack: Pack, gold: Path, coded: Coded) -> tuple[Measured, ...]:
    """`kept`: the share of reports with an annotated happening that `--coverage conflict`, the default, does not pass over."""
    matters = MATTERS.get(pack.scorer)
    if matters is None:
        return ()
    wanted = {row["id"] for row in coded.rows(gold) if matters(row)}
    inputs = coded.inputs.with_suffix(".relevant.jsonl")
    chosen = [row for row in read_jsonl(coded.inputs) if row["id"] in wanted]
    inputs.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in chosen), encoding="utf-8")
    records = inputs.with_suffix(".records.jsonl")
    code_inputs(inputs, records, "conflict")
    kept = sum(record["document"]["coding"] == "full" for record in read_jsonl(records))
    value = kept / (len(wanted) or 1)
    return (Measured("kept", value, share(value, len(wanted))),)
