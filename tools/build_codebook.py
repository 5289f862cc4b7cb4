"""Writes the generated parts of the codebook anew: tables from the knowledge files, and what Parley makes of each example.

    python -m tools.build_codebook            write the pages
    python -m tools.build_codebook --check    name the stale ones and exit with 1

Read the changes before you commit them: an example that is coded differently now is a decision, not a formality.
"""

import argparse
import sys

from .codebook.examples import examples
from .codebook.pages import DOCS, filled, pages


def main() -> int:
    """Write or check; the exit code is 1 where a page was stale (with --check) or an example does not show what it should."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; name the stale pages and exit with 1")
    check = parser.parse_args().check
    wrong = 0
    for path in pages():
        name, text = path.relative_to(DOCS.parent), path.read_text(encoding="utf-8")
        new = filled(text)
        if new != text:
            print(f"{name}: {'stale, run python -m tools.build_codebook' if check else 'written'}", file=sys.stderr)
            wrong += check
            if not check:
                path.write_text(new, encoding="utf-8")
        for example in examples(text):
            if example.shows and not example.holds:
                print(f"{name}: “{example.sentence}” does not show {example.shows}: {example.facts}", file=sys.stderr)
                wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
