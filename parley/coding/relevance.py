"""Can this report matter? Decided on tokens alone, before anything is coded: words of conflict, coercion, protest and talks."""

from ..knowledge.lexicon import Lexicon
from ..language.words import Parsed

STRONG = frozenset(
    "bomb explosion explode detonate assassination kidnapping abduction ambush evacuate extradite "
    "ceasefire cease-fire truce insurgent insurgency guerrilla rebel militant militia jihadist airstrike bombing bomber gunman gunmen terrorist "
    "terrorism peacekeeper hostage kidnap abduct assassinate shelling warplane troops coup massacre genocide sanction embargo curfew "
    "negotiator mediator mediation peace war army military soldier missile rocket artillery invasion occupation annex protester "
    "demonstrator riot crackdown unrest uprising violence clash separatist extremist paramilitary explosive landmine grenade refugee "
    "diplomat diplomatic ambassador envoy summit treaty nuclear disarm disarmament border detain detainee dissident".split()
)
MODERATE = frozenset(
    "attack battle demonstration kill wound arrest threaten accuse condemn protest strike talks negotiation negotiate "
    "dialogue government minister president opposition "
    "police fire shoot fight fighter force security withdraw release prisoner demand reject agreement accord deal parliament "
    "leader party regime rally demonstrate ban expel deport blockade seize raid foreign defence defense tension crisis conflict dispute "
    "foreign-ministry spokesman statement meeting meet visit sign pledge warn call urge nation national territory aid humanitarian".split()
)
ENOUGH = 4
CONFLICT = frozenset(
    {
        "military",
        "terrorism",
        "peacekeeping",
        "diplomatic",
        "repression",
        "human-rights",
        "territory",
        "cbrn",
        "asylum",
        "intelligence",
    }
)


def is_relevant(parsed: Parsed, lexicon: Lexicon) -> bool:
    """True where a strong word, or enough moderate ones, stand in the report: words of the lists above, and context cues of conflict.

    Two different words weigh more than one twice; a short report needs fewer.
    """
    strong = {w.lemma for w in parsed.words if w.lemma in STRONG or w.lower in STRONG}
    if len(strong) >= 2:
        return True
    lemmas = {w.lemma for w in parsed.words}
    moderate = {x for x in lemmas if x in MODERATE or CONFLICT.intersection(lexicon.contexts.get(x, ()))} - strong
    enough = max(1, min(ENOUGH, len(parsed.words) // 12))
    return len(moderate) + 2 * len(strong) >= enough
