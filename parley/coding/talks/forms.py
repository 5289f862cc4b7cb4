"""The verb of beginning or ending right after the noun, for sentences that the parser cut to pieces."""

from ...language.words import Word
from .vocabulary import FORM_PAIRS, FORMS


def status_by_form(word: Word) -> tuple[str, Word] | None:
    """The first form of a verb of beginning or ending right after the noun, where the parser found no verb at all."""
    words = word.sentence.words
    at = word.i - words[0].i + 1
    for k, w in enumerate(words[at : at + 14], at):
        if w.lower in (",", ";", ".", "which", "that", "after", "before"):
            return None
        if k + 1 < len(words) and (w.lower, words[k + 1].lower) in FORM_PAIRS:
            return FORM_PAIRS[w.lower, words[k + 1].lower], w
        if w.lower in FORMS:
            return FORMS[w.lower], w
    return None
