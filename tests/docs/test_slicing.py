"""The ways to slice a span that the page shows, in each language, give the words of every span, beside rare letters too."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer

import parley

from .reading import ROOT, page, section

SLICING = section(page("record.md"), "Slicing spans")
RARE = (
    "Rebels 🕊️ killed two soldiers near Gao on Friday, the army said in “𝔊ao”. “We want talks,” a rebel spokesman told Reuters."
)


def code(language: str) -> str:
    """The code that the page shows in a language."""
    found = re.search(rf"^ *```{language}[^\n]*\n(.*?)^ *```$", SLICING, re.M | re.S)
    assert found
    return re.sub("^    ", "", found[1], flags=re.M)


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    """A report of the example week, and one with letters that take two UTF-16 units."""
    report = next((ROOT / "examples" / "week").glob("3-*"))
    return [json.loads(parley.read_file(report).to_json()), json.loads(parley.read(RARE, published="2019-05-11").to_json())]


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every span of a record, or of a part of one."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value):
            yield value
        value = list(value.values())
    for each in value if isinstance(value, list) else ():
        yield from spans(each)


def test_there_is_something_to_slice(records: list[dict[str, Any]]) -> None:
    """Both reports have spans, and the second one behind a letter that is no single UTF-16 unit."""
    assert all(len(list(spans(record))) > 10 for record in records)
    assert any(span["start"] > RARE.index("🕊") for span in spans(records[1]))


def test_python(records: list[dict[str, Any]]) -> None:
    """The Python that is shown."""
    names: dict[str, Any] = {}
    exec(code("python"), names)
    assert all(names["words"](record, span) == span["text"] for record in records for span in spans(record))


def test_javascript(records: list[dict[str, Any]]) -> None:
    """The JavaScript that is shown, in V8; and the plain slice that the page warns of is indeed wrong."""
    engine = MiniRacer()
    engine.eval(code("javascript"))
    for record in records:
        engine.eval(f"record = {json.dumps(record)}; spans = {json.dumps(list(spans(record)))};")
        assert engine.eval("spans.every(span => words(record, span) === span.text)")
    assert not engine.eval("spans.every(span => record.document.text.slice(span.start, span.end) === span.text)")


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed: the R in the documents was not run")
def test_r(records: list[dict[str, Any]], tmp_path: Path) -> None:
    """The R that is shown."""
    lines = ["options(encoding = 'UTF-8')", code("r")]
    for record in records:
        lines.append(f"record <- list(document = list(text = {json.dumps(record['document']['text'], ensure_ascii=False)}))")
        for span in spans(record):
            text = json.dumps(span["text"], ensure_ascii=False)
            lines.append(f"stopifnot(identical(words(record, list(start = {span['start']}, end = {span['end']})), {text}))")
    script = tmp_path / "slice.R"
    script.write_text("\n".join(lines), encoding="utf-8")
    subprocess.run(["Rscript", "--encoding=UTF-8", str(script)], check=True)
