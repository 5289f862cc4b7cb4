"""What the last landed run measured: written by `--land` alone, and the source of the figures in docs/accuracy.md."""

import json
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .scoring import Result
from .unfit import UnfitError

FILE = Path(__file__).parent / "landed.json"
ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Landed:
    """`scales`: "packs" or "quick" → pack → {"metrics": {metric: [value, right, coded, gold]}, "fields", "misses"}; the commit measured."""

    commit: str
    scales: Mapping[str, Mapping[str, Any]]

    def value(self, scale: str, pack: str, metric: str) -> float | None:
        """What the metric was when it was last landed, or None."""
        held = self.scales.get(scale, {}).get(pack, {}).get("metrics", {}).get(metric)
        return None if held is None else float(held[0])


def load_landed(path: Path = FILE) -> Landed:
    """Read the landed figures; none where nothing was landed yet. Raises UnfitError for a file that is not ours."""
    if not path.is_file():
        return Landed("", {})
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
        return Landed(str(whole["commit"]), {s: dict(whole[s]) for s in ("packs", "quick")})
    except (ValueError, KeyError, TypeError) as error:
        raise UnfitError(f"{path.name}: does not hold commit, packs and quick ({error!r})") from None


def land(
    before: Landed,
    scale: str,
    results: Iterable[Result],
    misses: Mapping[str, Mapping[str, Mapping[str, int]]],
    path: Path = FILE,
) -> Landed:
    """Write what was measured, beside what stands there of packs that this run left out. Returns what the file now holds.

    Raises UnfitError where the working tree differs from its commit: figures without a commit cannot be told again.
    """
    packs = dict(before.scales.get(scale, {}))
    for result in results:
        packs[result.pack] = {
            "metrics": {m.metric: [round(m.value, 4), *m.counts] for m in result.metrics},
            "fields": {field: list(counts) for field, counts in result.fields.items()},
            "misses": {kind: dict(causes) for kind, causes in misses.get(result.pack, {}).items()},
        }
    now = Landed(commit(), {"packs": {}, "quick": {}, **before.scales, scale: packs})
    path.write_text(json.dumps({"commit": now.commit, **now.scales}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return now


def commit() -> str:
    """The commit of the coder that is measured. Raises UnfitError where `parley/` has changes that no commit holds."""
    if _git("status", "--porcelain", "--", "parley"):
        raise UnfitError("parley/ has changes that are not committed; commit them, then --land")
    return _git("rev-parse", "--short=12", "HEAD")


def _git(*arguments: str) -> str:
    command = ["git", "-C", str(ROOT), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 git of this repository
    if done.returncode:
        raise UnfitError(f"git {arguments[0]}: {done.stderr.strip()}")
    return done.stdout.strip()
