"""Who said what, through which channel, on which day."""

from typing import Literal

from .base import Span, Value
from .dates import Date

Channel = Literal["tweet", "statement", "interview", "press-conference", "letter", "speech", "broadcast", "report", "phone"]


class Statement(Value):
    """One attribution: `source` names the speaker here, `cue` is the word of saying, `content` the pieces in order."""

    id: str
    speakers: tuple[str, ...]
    source: Span | None
    cue: Span | None
    direct: bool
    content: tuple[Span, ...]
    channel: Channel | None
    addressees: tuple[str, ...]
    date: Date | None
    through: tuple[str, ...]
    why: str
    confidence: float
