"""The places of one report as the record holds them, and which of its words stand for them."""

from ...language.words import Word
from ...record import Place, Span


class Places:
    """Places in the order of their first mention. `of` is silent at words that name a place but act ("Washington said")."""

    def __init__(self, places: tuple[Place, ...], at: dict[int, str]) -> None:
        self._places = {p.id: p for p in places}
        self._at = at

    @property
    def all(self) -> tuple[Place, ...]:
        """All places, p1 first."""
        return tuple(self._places.values())

    @property
    def words(self) -> list[int]:
        """The numbers of the words that stand in a mention of a place, in text order."""
        return sorted(self._at)

    def of(self, word: Word) -> str | None:
        """The id of the place whose mention contains the word."""
        return self._at.get(word.i)

    def get(self, id: str) -> Place:
        """The place with this id."""
        return self._places[id]

    def country_of(self, id: str) -> str | None:
        """ISO 3166-1 alpha-3 of the country that the place lies in or is."""
        return self._places[id].country

    def mention(self, id: str, word: Word) -> Span | None:
        """The mention of that place which contains the word."""
        return next((m for m in self._places[id].mentions if m.start <= word.start < m.end), None)
