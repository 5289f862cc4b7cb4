"""`parley code`: any number of reports to one file of records, whole or not at all."""

import signal
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from .options import Coverage, CoverageOption, KnowledgeOption


def code(
    reports: Annotated[
        list[str],
        typer.Argument(
            metavar="IN", help="Folders, files, globs; JSONL rows have text or html, and id, title, published, url, outlet."
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="OUT.jsonl", help="Where the records go, one a line, in input order.")
    ],
    workers: Annotated[
        int, typer.Option(min=1, max=256, help="Processes; the records are the same whatever their number.")
    ] = 1,
    coverage: CoverageOption = Coverage.conflict,
    knowledge: KnowledgeOption = None,
) -> None:
    """Code many reports into one file of records."""
    from ..intake import count, from_files
    from ..pipeline import coded_lines
    from ..reading.sources import Source, sources
    from ..settings import Settings
    from .progress import progress
    from .terminal import complain, plural
    from .whole_file import refuse_own_input, whole_file

    signal.signal(signal.SIGTERM, _stop)
    settings = Settings(coverage=coverage.value, knowledge=knowledge)
    inputs = list(sources(reports))
    found = [source.path for source in inputs if isinstance(source, Source)]
    refuse_own_input(out, found)
    if not found:
        for error in inputs:
            complain(str(error))
        raise typer.Exit(1)  # and nothing is written: an earlier file of records is not lost to a misspelled name
    done = failed = 0
    with whole_file(out) as write, progress(count(inputs)) as step:
        for result in coded_lines(from_files(inputs), workers, settings):
            if isinstance(result, str):
                write(result + "\n")
                done += 1
            else:
                complain(str(result))
                failed += 1
            step()
    complain(f"{plural(done, 'record')} in {out}" + (f"; {plural(failed, 'report')} failed" if failed else ""))
    if failed:
        raise typer.Exit(1)


def _stop(*_: object) -> NoReturn:
    """A polite kill ends like Ctrl-C: workers stopped, the partial file removed."""
    raise KeyboardInterrupt
