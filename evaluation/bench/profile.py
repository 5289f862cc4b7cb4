"""Where the time goes: the shares of reading, spaCy, and each coder in the order in which coder.py calls them.

The coders are found by reading `code_report` itself, so that a new one cannot be forgotten here.
"""

import ast
import contextlib
import inspect
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from parley import pipeline
from parley.coding import coder
from parley.language import parse
from parley.record import Record

from .speed import read_slice, whole_path
from .texts import Slices, write_rows

READING, PARSING, WORDS, BUILDING, WRITING = "reading", "spaCy", "tree to plain words", "the record's own objects", "JSON"
"""The steps around the coders."""


class _Watch:
    """Seconds by step; a step called within another is not counted twice."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._within: list[float] = []  # for each step under way, the seconds of the steps inside it

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        self._within.append(0.0)
        start = time.process_time()
        try:
            yield
        finally:
            took = time.process_time() - start
            self.seconds[name] = self.seconds.get(name, 0.0) + took - self._within.pop()
            if self._within:
                self._within[-1] += took

    def over(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The function, watched."""

        def watched(*positional: Any, **named: Any) -> Any:
            with self.step(name):
                return call(*positional, **named)

        return watched


class _WatchedModel:
    """The spaCy pipeline with the time that its documents take counted apart; everything else is the pipeline's own."""

    def __init__(self, nlp: Any, watch: _Watch) -> None:
        self._nlp, self._watch = nlp, watch

    def __getattr__(self, name: str) -> Any:
        return getattr(self._nlp, name)

    def pipe(self, *positional: Any, **named: Any) -> Iterator[Any]:
        docs = self._nlp.pipe(*positional, **named)
        while True:
            with self._watch.step(PARSING):
                doc = next(docs, None)
            if doc is None:
                return
            yield doc


def steps() -> tuple[str, ...]:
    """The names of the functions that `code_report` calls, in its order; private ones are the building of the record."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(coder.code_report)))
    calls = [(node.lineno, node.col_offset, node.func.id) for node in _outside_lambdas(tree) if isinstance(node.func, ast.Name)]
    named = dict.fromkeys(name for _, _, name in sorted(calls) if not name.startswith("_"))
    return tuple(name for name in named if inspect.isfunction(getattr(coder, name, None)))


def _outside_lambdas(node: ast.AST) -> Iterator[ast.Call]:
    if isinstance(node, ast.Lambda):
        return  # called later, from within another step
    if isinstance(node, ast.Call):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from _outside_lambdas(child)


def measure_profile(text: Slices) -> dict[str, float]:
    """The share of each step in the time of the whole path over all slices but the first, which warms up; they sum to 1."""
    watch = _Watch()
    warm, *rest = text.slices
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as folder:
        path = Path(folder) / "rows.jsonl"
        write_rows(path, read_slice(warm).rows)
        whole_path(path)
        write_rows(path, [row for rows in rest for row in read_slice(rows).rows])
        with _watching(watch), watch.step(READING):  # what no step inside takes, reading takes
            whole_path(path)
    return shares(watch.seconds)


@contextlib.contextmanager
def _watching(watch: _Watch) -> Iterator[None]:
    def parse_watched(nlp: Any, *positional: Any) -> Any:
        with watch.step(WORDS):
            return parse(_WatchedModel(nlp, watch), *positional)  # type: ignore[arg-type] # stands in for the pipeline

    with contextlib.ExitStack() as stack:
        for name in steps():
            stack.enter_context(patch.object(coder, name, watch.over(name, getattr(coder, name))))
        stack.enter_context(patch.object(pipeline, "parse", parse_watched))
        stack.enter_context(patch.object(pipeline, "code_report", watch.over(BUILDING, coder.code_report)))
        stack.enter_context(patch.object(Record, "to_json", watch.over(WRITING, Record.to_json)))
        yield


def shares(seconds: dict[str, float]) -> dict[str, float]:
    """Seconds as shares of their sum, in the order of the way through; steps that took no time are left out."""
    whole = sum(seconds.values())
    order = (READING, PARSING, WORDS, *steps(), BUILDING, WRITING)
    return {name: round(seconds[name] / whole, 4) for name in order if seconds.get(name)}
