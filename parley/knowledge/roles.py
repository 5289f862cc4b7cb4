"""Nouns that denote people and bodies that act ("gunman", "ministry", "aid group") and the modifiers that colour them."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from ..errors import KnowledgeError
from .lexicon import rows

KINDS = frozenset(
    "country government armed-group organisation person group population assembly outlet unknown modifier".split()
)


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun says of whom it denotes. `state`: serves a state unless the words say otherwise; `title`: stands before names.

    `equipment` ("tanks") acts only for whom it is named with; a `short` form ("Maj.") is only ever a title.
    """

    lemma: str
    kind: str
    sector: str | None
    plural: str
    state: bool
    title: bool
    gender: str | None
    equipment: bool = False
    short: bool = False


class Roles:
    """All roles by lemma; a pair ("police officer") is asked before its head."""

    def __init__(self, known: Mapping[str, Role]) -> None:
        self._rows = dict(known)

    def get(self, lemma: str) -> Role | None:
        """The role of a lemma, modifiers left out."""
        role = self._rows.get(lemma)
        return role if role is not None and role.kind != "modifier" else None

    def modifier(self, lemma: str) -> Role | None:
        """What a word before a noun says of it: any row will do."""
        return self._rows.get(lemma)

    def __contains__(self, lemma: object) -> bool:
        return isinstance(lemma, str) and self.get(lemma) is not None

    def __iter__(self) -> Iterator[Role]:
        return iter(self._rows.values())

    def __len__(self) -> int:
        return len(self._rows)


def _read(path: Path) -> Iterator[Role]:
    for line, row in rows(path):
        yield role_of(line, row)


def role_of(line: int, row: Mapping[str, str]) -> Role:
    """One row of `roles.csv`. Raises KnowledgeError with the line for a kind that there is not."""
    kind, plural = row["kind"], row["plural_group"]
    if kind not in KINDS or (plural and plural not in KINDS):
        raise KnowledgeError(f"roles.csv, line {line}: {row['lemma']}: no such kind: {kind} {plural}")
    return Role(
        row["lemma"], kind, row["sector"] or None, plural or kind, row["state"] == "1", row["title"] == "1", row["gender"] or None,
        row["notes"].startswith("equipment"), row["notes"] == "short form",
    )  # fmt: skip


@functools.lru_cache(maxsize=4)
def load_roles(folder: Path | None = None) -> Roles:
    """The roles of the package, then those of a user's own folder (same lemma: the user's row holds)."""
    known = {role.lemma: role for role in _read(Path(str(files("parley.knowledge") / "data" / "roles.csv")))}
    if folder is not None and (folder / "roles.csv").is_file():
        known.update((role.lemma, role) for role in _read(folder / "roles.csv"))
    return Roles(known)
