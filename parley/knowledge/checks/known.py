"""What a row may point to: countries, sectors, keys of actors, word classes, and the scheme's types and modes."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..ontology import Ontology
from ..tables import Table

INTERNATIONAL = frozenset("UNO EUR IGO NGO ISM IMG MNC".split())
"""PLOVER's codes of those who are of no one country, in the place of a country."""

Tables = Mapping[str, Table]
BODIES = ("armed_groups.csv", "organisations.csv", "outlets.csv")


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that may be pointed to, in the package's files and the user's together."""

    ontology: Ontology
    countries: frozenset[str]
    bodies: frozenset[str]
    classes: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, ontology: Ontology, *folders: Tables) -> "Known":
        """Gathered from all folders."""

        def column(files: tuple[str, ...], name: str) -> frozenset[str]:
            return frozenset(row[name] for each in folders for file in files if file in each for _, row in each[file].rows)

        classes: dict[str, set[str]] = {}
        for each in folders:
            for _, row in each["classes.csv"].rows if "classes.csv" in each else ():
                classes.setdefault(row["class"].lstrip("@"), set()).add(row["lemma"])
        frozen = {name: frozenset(words) for name, words in classes.items()}
        return cls(ontology, column(("countries.csv",), "iso3"), column(BODIES, "key"), frozen)

    def country(self, code: str) -> bool:
        """Is it the code of a country that countries.csv has, or one of PLOVER's?"""
        return code in self.countries or code in INTERNATIONAL

    def side(self, key: str) -> bool:
        """Is it a country or a body of one of the files?"""
        return key in self.countries or key in self.bodies
