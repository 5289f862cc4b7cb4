"""What every value object of the record shares: frozen, closed, and written in the contract's key order."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value of the record. Every key is always written; `None` means unknown, an empty tuple means none."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True, serialize_by_alias=True)


class Span(Value):
    """A stretch of `document.text`: `text == document.text[start:end]`, in Unicode code points, end exclusive.

    Follows the TextPositionSelector and TextQuoteSelector of the W3C Web Annotation model.
    """

    start: int
    """First character, counted from 0 in Unicode code points."""
    end: int
    """The character after the last one."""
    text: str
    """The words themselves, exactly as they stand in `document.text`."""


def span_of(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`; raises ValueError where that is empty or outside the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}-{end} does not lie in a text of {len(text)} characters")
    return Span(start=start, end=end, text=text[start:end])
