"""The record of one report: the contract between the reader, the ledger, the exports and everybody's scripts."""

from typing import Literal

from .actors import Actor
from .base import Value
from .casualties import Toll
from .dates import Time
from .document import Document
from .events import Event
from .places import Place
from .positions import Position
from .statements import Statement
from .talks import Talks

FORMAT = "1"


class Provenance(Value):
    """What made this record: versions, and hashes of the knowledge and the settings used."""

    parley: str
    """Version of Parley."""
    model: str
    """Name of the spaCy pipeline."""
    model_version: str
    """Version of the pipeline."""
    knowledge: str
    """sha256 over the knowledge files in use, your own included."""
    settings: str
    """sha256 over the settings that change what a record holds."""


class Record(Value):
    """What one report says, each field with its words. Ids are local to the record."""

    parley: Literal["1"]
    """Version of the format."""
    provenance: Provenance
    """What made this record."""
    document: Document
    """The report: its text and where it came from."""
    actors: tuple[Actor, ...]
    """Who is named."""
    places: tuple[Place, ...]
    """Where: every place named."""
    times: tuple[Time, ...]
    """When: every time expression."""
    events: tuple[Event, ...]
    """What happened, was promised, demanded, denied."""
    tolls: tuple[Toll, ...]
    """Figures that no single act of the report carries."""
    statements: tuple[Statement, ...]
    """Who said what."""
    positions: tuple[Position, ...]
    """Who wants, offers, accepts, refuses what."""
    talks: tuple[Talks, ...]
    """Negotiations, one entry a process."""

    def to_json(self) -> str:
        """The record as one line of JSON: every key present, non-ASCII kept, the same bytes for the same record."""
        return self.model_dump_json(by_alias=True)

    def _repr_html_(self) -> str:
        """How a notebook shows a record: escaped, its evidence highlighted in the text."""
        from .html import html  # the page is made of records: importing it above would go round in a circle

        return html(self)
