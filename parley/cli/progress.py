"""How far a long run has come: a bar on standard error with rate and time left, only where somebody watches a terminal."""

import contextlib
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text


class _Rate(ProgressColumn):
    """Reports a second, or a minute where they come slowly."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        if not speed:
            return Text("–", "dim")
        return Text(f"{speed:.1f} reports/s" if speed >= 1 else f"{speed * 60:.0f} reports/min", "dim")


@contextlib.contextmanager
def progress(total: int | None) -> Iterator[Callable[[], None]]:
    """A function to call once a report. `total` is None where nobody knows it before the end."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda: None
        return
    columns = (TextColumn("coding"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("coding", total=total)
        yield lambda: bar.advance(task)
