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
    model: str
    model_version: str
    knowledge: str
    settings: str


class Record(Value):
    """What one report says, each field with its words. Ids are local to the record."""

    parley: Literal["1"]
    provenance: Provenance
    document: Document
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    times: tuple[Time, ...]
    events: tuple[Event, ...]
    tolls: tuple[Toll, ...]
    statements: tuple[Statement, ...]
    positions: tuple[Position, ...]
    talks: tuple[Talks, ...]

    def to_json(self) -> str:
        """The record as one line of JSON: every key present, non-ASCII kept, the same bytes for the same record."""
        return self.model_dump_json(by_alias=True)

    def _repr_html_(self) -> str:
        """How a notebook shows a record: escaped, its evidence highlighted in the text."""
        from .html import html  # the page is made of records: importing it above would go round in a circle

        return html(self)
