"""Measures 1 and 2: the whole path beside bare spaCy on the same model and text, and coding alone on reports that are parsed."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

from parley.coding.coder import code_report
from parley.intake import from_files
from parley.language import parse
from parley.language.words import Parsed
from parley.means import known_names, means
from parley.pipeline import coded_lines
from parley.reading import Report, read_text
from parley.reading.sources import Source
from parley.record import Record
from parley.settings import Settings

from ..unfit import UnfitError
from .figures import Figure, at_least, figure
from .rounds import Side, by_turns, on_core
from .texts import Row, Slices, write_rows

if TYPE_CHECKING:
    from spacy.language import Language

EVERYTHING = Settings(coverage="all")
"""Every report is coded: reports passed over as irrelevant would flatter the figures."""
WHOLE = at_least(0.8)
CODING = at_least(1400)


@dataclass(frozen=True, slots=True)
class Read:
    """A slice as reading leaves it; `rows` are what went in, `reports` what the parser of either side gets."""

    rows: tuple[Row, ...]
    reports: tuple[Report, ...]

    @property
    def words(self) -> int:
        """Words between white space, headlines included."""
        return sum(len(report.text.split()) for report in self.reports)


def read_slice(rows: tuple[Row, ...]) -> Read:
    """The slice's reports, read as the whole path reads them; what is not to be coded (another language, no text) is left out."""
    both = [(row, _read(row)) for row in rows]
    kept = [(row, report) for row, report in both if report.readable == "yes"]
    return Read(tuple(row for row, _ in kept), tuple(report for _, report in kept))


def _read(row: Row) -> Report:
    return read_text(
        row["text"],
        id=row["id"],
        title=row.get("title"),
        published=row.get("published"),
        spell=means(EVERYTHING).spell,
        names=lambda: known_names(EVERYTHING),
    )


def whole_path(path: Path) -> int:
    """A file of rows to lines of JSON, one process, every report coded. Raises UnfitError where a report failed."""
    coded = 0
    for line in coded_lines(from_files([Source(path, "jsonl")]), 1, EVERYTHING):
        if not isinstance(line, str):
            raise UnfitError(f"a report that should be coded is not: {line}")
        coded += 1
    return coded


def bare_model() -> "Language":
    """The model that Parley uses as it is shipped, with all its components, loaded apart from Parley's."""
    path = means(EVERYTHING).nlp.path
    if path is None:
        raise UnfitError("the language model was not loaded from a folder, so there is no bare one to measure beside it")
    return spacy.load(path)


def through(nlp: "Language", read: Read) -> None:
    """What bare spaCy does: every report through `nlp.pipe`, and nothing done with it."""
    for _ in nlp.pipe(report.parse_text for report in read.reports):
        pass


def parsed_slice(read: Read) -> tuple[Parsed, ...]:
    """The slice's parses, made anew, so that coding finds nothing that an earlier round has worked out."""
    nlp = means(EVERYTHING).nlp
    return tuple(parse(nlp, report.text, report.title_end, report.parse_text) for report in read.reports)


def code_slice(read: Read, parsed: tuple[Parsed, ...]) -> Iterator[Record]:
    """The records, from parses that are ready."""
    known = means(EVERYTHING)
    for report, parse_ in zip(read.reports, parsed, strict=True):
        yield code_report(report, parse_, known.knowledge, EVERYTHING, known.provenance)


def measure_speed(text: Slices, held: bool) -> tuple[list[Figure], dict[str, int]]:
    """The figures of one kind of text, and how much text it was; the first slice warms up. Targets apply where `held`."""
    warm, *slices = (read_slice(rows) for rows in text.slices)
    words = [each.words for each in slices]
    sentences = [0] * len(slices)
    shipped, kept = bare_model(), means(EVERYTHING).nlp

    def coding(turn: int) -> float:
        parsed = parsed_slice(slices[turn])
        sentences[turn] = sum(len(each.sentences) for each in parsed)
        return on_core(lambda: [None for _ in code_slice(slices[turn], parsed)])

    with tempfile.TemporaryDirectory(prefix="parley-bench-") as folder:
        files = [Path(folder) / f"{number}.jsonl" for number in range(len(text.slices))]
        for path, read in zip(files, (warm, *slices), strict=True):
            write_rows(path, read.rows)
        sides: dict[str, Side] = {
            "bare": lambda turn: on_core(lambda: through(shipped, slices[turn])),
            "whole": lambda turn: on_core(lambda: whole_path(files[turn + 1])),
            "same": lambda turn: on_core(lambda: through(kept, slices[turn])),
            "coding": coding,
        }
        whole_path(files[0])
        through(shipped, warm)
        through(kept, warm)
        seconds = by_turns(sides, len(slices))
    amount = {"reports": sum(len(read.reports) for read in slices), "words": sum(words), "sentences": sum(sentences)}
    return _figures(text.name, seconds, words, sentences, held), amount


def _figures(kind: str, seconds: dict[str, list[float]], words: list[int], sentences: list[int], held: bool) -> list[Figure]:
    def rate(amounts: list[int], side: str) -> list[float]:
        return [amount / each for amount, each in zip(amounts, seconds[side], strict=True)]

    def ratio(side: str, other: str) -> list[float]:
        return [theirs / ours for ours, theirs in zip(seconds[side], seconds[other], strict=True)]

    return [
        figure(f"{kind}.bare", "bare spaCy, the model as shipped", "words/s", rate(words, "bare")),
        figure(f"{kind}.whole", "the whole path", "words/s", rate(words, "whole")),
        figure(f"{kind}.whole-to-bare", "the whole path beside bare spaCy", "×", ratio("whole", "bare"), WHOLE if held else None),
        figure(
            f"{kind}.whole-to-same", "the whole path beside spaCy with only the components that Parley keeps", "×",
            ratio("whole", "same"),
        ),
        figure(f"{kind}.coding", "coding alone, one core", "sentences/s", rate(sentences, "coding"), CODING if held else None),
        figure(f"{kind}.coding-to-bare", "coding alone beside bare spaCy", "×", ratio("coding", "bare")),
    ]  # fmt: skip
