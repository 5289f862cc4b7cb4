"""Rows of regions.csv: kinds of places, their countries, and coordinates that are on the globe."""

from collections.abc import Iterator

from ...errors import KnowledgeError
from ..finding import Finding
from ..gazetteer import own_place
from .actors import check_country, check_names, check_point
from .known import Known, Tables

FILE = "regions.csv"
KOSOVO = "XKX"
"""What GeoNames calls Kosovo; actors have PLOVER's KOS."""


def check_places(folder: Tables, known: Known) -> Iterator[Finding]:
    """Each row by the loader's own eye, then its names, country and point."""
    for line, row in folder[FILE].rows if FILE in folder else ():
        try:
            own_place(0, line, row)
        except KnowledgeError as error:
            yield Finding(FILE, line, str(error).removeprefix(f"{FILE}, line {line}: "), "correct it")
            continue
        yield from check_names(FILE, line, row)
        if row["country"] != KOSOVO:
            yield from check_country(FILE, line, row["country"], known)
        yield from check_point(FILE, line, row)
