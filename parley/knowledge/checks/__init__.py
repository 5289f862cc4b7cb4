"""Do the knowledge files hold what they must? Every file is read to its end, and each fault is a finding with file and line.

The loaders' own checks run row by row; what they cannot see in one row (a side that is nobody, a name with two owners) is here.
"""

from pathlib import Path

from ...errors import KnowledgeError
from ..finding import Finding
from ..ontology import load_ontology
from ..tables import PACKAGE, strangers, tables
from .actors import check_actors
from .known import Known
from .offices import check_offices
from .owners import check_owners
from .places import check_places
from .words import check_words

__all__ = ["Finding", "check"]


def check(folder: Path | None = None) -> tuple[Finding, ...]:
    """All findings in the package's files and, after them, those of a user's folder, in the order of files and lines.

    A folder that is not there raises KnowledgeError.
    """
    if folder is not None and not folder.is_dir():
        raise KnowledgeError(f"{folder}: no such folder; knowledge is a folder of your own files")
    ours = tables(PACKAGE)
    theirs = tables(folder) if folder is not None else {}
    known = Known.of(load_ontology(), ours, theirs)
    found: list[Finding] = list(strangers(folder)) if folder is not None else []
    for each in (ours, theirs):
        found += [finding for table in each.values() for finding in table.findings]
        found += check_actors(each, known)
        found += check_offices(each, known)
        found += check_places(each, known)
        found += check_words(each, known)
    found += check_owners(ours, theirs, folder)
    return tuple(sorted(set(found)))
