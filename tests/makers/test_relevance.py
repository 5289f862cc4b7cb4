"""What the default coverage keeps, through the real command."""

import json
from pathlib import Path

from evaluation.coding import Coded
from evaluation.packs import pack_named
from evaluation.relevance import measure_kept

from .gold import GOLD, needs_scorer


@needs_scorer
def test_a_report_that_the_default_coverage_passes_over_is_not_kept(tmp_path: Path) -> None:
    """Of two annotated sentences one is about cooking: half is kept. A pack whose rows say nothing of relevance has no such metric."""
    texts = [
        "Rebels shelled an army base near Gao and killed three soldiers.",
        "Stir the onions until they are golden and add salt.",
    ]
    rows = [{"id": str(n), "text": text, "title": None, "published": None, "event": "ASSAULT"} for n, text in enumerate(texts)]
    inputs = tmp_path / "plover_gsr.inputs.jsonl"
    inputs.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    coded = Coded(inputs, inputs, tmp_path / "none", ())
    (kept,) = measure_kept(pack_named("plover_gsr"), GOLD, coded)
    assert (kept.metric, kept.value, kept.counts) == ("kept", 0.5, (1, 2, 2))
    assert measure_kept(pack_named("geo_gwn"), GOLD, coded) == ()
