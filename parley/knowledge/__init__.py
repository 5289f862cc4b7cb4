"""What Parley knows before it reads: ontology, lexicon, actors with dated roles, gazetteer — plain data files and their loaders."""

from .loading import Knowledge, load_knowledge

__all__ = ["Knowledge", "load_knowledge"]
