"""Both sides: "the two countries", "the parties", "neither side" are the pair last spoken of together."""

from collections.abc import Iterable

from ...language.words import Sentence, Word, conjuncts, core_phrase
from .descriptions import Description
from .home import RULING
from .players import BODIES, Player
from .pronouns import Pronouns

BOTH = frozenset("both neither two three four five six warring rival opposing contending each either all".split())
SIDES = frozenset(
    "side party country government nation delegation belligerent neighbour neighbor team rival state army force faction camp enemy".split()
)
PAIRING = frozenset("pobj nsubj dobj nsubjpass".split())  # roles in which two sides stand together


class Sides(Pronouns):
    """Notes pairs during the walk and resolves what means a pair after it."""

    def _is_both(self, d: Description) -> bool:
        if d.lemma not in SIDES:
            return False
        marks = {x.lower for x in d.words if x.i < d.head.i}
        if marks & BOTH and (d.plural or marks & {"each", "either", "neither"}):
            return d.owner is None or "two" in marks or "both" in marks
        return (
            d.lemma in ("side", "party", "belligerent", "delegation")
            and d.head.tag in ("NNS", "NNPS")
            and d.definite in ("definite", "bare")
            and d.owner is None
            and d.sector is None
        )

    def _note_pairs(self, sentence: Sentence) -> None:
        for w in sentence.words:
            if w.dep not in PAIRING:
                continue
            strays = self.strays(w)
            if strays or any(c.dep == "conj" for c in w.children):
                players = self._sides_at([*conjuncts(w), *strays])
                if len(players) >= 2 and (w.dep != "pobj" or w.head.lower in ("between", "by", "with")):
                    self._pairs.append((w.i, players))

    def strays(self, w: Word) -> list[Word]:
        """ "The government of Arvania and the Valley Front signed": the Front is the government's partner, not its land."""
        if w.lemma not in RULING:
            return []
        lands = [o for c in w.children if c.dep == "prep" and c.lower == "of" for o in c.children if o.dep == "pobj"]
        found = [x for o in lands for x in conjuncts(o)[1:]]
        return [x for x in found if any(p.top().kind in ("armed-group", "organisation") for p in self.at.get(x.i, ()))]

    def _sides_at(self, words: Iterable[Word]) -> tuple[Player, ...]:
        found = dict.fromkeys(p.top().side() for w in words for p in self.at.get(w.i, ()))
        return tuple(p for p in found if p.kind in BODIES or p.kind == "population")

    def _both_sides(self) -> None:
        """ "Both sides" are the pair last named together, else the next, else the two sides last spoken of."""
        for w in self._sides:
            pairs = [(i, p) for i, p in self._pairs if any(x.kind in ("government", "armed-group") for x in p)] or self._pairs
            before = [players for i, players in pairs if i < w.i]
            after = [players for i, players in pairs if i > w.i]
            players = before[-1] if before else after[0] if after else self._two_sides(w)
            if len(players) < 2:
                self.at[w.i] = ()
                continue
            phrase = core_phrase(w)
            start, end = phrase[0].start, phrase[-1].end
            for x in phrase:
                self.at[x.i] = players
                self.spans[x.i] = (start, end)
            for player in players:
                player.mentions.setdefault((start, end))

    def _two_sides(self, w: Word) -> tuple[Player, ...]:
        first: dict[Player, int] = {}
        for i, players in self.at.items():
            if i < w.i:
                for p in players:
                    side = p.top().side()
                    if side.kind in ("government", "armed-group", "country"):
                        first[side] = max(first.get(side, 0), i)
        return tuple(sorted(first, key=lambda p: -first[p])[:2])
