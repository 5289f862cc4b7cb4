"""Where: places named in the text, with coordinates and what those coordinates stand for."""

from typing import Literal

from .base import Span, Value

PlaceKind = Literal["city", "admin1", "admin2", "country", "region", "facility", "point"]
PlacePrecision = Literal["point", "near", "city", "admin2", "admin1", "region", "country", "none"]


class Place(Value):
    """One place. `country` is ISO 3166-1 alpha-3, `geonames` a GeoNames id, `lat`/`lon` WGS84 degrees."""

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: PlacePrecision
    mentions: tuple[Span, ...]
