"""The settings of a reading: typed, frozen, with one default each; their hash goes into every record's provenance."""

import hashlib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

Coverage = Literal["conflict", "all"]


class Settings(BaseModel):
    """What a caller may choose. `knowledge` is a folder of the user's own files, read after the package's."""

    model_config = ConfigDict(frozen=True)

    model: str = "auto"
    """spaCy pipeline to load; "auto" takes the best one installed."""
    coverage: Coverage = "conflict"
    """"conflict" marks reports that cannot matter `not-relevant`; "all" codes everything."""
    knowledge: Path | None = None
    max_characters: int = 5_000_000
    """Longest report that is read, in characters."""

    def digest(self) -> str:
        """sha256 over everything here that changes what a record holds."""
        return hashlib.sha256(self.model_dump_json(exclude={"knowledge", "max_characters"}).encode()).hexdigest()
