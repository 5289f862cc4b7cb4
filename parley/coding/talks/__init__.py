"""Talks: one entry for each process of a report, put together from every mention of it."""

from .processes import find_talks

__all__ = ["find_talks"]
