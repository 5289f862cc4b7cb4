"""Through which channel something was said: "in a series of tweets", "told a news conference", "the statement said"."""

from ..knowledge.cues import Cues
from .saying import Saying
from .speakers import agent
from .words import Word, child, children

SIGNED = frozenset("sign issue release make give write publish read post send deliver".split())


def channel_of(d: Saying, clause: tuple[Word, ...], cues: Cues) -> tuple[str | None, tuple[Word, ...]]:
    """The channel, and the people behind it where the document itself is named as the source ("a statement by the army said")."""
    behind: tuple[Word, ...] = ()
    channel = None
    if d.speaker is not None:
        channel = _named(d.speaker, cues)
        if channel is not None:
            behind = _behind(d.speaker)
    if channel is None:
        channel = d.channel or _around(d, clause, cues)
    return channel, behind


def _around(d: Saying, clause: tuple[Word, ...], cues: Cues) -> str | None:
    speaking = {w.i for w in d.source}
    for w in clause:
        if w.i in speaking or w.pos not in ("NOUN", "PROPN"):
            continue
        if w.dep not in ("pobj", "dobj", "conj", "dative") and w.head.dep != "pobj":
            continue
        channel = _named(w, cues)
        if channel is not None and not (w.head.lower in ("after", "before", "since", "of") and w.head.head.pos == "VERB"):
            return channel
    return None


def _named(w: Word, cues: Cues) -> str | None:
    """The channel that this noun names, with the word before it ("press conference") or of a modifier ("televised statement")."""
    for c in w.children:
        if c.i < w.i and c.dep in ("compound", "amod"):
            found = cues.channels.get(f"{c.lower} {w.lemma}") or (cues.channels.get(c.lower) if c.dep == "amod" else None)
            if found is not None:
                return found
    own = cues.channels.get(w.lemma) or cues.channels.get(w.lower)
    if own is None:
        for c in children(w, "compound"):
            if c.lower in cues.channels:
                return cues.channels[c.lower]
        of = next((c for c in w.children if c.lower == "of" and c.dep == "prep"), None)
        inner = child(of, "pobj") if of is not None else None
        if inner is not None and w.lemma in ("series", "string", "number", "pair", "couple", "flurry"):
            return cues.channels.get(inner.lemma)
    return own


def _behind(w: Word) -> tuple[Word, ...]:
    """Whose statement, letter or report it is."""
    owner = child(w, "poss")
    if owner is not None:
        return (owner,)
    for c in w.children:
        if c.dep in ("acl", "relcl") and c.lemma in SIGNED and (by := agent(c)) is not None:
            return (by,)
        if c.dep in ("prep", "agent") and c.lower in ("by", "from") and (named := child(c, "pobj")) is not None:
            return (named,)
    return ()
