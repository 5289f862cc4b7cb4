"""The figures of docs/performance.md: written from last.json between two marks each, so that the page never says other than what was run."""

from collections.abc import Iterator
from pathlib import Path

from .. import marked
from .figures import Figure
from .last import Run

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
KINDS = {"news": "real news", "written": "reports written for the bench"}
MILLION = 1_000_000
WORDS = 500
"""Words of the report that "a million reports" means."""


def renew(run: Run, page: Path = PAGE) -> None:
    """Write the run's figures into the page. Raises UnfitError where the page or one of its marks is missing."""
    page.write_text(filled(marked.read(page), run), encoding="utf-8")


def filled(text: str, run: Run) -> str:
    """The page's text with every block as the run has it."""
    blocks = {"machine": _machine(run), "figures": _figures(run), "profile": _profile(run), "million": _million(run)}
    return marked.filled(text, "docs/performance.md", "make bench", {name: "\n".join(lines) for name, lines in blocks.items()})


def verdict(figure: Figure) -> tuple[str, str]:
    """The figure's target in words, and whether it is met; empty where there is none."""
    if figure.target is None:
        return "", ""
    bound = f"{figure.target.bound:,g}"
    return (f"{'≥' if figure.target.at_least else '≤'} {bound} {figure.unit}", "yes" if figure.met else "**no**")


def between(figure: Figure) -> str:
    """The extremes of the rounds; empty where there was one."""
    return "" if figure.low == figure.high else f"{figure.shown(figure.low)} to {figure.shown(figure.high)}"


def _machine(run: Run) -> Iterator[str]:
    quick = " A quick run, on less of everything." if run.quick else ""
    yield f"Measured on {run.day} at commit `{run.commit}`.{quick} The machine: {run.machine}. Load before the run: {run.load:.1f}."
    yield ""
    for kind, amount in run.texts.items():
        told = ", ".join(f"{number:,} {what}" for what, number in amount.items())
        yield f"- {KINDS[kind].capitalize()} (`{kind}`): {told}."


def _figures(run: Run) -> Iterator[str]:
    yield "| What | Median | Rounds | Target | Met |"
    yield "|---|--:|--:|--:|---|"
    for each in run.figures:
        kind = each.name.split(".")[0]
        told = f"{each.told} (`{kind}`)" if kind in KINDS else each.told
        target, met = verdict(each)
        yield f"| {told} | {each.shown(each.median)} {each.unit} | {between(each)} | {target} | {met} |"


def _profile(run: Run) -> Iterator[str]:
    kinds = list(run.profiles)
    yield f"| Step | {' | '.join(f'`{kind}`' for kind in kinds)} |"
    yield f"|---|{'--:|' * len(kinds)}"
    for step in dict.fromkeys(step for profile in run.profiles.values() for step in profile):
        name = f"`{step}`" if "_" in step else step
        yield f"| {name} | {' | '.join(f'{run.profiles[kind].get(step, 0):.1%}' for kind in kinds)} |"


def _million(run: Run) -> Iterator[str]:
    """How long a million reports take, reckoned from the words a second of the whole path and the gain of a second worker."""
    held = {figure.name: figure.median for figure in run.figures}
    gain = held["workers.steady"]
    kind = next(kind for kind in KINDS if f"{kind}.whole" in held)
    hours = MILLION * WORDS / held[f"{kind}.whole"] / 3600
    yield (
        f"A million reports of {WORDS} words take about {hours:,.0f} hours on one core of this machine and {hours / gain:,.0f} on two "
        f"(`{kind}`)."
    )
