"""What Parley knows before it reads: ontology, lexicon, actors with dated roles, gazetteer — plain data files and their loaders."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .loading import Knowledge, load_knowledge

__all__ = ["Knowledge", "load_knowledge"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from . import loading

        return getattr(loading, name)
    raise AttributeError(name)
