"""Run the command as a user does: in a process of its own, or (for speed) in this one, with its output and exit code."""

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest.mock import patch

from parley.cli.main import main


@dataclass(frozen=True)
class Outcome:
    """What a run came to."""

    code: int
    out: str
    err: str

    def complaints(self) -> list[str]:
        """The lines on standard error."""
        return self.err.splitlines()


class Stream(io.TextIOWrapper):
    """A text stream over bytes in memory, like a real standard output."""

    def __init__(self, raw: bytes = b"") -> None:
        super().__init__(io.BytesIO(raw), encoding="utf-8", newline="\n")

    def said(self) -> str:
        self.flush()
        kept = self.buffer.getvalue()  # type: ignore[attr-defined]
        return str(kept, "utf-8")


def run(*arguments: object, stdin: bytes = b"", **environment: str) -> Outcome:
    """Run `parley` with these arguments in this process, where the language model is loaded already."""
    out, err, code = Stream(), Stream(), 0
    argv = ["parley", *map(str, arguments)]
    with (
        patch.object(sys, "argv", argv),
        patch.object(sys, "stdin", Stream(stdin)),
        patch.dict(os.environ, environment),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1 if left.code else 0
    return Outcome(code, out.said(), err.said())


def start(*arguments: object, **options: object) -> "subprocess.Popen[bytes]":
    """Start `parley` as a process of its own."""
    return subprocess.Popen([sys.executable, "-m", "parley", *map(str, arguments)], **options)  # type: ignore[call-overload,no-any-return]
