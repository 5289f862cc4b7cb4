"""Who says what: attributions over words, from the parse and from quotation marks together.

Promises: content lies inside the report's text and never overlaps its own cue; the speaker of an attribution is the innermost voice.
"""

from dataclasses import dataclass

from ..knowledge.cues import Cues
from .quotations import Quotation, Quotations, quotations
from .sayings import Saying, sayings, verb_cue
from .speakers import phrase, subject
from .words import Parsed, Word

LEAD = frozenset(", ; : . - -- – — ) ] and but that".split())
TAIL = frozenset(", ; : . - -- – — ( [ and but".split())


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """One "X says Y". `source` are the words in place, `speaker` the word that stands for him; `content` pieces are (start, end)."""

    cue: tuple[Word, ...]
    source: tuple[Word, ...]
    speaker: Word | None
    content: tuple[tuple[int, int], ...]
    direct: bool
    addressee: Word | None
    through: Word | None
    channel: str | None
    force: str
    why: str
    confidence: float


def attributions(parsed: Parsed, cues: Cues) -> list[Attribution]:
    """All attributions of a parsed report in the order of their cues."""
    quotes = quotations(parsed)
    drafts = [s for s in sayings(parsed, cues)]
    Linking(parsed, cues, quotes, drafts).run()
    ...
