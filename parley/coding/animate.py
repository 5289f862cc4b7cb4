"""Can this noun act? Decides what "who" stands for, before events are coded."""

from ..knowledge.roles import Roles
from ..language.words import Word
from .actors import Actors

ACTING = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def animate(word: Word, actors: Actors, roles: Roles) -> bool:
    """A name of a person, group or state, or a noun that the roles file lists ("gunman", "government")."""
    if (word.entity is not None and word.entity.label in ACTING) or word.lemma in roles:
        return True
    return bool(actors.of(word))
