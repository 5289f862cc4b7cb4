"""Talks: one entry for each process of a report, put together from every mention of it."""

from .entries import find_talks
from .meetings import fill_meetings
from .processes import Process, find_processes

__all__ = ["Process", "fill_meetings", "find_processes", "find_talks"]
