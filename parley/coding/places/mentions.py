"""A mention: a stretch of words that names a place, with the gazetteer's candidates and what the words around it say."""

from dataclasses import dataclass, field

from ...knowledge.gazetteer import Row, RowKind
from ...language.words import Word

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
FAMOUS = 5.3  # weight of a town of 200,000
DASHES = frozenset({"—", "–", "--", "-", "―"})


@dataclass(slots=True, eq=False)
class Mention:
    """A name in the text. `rows` are the gazetteer's candidates; `lies_in` are the mentions of what contains it."""

    words: tuple[Word, ...]
    name: str
    rows: tuple[Row, ...]
    label: str | None
    kind: RowKind | None = None  # what the words around it say it is
    near: bool = False  # a facility that stands near the place its candidates give
    own_name: str | None = None  # the facility's own name
    sure: bool = False
    lies_in: list["Mention"] = field(default_factory=list)
    within: list["Mention"] = field(default_factory=list)  # what is said to lie in it
    country: str | None = None  # "the Iraqi city of …"
    abbreviation: bool = False
    acting: bool = False  # it stands for a government, or is an adjective ("US troops")
    placed: bool = False  # the words around it say that it is a place

    @property
    def first(self) -> Word:
        return self.words[0]

    @property
    def last(self) -> Word:
        return self.words[-1]


def contains(outer: Row, inner: Row) -> bool:
    """Whether the outer place is the country, province or district of the inner one."""
    if outer.id == inner.id or outer.country != inner.country or outer.country is None:
        return False
    match outer.kind:
        case "country":
            return inner.kind != "country"
        case "admin1":
            return outer.admin1 == inner.admin1 and inner.kind not in ("country", "admin1")
        case "admin2":
            return outer.admin1 == inner.admin1 and outer.admin2 == inner.admin2 and inner.kind == "city"
    return False
