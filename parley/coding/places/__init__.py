"""Where: the places a report names, found in its words and looked up in the gazetteer with the report's own context."""

from .finding import find_places
from .made import Places

__all__ = ["Places", "find_places"]
