"""The field's dictionaries (PETRARCH, TABARI, Phoenix) into knowledge files of a user's own; broken lines are findings, the rest goes on.

Codes become PLOVER's country and sector, days stay days, names get small letters. What is known already is not imported again, so
a second import of the same file adds nothing. Verb dictionaries are no knowledge of actors and are refused.
"""

from collections.abc import Mapping

from ..finding import Finding
from ..loading import Knowledge
from .actors import read_actors
from .agents import is_agents, read_agents
from .rows import Imported, Importer

__all__ = ["Imported", "import_dictionaries"]


def import_dictionaries(texts: Mapping[str, str], known: Knowledge) -> Imported:
    """Rows for the files of a folder of knowledge, from dictionaries by name. `known` is what they are held against.

    A country that a code names and no countries.csv has is a finding: its rows are left out.
    """
    importer = Importer(known)
    for name, text in texts.items():
        if is_agents(text):
            agents, faults = read_agents(name, text)
            importer.agents(name, agents)
        else:
            actors, faults = read_actors(name, text)
            importer.actors(name, actors)
        importer.out.findings += faults
    return _with_countries(importer.out, known)


def _with_countries(found: Imported, known: Knowledge) -> Imported:
    """Without the rows whose country nobody knows; each such country is one finding."""
    there = {entry.country for entry in known.book} | {row["iso3"] for row in found.rows.get("countries.csv", ())}
    there |= {"", "UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC", "united-nations", "european-union"}
    lost: dict[str, int] = {}
    for file, rows in found.rows.items():
        column = "side" if file == "offices.csv" else "country"
        if file in ("countries.csv", "roles.csv"):
            continue
        for row in rows:
            if row[column] not in there:
                lost[row[column]] = lost.get(row[column], 0) + 1
        kept = [row for row in rows if row[column] in there]
        found.counts[file] = len(kept)
        if not kept:
            del found.counts[file]
        found.rows[file] = kept
    for code, n in sorted(lost.items()):
        advice = "add it to a countries.csv in the folder of your own, and import again"
        found.findings.append(Finding("countries.csv", 0, f"no country {code!r}: {n} of the rows left out", advice))
    return found
