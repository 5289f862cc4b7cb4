"""The pages of the documents, and how each should read today."""

from pathlib import Path

from . import blocks, commands, record, settings, transcripts

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
OUTSIDE = ("README.md", "CONTRIBUTING.md", "examples/README.md")  # documents beside the site


def pages() -> list[Path]:
    """Every document in Markdown, those of the site first."""
    return [*sorted(DOCS.rglob("*.md")), *(ROOT / name for name in OUTSIDE)]


def name_of(path: Path) -> str:
    """A page's name from the root of the repository."""
    return str(path.relative_to(ROOT))


def written(name: str) -> str:
    """The content of a block. Raises KeyError for a name that nothing writes."""
    kind = name.partition("-")[0]
    return {"help": commands.written, "object": record.written, "settings": settings.written}[kind](name)


def filled(path: Path) -> str:
    """A page with its blocks and transcripts written anew."""
    text = blocks.filled(path.read_text(encoding="utf-8"), written)
    return transcripts.filled(text) if path.is_relative_to(DOCS) and transcripts.has_examples(text) else text
