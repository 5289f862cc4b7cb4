"""What the last landed run measured, on which machine and commit: written by `--land` alone, and the source of docs/performance.md."""

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from ..unfit import UnfitError
from .figures import Figure, Target

FILE = Path(__file__).parent / "last.json"
CPUINFO = Path("/proc/cpuinfo")


@dataclass(frozen=True, slots=True)
class Run:
    """`load` is what the machine had to do besides, in cores; `texts` and `profiles` go by kind of text, news or written.

    A quick run measures less of everything.
    """

    commit: str
    day: str
    quick: bool
    machine: str
    load: float
    texts: Mapping[str, Mapping[str, int]]
    figures: tuple[Figure, ...]
    profiles: Mapping[str, Mapping[str, float]]


def today() -> str:
    """The day of the run, in UTC."""
    return datetime.now(UTC).date().isoformat()


def machine() -> str:
    """Processor, cores and versions, in one line."""
    cpu = platform.processor() or platform.machine()
    if CPUINFO.is_file():
        lines = CPUINFO.read_text(encoding="utf-8", errors="replace").splitlines()
        cpu = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), cpu)
    return f"{cpu}, {os.cpu_count()} cores; Python {platform.python_version()}, spaCy {version('spacy')}, {platform.system()}"


def load_before() -> float:
    """How many cores were busy in the last minute; 0 where the system does not tell."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else 0.0


def save(run: Run, path: Path = FILE) -> None:
    """Write the run, figures as objects."""
    path.write_text(json.dumps(asdict(run), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def load(path: Path = FILE) -> Run:
    """The last landed run. Raises UnfitError where there is none, or the file is not ours."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        figures = tuple(
            Figure(**(each | {"target": Target(**each["target"]) if each["target"] else None})) for each in held["figures"]
        )
        return Run(**(held | {"figures": figures}))
    except OSError as error:
        raise UnfitError(f"{path.name}: cannot be read ({error.strerror}); make bench, then --land") from None
    except (ValueError, KeyError, TypeError) as error:
        raise UnfitError(f"{path.name}: does not hold a run of the bench ({error!r})") from None
