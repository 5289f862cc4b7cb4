"""Options that several verbs share, each described once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Coverage(StrEnum):
    """Which reports are coded."""

    conflict = "conflict"
    all = "all"


CoverageOption = Annotated[
    Coverage, typer.Option(help="Code reports on conflict and talks only, marking others not-relevant; or all of them.")
]
KnowledgeOption = Annotated[
    Path | None, typer.Option(metavar="DIR", help="A folder of your own knowledge files, read after the package's.")
]
PublishedOption = Annotated[
    str | None, typer.Option(metavar="DATE", help="Day of publication, YYYY-MM-DD: what “Friday” is counted from.")
]
OutletOption = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")]
