"""Writes what the documents show of Parley anew: help, fields, settings, and what every example prints.

    python -m tools.docs                 write the pages
    python -m tools.docs --check         name the stale ones and exit with 1
    python -m tools.docs docs/cli.md     only these

Read the changes before you commit them.
"""

import argparse
import sys
from pathlib import Path

from .pages import filled, name_of, pages


def main() -> int:
    """Write or check; the exit code is 1 where a page is stale (with --check) or an example cannot be run."""
    parser = argparse.ArgumentParser(prog="python -m tools.docs", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; name the stale pages and exit with 1")
    parser.add_argument("page", nargs="*", type=Path, help="pages to look at; all where none is named")
    said = parser.parse_args()
    wrong = 0
    for path in [each.resolve() for each in said.page] or pages():
        try:
            new = filled(path)
        except (AssertionError, KeyError) as error:
            print(f"{name_of(path)}: {error}", file=sys.stderr)
            wrong += 1
            continue
        if new != path.read_text(encoding="utf-8"):
            print(f"{name_of(path)}: {'stale, run python -m tools.docs' if said.check else 'written'}", file=sys.stderr)
            wrong += said.check
            if not said.check:
                path.write_text(new, encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
