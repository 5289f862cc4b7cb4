"""Which pages of the documents hold blocks and tables that Parley fills, and how each is written anew."""

from collections.abc import Iterator
from pathlib import Path

from . import blocks, examples, scheme, walk

DOCS = Path(__file__).parents[2] / "docs"
BLOCKS: blocks.Blocks = {
    "type-overview": scheme.overview,
    "types": scheme.types,
    "contexts": scheme.contexts,
    "sectors": scheme.sectors,
    "walk-reading": walk.reading,
    "walk-words": walk.words,
    "walk-clauses": walk.clauses,
    "walk-times": walk.times,
    "walk-places": walk.places,
    "walk-actors": walk.actors,
    "walk-statements": walk.statements,
    "walk-events": walk.events,
    "walk-positions": walk.positions,
    "walk-talks": walk.talks,
}


def pages() -> Iterator[Path]:
    """The pages with something to fill, in the order of their names."""
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        if blocks.BLOCK.search(text) or examples.DIRECTIVE.search(text):
            yield path


def filled(text: str) -> str:
    """A page as it should read today."""
    return examples.filled(blocks.filled(text, BLOCKS))
