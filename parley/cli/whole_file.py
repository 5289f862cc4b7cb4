"""A file that appears whole or not at all: written under a temporary name beside its place, synced, then renamed."""

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ..errors import UsageError


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Callable[[str], object]]:
    """A function that writes text into the file to be; any error, Ctrl-C included, removes what was written so far.

    Raises UsageError where the folder is missing or cannot be written.
    """
    if path.is_dir():
        raise UsageError(f"{path}: is a folder; --out names the file to write")
    try:
        handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written there ({error.strerror})") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file.write
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def refuse_own_input(path: Path, inputs: Iterable[Path]) -> None:
    """Raise UsageError where the file to write is one of those to be read."""
    if not path.exists():
        return
    for source in inputs:
        if source.samefile(path):
            raise UsageError(f"{path}: is one of the inputs, and would be overwritten; choose another --out")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last, where the system has folders that can be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
