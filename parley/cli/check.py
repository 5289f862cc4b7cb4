"""`parley knowledge check`: whether the knowledge files hold what they must, a line for each fault."""

import typer

from .options import KnowledgeOption


def check(knowledge: KnowledgeOption = None) -> None:
    """Check every knowledge file, yours and the package's.

    Each finding is a line: file, line, what is wrong, what to do. Exit code 1 where there is an error; a doubt is none.
    """
    from ..errors import SettingsError
    from ..knowledge.checks import check as findings_of
    from .terminal import plural, write

    if knowledge is not None and not knowledge.is_dir():
        raise SettingsError(f"{knowledge}: no such folder; knowledge is a folder of your own files")
    found = findings_of(knowledge)
    errors = [finding for finding in found if not finding.doubt]
    for finding in found:
        write(("doubt: " if finding.doubt else "") + f"{finding}\n")
    doubts = plural(len(found) - len(errors), "doubt")
    write(f"{plural(len(errors), 'error')}, {doubts}\n")
    if errors:
        raise typer.Exit(1)
