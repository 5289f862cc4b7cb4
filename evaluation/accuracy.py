"""The figures of docs/accuracy.md: written from landed.json between two marks each, so that the page never says other than what was landed."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from . import marked
from .landed import Landed
from .measures import FEWEST

PAGE = Path(__file__).parent.parent / "docs" / "accuracy.md"
MOST = 8
"""How many causes of a kind are told one by one."""


def renew(landed: Landed, page: Path = PAGE) -> None:
    """Write the landed figures into the page. Raises UnfitError where the page or one of its marks is missing."""
    page.write_text(filled(marked.read(page), landed), encoding="utf-8")


def filled(text: str, landed: Landed) -> str:
    """The page's text with every block as the landed figures have it."""
    packs = landed.scales.get("packs", {})
    blocks = {
        "commit": f"Measured at commit `{landed.commit}`.",
        "figures": "\n".join(_figures(packs)),
        "fields": "\n".join(_fields(packs.get("talks_dev", {}).get("fields", {}))),
        "misses": "\n".join(_misses(packs)),
    }
    return marked.filled(text, "docs/accuracy.md", "make eval", blocks)


def _figures(packs: Mapping[str, Any]) -> Iterator[str]:
    yield "| Pack | Metric | n | Value |"
    yield "|---|---|--:|--:|"
    for pack, held in packs.items():
        for metric, (value, right, coded, gold) in held["metrics"].items():
            shown = f"{value:.3f}" if gold >= FEWEST else f"{right} right, {coded} coded"
            yield f"| {pack} | {metric} | {gold:,} | {shown} |"


def _fields(fields: Mapping[str, Any]) -> Iterator[str]:
    yield "| Field | Right | Coded | Annotated | F1 |"
    yield "|---|--:|--:|--:|--:|"
    for field, (right, coded, gold) in fields.items():
        rate = f"{2 * right / (coded + gold):.2f}" if gold >= FEWEST else "–"
        yield f"| {field.replace('*', chr(92) + '*')} | {right} | {coded} | {gold} | {rate} |"


def _misses(packs: Mapping[str, Any]) -> Iterator[str]:
    for pack, held in packs.items():
        if not held["misses"]:
            continue
        yield from (f"### {pack}", "", "| Kind | Misses | Causes |", "|---|--:|---|")
        for kind, causes in held["misses"].items():
            whole = sum(causes.values())
            told = dict(list(causes.items())[:MOST])
            if rest := whole - sum(told.values()):
                told["other"] = rest
            shares = (f"{cause} {f'{n / whole:.0%}' if whole >= FEWEST else n}" for cause, n in told.items())
            yield f"| {kind} | {whole:,} | {'; '.join(shares)} |"
        yield ""
