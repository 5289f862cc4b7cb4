"""The process whose memory is measured: `python -m evaluation.bench.stream COUNT` codes so many reports and prints its size as it goes.

Each line is a JSON object: `reports` done and the resident megabytes `now` and at `most`; the last line adds one very long report.
"""

import json
import sys
from pathlib import Path

from parley.intake import from_python
from parley.pipeline import coded_lines

from .speed import EVERYTHING
from .texts import report, stream

LOOKS = 100
"""How often the size is looked at over the whole stream."""
LONG = 1000
"""Sentences of the very long report, some 20,000 words."""
STATUS = Path("/proc/self/status")


def resident() -> dict[str, float]:
    """This process's resident memory in megabytes, now and at most, from Linux's own account of it."""
    held = dict(line.split(":", 1) for line in STATUS.read_text(encoding="ascii").splitlines() if ":" in line)
    return {"now": int(held["VmRSS"].split()[0]) / 1024, "most": int(held["VmHWM"].split()[0]) / 1024}


def main(count: int) -> None:
    """Code the stream as a worker does, one report after the other, keeping no record."""
    done = 0
    for done, line in enumerate(coded_lines(from_python(stream(count, seed=2)), 1, EVERYTHING), 1):
        if not isinstance(line, str):
            sys.exit(f"a report that should be coded is not: {line}")
        if done % max(1, count // LOOKS) == 0:
            print(json.dumps({"reports": done, **resident()}), flush=True)
    for _ in coded_lines(from_python([report(done, seed=3, sentences=LONG)]), 1, EVERYTHING):
        print(json.dumps({"reports": done + 1, **resident()}), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
