"""Where: places named in the text, with coordinates and what those coordinates stand for."""

from typing import Literal

from .base import Span, Value

PlaceKind = Literal["city", "admin1", "admin2", "country", "region", "facility", "point"]
"""What kind of place it is.

city: a city, town or village
admin1: a province, state or governorate
admin2: a district or county
country: a country
region: anything larger or vaguer: a valley, a border area, a part of a continent
facility: a building or site, such as an airport, a hospital or a camp
point: a spot given by coordinates
"""
PlacePrecision = Literal["point", "near", "city", "admin2", "admin1", "region", "country", "none"]
"""What the coordinates stand for.

point: the spot itself
near: somewhere near it, as in “outside Gao”
city: the city, town or village as a whole
admin2: the district as a whole
admin1: the province as a whole
region: the region as a whole
country: the country as a whole
none: there are no coordinates
"""


class Place(Value):
    """One place. `country` is ISO 3166-1 alpha-3, `geonames` a GeoNames id, `lat`/`lon` WGS84 degrees."""

    id: str
    """`p1`, `p2` …; events, talks and datelines point to it."""
    name: str
    """The gazetteer's name, else the report's."""
    kind: PlaceKind
    """What kind of place it is."""
    country: str | None
    """ISO 3166-1 alpha-3 code of the country it lies in."""
    admin1: str | None
    """Name of the province it lies in."""
    lat: float | None
    """Latitude, WGS84 degrees; null where the place could not be located."""
    lon: float | None
    """Longitude, WGS84 degrees."""
    geonames: int | None
    """GeoNames id of the row the coordinates come from."""
    precision: PlacePrecision
    """What the coordinates stand for."""
    mentions: tuple[Span, ...]
    """Where the text names it."""
