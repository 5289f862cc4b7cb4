"""The folder with the packs and their scorer, where it is there; what needs the scorer itself skips aloud elsewhere."""

import os
from pathlib import Path

import pytest

GOLD = Path(os.environ.get("GOLD", Path(__file__).parents[2] / ".." / "shared" / "gold")).resolve()

needs_scorer = pytest.mark.skipif(
    not (GOLD / "score.py").is_file(), reason="needs score.py of the gold folder, which is not here"
)
