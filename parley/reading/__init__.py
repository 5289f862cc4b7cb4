"""Bytes to Report: clean prose with what the page says about it; page furniture off, kept visible."""

from .fetch import Fetched, fetch
from .files import load_file, unpack
from .published import parse_published
from .recase import recase
from .report import RawDateline, Report
from .reports import MAX_CHARACTERS, read_bytes, read_text
from .rows import Row, iter_jsonl
from .sources import Source, sources
from .spelling import speller

__all__ = [
    "MAX_CHARACTERS",
    "Fetched",
    "RawDateline",
    "Report",
    "Row",
    "Source",
    "fetch",
    "iter_jsonl",
    "load_file",
    "parse_published",
    "read_bytes",
    "read_text",
    "recase",
    "sources",
    "speller",
    "unpack",
]
