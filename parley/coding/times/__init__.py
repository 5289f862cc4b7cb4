"""When: the time expressions of a report on the calendar, relative ones counted from publication or from another event."""

from .finding import find_times
from .relations import Relation
from .times import PENDING, Times

__all__ = ["PENDING", "Relation", "Times", "find_times"]
