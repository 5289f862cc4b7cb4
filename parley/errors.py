"""Every error Parley raises on purpose. Each says what was wrong, where, and what to do.

ParleyError
├── InputError            a report that cannot be read
│   ├── UnreadableError   missing, empty, binary, undecodable or broken
│   ├── TooLargeError     over a stated limit
│   └── FetchError        a URL that was refused or did not answer
├── UsageError            arguments that make no sense ("--published yesterday")
├── SettingsError         a setting with no such value, a model that is not installed
└── KnowledgeError        a knowledge file that does not hold what it must
"""


class ParleyError(Exception):
    """The root of all errors raised on purpose."""


class InputError(ParleyError):
    """A report that cannot be read."""


class UnreadableError(InputError):
    """The input is missing, empty, binary, undecodable or broken."""


class TooLargeError(InputError):
    """The input is over a stated limit."""


class FetchError(InputError):
    """A URL was refused or did not answer."""


class UsageError(ParleyError):
    """The arguments make no sense together or on their own."""


class SettingsError(ParleyError):
    """A setting has no such value, or names something that is not installed."""


class KnowledgeError(ParleyError):
    """A knowledge file does not hold what it must; the message names file, line and reason."""
