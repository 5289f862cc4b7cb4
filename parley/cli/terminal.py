"""Everything that reaches a terminal goes through here: consoles, and one-line complaints with nothing in them to obey."""

import io
import sys

from rich.console import Console
from rich.style import Style
from rich.text import Text

from ..record.wording import plain


def console() -> Console:
    """Where records for people go: styled on a terminal only, wrapped to its width; `NO_COLOR` and `COLUMNS` are respected."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a letter that the terminal cannot show is no reason to fail
    return Console(highlight=False, markup=False, emoji=False)


def linked(text: str, url: str | None, console: Console, style: str = "") -> Text:
    """Text that a terminal can follow to a web address; plain where the output is no terminal or wants no decoration."""
    if not console.is_terminal or console.no_color or not url or not url.startswith(("https://", "http://")):
        return Text(text, style)
    return Text(text, Style.parse(style) + Style(link=plain(url).replace(" ", "%20")))


def complain(message: str) -> None:
    """One line on standard error."""
    print(f"parley: {plain(message)}", file=sys.stderr, flush=True)


def write(text: str) -> None:
    """UTF-8 to standard output whatever the locale says: for output that programs read."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def plural(count: int, noun: str) -> str:
    """ "1 report", "12 reports"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
