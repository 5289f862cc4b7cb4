"""Rows of the word files: the event lexicon with its classes, operators, contents and context cues; cues of saying; role nouns."""

from collections.abc import Iterator

from ...errors import KnowledgeError
from ..cues import cue_of
from ..finding import Finding
from ..roles import role_of
from ..tables import Row
from .actors import check_sector
from .known import Known, Tables
from .rules import check_rules

EFFECTS = tuple("planned hypothetical negated denied claimed attempted foiled transparent ended light light-passive".split())
CONTENTS = tuple("meet yield assist change violence restrict arrest relations expel territory".split())
GENDERS = ("", "m", "f")
FLAGS = ("", "1")


def check_words(folder: Tables, known: Known) -> Iterator[Finding]:
    """All word files of one folder."""
    yield from check_rules(folder, known)
    for line, row in _rows(folder, "classes.csv"):
        yield from _lower("classes.csv", line, row["lemma"])
    for line, row in _rows(folder, "operators.csv"):
        yield from _operator(line, row)
    for line, row in _rows(folder, "contents.csv"):
        yield from _lower("contents.csv", line, row["lemma"])
        yield from _one_of("contents.csv", line, "pos", row["pos"], ("v", "n"))
        yield from _one_of("contents.csv", line, "content", row["content"], CONTENTS)
    for line, row in _rows(folder, "context_cues.csv"):
        yield from _lower("context_cues.csv", line, row["cue"])
        yield from _one_of("context_cues.csv", line, "context", row["context"], tuple(known.ontology.contexts))
        if len(row["cue"].split()) > 2:
            yield Finding(
                "context_cues.csv", line, f"{row['cue']!r} has more than two words", "name the noun, or modifier and noun"
            )
    for line, row in _rows(folder, "cues.csv"):
        yield from _cue(line, row)
    for line, row in _rows(folder, "roles.csv"):
        yield from _role(line, row, known)
    for name, columns in (("operators.csv", ("lemma", "pos")), ("contents.csv", ("lemma", "pos")), ("roles.csv", ("lemma",)),
                          ("cues.csv", ("cue", "kind")), ("classes.csv", ("class", "lemma")), ("context_cues.csv", ("cue", "context"))):  # fmt: skip
        yield from _twice(folder, name, columns)


def _rows(folder: Tables, name: str) -> tuple[tuple[int, Row], ...]:
    return folder[name].rows if name in folder else ()


def _one_of(file: str, line: int, column: str, value: str, known: tuple[str, ...]) -> Iterator[Finding]:
    if value not in known:
        yield Finding(file, line, f"no {column} {value!r}", f"use one of {', '.join(v or 'nothing' for v in known)}")


def _lower(file: str, line: int, word: str) -> Iterator[Finding]:
    if not word or word != word.lower():
        yield Finding(file, line, f"{word!r} is no lemma", "write it in lower case, as a dictionary lists it")


def _operator(line: int, row: Row) -> Iterator[Finding]:
    file = "operators.csv"
    yield from _lower(file, line, row["lemma"])
    yield from _one_of(file, line, "pos", row["pos"], tuple("vnarl"))
    yield from _one_of(file, line, "effect", row["effect"], EFFECTS)
    if (row["pos"] == "l") != row["effect"].startswith("light"):
        yield Finding(
            file, line, f"pos {row['pos']} with effect {row['effect']}", "light verbs have pos l, and nothing else has"
        )


def _cue(line: int, row: Row) -> Iterator[Finding]:
    yield from _lower("cues.csv", line, row["cue"])
    try:
        cue_of(line, row)
    except KnowledgeError as error:
        yield Finding(
            "cues.csv", line, str(error).removeprefix(f"cues.csv, line {line}: "), "see the head of the package's cues.csv"
        )


def _role(line: int, row: Row, known: Known) -> Iterator[Finding]:
    file = "roles.csv"
    if not row["lemma"]:
        yield Finding(file, line, "no lemma", "write the noun")
    try:
        role_of(line, row)
    except KnowledgeError as error:
        yield Finding(file, line, str(error).removeprefix(f"{file}, line {line}: "), "see the head of the package's roles.csv")
    if row["sector"] != "NGO":  # marks bodies of that kind
        yield from check_sector(file, line, row["sector"], known)
    yield from _one_of(file, line, "gender", row["gender"], GENDERS)
    yield from _one_of(file, line, "state", row["state"], FLAGS)
    yield from _one_of(file, line, "title", row["title"], FLAGS)


def _twice(folder: Tables, name: str, columns: tuple[str, ...]) -> Iterator[Finding]:
    """Of two rows for the same word the later would silently hold."""
    seen: dict[tuple[str, ...], int] = {}
    for line, row in _rows(folder, name):
        key = tuple(row[column] for column in columns)
        if key in seen:
            yield Finding(name, line, f"{' '.join(key)!r} stands already in line {seen[key]}", "take one of the two out")
        seen.setdefault(key, line)
