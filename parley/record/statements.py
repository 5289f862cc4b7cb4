"""Who said what, through which channel, on which day."""

from typing import Literal

from .base import Span, Value
from .dates import Date

Channel = Literal["tweet", "statement", "interview", "press-conference", "letter", "speech", "broadcast", "report", "phone"]
"""How it was said, where the words tell.

tweet: a post on a social network
statement: a written or official statement, a communiqué
interview: in an interview
press-conference: to the press, at a briefing
letter: in a letter
speech: in a speech or address
broadcast: on radio or television
report: in a published report or study
phone: by telephone
"""


class Statement(Value):
    """One attribution: `source` names the speaker here, `cue` is the word of saying, `content` the pieces in order."""

    id: str
    """`s1`, `s2` …"""
    speakers: tuple[str, ...]
    """Ids of those who said it: the innermost voice that is named."""
    source: Span | None
    """The words that name the speaker here."""
    cue: Span | None
    """The word of saying: “said”, “accused”, “according to”."""
    direct: bool
    """True where a whole clause stands in quotation marks; a quoted fragment is not direct."""
    content: tuple[Span, ...]
    """What was said, its pieces in the order of the text."""
    channel: Channel | None
    """How it was said."""
    addressees: tuple[str, ...]
    """Ids of those it was said to, other than the press."""
    date: Date | None
    """When it was said."""
    through: tuple[str, ...]
    """Ids of those who passed it on: the outlet of “told Reuters”, the aide who quotes his minister."""
    why: str
    """The rule that spoke."""
    confidence: float
    """0 to 1: how far such a reading is to be trusted, beside others; no probability."""
