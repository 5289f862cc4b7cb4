"""Two sets of records of the same reports compared: what both say, what only one says, and where they differ."""

from .evaluate import evaluate
from .rows import FACTS, ROWS, SECTIONS
from .scores import Row, Scores

__all__ = ["FACTS", "ROWS", "SECTIONS", "Row", "Scores", "evaluate"]
