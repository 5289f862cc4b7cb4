"""Pages whose figures stand between two marks each and are written by the run that measured them, never by hand."""

from collections.abc import Mapping
from pathlib import Path

from .unfit import UnfitError


def read(page: Path) -> str:
    """The page's text. Raises UnfitError where it cannot be read."""
    try:
        return page.read_text(encoding="utf-8")
    except OSError as error:
        raise UnfitError(f"{page}: cannot be read ({error.strerror})") from None


def filled(text: str, page: str, command: str, blocks: Mapping[str, str]) -> str:
    """The text with every block put between its marks. Raises UnfitError where the marks of one are missing."""
    for name, body in blocks.items():
        opening, closing = f"<!-- {name}: written by `{command}`, not by hand -->", f"<!-- end of {name} -->"
        if opening not in text or closing not in text:
            raise UnfitError(f"{page}: the marks of the block {name!r} are missing: {opening} … {closing}")
        before, rest = text.split(opening, 1)
        text = f"{before}{opening}\n{body}\n{closing}{rest.split(closing, 1)[1]}"
    return text
