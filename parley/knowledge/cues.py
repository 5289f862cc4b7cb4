"""Cues of attribution: the verbs, nouns, adjectives and prepositions by which a report says whose word something is.

One plain file, `cues.csv`; its header explains the frames. Finding cues in a parsed report is the language room's work.
"""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import KnowledgeError
from .lexicon import rows

KINDS = frozenset("verb noun adjective adverb preposition channel voice".split())
FORCES = frozenset(" say ask demand promise deny judge accuse label think plan show".split(" "))
FRAMES = frozenset("that wh quote tell to obj-to ing np np-short as label pass-to".split())
CHANNELS = frozenset(" tweet statement interview press-conference letter speech broadcast report phone".split(" "))


@dataclass(frozen=True, slots=True)
class Cue:
    """One word of saying. `frames` are the shapes its content may take; `channel` is set where the word names one ("tweet")."""

    word: str
    kind: str
    frames: frozenset[str]
    force: str
    channel: str | None

    def prepositions(self, prefix: str) -> frozenset[str]:
        """The prepositions after this prefix: "+" what is said, "obj+" the same after an object."""
        return frozenset(f[len(prefix) :] for f in self.frames if f.startswith(prefix))


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues, by kind and word; `channels` maps a word or two ("press conference") to the channel it names."""

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    adverbs: frozenset[str]
    prepositions: Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word
    channels: Mapping[str, str]
    voices: frozenset[str]


def load_cues(folders: tuple[Path, ...]) -> Cues:
    """Read `cues.csv` of these folders, later rows over earlier ones; raises KnowledgeError with file, line and reason."""
    found: dict[tuple[str, str], Cue] = {}
    for folder in folders:
        path = folder / "cues.csv"
        if not path.exists():
            continue
        for line, row in rows(path):
            cue = cue_of(line, row)
            found[cue.kind, cue.word] = cue

    def of(kind: str) -> dict[str, Cue]:
        return {word: cue for (k, word), cue in found.items() if k == kind}

    return Cues(
        verbs=of("verb"),
        nouns=of("noun"),
        adjectives=of("adjective"),
        adverbs=frozenset(of("adverb")),
        prepositions=_by_first_word(of("preposition")),
        channels={word: cue.channel for word, cue in of("channel").items() if cue.channel},
        voices=frozenset(of("voice")),
    )


@functools.lru_cache(maxsize=1)
def package_cues() -> Cues:
    """The cues that come with the package."""
    return load_cues((Path(__file__).parent / "data",))


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    out: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in (tuple(phrase.split()) for phrase in phrases):
        out[words[0]] = (*out.get(words[0], ()), words)
    return out


def cue_of(line: int, row: Mapping[str, str]) -> Cue:
    """One row of `cues.csv`. Raises KnowledgeError with the line for a kind, force, channel or frame that there is not."""
    where = f"cues.csv, line {line}"
    if row["kind"] not in KINDS:
        raise KnowledgeError(f"{where}: kind must be one of {', '.join(sorted(KINDS))}, not {row['kind']!r}")
    if row["force"] not in FORCES:
        raise KnowledgeError(f"{where}: no force {row['force']!r}")
    if row["channel"] not in CHANNELS:
        raise KnowledgeError(f"{where}: no channel {row['channel']!r}")
    frames = frozenset(row["frames"].split())
    for frame in frames:
        if frame not in FRAMES and not frame.lstrip("obj").startswith("+") and not frame.endswith(":"):
            raise KnowledgeError(f"{where}: no frame {frame!r}")
    return Cue(row["cue"], row["kind"], frames, row["force"], row["channel"] or None)
