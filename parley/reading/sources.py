"""What a command line names — files, folders, patterns — as the files to read, in an order that does not depend on the disk."""

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from ..errors import UnreadableError

REPORTS: Final = frozenset({".txt", ".text", ".md", ".htm", ".html", ".xhtml"})
CORPORA: Final = frozenset({".jsonl", ".ndjson"})
PACKED: Final = frozenset({".gz", ".bz2", ".xz"})

Kind = Literal["report", "jsonl"]


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: one report, or one report a line."""

    path: Path
    kind: Kind


def sources(paths: Iterable[str | Path]) -> Iterator[Source | UnreadableError]:
    """The files that these names stand for, each once; an UnreadableError for a name that stands for none.

    A file named outright is read whatever its ending; of a folder (with all folders in it, hidden ones and links to folders
    passed over) and of a pattern ("news/**/*.html") only files with a known ending are.
    """
    seen: set[Path] = set()
    for name in paths:
        found = list(_named(Path(name)))
        if not found:
            yield UnreadableError(f"{name}: {_why_none(Path(name))}")
        for source in found:
            key = Path(os.path.realpath(source.path))
            if key not in seen:
                seen.add(key)
                yield source


def _named(path: Path) -> Iterator[Source]:
    if path.is_dir():
        yield from _inside(path)
    elif path.exists() or not glob.has_magic(str(path)):
        if path.exists():
            yield Source(path, kind_of(path) or "report")
    else:
        for match in sorted(glob.glob(str(path), recursive=True)):
            kind = kind_of(Path(match))
            if kind and os.path.isfile(match):
                yield Source(Path(match), kind)


def _inside(folder: Path) -> Iterator[Source]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            kind = None if name.startswith(".") else kind_of(Path(name))
            if kind:
                yield Source(Path(root) / name, kind)


def kind_of(path: Path) -> Kind | None:
    """What a file is by its ending, compressed or not; None for an ending that is not read from folders."""
    endings = [ending.lower() for ending in path.suffixes]
    while endings and endings[-1] in PACKED:
        endings.pop()
    last = endings[-1] if endings else ""
    return "report" if last in REPORTS else "jsonl" if last in CORPORA else None


def _why_none(path: Path) -> str:
    if path.is_dir():
        return f"holds no reports ({' '.join(sorted(REPORTS | CORPORA))})"
    return "matches no reports" if glob.has_magic(str(path)) else "no such file"
