"""Absurdly deep HTML made shallow before any parser sees it: tags below a depth are dropped, their text stays."""

import re

DEEPEST = 150  # real pages stay under 60; libxml2 gives up at 256
# No "<" inside: a run of open brackets is passed in one look each, so the scan is linear in the page.
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})[^<>]*>")
# Elements without an end tag, and those whose end tag may be left out: they say nothing about depth.
LOOSE = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option "
    "optgroup colgroup html body head".split()
)


def flatten(page: str) -> str:
    """The page itself where its nesting is sane, else without the tags that lie deeper than any real page's."""
    if not _too_deep(page):
        return page
    depth = 0

    def kept(found: re.Match[str]) -> str:
        nonlocal depth
        if found[2].lower() in LOOSE or found[0].endswith("/>"):
            return found[0]
        if found[1]:
            depth = max(0, depth - 1)
            return found[0] if depth < DEEPEST else " "
        depth += 1
        return found[0] if depth <= DEEPEST else " "

    return TAG.sub(kept, page)


def _too_deep(page: str) -> bool:
    depth = 0
    for found in TAG.finditer(page):
        if found[2].lower() in LOOSE or found[0].endswith("/>"):
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > DEEPEST:
            return True
    return False
