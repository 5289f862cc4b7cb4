"""The gate: no metric may fall below its floor, no pack may change unseen, and a floor goes down only by name and with a reason."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .measures import FEWEST, Measured
from .packs import PACKS, pack_named
from .scoring import Result
from .unfit import UnfitError

FILE = Path(__file__).parent / "floors.json"
SLACK = 0.002
"""How far below its floor a metric may lie: spelling of a float, and rows on the edge of a match, are no loss."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The floor file. `scales`: "packs" or "quick" → pack → {"sha256", "metrics": {metric: {"floor", "reason"}}}."""

    scales: Mapping[str, Mapping[str, Any]]
    cases: Mapping[str, Any]
    history: tuple[Mapping[str, Any], ...]

    def floor(self, scale: str, pack: str, metric: str) -> float | None:
        """The floor of a metric, or None where it has none."""
        held = self.scales[scale].get(pack, {}).get("metrics", {}).get(metric)
        return None if held is None else float(held["floor"])

    def hash_of(self, scale: str, pack: str) -> str | None:
        """The sha256 of the pack that the floors were measured on."""
        held = self.scales[scale].get(pack)
        return None if held is None else str(held["sha256"])

    def as_json(self) -> str:
        """The file's text."""
        whole = {**self.scales, "cases": self.cases, "history": list(self.history)}
        return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def load_floors(path: Path = FILE) -> Floors:
    """Read the floor file. Raises UnfitError saying which entry does not hold what it must, and why."""
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnfitError(f"{path}: the floor file is not there") from None
    except (ValueError, OSError) as error:
        raise UnfitError(f"{path.name}: cannot be read as JSON ({error})") from None
    if not isinstance(whole, dict) or set(whole) != {"packs", "quick", "cases", "history"}:
        raise UnfitError(f"{path.name}: must hold packs, quick, cases and history, and nothing else")
    for scale in ("packs", "quick"):
        for pack, held in _entries(path, scale, whole[scale]):
            _check_pack(path, scale, pack, held)
    cases = whole["cases"]
    if (
        not isinstance(cases, dict)
        or not isinstance(cases.get("fewest"), int)
        or not isinstance(cases.get("share"), int | float)
    ):
        raise UnfitError(f"{path.name}: cases must hold fewest (a count) and share (between 0 and 1)")
    if not isinstance(whole["history"], list):
        raise UnfitError(f"{path.name}: history must be a list")
    return Floors({s: whole[s] for s in ("packs", "quick")}, cases, tuple(whole["history"]))


def _entries(path: Path, where: str, value: object) -> Iterable[tuple[str, Any]]:
    if not isinstance(value, dict):
        raise UnfitError(f"{path.name}: {where} must be an object")
    return value.items()


def _check_pack(path: Path, scale: str, pack: str, held: object) -> None:
    known = {p.name for p in PACKS}
    if pack not in known:
        raise UnfitError(f"{path.name}: {scale}: unknown pack {pack!r}; there are {', '.join(sorted(known))}")
    if not isinstance(held, dict) or not isinstance(held.get("sha256"), str):
        raise UnfitError(f"{path.name}: {scale}.{pack} has no sha256")
    for metric, floor in _entries(path, f"{scale}.{pack}.metrics", held.get("metrics")):
        if not isinstance(floor, dict) or not isinstance(floor.get("floor"), int | float) or not 0 <= floor["floor"] <= 1:
            raise UnfitError(f"{path.name}: {scale}.{pack}.{metric} needs a floor between 0 and 1")
        if not isinstance(floor.get("reason"), str) or not floor["reason"].strip():
            raise UnfitError(f"{path.name}: {scale}.{pack}.{metric} needs a reason")


def check_hashes(floors: Floors, scale: str, hashes: Mapping[str, str]) -> list[str]:
    """One line for each pack that is not the one its floors were measured on."""
    return [
        f"{pack}: the pack has changed (sha256 {found[:12]}…, floors.json has {held[:12]}…); its floors do not hold for it"
        for pack, found in hashes.items()
        if (held := floors.hash_of(scale, pack)) not in (None, found)
    ]


def check_floors(floors: Floors, scale: str, result: Result) -> list[str]:
    """One line for each metric of a pack that fell, or that its floors name and the run does not give."""
    given = {m.metric: m for m in result.metrics}
    losses = []
    for metric in floors.scales[scale].get(result.pack, {}).get("metrics", {}):
        floor = floors.floor(scale, result.pack, metric) or 0.0
        now = given.get(metric)
        if now is None:
            losses.append(f"{result.pack}.{metric}: floors.json has a floor for it, but the run gives {', '.join(given)}")
        elif not now.gated:
            why = f"rests on {now.n} facts, fewer than {FEWEST}" if now.firm else "may be traded against its twin"
            losses.append(f"{result.pack}.{metric}: {why}, so it may not have a floor")
        elif now.value < floor - SLACK:
            losses.append(f"{result.pack}.{metric}: {now.value:.4f} is below its floor {floor:.4f}")
    return losses


def raised(floors: Floors, scale: str, results: Iterable[Result], hashes: Mapping[str, str], reason: str) -> Floors:
    """The floors lifted to what was measured, never lowered; metrics that may have a floor and have none get one."""
    packs = dict(floors.scales[scale])
    for result in results:
        held = packs.get(result.pack, {"metrics": {}})
        metrics = dict(held["metrics"])
        for m in result.metrics:
            if m.gated and (m.metric not in metrics or m.value > metrics[m.metric]["floor"]):
                metrics[m.metric] = {"floor": _down(m), "reason": reason}
        packs[result.pack] = {"sha256": hashes[result.pack], "metrics": metrics}
    return Floors({**floors.scales, scale: packs}, floors.cases, floors.history)


def lowered(floors: Floors, scale: str, name: str, results: Iterable[Result], reason: str) -> Floors:
    """One floor, named PACK.METRIC, put down to what was measured; the old one stays in the history with day and reason.

    Raises UnfitError where there is no such floor, or nothing to lower.
    """
    pack, _, metric = name.partition(".")
    pack_named(pack)
    old = floors.floor(scale, pack, metric)
    now = next((m for r in results if r.pack == pack for m in r.metrics if m.metric == metric), None)
    if old is None or now is None:
        raise UnfitError(f"{name}: no such floor in this run; a floor is named PACK.METRIC, as in talks_dev.facts_F1")
    if now.value >= old:
        raise UnfitError(f"{name}: {now.value:.4f} is not below its floor {old:.4f}; there is nothing to lower")
    metrics = {**floors.scales[scale][pack]["metrics"], metric: {"floor": _down(now), "reason": reason}}
    packs = {**floors.scales[scale], pack: {**floors.scales[scale][pack], "metrics": metrics}}
    told = {"day": date.today().isoformat(), "scale": scale, "floor": name, "from": old, "to": _down(now), "reason": reason}
    return Floors({**floors.scales, scale: packs}, floors.cases, (*floors.history, told))


def _down(m: Measured) -> float:
    """The value cut to four decimals: a floor is never above what was measured."""
    return int(m.value * 10_000 + 1e-6) / 10_000
