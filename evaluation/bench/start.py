"""Measure 3, cold start: a fresh process with its files in the cache, by the wall clock, beside a bare load of the same model."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from parley.means import means

from ..unfit import UnfitError
from .figures import Figure, at_most, figure
from .rounds import Side, by_turns, by_wall
from .speed import EVERYTHING

ROOT = Path(__file__).parents[2]
EXAMPLE = "examples/week/4-kestrel-wire-walk-out.txt"


def command() -> str:
    """The `parley` of this environment. Raises UnfitError where it is not installed."""
    path = Path(sys.executable).with_name("parley")
    if not path.is_file():
        raise UnfitError(f"{path}: there is no such command; pip install -e . into this environment")
    return str(path)


def run(*words: str) -> None:
    """Run a command from the project's folder to its end, without its output. Raises UnfitError where it fails."""
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 commands of this module
    if done.returncode:
        raise UnfitError(f"{' '.join(words)}: {(done.stderr.strip().splitlines() or ['no word of why'])[-1]}")


def measure_start(rounds: int) -> list[Figure]:
    """`parley read` of one example, `parley --help`, and what importing spaCy and loading the model takes of it."""
    parley, model = command(), means(EVERYTHING).nlp.path
    load = f"import spacy; spacy.load({str(model)!r})"
    commands = {
        "read": (parley, "read", EXAMPLE),
        "help": (parley, "--help"),
        "bare": (sys.executable, "-W", "ignore", "-c", load),
    }
    for words in commands.values():
        run(*words)  # brings the files into the cache
    sides: dict[str, Side] = {name: _side(words) for name, words in commands.items()}
    seconds = by_turns(sides, rounds)
    return [
        figure("start.read", "cold start of `parley read`, one short report", "s", seconds["read"], at_most(4)),
        figure("start.bare", "of which importing spaCy and loading the model, measured apart", "s", seconds["bare"]),
        figure("start.help", "cold start of `parley --help`", "s", seconds["help"], at_most(0.3)),
    ]


def _side(words: tuple[str, ...]) -> Callable[[int], float]:
    return lambda _turn: by_wall(lambda: run(*words))
