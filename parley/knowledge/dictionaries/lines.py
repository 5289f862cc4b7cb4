"""The lines of a dictionary without its comments: # to the end of the line, ; after an entry, <!-- … --> over any number of lines."""

from collections.abc import Iterator


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """(line number from 1, what stands there) for every line that says something; white space at its end is gone."""
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        kept = ""
        rest = line.rstrip("\r")
        while rest:
            if inside:
                _, closed, rest = rest.partition("-->")
                inside = not closed
            else:
                before, opened, rest = rest.partition("<!--")
                kept += before
                inside = bool(opened)
        kept = kept.partition("#")[0].partition(";")[0].rstrip()
        if kept.strip():
            yield number, kept
