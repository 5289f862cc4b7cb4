"""The settings of a reading: typed, frozen, with one default each; their hash goes into every record's provenance."""

import hashlib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

Coverage = Literal["conflict", "all"]


class Settings(BaseModel):
    """What a caller may choose. Values cannot be changed; a value that is none raises pydantic's ValidationError."""

    model_config = ConfigDict(frozen=True)

    model: str = "auto"
    """Name of the spaCy pipeline to load; `auto` takes the best one that is installed."""
    coverage: Coverage = "conflict"
    """`conflict` marks reports that cannot matter `not-relevant`; `all` codes everything."""
    knowledge: Path | None = None
    """A folder of knowledge files of your own, read after the package's."""
    max_characters: int = 5_000_000
    """Longest report that is read, in characters; a longer one is refused, never cut."""

    def digest(self) -> str:
        """sha256 over everything here that changes what a record holds."""
        return hashlib.sha256(self.model_dump_json(exclude={"knowledge", "max_characters"}).encode()).hexdigest()
