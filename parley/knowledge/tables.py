"""The knowledge files as tables: which there are, their columns, which a user's folder may hold; reading goes on past a broken row."""

import csv
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path

from .finding import Finding

PACKAGE = Path(str(files("parley.knowledge"))) / "data"

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "countries.csv": tuple("iso3 iso2 name aliases adjectives people capital metonyms lat lon since until".split()),
    "armed_groups.csv": tuple("key name aliases country sector since until parent successor".split()),
    "organisations.csv": tuple("key name aliases country sector kind parent since until".split()),
    "outlets.csv": tuple("key name aliases country sector kind parent since until".split()),
    "offices.csv": tuple("person name aliases side title sector from to".split()),
    "roles.csv": tuple("lemma kind sector plural_group state title gender notes".split()),
    "lexicon.csv": tuple("lemma pos needs type mode contexts actor recipient content position stage note".split()),
    "classes.csv": tuple("class lemma".split()),
    "operators.csv": tuple("lemma pos effect note".split()),
    "contents.csv": tuple("lemma pos content note".split()),
    "context_cues.csv": tuple("cue context".split()),
    "cues.csv": tuple("cue kind frames force channel".split()),
    "regions.csv": tuple("name aliases kind country lat lon geonames note".split()),
}
"""The files that a user's folder may hold beside the package's own, and their columns."""

OURS = ("types.csv", "modes.csv", "contexts.csv", "sectors.csv", "assessments.csv", "gazetteer.sqlite")
"""Files that are read from the package alone: the scheme is PLOVER's, not the user's."""

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """One file: its name, whether it is the user's, its rows by line number, and what was found wrong with its form."""

    name: str
    own: bool
    rows: tuple[tuple[int, Row], ...] = ()
    findings: tuple[Finding, ...] = field(default=())


def tables(folder: Path) -> dict[str, Table]:
    """The files of one folder that Parley reads, by name; those that are not there are empty."""
    return {name: read_table(folder / name, folder != PACKAGE) for name in COLUMNS}


@functools.lru_cache(maxsize=1)
def package_tables() -> Mapping[str, Table]:
    """The package's own files, read once."""
    return tables(PACKAGE)


def read_table(path: Path, own: bool) -> Table:
    """All rows that have as many values as the file has columns; the others are findings."""
    if not path.is_file():
        return Table(path.name, own)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return Table(path.name, own, findings=(Finding(path.name, 0, f"cannot be read ({error})", "save it as UTF-8 text"),))
    reader = csv.reader(text.splitlines(keepends=True))
    header: list[str] = []
    rows: list[tuple[int, Row]] = []
    found: list[Finding] = []
    for fields in reader:
        line = reader.line_num
        if not fields or fields[0].startswith("#"):
            continue
        if not header:
            header = fields
            found += _header(path.name, line, header)
            if found:
                break  # a table under the wrong heads says nothing
        elif len(fields) != len(header):
            advice = "quote a value that holds a comma" if len(fields) > len(header) else "add the empty ones"
            found.append(Finding(path.name, line, f"{len(fields)} values where the header has {len(header)} columns", advice))
        else:
            rows.append((line, {column: value.strip() for column, value in zip(header, fields, strict=True)}))
    return Table(path.name, own, tuple(rows), tuple(found))


def _header(name: str, line: int, header: list[str]) -> Iterator[Finding]:
    """Columns are those of the package's file, in any order."""
    wanted = COLUMNS[name]
    for column in header:
        if column not in wanted:
            yield Finding(name, line, f"no column {column!r}", f"the columns are {', '.join(wanted)}")
    if missing := [column for column in wanted if column not in header]:
        yield Finding(name, line, f"no column {', '.join(missing)}", "add it to the first line; its values may stay empty")


def strangers(folder: Path) -> Iterator[Finding]:
    """Files of a user's folder that Parley never reads."""
    for path in sorted(folder.iterdir()):
        if path.name in COLUMNS or path.name.startswith("."):
            continue
        if path.name in OURS:
            yield Finding(path.name, 0, "is read from the package alone", "take it out: the scheme cannot be changed")
        elif path.suffix.lower() in (".csv", ".tsv", ".txt", ".xlsx", ".ods"):
            near = get_close_matches(path.stem.lower().replace("-", "_"), [name[:-4] for name in COLUMNS], n=1, cutoff=0.75)
            advice = f"is {near[0]}.csv meant?" if near else f"files that are read: {', '.join(COLUMNS)}"
            yield Finding(path.name, 0, "no knowledge file has that name", advice, doubt=path.suffix.lower() != ".csv")
