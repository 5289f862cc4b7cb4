"""The reports that are measured: written here from our own sentences, always the same for a seed; or taken from packs of news."""

import itertools
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..packs import pack_named, read_lines
from .sentences import BODY, HEADLINES, gap_fillers

Row = dict[str, str]
"""One report as a line of JSONL holds it: id, title, text, published."""

ORDINARY = 25
"""Sentences of an ordinary news report."""
PACKS = ("talks_dev", "polnear_dev", "geo_lgl")
"""Which packs stand for real news: talks and war, politics, local papers."""
GAP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Slices:
    """One kind of text, cut into slices that share no report: a slice a round, so that no cache has seen a round's text before."""

    name: str
    slices: tuple[tuple[Row, ...], ...]


def report(number: int, seed: int, sentences: int = ORDINARY) -> Row:
    """Report `number` of a seed, in paragraphs of one to three sentences."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 nothing secret
    fillers = gap_fillers(chance)
    title = _filled(chance.choice(HEADLINES), fillers)
    body = [_filled(template, fillers) for template in _templates(chance, sentences)]
    paragraphs = [f"{fillers['place']().upper()} - {body[0]}"]
    at = 1
    while at < len(body):
        size = chance.randint(1, 3)
        paragraphs.append(" ".join(body[at : at + size]))
        at += size
    published = f"2019-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return {"id": f"r{number}", "title": title, "text": "\n\n".join(paragraphs), "published": published}


def _templates(chance: random.Random, count: int) -> list[str]:
    """So many sentences; none comes twice before all have come once."""
    drawn: list[str] = []
    while len(drawn) < count:
        drawn += chance.sample(BODY, len(BODY))
    return drawn[:count]


def _filled(template: str, fillers: Mapping[str, Callable[[], str]]) -> str:
    told = GAP.sub(lambda gap: fillers[gap[1]](), template)
    return told[0].upper() + told[1:]


def stream(count: int, seed: int) -> Iterator[Row]:
    """Many short reports with, every hundredth, an ordinary one and, every thousandth, one of two hundred sentences.

    A few of the longest come first: what one report takes at most is then taken before growth is looked for.
    """
    for number in range(count):
        long = number < 5 or number % 1000 == 500
        yield report(number, seed, 200 if long else ORDINARY if number % 100 == 50 else 2)


def written(slices: int, words: int) -> Slices:
    """Slices of ordinary reports of our own, each of about so many words."""
    numbers = itertools.count()
    endless = (report(number, seed=1) for number in numbers)
    return Slices("written", tuple(tuple(_up_to(endless, words)) for _ in range(slices)))


def news(gold: Path, slices: int, words: int) -> Slices:
    """Slices of real news, each of about so many words, the packs by turns. Raises UnfitError where a pack is broken or missing."""
    packs = [_rows(gold, name) for name in PACKS]
    mixed = (row for turn in itertools.zip_longest(*packs) for row in turn if row is not None)
    return Slices("news", tuple(tuple(_up_to(mixed, words)) for _ in range(slices)))


def _rows(gold: Path, name: str) -> Iterator[Row]:
    for line in read_lines(pack_named(name), gold):
        row = json.loads(line)
        given = {"id": row["id"], "title": row.get("title"), "text": row["text"]}
        yield {key: str(value) for key, value in given.items() if value}


def _up_to(rows: Iterable[Row], words: int) -> Iterator[Row]:
    """Reports until they have so many words together."""
    held = 0
    for row in rows:
        held += len(row["text"].split())
        yield row
        if held >= words:
            return


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """The reports as JSONL."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
