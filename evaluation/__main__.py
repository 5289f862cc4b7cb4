"""`python -m evaluation`: measure the packs, hold the floors, land the figures; `python -m evaluation misses PACK`: why what was missed."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.cases.notation import all_cases

from . import accuracy, floors, landed
from .cases import check_cases, passing
from .coding import Coded, code_pack
from .misses import Causes, causes_of, find_misses, tell
from .packs import PACKS, Pack, fingerprint, pack_named
from .relevance import measure_kept
from .scoring import Result, score_pack
from .table import show, show_fields
from .unfit import UnfitError
from .weights import refuse_learnt, trained_on


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 where all is well, 1 where a floor is broken or something does not fit; usage errors exit with 2."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if words[:1] == ["misses"]:
            return _misses(_misses_parser().parse_args(words[1:]))
        return _measure(_parser().parse_args(words))
    except UnfitError as error:
        print(f"evaluation: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("packs", nargs="*", metavar="PACK", help="the packs to measure; all, where none is named")
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR", help="the folder with the packs and score.py")
    parser.add_argument("--quick", action="store_true", help="a fixed third of each pack, with floors of its own")
    parser.add_argument("--fields", action="store_true", help="counts field by field below the table")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave inputs and records in this folder")
    parser.add_argument("--land", action="store_true", help="write landed.json, and the figures of docs/accuracy.md")
    change = parser.add_mutually_exclusive_group()
    change.add_argument(
        "--raise", dest="lift", action="store_true", help="lift the floors to what was measured; needs --reason"
    )
    change.add_argument("--lower", metavar="PACK.METRIC", help="put one floor down to what was measured; needs --reason")
    parser.add_argument("--reason", metavar="TEXT", help="why the floors change; kept beside them")
    return parser


def _misses_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation misses", description="Misses of one pack by class of cause.")
    parser.add_argument("pack", metavar="PACK")
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR", help="the folder with the packs and score.py")
    parser.add_argument("--class", dest="cause", metavar="TEXT", help="print misses whose kind and cause hold this text")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="print at most N examples; to the terminal only")
    parser.add_argument("--quick", action="store_true", help="a fixed third of the pack")
    return parser


def _measure(asked: argparse.Namespace) -> int:
    """One run: the tables of cases, the packs, the table, the floors; and what the options write."""
    if (asked.lift or asked.lower) and not (asked.reason or "").strip():
        raise UnfitError("floors change with a --reason TEXT only")
    scale = "quick" if asked.quick else "packs"
    held = floors.load_floors()
    losses = _cases(held)
    packs = [pack_named(name) for name in asked.packs] or list(PACKS)
    if not asked.gold.is_dir():
        print(f"evaluation: {asked.gold} is not there, so no pack is measured; the floors of the packs are not checked")
        return _verdict(losses)
    hashes = _hashes(packs, asked.gold)
    changed = floors.check_hashes(held, scale, hashes)
    if changed and not asked.lift:  # --raise takes the new pack, and its old floors must still hold
        return _verdict([*losses, *changed])
    if asked.land:
        landed.commit()  # refuses before the long run, not after it
    before = landed.load_landed()
    results, causes = _run(packs, asked)
    show(results, scale, held, before)
    for result in results:
        if asked.fields and result.fields:
            show_fields(result.pack, result.fields)
    if asked.lift:
        held = floors.raised(held, scale, results, hashes, asked.reason)
    elif asked.lower:
        held = floors.lowered(held, scale, asked.lower, results, asked.reason)
    losses += [line for result in results for line in floors.check_floors(held, scale, result)]
    if asked.lift or asked.lower:
        floors.FILE.write_text(held.as_json(), encoding="utf-8")
    if asked.land and not losses:
        accuracy.renew(landed.land(before, scale, results, causes))
    return _verdict(losses)


def _hashes(packs: Sequence[Pack], gold: Path) -> dict[str, str]:
    """The packs' hashes. Raises UnfitError for a pack that is missing, and for one that shipped weights have learnt from."""
    learnt = trained_on()
    for pack in packs:
        if not pack.path(gold).is_file():
            raise UnfitError(f"{pack.path(gold)}: the pack is not there")
        refuse_learnt(pack, learnt)
    return {pack.name: fingerprint(pack.path(gold)) for pack in packs}


def _run(packs: Sequence[Pack], asked: argparse.Namespace) -> tuple[list[Result], dict[str, Causes]]:
    """Code and score the packs one after the other; to be landed, their misses are sorted too."""
    results: list[Result] = []
    causes: dict[str, Causes] = {}
    with tempfile.TemporaryDirectory(prefix="parley-eval-") as folder:
        work = asked.keep or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        for pack in packs:
            coded = _code(pack, asked.gold, work, asked.quick)
            result = score_pack(pack, asked.gold, coded)
            results.append(result if asked.quick else result.with_more(measure_kept(pack, asked.gold, coded)))
            if asked.land and not asked.quick:
                causes[pack.name] = causes_of(find_misses(pack, asked.gold, coded))
    return results, causes


def _code(pack: Pack, gold: Path, work: Path, quick: bool) -> Coded:
    """Code one pack; reports that failed are named, and count as empty records."""
    if sys.stderr.isatty():
        print(f"{pack.name} …", end="\r", file=sys.stderr, flush=True)
    coded = code_pack(pack, gold, work, quick=quick)
    for line in coded.failed:
        print(f"{pack.name}: {line}", file=sys.stderr)
    return coded


def _cases(held: floors.Floors) -> list[str]:
    """Count the tables of cases, say so, and return what is below their floor."""
    try:
        cases = all_cases()
    except ValueError as error:
        raise UnfitError(f"tests/cases: {error}") from None
    print(
        f"tests/cases: {len(cases)} cases, {passing(cases) if cases else 0:.3f} of them without a gap (that they pass: make test)"
    )
    return check_cases(cases, held.cases)


def _misses(asked: argparse.Namespace) -> int:
    pack = pack_named(asked.pack)
    if not asked.gold.is_dir():
        raise UnfitError(f"{asked.gold}: is not there")
    with tempfile.TemporaryDirectory(prefix="parley-eval-") as folder:
        coded = _code(pack, asked.gold, Path(folder), asked.quick)
        tell(find_misses(pack, asked.gold, coded), asked.cause, asked.limit)
    return 0


def _verdict(losses: Sequence[str]) -> int:
    for line in losses:
        print(f"evaluation: {line}", file=sys.stderr)
    if not losses:
        print("every floor holds")
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
