"""`parley knowledge coverage`: how much is known of what, and, of coded records, whom and which verbs nobody knows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import KnowledgeOption

if TYPE_CHECKING:
    from ..knowledge.coverage import Coverage, Land
    from ..record import Record

NAMED = frozenset({"government", "armed-group", "organisation", "person", "assembly", "outlet", "unknown"})


class Shape(StrEnum):
    """How counts are printed."""

    table = "table"
    json = "json"


def coverage(
    records: Annotated[
        Path | None, typer.Argument(metavar="RECORDS", help="Coded records: whom and which verbs did no file know?")
    ] = None,
    knowledge: KnowledgeOption = None,
    format: Annotated[Shape, typer.Option(help="For people, or for programs.")] = Shape.table,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="How many unmet names and verbs of each kind.")] = 20,
) -> None:
    """Count what is known: by file, kind, country, decade, sector, type and mode.

    Of each country the years since 1990 without a known head of state or government are named. With RECORDS, as parley code
    writes them, also the names that no file has and the verbs that no rule has, most frequent first.
    """
    import json

    from ..errors import SettingsError
    from ..knowledge.coverage import coverage as counts_of
    from .terminal import write

    if knowledge is not None and not knowledge.is_dir():
        raise SettingsError(f"{knowledge}: no such folder; knowledge is a folder of your own files")
    unmet = _unmet(records, knowledge, most) if records is not None else None
    counts = counts_of(knowledge)
    if format is Shape.json:
        said = counts.to_dict() | ({"unmet": unmet} if unmet is not None else {})
        write(json.dumps(said, ensure_ascii=False, indent=2) + "\n")
        return
    write("\n\n".join("\n".join(block) for block in [*_blocks(counts), *(_unmet_blocks(unmet) if unmet else ())]) + "\n")


def _unmet(path: Path, knowledge: Path | None, most: int) -> dict[str, dict[str, int]]:
    """By kind of actor the names that records have and no file has, with the number of reports; under "verb" those without a rule."""
    from ..evaluation.records import records
    from ..pipeline import predicates_without_rule
    from ..settings import Settings

    settings = Settings(knowledge=knowledge, coverage="all")
    found: dict[str, Counter[str]] = {}
    verbs: Counter[str] = Counter()
    for record in records(path):
        if record.document.coding == "full":
            for kind, name in _names(record):
                found.setdefault(kind, Counter())[name] += 1
            verbs.update(predicates_without_rule(record.document, settings))
    everything = {kind: found[kind] for kind in sorted(found)} | {"verb": verbs}
    return {kind: dict(_top(names, most)) for kind, names in everything.items() if names}


def _names(record: "Record") -> Iterable[tuple[str, str]]:
    """Each name of a report once, by kind. What only describes somebody ("gunmen") is not missing from any file."""
    return dict.fromkeys(
        (a.kind, a.name) for a in record.actors if a.known_as is None and a.kind in NAMED and any(map(str.isupper, a.name))
    )


def _top(names: Counter[str], most: int) -> Iterator[tuple[str, int]]:
    return iter(sorted(names.items(), key=lambda item: (-item[1], item[0]))[:most])


def _blocks(counts: "Coverage") -> Iterator[list[str]]:
    files = [(name, str(ours), str(own or "")) for name, (ours, own) in counts.files.items()]
    yield _table(("file", "rows", "yours"), files)
    yield _counted("actors", counts.kinds)
    yield _counted("armed groups since", counts.decades)
    yield _counted("role nouns", counts.roles)
    yield _counted("cues of saying", counts.cues)
    yield _table(("type", "mode", "rules"), [(type, mode, str(n)) for (type, mode), n in counts.lexicon.items()])
    heads = ("", "country", "groups", "bodies", "forces", "outlets", "people", "offices", "places", "no head known")
    yield _table(heads, [_land(land) for land in counts.countries])


def _land(land: "Land") -> tuple[str, ...]:
    numbers = land.armed_groups, land.organisations, land.security_forces, land.outlets, land.people, land.offices, land.places
    return (land.country, land.name, *(str(n or "") for n in numbers), years(land.heads_missing))


def years(found: Sequence[int]) -> str:
    """Years with runs drawn together: "1990–1993, 2001"."""
    runs: list[list[int]] = []
    for year in found:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _unmet_blocks(unmet: Mapping[str, Mapping[str, int]]) -> Iterator[list[str]]:
    for kind, names in unmet.items():
        yield _counted("verbs without a rule" if kind == "verb" else f"not known: {kind}", names)


def _counted(title: str, values: Mapping[str, int]) -> list[str]:
    return _table((title, ""), [(name, str(n)) for name, n in values.items()])


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Columns as wide as they must be; numbers to the right."""
    from ..record.wording import plain

    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(heads), *cells]) for i in range(len(heads))]
    right = [
        bool(cells) and all(row[i].isdigit() or not row[i] for row in cells) and any(row[i] for row in cells)
        for i in range(len(heads))
    ]
    return [
        "  ".join(cell.rjust(width) if numbers else cell.ljust(width) for cell, width, numbers in zip(row, widths, right, strict=True)).rstrip()
        for row in [list(heads), *cells]
    ]  # fmt: skip
