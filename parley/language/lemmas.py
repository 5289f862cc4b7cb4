"""Verbs whose forms the parser's lemmatiser takes for another verb ("raped" for "rap", "staged" for "stag"): the right lemma by form.

Found by running every regular form of the lexicon's verbs through the lemmatiser; a test does that again.
"""

from collections.abc import Iterator

VERBS = (
    "axe blog cane co-chair cordon deadlock exit extol fine fulfil hope lambaste machinegun outgun peter pipe pre-empt rage rape "
    "re-arrest re-establish rearrest relaunch reoccupy resupply retweet slate spare stage text unban wage water-cannon waterboard"
).split()
DOUBLING = frozenset("extol fulfil machinegun outgun unban".split())  # "extolled"
IRREGULAR = {"felled": "fell"}


def _forms(verb: str) -> Iterator[str]:
    if verb.endswith("e"):
        yield from (f"{verb}d", f"{verb[:-1]}ing", f"{verb}s")
    elif verb.endswith("y"):
        yield from (f"{verb[:-1]}ied", f"{verb}ing", f"{verb[:-1]}ies")
    else:
        stem = verb + verb[-1] if verb in DOUBLING else verb
        yield from (f"{stem}ed", f"{stem}ing", f"{verb}es" if verb.endswith(("sh", "ch")) else f"{verb}s")


LEMMAS = {form: verb for verb in VERBS for form in _forms(verb)} | IRREGULAR
