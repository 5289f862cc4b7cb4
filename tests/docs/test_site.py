"""The site: it builds without a warning, every page is in it, and a reader's browser asks nobody else for anything."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from .reading import DOCS, ROOT

FETCHED = re.compile(
    r"<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\bsrc=\"?([^\"\s>]+)|<link\b(?![^>]*rel=\"?canonical)[^>]*?\bhref=\"?([^\"\s>]+)"
)
STYLE = re.compile(r"@import\s+[\"']?([^\"';]+)|url\([\"']?([^\"')]+)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built with warnings as errors (and without --quiet, which would keep the warnings from --strict)."""
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def test_every_page_is_built(site: Path) -> None:
    """Each page in Markdown is a page of the site."""
    wanted = {path.relative_to(DOCS).with_suffix(".html") for path in DOCS.rglob("*.md")}
    assert {page for page in wanted if not (site / page).exists()} == set()


def test_nothing_is_fetched(site: Path) -> None:
    """No script, style, font or picture comes from elsewhere, nor anything that would draw one from there."""
    asked = {name for path in site.rglob("*.html") for found in FETCHED.findall(path.read_text("utf-8")) for name in found}
    asked |= {name for path in site.rglob("*.css") for found in STYLE.findall(path.read_text("utf-8")) for name in found}
    assert [name for name in asked if name.startswith(("http:", "https:", "//"))] == []
    assert [path.name for path in site.rglob("*.html") if 'class="mermaid"' in path.read_text("utf-8")] == []


def test_search_is_local(site: Path) -> None:
    """The index is built with the site."""
    assert "recipients" in (site / "search" / "search_index.json").read_text("utf-8")
