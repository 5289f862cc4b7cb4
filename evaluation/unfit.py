"""What cannot be measured, said in one line: which file, which row or metric, and why."""


class UnfitError(Exception):
    """A pack, a floor file or a run that does not hold what it must. The message is for people and has no traceback."""
