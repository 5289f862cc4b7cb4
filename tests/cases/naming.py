"""Who and what of a record goes by which name."""

import re
from collections.abc import Iterable

from parley.record import Record

from .facts import Names
from .wording import same


class Named:
    """One record with the look-ups that facts need."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.actors = {a.id: a for a in record.actors}
        self.places = {p.id: p for p in record.places}

    def called(self, id: str | None, name: str | None) -> bool:
        """Whether an actor or place goes by this name: its own, or that of any mention."""
        one = self.actors.get(id or "") or self.places.get(id or "")
        if name in ("nobody", "nowhere", "-", None):
            return one is None
        return one is not None and any(same(name, n) for n in [one.name, *(m.text for m in one.mentions)])

    def are(self, ids: Iterable[str], wanted: Names | None) -> bool:
        """Whether these actors are the ones named, no more and no fewer; `None` is not checked."""
        ids = list(ids)
        return wanted is None or (len(ids) == len(wanted) and self.among(ids, wanted))

    def among(self, ids: Iterable[str], wanted: Names) -> bool:
        """Whether all that are named are among these actors, each name another actor; `nobody` needs there to be none."""
        left = list(ids)
        if not wanted:
            return not left
        for name in wanted:
            found = next((id for id in left if self.called(id, name)), None)
            if found is None:
                return False
            left.remove(found)
        return True

    def mentioned(self, id: str, words: str) -> bool:
        """Whether these words of the text (`he#2`: the second "he") stand in a mention of the actor."""
        words, _, nth = words.partition("#")
        spots = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.record.document.text, re.IGNORECASE)]
        wanted = spots[int(nth) - 1 : int(nth)] if nth else spots
        return any(m.start <= start and end <= m.end for m in self.actors[id].mentions for start, end in wanted)
