"""Do the knowledge files hold what they must? Every file is read to its end, and each fault is a finding with file and line.

The loaders' own checks run row by row; what they cannot see in one row (a side that is nobody, a name with two owners) is here.
"""

import functools
from collections.abc import Iterator
from pathlib import Path

from ...errors import KnowledgeError
from ..finding import Finding
from ..ontology import load_ontology
from ..tables import package_tables, strangers, tables
from .actors import check_actors
from .known import Known, Tables
from .offices import check_offices
from .owners import check_owners
from .places import check_places
from .words import check_words

__all__ = ["Finding", "check"]


def check(folder: Path | None = None) -> tuple[Finding, ...]:
    """All findings in the package's files and, beside them, those of a user's folder, in the order of files and lines.

    A folder that is not there raises KnowledgeError.
    """
    if folder is None:
        return _of_the_package()
    if not folder.is_dir():
        raise KnowledgeError(f"{folder}: no such folder; knowledge is a folder of your own files")
    ours, theirs = package_tables(), tables(folder)
    found = {*_of_the_package(), *strangers(folder), *_rows(theirs, Known.of(load_ontology(), ours, theirs))}
    return tuple(sorted(found | set(check_owners(ours, theirs, folder))))


@functools.lru_cache(maxsize=1)
def _of_the_package() -> tuple[Finding, ...]:
    ours = package_tables()
    return tuple(sorted({*_rows(ours, Known.of(load_ontology(), ours)), *check_owners(ours, {}, None)}))


def _rows(folder: Tables, known: Known) -> Iterator[Finding]:
    """What is wrong with the files of one folder, each row by itself and beside the others of its file."""
    for table in folder.values():
        yield from table.findings
    yield from check_actors(folder, known)
    yield from check_offices(folder, known)
    yield from check_places(folder, known)
    yield from check_words(folder, known)
