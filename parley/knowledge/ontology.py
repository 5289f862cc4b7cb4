"""The PLOVER ontology: types with quad class and intensity, their modes, contexts and sectors.

Numbers follow the 2021 manual where it does not contradict itself; SANCTION counts as material conflict (quad 4), ACCUSE as -3.
"""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import get_args

from ..errors import KnowledgeError
from ..record.events import Stage
from ..record.positions import PositionAct
from .lexicon import Lexicon, rows

PACKAGE = Path(str(files("parley.knowledge"))) / "data"
POSITIONS: tuple[str, ...] = get_args(PositionAct)
STAGES: tuple[str, ...] = get_args(Stage)


@dataclass(frozen=True, slots=True)
class EventKind:
    """One event type. `quad` 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.

    `borders` says what lies near and is coded otherwise; `example` is a sentence of our own that is coded as this type.
    """

    name: str
    quad: int
    intensity: float
    needs_recipient: bool
    definition: str
    borders: str
    example: str


@dataclass(frozen=True, slots=True)
class Mode:
    """How an act of a type was done; `intensity` is None where the scheme gives none. `example` is coded with this mode."""

    type: str
    name: str
    intensity: float | None
    definition: str
    example: str


@dataclass(frozen=True, slots=True)
class Ontology:
    """Types by name, modes by (type, mode), contexts and sectors with their definitions."""

    types: Mapping[str, EventKind]
    modes: Mapping[tuple[str, str], Mode]
    contexts: Mapping[str, str]
    sectors: Mapping[str, str]

    def quad(self, type: str) -> int:
        """The quad class of a type, 1 to 4. Raises KeyError for a type that PLOVER does not have."""
        return self.types[type].quad

    def intensity(self, type: str, modes: Iterable[str] = ()) -> float:
        """From -10 (worst) to 10: that of the mode, of several the strongest, else the type's. Raises KeyError as `quad`."""
        known = (self.modes.get((type, mode)) for mode in modes)
        found = [mode.intensity for mode in known if mode is not None and mode.intensity is not None]
        return max(found, key=abs) if found else self.types[type].intensity

    def check(self, type: str, mode: str | None = None) -> bool:
        """Is this a PLOVER type and, if a mode is given, one of that type's?"""
        return type in self.types and (mode is None or (type, mode) in self.modes)

    def check_lexicon(self, lexicon: Lexicon) -> None:
        """Are the rules' types, modes and contexts of this ontology, their positions and stages of the record?

        Raises KnowledgeError with the line of the first rule that names what there is not: a typing error in a user's own file.
        """
        for rule in (rule for rules in lexicon.rules.values() for rule in rules):
            where = f"lexicon.csv, line {rule.line} ({rule.lemma})"
            if rule.type is not None and rule.type not in self.types:
                raise KnowledgeError(f"{where}: no type {rule.type!r}; the types are {', '.join(self.types)}")
            if rule.type is not None and not self.check(rule.type, rule.mode):
                modes = ", ".join(mode for type, mode in self.modes if type == rule.type) or "none"
                raise KnowledgeError(f"{where}: {rule.type} has no mode {rule.mode!r}; its modes: {modes}")
            for known, said, what in (
                (self.contexts, rule.contexts, "context"),
                (POSITIONS, (rule.position,) if rule.position else (), "position"),
                (STAGES, (rule.stage,), "stage"),
            ):
                wrong = next((word for word in said if word not in known), None)
                if wrong is not None:
                    raise KnowledgeError(f"{where}: no {what} {wrong!r}; there are {', '.join(known)}")


@functools.lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """Read the ontology's four tables. Raises KnowledgeError with file and line where a row does not hold what it must."""
    types = dict(_kind(line, row) for line, row in rows(PACKAGE / "types.csv"))
    modes = {}
    for line, row in rows(PACKAGE / "modes.csv"):
        if row["type"] not in types:
            raise KnowledgeError(f"modes.csv, line {line}: {row['type']!r} is no type of types.csv")
        intensity = _number("modes.csv", line, row["intensity"]) if row["intensity"] else None
        modes[row["type"], row["mode"]] = Mode(row["type"], row["mode"], intensity, row["definition"], row["example"])
    contexts = {row["context"]: row["definition"] for _, row in rows(PACKAGE / "contexts.csv")}
    sectors = {row["sector"]: row["definition"] for _, row in rows(PACKAGE / "sectors.csv")}
    return Ontology(types, modes, contexts, sectors)


def _kind(line: int, row: Mapping[str, str]) -> tuple[str, EventKind]:
    quad = int(_number("types.csv", line, row["quad"]))
    if quad not in (1, 2, 3, 4) or row["recipient_required"] not in ("yes", "no"):
        raise KnowledgeError(f"types.csv, line {line}: quad must be 1 to 4 and recipient_required yes or no")
    intensity = _number("types.csv", line, row["intensity"])
    needs = row["recipient_required"] == "yes"
    return row["type"], EventKind(row["type"], quad, intensity, needs, row["definition"], row["borders"], row["example"])


def _number(name: str, line: int, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise KnowledgeError(f"{name}, line {line}: {text!r} is no number") from None
