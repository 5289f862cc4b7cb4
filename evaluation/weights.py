"""Weights that ship with Parley, and the packs they say they were trained on: no pack is scored whole by what has learnt it."""

import json
from pathlib import Path

from .packs import Pack
from .unfit import UnfitError

SHIPPED = Path(__file__).parent.parent / "parley" / "knowledge" / "data"
PATTERN = "*.weights.json"


def trained_on(folder: Path = SHIPPED) -> dict[str, str]:
    """Pack name → the weights file that learnt from it, as each file's `trained_on` list says; {} while nothing trained is shipped.

    Raises UnfitError for a weights file that does not say what it was trained on.
    """
    learnt: dict[str, str] = {}
    for path in sorted(folder.glob(PATTERN)):
        try:
            packs = json.loads(path.read_text(encoding="utf-8"))["trained_on"]
        except (ValueError, KeyError, TypeError) as error:
            raise UnfitError(f"{path.name}: must say `trained_on`, a list of pack names ({error!r})") from None
        if not isinstance(packs, list) or not all(isinstance(p, str) for p in packs):
            raise UnfitError(f"{path.name}: `trained_on` must be a list of pack names")
        learnt.update(dict.fromkeys(packs, path.name))
    return learnt


def refuse_learnt(pack: Pack, learnt: dict[str, str]) -> None:
    """Raise UnfitError where shipped weights have seen the pack: it may then be scored by five-fold cross-validation only."""
    if pack.name not in learnt:
        return
    if not pack.trains:
        raise UnfitError(f"{learnt[pack.name]}: trained on {pack.name}, which is not marked for training")
    raise UnfitError(
        f"{pack.name}: {learnt[pack.name]} was trained on it, so it may not be scored whole; "
        "score it by five-fold cross-validation, each fold coded with weights that have not seen it"
    )
