"""Who: countries, governments, groups, organisations and persons, each with every mention."""

from typing import Literal

from pydantic import Field

from .base import Span, Value

ActorKind = Literal[
    "country", "government", "armed-group", "organisation", "person", "group", "population", "assembly", "outlet", "unknown"
]


class Actor(Value):
    """One actor of one report. `from` says whether country, sector and canonical name come from the text or a knowledge row."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    member_of: str | None
    title: str | None
    known_as: str | None
    from_: Literal["text", "knowledge"] = Field(alias="from")
    mentions: tuple[Span, ...]
