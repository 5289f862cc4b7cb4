"""The day of publication as a caller or a page gives it: a whole calendar day, or an error that says how to write one."""

import re
from datetime import date

from ..errors import UsageError
from .datelines import DATE, day_of

ISO_DAY = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?\s*(?:Z|[+-]\d\d(?::?\d\d)?)?)?", re.I | re.ASCII
)


def parse_published(said: str) -> str:
    """ "2019-05-11", or the day that an ISO date with a time opens with, as YYYY-MM-DD. Raises UsageError for anything else."""
    found = ISO_DAY.fullmatch(said.strip())
    if found is not None:
        try:
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        except ValueError:
            pass
    shown = said if len(said) <= 40 else said[:40] + "…"
    raise UsageError(f"publication date {shown!r}: use YYYY-MM-DD")


def published_or_none(said: str | None) -> str | None:
    """The same for what a page says of itself, which may be anything: None instead of an error."""
    try:
        return parse_published(said) if said else None
    except UsageError:
        return None


def day_in(line: str) -> str | None:
    """The first whole date of a line such as "Updated: 3 May 2019 10:32 GMT", as YYYY-MM-DD; None where the year is missing."""
    found = re.search(rf"{DATE}", line, re.I)
    return day_of(found[0]) if found else None
