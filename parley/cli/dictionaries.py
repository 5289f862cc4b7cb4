"""`parley knowledge import FILE… --to DIR`: the field's dictionaries of actors and agents into a folder of knowledge files."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..knowledge.dictionaries.rows import Row

HEAD = "# Imported from {names}; edit freely.\n"
LARGEST = 100_000_000  # bytes of a dictionary; the largest of the field has two million


def import_(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Dictionaries of actors or agents (PETRARCH, Phoenix, TABARI).")
    ],
    to: Annotated[Path, typer.Option(metavar="DIR", help="The folder whose files get the rows; made where it is not there.")],
) -> None:
    """Import dictionaries of the field as knowledge of your own.

    Codes become country and sector, days and synonyms stay. Names that Parley or the folder knows already are left out, so an
    import can be repeated. A line that cannot be read is reported, the rest goes through, and the exit code is 1.
    """
    from ..errors import UsageError
    from ..knowledge.dictionaries import import_dictionaries
    from ..knowledge.loading import load_knowledge
    from .terminal import complain, plural, write

    texts = {path.name: _text(path) for path in files}
    if to.exists() and not to.is_dir():
        raise UsageError(f"--to {to}: is a file; name a folder")
    found = import_dictionaries(texts, load_knowledge(to if to.is_dir() else None))
    to.mkdir(parents=True, exist_ok=True)
    for file, rows in found.rows.items():
        if rows:
            _append(to / file, rows, ", ".join(texts))
    for finding in found.findings:
        complain(("doubt: " if finding.doubt else "") + str(finding))
    for what, n in sorted(found.counts.items()):
        write(f"{n:7,}  {what}\n")
    errors = sum(not finding.doubt for finding in found.findings)
    write(f"{plural(sum(map(len, found.rows.values())), 'row')} written to {to}, {plural(errors, 'error')}\n")
    if errors:
        raise typer.Exit(1)


def _text(path: Path) -> str:
    """The dictionary as text; older ones are Latin-1."""
    from ..errors import TooLargeError, UnreadableError

    try:
        if path.stat().st_size > LARGEST:
            raise TooLargeError(f"{path}: larger than {LARGEST:,} bytes; no dictionary is")
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read ({error.strerror})") from None
    if b"\0" in raw:
        raise UnreadableError(f"{path}: binary, not a dictionary; give the text file")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _append(path: Path, rows: "list[Row]", names: str) -> None:
    """The file with the rows after those it has, written whole and put in place at once."""
    from ..knowledge.tables import COLUMNS
    from .whole_file import whole_file

    before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    columns = _columns(before) or list(COLUMNS[path.name])
    lines = io.StringIO()
    table = csv.DictWriter(lines, columns, extrasaction="ignore", lineterminator="\n")
    if not before:
        lines.write(HEAD.format(names=names))
        table.writeheader()
    elif not before.endswith("\n"):
        lines.write("\n")
    table.writerows(rows)
    with whole_file(path) as write:
        write(before + lines.getvalue())


def _columns(text: str) -> list[str] | None:
    """The columns that a file has, in its order."""
    return next((row for row in csv.reader(text.splitlines()) if row and not row[0].startswith("#")), None)
