"""The comparison of two records of one report, kind by kind: what goes with what, what is counted, what differs."""

from collections.abc import Callable, Sequence

from . import entities, events, figures, sayings, talks
from .differences import Differences
from .facts import Fact
from .matching import pairs
from .rows import COUNTED, Key
from .tally import Tally
from .view import View

Fit = Callable[[Fact, Fact], float]
PARTS: dict[str, Fit] = {
    "casualties": figures.fit,
    "rounds": talks.fit_rounds,
    "delegates": talks.fit_delegates,
    "agreements": talks.fit_agreements,
}
WHOLE: dict[str, Callable[[Fact, Fact], bool]] = {
    "statements": sayings.whole_statement,
    "positions": sayings.whole_position,
    "assessments": sayings.whole_assessment,
}


def compare(gold: View, coded: View, tally: Tally, differences: Differences) -> None:
    """Count one report. Every kind is compared in turn; a fact has at most one partner."""
    count = _Count(tally, differences)
    count.kind("actors", entities.actors(gold), entities.actors(coded), entities.fit_actors)
    count.kind("places", entities.places(gold), entities.places(coded), entities.fit_words)
    count.kind("times", entities.times(gold), entities.times(coded), entities.fit_words)
    count.kind("statements", sayings.statements(gold), sayings.statements(coded), sayings.fit_statements)
    wanted = sayings.positions(gold), sayings.positions(coded)
    count.kind("positions", *wanted, sayings.fit_positions)
    happened = events.events(gold), events.events(coded)
    count.kind("events", *happened, events.fit, _Aside(happened, wanted))
    count.kind("tolls", figures.tolls(gold), figures.tolls(coded), figures.fit)
    count.kind("talks", talks.talks(gold), talks.talks(coded), talks.fit)
    count.kind("assessments", sayings.assessments(gold), sayings.assessments(coded), sayings.fit_assessments)


class _Aside:
    """Events that only one side has and that are neither hit nor error; each side is judged by what the other holds."""

    def __init__(self, happened: tuple[list[Fact], list[Fact]], wanted: tuple[list[Fact], list[Fact]]) -> None:
        self.happened, self.wanted = happened, wanted

    def counting(self, alone: Sequence[Fact], other: int) -> list[Fact]:
        """The unpaired events that do count; `other` is the place of the other side, 0 gold and 1 coded."""
        return [fact for fact in alone if not events.neither(fact, self.happened[other], self.wanted[other])]


def _rest(facts: Sequence[Fact], taken: set[int]) -> list[Fact]:
    return [fact for place, fact in enumerate(facts) if place not in taken]


class _Count:
    """The counting of one report."""

    def __init__(self, tally: Tally, differences: Differences) -> None:
        self.tally = tally
        self.differences = differences

    def kind(self, kind: str, gold: Sequence[Fact], coded: Sequence[Fact], fit: Fit, aside: "_Aside | None" = None) -> None:
        """Pair the facts of a kind and count them, each with its fields and parts; those `aside` are left out where unpaired."""
        matched = pairs(gold, coded, fit)
        for i, j in matched:
            self._pair(kind, gold[i], coded[j])
        missed = _rest(gold, {i for i, _ in matched})
        spurious = _rest(coded, {j for _, j in matched})
        if aside:
            alone = len(missed) + len(spurious)
            missed, spurious = aside.counting(missed, 1), aside.counting(spurious, 0)
            self.tally.neither += alone - len(missed) - len(spurious)
        self._missed(kind, missed, coded)
        self._spurious(kind, spurious)

    def _pair(self, kind: str, gold: Fact, coded: Fact) -> None:
        self.tally.add((kind, "found"), 1, 1, 1)
        if kind in WHOLE:
            self.tally.add((kind, "whole"), int(WHOLE[kind](gold, coded)), 1, 1)
        for key in gold.values:  # facts of one kind have the same fields
            self._field(key, gold, coded)
        for part in gold.parts:
            self.kind(part, gold.parts[part], coded.parts[part], PARTS[part])

    def _field(self, key: Key, gold: Fact, coded: Fact) -> None:
        ours, theirs = gold.values.get(key, ()), coded.values.get(key, ())
        if (not ours and not theirs) or key not in COUNTED:
            return
        if ours == theirs:
            self.tally.add(key, len(ours), len(ours), len(ours))
            return
        matched = pairs(ours, theirs, lambda mine, other: mine.like(other))
        self.tally.add(key, len(matched), len(ours), len(theirs))
        if len(matched) < max(len(ours), len(theirs)):
            self.differences.wrong(key, gold, coded, matched)

    def _missed(self, kind: str, facts: Sequence[Fact], coded: Sequence[Fact]) -> None:
        for fact in facts:
            self._alone(kind, fact, gold=1, coded=0)
            self.differences.missed(fact, coded)
            for part in fact.parts:
                self._missed(part, fact.parts[part], ())

    def _spurious(self, kind: str, facts: Sequence[Fact]) -> None:
        for fact in facts:
            self._alone(kind, fact, gold=0, coded=1)
            self.differences.spurious(fact)
            for part in fact.parts:
                self._spurious(part, fact.parts[part])

    def _alone(self, kind: str, fact: Fact, gold: int, coded: int) -> None:
        """A fact that only one side has: all that it says was missed, or is spurious."""
        self.tally.add((kind, "found"), 0, gold, coded, paired=False)
        if kind in WHOLE:
            self.tally.add((kind, "whole"), 0, gold, coded, paired=False)
        for key, values in fact.values.items():
            if values and key in COUNTED:
                self.tally.add(key, 0, gold * len(values), coded * len(values), paired=False)
