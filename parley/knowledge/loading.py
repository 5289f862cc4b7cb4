"""All knowledge in one frozen value, loaded once; a user's own folder is read after the package's files."""

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from .actors import ActorBook, load_actors
from .cues import Cues, load_cues
from .gazetteer import Gazetteer, load_gazetteer
from .lexicon import Lexicon, load_lexicon
from .ontology import Ontology, load_ontology
from .roles import Roles, load_roles

PACKAGE = Path(str(files("parley.knowledge"))) / "data"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that coding looks things up in. `digest` is the sha256 over all files read, for provenance."""

    ontology: Ontology
    lexicon: Lexicon
    light: Mapping[str, str]
    cues: Cues
    book: ActorBook
    roles: Roles
    gazetteer: Gazetteer
    digest: str


def _digest(folder: Path | None) -> str:
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.iterdir()) + sorted(folder.glob("*.csv") if folder else []):
        if path.is_file():
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


@functools.lru_cache(maxsize=4)
def load_knowledge(folder: Path | None = None) -> Knowledge:
    """Load all knowledge files. Raises KnowledgeError naming file, line and reason where one does not hold what it must."""
    folders = (PACKAGE, folder) if folder else (PACKAGE,)
    lexicon, ontology = load_lexicon(folders), load_ontology()
    ontology.check_lexicon(lexicon)
    return Knowledge(
        ontology=ontology,
        lexicon=lexicon,
        light=lexicon.light,
        cues=load_cues(folders),
        book=load_actors(folder),
        roles=load_roles(folder),
        gazetteer=load_gazetteer(folder),
        digest=_digest(folder),
    )
