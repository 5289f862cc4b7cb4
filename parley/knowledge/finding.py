"""What is wrong with a knowledge file: which file, which line, what, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault of one line. A `doubt` may be right and is for a person to look at; everything else is an error.

    `line` counts from 1 as an editor does; 0 stands for the file as a whole.
    """

    file: str
    line: int
    what: str
    advice: str
    doubt: bool = False

    def __str__(self) -> str:
        """ "offices.csv, line 12: …: what to do"."""
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.what}; {self.advice}"
