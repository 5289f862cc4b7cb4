"""What reports are read with: the language model, the knowledge, the spelling of upper-case text, and the provenance of it all."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import __version__
from .errors import SettingsError
from .knowledge import Knowledge, load_knowledge
from .language import identity, load
from .reading import speller
from .reading.recase import Spell
from .record import Provenance
from .settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language

LEMMA_TABLES = ("lemma_index", "lemma_exc", "lemma_rules")


@dataclass(frozen=True, slots=True)
class Means:
    """Loaded once in each process, and the same for every report of the same settings."""

    nlp: "Language"
    knowledge: Knowledge
    provenance: Provenance
    spell: Spell | None


@functools.lru_cache(maxsize=4)
def means(settings: Settings) -> Means:
    """Load what these settings name. Raises SettingsError or KnowledgeError where something is not there or not right."""
    if settings.knowledge is not None and not settings.knowledge.is_dir():
        raise SettingsError(f"{settings.knowledge}: no such folder; knowledge is a folder of your own files")
    knowledge, nlp = load_knowledge(settings.knowledge), load(settings.model)
    model, version = identity(nlp)
    provenance = Provenance(
        parley=__version__, model=model, model_version=version, knowledge=knowledge.digest, settings=settings.digest()
    )
    return Means(nlp, knowledge, provenance, _spell(nlp))


def _spell(nlp: "Language") -> Spell | None:
    """How the model's own tables spell a word; None where a model has none, and then only the context tells."""
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if "lemmatizer" in nlp.pipe_names else None
    if lookups is None or not all(lookups.has_table(name) for name in LEMMA_TABLES):
        return None
    index, irregular, rules = (lookups.get_table(name) for name in LEMMA_TABLES)
    return speller(index, irregular, rules, nlp.Defaults.stop_words, nlp.vocab.has_vector)


@functools.lru_cache(maxsize=4)
def known_names(settings: Settings) -> Mapping[str, str]:
    """The spelling of the names of actors and larger places by their lower case, for upper-case text.

    Acronyms only where they are no common words too: "who" is not always the World Health Organization.
    """
    known = means(settings)
    names: dict[str, str] = {}
    for entry in known.knowledge.book:
        for name, _ in known.knowledge.book.namings(entry.key):
            lower = name.lower()
            if not name.isupper() or known.spell is None or known.spell(lower) != lower:
                names.setdefault(lower, name)
    for lower, name in known.knowledge.gazetteer.spellings().items():
        if " " in lower or known.spell is None or known.spell(lower) != lower:  # there are towns called Of and Mine
            names.setdefault(lower, name)
    return names
