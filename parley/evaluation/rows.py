"""What is counted: the rows of the table, in their order, and which of them make up the six groups of facts F1."""

Key = tuple[str, str]  # kind of fact, field

ROWS: dict[str, tuple[str, ...]] = {
    "talks": (
        *("found", "parties", "mediators", "absent", "venue", "status", "outcome", "since", "until"),
        *("hosts", "observers", "guarantors", "absent how", "format", "issues"),
    ),
    "rounds": ("found", "ordinal", "status", "outcome", "from", "to", "venue", "parties", "mediators"),
    "delegates": ("found", "party", "position", "rounds led"),
    "agreements": ("found", "kind", "status", "signatories", "date", "place"),
    "assessments": ("whole", "found", "speaker", "valence"),
    "positions": ("whole", "found", "act", "actors", "issue", "to", "attributed to", "date"),
    "statements": ("whole", "found", "speaker", "source", "cue", "direct", "channel", "addressees", "date", "through"),
    "events": (
        *("found", "type", "modes", "status", "actors", "recipients", "date", "place"),
        *("contexts", "responsibility", "target", "weapon", "clarity", "stage", "background", "attributed to"),
        *("accounts", "people"),
    ),
    "casualties": (
        *("killed", "injured"),
        *("found", "harm", "range", "best", "victims", "civilian", "extent", "relation", "counted by"),
    ),
    "tolls": ("found", "harm", "range", "best", "victims", "civilian", "extent", "relation", "counted by", "date", "place"),
    "actors": ("found", "mentions", "kind", "country", "sector", "member of"),
    "places": ("found", "point", "country", "precision"),
    "times": ("found", "edtf", "kind"),
}

# The groups of facts F1 and the rows that each pools.
FACTS: dict[str, tuple[Key, ...]] = {
    "talks": (
        *(("talks", field) for field in ROWS["talks"][:9]),
        *(("rounds", field) for field in ("ordinal", "status", "outcome")),
        *(("delegates", field) for field in ("found", "party", "position")),
    ),
    "positions": (("positions", "whole"),),
    "statements": (("statements", "whole"),),
    "assessments": (("assessments", "whole"),),
    "events": tuple(("events", field) for field in ROWS["events"][1:8]),
    "casualties": (("casualties", "killed"), ("casualties", "injured")),
}

# What `--errors KIND` shows for each kind: the rows of these.
SECTIONS: dict[str, tuple[str, ...]] = {
    "talks": ("talks", "rounds", "delegates", "agreements", "assessments"),
    "positions": ("positions",),
    "statements": ("statements",),
    "events": ("events",),
    "casualties": ("casualties", "tolls"),
    "actors": ("actors",),
    "places": ("places",),
    "times": ("times",),
}

FACT_KEYS = frozenset(key for keys in FACTS.values() for key in keys)
# Every row, in the order of the table.
EVERY_KEY: tuple[Key, ...] = tuple((kind, field) for kind, fields in ROWS.items() for field in fields)
COUNTED = frozenset(EVERY_KEY)
