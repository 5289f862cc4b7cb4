"""The words by which people judge how talks go: one plain file, `assessments.csv`, whose header explains its columns."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..errors import KnowledgeError
from .lexicon import rows

Valence = Literal["positive", "negative", "neutral"]
GAP = r"[\s\"'“”‘’\]\[]+"  # quotation marks may open or close between two words of a cue
VALENCES: tuple[Valence, ...] = ("neutral", "negative", "positive")


@dataclass(frozen=True, slots=True)
class Judgements:
    """Patterns of judgement by valence; `near` are those that count only beside a word for talks."""

    alone: dict[Valence, re.Pattern[str]]
    near: dict[Valence, re.Pattern[str]]


@functools.lru_cache(maxsize=1)
def package_judgements() -> Judgements:
    """The judgements that come with the package."""
    return load_judgements(Path(__file__).parent / "data" / "assessments.csv")


def load_judgements(path: Path) -> Judgements:
    """Read a file of judgements; raises KnowledgeError with file, line and reason."""
    found: dict[tuple[str, str], list[str]] = {}
    for line, row in rows(path):
        if row["valence"] not in VALENCES or row["needs"] not in ("", "talks"):
            raise KnowledgeError(f"{path.name}, line {line}: no valence {row['valence']!r} that needs {row['needs']!r}")
        found.setdefault((row["valence"], row["needs"]), []).append(row["cue"])
    return Judgements(
        {v: _pattern(found.get((v, ""), [])) for v in VALENCES}, {v: _pattern(found.get((v, "talks"), [])) for v in VALENCES}
    )


def _pattern(cues: list[str]) -> re.Pattern[str]:
    """One pattern of all cues, longest first, sorted by first letter for speed; one that never matches where there are none."""
    groups: dict[str, list[str]] = {}
    for cue in sorted(cues, key=lambda c: (-len(c), c)):
        first = re.escape(cue[0].lower())
        groups.setdefault(first, []).append("".join(_word(cue.lower()))[len(first) :])
    if not groups:
        return re.compile(r"(?!)")
    return re.compile(r"\b(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items()) + r")\b", re.I)


def _word(cue: str) -> Iterator[str]:
    """ "no … progress*" as a pattern: an ending of letters, up to three words between."""
    gap = False
    for n, word in enumerate(cue.split()):
        if word == "…":
            gap = True
            continue
        if n:
            yield GAP + r"(?:[\w'’%-]+\s+){0,3}?" if gap else GAP
        yield re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word)
        gap = False
