"""Who: countries, governments, groups, organisations and persons, each with every mention."""

from typing import Literal

from pydantic import Field

from .base import Span, Value

ActorKind = Literal[
    "country", "government", "armed-group", "organisation", "person", "group", "population", "assembly", "outlet", "unknown"
]
"""What kind of actor it is.

country: the land or its people; a state that acts is a government
government: a state that acts, with its ministries, army, police and delegations
armed-group: an organised armed group outside the state, named or plainly meant
organisation: a body such as the United Nations, a party, a company or a charity
person: one human being
group: several people told by what they do or are, such as gunmen, officials or residents
population: a people or community as a whole
assembly: a parliament, council or gathering that acts as one
outlet: a news outlet or agency
unknown: somebody the report does not describe further
"""
KnownFrom = Literal["text", "knowledge"]
"""Where the country, the sector and the canonical name of an actor come from.

text: from the words of the report alone
knowledge: from a row of the knowledge files, whose key `known_as` gives
"""


class Actor(Value):
    """One actor of one report. `from` says whether country, sector and canonical name come from the text or a knowledge row."""

    id: str
    """`a1`, `a2` …; other parts of the record point to it."""
    name: str
    """The canonical name of a known actor, else the fullest name the report gives."""
    kind: ActorKind
    """What kind of actor it is."""
    country: str | None
    """ISO 3166-1 alpha-3 code, or PLOVER's code for actors of no one country (`UNO`, `EUR`, `IGO`, `NGO`, `ISM`, `IMG`, `MNC`)."""
    sector: str | None
    """PLOVER sector, such as `GOV`, `MIL`, `REB`, `CVL`."""
    member_of: str | None
    """Id of the actor it belongs to or speaks for on the report's date: a minister's government, an army's government."""
    title: str | None
    """Of persons: the title or office in the report's words."""
    known_as: str | None
    """Key of the row in the knowledge files; null for an actor not met before."""
    from_: KnownFrom = Field(alias="from")
    """Where country, sector and canonical name come from."""
    mentions: tuple[Span, ...]
    """Every name, description and pronoun taken to mean this actor, in the order of the text."""
