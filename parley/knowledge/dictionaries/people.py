"""Is a name a person's? Dictionaries do not say; the words of the name and what it is coded as do."""

from ..roles import Roles
from .actors import DictionaryActor
from .spelling import SMALL

PARTICLES = frozenset("de del di da do dos la van von der den bin ibn al el ul".split())
BODY = frozenset(
    "united national international front movement army union league council committee court bank fund group organization organisation "
    "association federation alliance party congress parliament government ministry department office agency command force forces "
    "brigade brigades battalion militia corps police guard guards mission initiative commission secretariat university institute "
    "foundation company corporation church mosque republic state islamic liberation resistance people peoples democratic revolutionary "
    "service services centre center board bureau authority school hospital times post daily herald society club company group "
    "network cartel gang coalition assembly house embassy news radio television tribe clan world global faction wing cell rebels fighters".split()
)
"""Words of names of bodies, besides the nouns of roles.csv."""


def is_person(actor: DictionaryActor, country: str | None, sector: str | None, roles: Roles, lands: frozenset[str]) -> bool:
    """Two to five words none of which is a word of bodies, or a title before a name.

    A country with one code and no role is a land. `lands` are names of countries and their adjectives in lower case, for a body's
    name often begins with one ("Maravel Radio") and a person's does not.
    """
    dated = any(coding.since or coding.until for coding in actor.codings)
    if country is not None and sector is None and len(actor.codings) == 1 and not dated:
        return False
    words, title = untitled(actor.names[0], roles)
    if title:
        return True
    if not 2 <= len(words) <= 5 or any(word.isdigit() for word in words):
        return False
    if words[0] in lands or any(word in BODY or (word in SMALL and word not in PARTICLES) for word in words):
        return False
    return not any(role is not None and role.kind != "modifier" for role in map(roles.get, words))


def untitled(name: str, roles: Roles) -> tuple[list[str], str | None]:
    """The words of a name without the title before it, and the title: PRESIDENT_MARRANT → (["marrant"], "president")."""
    words = name.replace("_", " ").lower().split()
    for n in range(min(4, len(words) - 1), 0, -1):
        role = roles.get(" ".join(words[:n])) or roles.get(words[n - 1])
        if role is not None and role.title and role.kind == "person":
            return words[n:], " ".join(words[:n])
    return words, None
