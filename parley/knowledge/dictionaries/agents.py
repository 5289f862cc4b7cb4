"""Agent dictionaries: common nouns with the role they stand for.

GUNMAN {GUNMEN} [~UAF]                a noun, its plural where that is irregular, its role
POLICE {} [~COP]                      empty braces: no plural
!PERSON! = MAN, MEN, WOMAN            a set; FISHER!PERSON! then stands for each of its words
"""

import re
from dataclasses import dataclass

from ..finding import Finding
from .lines import lines_of

SET = re.compile(r"!([A-Z]+)!\s*=\s*(.+)")
USED = re.compile(r"!([A-Z]+)!")
AGENT = re.compile(r"([^\[\]{}]+?)\s*(?:\{([^{}]*)\})?\s*\[\s*~([A-Z]+)\s*\]")


@dataclass(frozen=True, slots=True)
class Agent:
    """A noun as written, its role in CAMEO, and whether it has a plural at all."""

    noun: str
    code: str
    countable: bool
    line: int


def read_agents(file: str, text: str) -> tuple[list[Agent], list[Finding]]:
    """The agents of a dictionary, sets filled in, and a finding for each line that cannot be read."""
    sets: dict[str, tuple[str, ...]] = {}
    agents: list[Agent] = []
    found: list[Finding] = []
    for line, said in lines_of(text):
        text_ = said.strip()
        if defined := SET.fullmatch(text_):
            sets[defined[1]] = tuple(word.strip() for word in defined[2].split(",") if word.strip())
            continue
        agent = AGENT.fullmatch(text_)
        if agent is None:
            found.append(Finding(file, line, f"{text_!r} is no agent", "write NOUN {PLURAL} [~ROLE]"))
            continue
        nouns = _filled(agent[1].strip(), sets)
        if not nouns:
            found.append(
                Finding(file, line, f"{text_!r} uses a set that is not defined", "define it above: !SET! = WORD, WORD")
            )
        agents += [Agent(noun, agent[3], agent[2] is None or bool(agent[2].strip()), line) for noun in nouns]
    return agents, found


def _filled(noun: str, sets: dict[str, tuple[str, ...]]) -> list[str]:
    """The noun with each word of the set that it uses; itself where it uses none, nothing where the set is unknown."""
    used = USED.search(noun)
    if used is None:
        return [noun]
    return [noun.replace(used[0], word) for word in sets.get(used[1], ())]


def is_agents(text: str) -> bool:
    """Is it a dictionary of agents? Their codes begin with a tilde."""
    return "[~" in text
