"""Pronouns: he, she, it and they by what was spoken of, who and which by their clause, I and we by who speaks."""

from ...language.coreference import Wants, own_subject, resolve, wants
from ...language.filling import antecedent
from ...language.words import Word
from .players import BODIES, Player
from .titling import Titling

ME = frozenset({"speaker", "speakers"})
SAYING = frozenset(
    "say tell add warn note state declare insist argue claim announce ask write stress reiterate explain admit acknowledge".split()
)
ACCUSING = frozenset("accuse blame suspect charge".split())
DENYING = frozenset("deny reject dismiss refute".split())


class Pronouns(Titling):
    """Resolves pronouns; those of speakers (and of both) wait until the walk has ended."""

    def _pronoun(self, w: Word) -> None:
        if w.tag in ("WP", "WDT", "WP$") and w.lower in ("who", "whom", "whose", "which", "that"):
            self._relative(w)
            return
        if (
            w.lower == "both"
            and w.dep in ("nsubj", "nsubjpass", "pobj", "dobj")
            and not any(c.dep == "prep" for c in w.children)
        ):
            self._sides.append(w)
            return
        sought = wants(w)
        if sought is None:
            return
        if sought in ME:
            if self.context.quotes.at(w.start) is not None:
                self._said.append(w)
            return
        found = self._own(w) if w.lower in ("its", "their") else self._accused(w, sought) or resolve(w, sought, self.recent)
        if found is None:
            return
        if sought in ("male", "female"):
            found.gender = found.gender or sought[0]
        self.at[w.i] = (found,)
        self.spans[w.i] = (w.start, w.end)
        self._mention(found, w.start, w.end, w)

    def _accused(self, w: Word, sought: Wants) -> Player | None:
        """ "The minister accused the general. He denied it": who denies is whom the sentence before accuses."""
        before = w.sentence.index - 1
        if w.dep != "nsubj" or w.head.lemma not in DENYING or before < 0:
            return None
        for verb in self.context.parsed.sentences[before].words:
            if verb.lemma in ACCUSING and verb.pos == "VERB":
                target = "nsubjpass" if any(c.dep == "auxpass" for c in verb.children) else "dobj"
                players = [p.top() for c in verb.children if c.dep == target for p in self.at.get(c.i, ())]
                if len(players) == 1 and _may_mean(sought, players[0]):
                    return players[0]
        return None

    def _own(self, w: Word) -> Player | None:
        """ "Its" and "their" are the subject of their clause, if it has one that is somebody; else as other pronouns."""
        subject = own_subject(w)
        if subject is None:
            return resolve(w, "thing" if w.lower == "its" else "many", self.recent)
        players = self.at.get(subject.i, ())
        if w.lower == "its" and players and all(p.top().kind == "person" for p in players):
            return resolve(w, "thing", self.recent)  # "who also headed its team"
        return players[0].top() if len(players) == 1 and (w.lower == "their" or players[0].top().kind in BODIES) else None

    def _relative(self, w: Word) -> None:
        clause = w.head
        while clause.dep not in ("relcl", "acl", "ROOT") and clause.head is not clause:
            clause = clause.head
        if clause.dep != "relcl":
            return
        meant = antecedent(w, clause.head, lambda x: bool(self.at.get(x.i)))
        players = self.at.get(meant.i)
        if players:
            self.at[w.i] = players
            self.spans[w.i] = (w.start, w.end)

    def _speakers(self) -> None:
        """ "I" and "we" inside quotation marks are whoever speaks them."""
        for w in self._said:
            player = self._speaker_of(w)
            if player is not None:
                self.at[w.i] = (player,)
                self.spans[w.i] = (w.start, w.end)
                player.mentions.setdefault((w.start, w.end))

    def _speaker_of(self, w: Word) -> Player | None:
        quote = self.context.quotes.at(w.start)
        if quote is None:
            return None
        sentences = self.context.parsed.sentences
        here = w.sentence.index
        for index in (here, here + 1, here - 1):
            if not 0 <= index < len(sentences) or sentences[index].paragraph != w.sentence.paragraph:
                continue
            for s in sentences[index].words:
                if s.dep == "nsubj" and s.head.lemma in SAYING and self.context.quotes.at(s.start) is None:
                    players = self.at.get(s.i)
                    if players:
                        return players[0].top()
        return None


def _may_mean(sought: Wants, player: Player) -> bool:
    """Can the pronoun stand for this player, by kind, number and gender?"""
    if sought in ("male", "female"):
        return player.kind == "person" and not player.plural and player.gender in (None, sought[0])
    return player.kind in BODIES if sought == "thing" else player.kind != "person"
