"""Text to trees to clauses: what coding needs to know about the language of a report."""

from .pipeline import identity, load, parse
from .words import Entity, Parsed, Sentence, Word

__all__ = ["Entity", "Parsed", "Sentence", "Word", "identity", "load", "parse"]
