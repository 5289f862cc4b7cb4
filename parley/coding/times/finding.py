"""One pass over a report: every time expression read, resolved, numbered, and those that stand side by side joined."""

from dataclasses import replace
from datetime import date
from itertools import islice

from ...language.words import Parsed, Sentence, Word, ancestors
from ...record import Anchor, Time, TimeKind, edtf
from .context import Context, Fixed, duration
from .counted import moved, steps_of
from .grammar import Expression, expressions
from .meaning import Ahead, Away, Clock, Lasting, Meaning, Offset, Recent, Repeated, Stretch
from .relations import REACH, Relation, relation_of
from .resolve import resolve
from .tense import bearing_of
from .times import PENDING, Ends, Length, Times, dated, turned
from .tokens import Line, line_of, may_hold_time, paragraphs

CLOCK_GAP = 12  # characters between a date and its time of day ("on Friday, at about 8:30")
MEMORY = 2  # paragraphs for which "the next day" can still count from the last date told of


def find_times(parsed: Parsed, published: date | None) -> Times:
    """The time expressions of a parsed report; `published` is the day relative ones count from, None where it is unknown."""
    return _Finding(parsed.text, published).run(paragraphs(parsed))


class _Finding:
    """What has been found so far, and the last date told of."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text, self.published = text, published
        self.times: list[Time] = []
        self.offsets: list[tuple[int, Offset, Relation, Word]] = []
        self.ends: dict[str, Ends] = {}
        self.fallback: dict[str, Anchor] = {}
        self.lengths: dict[str, Length] = {}
        self.narrative: str | None = None

    def run(self, blocks: list[list[Sentence]]) -> Times:
        quiet = 0
        for sentences in blocks:
            known = self.narrative
            if may_hold_time(sentences):
                self._read(line_of(self.text, sentences))
            quiet = 0 if self.narrative is not known else quiet + 1
            if quiet >= MEMORY:
                self.narrative = None
        for place, offset, _, verb in self.offsets:
            self._settle(place, offset, verb)
        relations = tuple(relation for _, _, relation, _ in self.offsets)
        return Times(tuple(self.times), relations, self.ends, self.fallback, self.lengths)

    def _read(self, line: Line) -> None:
        clocks: list[tuple[int, Clock]] = []
        first = len(self.times)
        for found in expressions(line):
            if isinstance(found.meaning, Clock):
                clocks.append((len(self.times), found.meaning))
            self._add(line, found)
        for place, clock in clocks:
            self._date_clock(place, clock, first)

    def _add(self, line: Line, found: Expression) -> None:
        start, end, time = line[found.begin].start, line[found.end - 1].end, f"d{len(self.times) + 1}"
        word = _topmost(line, found)
        context = Context(self.published, bearing_of(word, found.preposition, line.low(found.end) == "'"), self.narrative)
        meaning = found.meaning
        meaning = _told_back(meaning) if context.bearing == "past" else meaning
        fixed = resolve(meaning, context)
        anchor = Anchor(to="published", offset=fixed.offset) if fixed.anchor == "published" else None
        if isinstance(meaning, Offset):
            anchor = Anchor(to=PENDING, offset=fixed.offset)
            relation = relation_of(time, meaning, line[found.begin].word, line[found.end - 1].word, start, end)
            self.offsets.append((len(self.times), meaning, relation, word))
        elif isinstance(meaning, Stretch) and fixed.edtf is not None:
            self.ends[time] = _ends(meaning, context)
        elif isinstance(meaning, Lasting) and meaning.unit is not None:
            self.lengths[time] = meaning.count, meaning.unit
        bare = Time(
            id=time, start=start, end=end, text=self.text[start:end], kind=_kind(meaning), edtf=None,
            from_=None, to=None, precision=None, anchor=anchor,
        )  # fmt: skip
        self.times.append(dated(bare, fixed.edtf, anchor) if fixed.edtf else bare)
        self._remember(fixed)

    def _remember(self, fixed: Fixed) -> None:
        """A date with a first day is what "the next day" counts from."""
        if fixed.edtf is not None and edtf.bounds(fixed.edtf).first is not None:
            self.narrative = fixed.edtf

    def _settle(self, place: int, offset: Offset, word: Word) -> None:
        """A value for "two days after X" from the words themselves, for when no event settles it.

        X may begin with a date ("two days after Friday's attack": the subject's day); the report's own news may be the subject
        ("the appeal comes a week after schools reopened": the anchor's day).
        """
        steps, time = steps_of(offset), self.times[place]
        if not offset.explicit or steps is None:
            return
        after = self.times[place + 1] if place + 1 < len(self.times) else None
        if (
            after
            and after.kind == "date"
            and after.edtf
            and self.text[time.end : after.start].strip().lower() in ("", "the", "on")
        ):
            self.times[place] = dated(time, moved(after.edtf, offset, steps), time.anchor)
        elif self.published is not None and _is_news(word):
            length = duration(-steps, offset.unit) if offset.count is not None else None
            value = moved(edtf.day(self.published), turned(offset), -steps)
            self.times[place] = dated(time, value, Anchor(to=PENDING, offset=length))
            self.fallback[time.id] = Anchor(to="published", offset=length)

    def _date_clock(self, place: int, clock: Clock, first: int) -> None:
        """Give a time of day the date that stands beside it."""
        beside = self._beside(place, first)
        if beside is None or beside.edtf is None or beside.precision != "day" or "T" in beside.edtf:
            return
        value = beside.edtf
        if clock.hour is not None:
            value = edtf.moment(date.fromisoformat(beside.edtf), clock.hour, clock.minute)
        self.times[place] = dated(self.times[place], value, beside.anchor)

    def _beside(self, place: int, first: int) -> Time | None:
        for other in (place - 1, place + 1):
            if first <= other < len(self.times) and self.times[other].kind == "date":
                left, right = sorted((self.times[place], self.times[other]), key=lambda t: t.start)
                gap = self.text[left.end : right.start]
                if len(gap) <= CLOCK_GAP and "." not in gap[1:]:
                    return self.times[other]
        return None


def _topmost(line: Line, found: Expression) -> Word:
    """The expression's word that hangs on something outside it."""
    low, high = line[found.begin].word.i, line[found.end - 1].word.i
    for i in range(found.begin, found.end):
        word = line[i].word
        if not low <= word.head.i <= high or word.head is word:
            return word
    return line[found.end - 1].word


def _told_back(meaning: Meaning) -> Meaning:
    """In a clause about the past "in three days", "over the next six months" are lengths: they do not count from publication."""
    inner = meaning.inner if isinstance(meaning, Ahead) else meaning
    if isinstance(meaning, Ahead) or (isinstance(inner, Recent) and inner.sign > 0):
        return Lasting(inner.count, inner.unit) if isinstance(inner, Away | Recent) else meaning
    return meaning


def _is_news(word: Word) -> bool:
    """Does the time hang on a "comes" in the present tense, the report's way of pointing at its own news?"""
    verb = next((a for a in islice(ancestors(word), REACH) if a.pos in ("VERB", "AUX")), None)
    while verb is not None and verb.lemma != "come" and verb.dep == "advcl":
        verb = verb.head if verb.head is not verb else None
    return verb is not None and verb.lemma == "come" and verb.tag in ("VBZ", "VBP")


def _ends(stretch: Stretch, context: Context) -> Ends:
    back = replace(context, bearing="past") if stretch.to_publication else context
    begin = resolve(stretch.begin, back).edtf if stretch.begin else None
    return begin, resolve(stretch.end, context).edtf if stretch.end else None


def _kind(meaning: Meaning) -> TimeKind:
    match meaning:
        case Clock():
            return "time"
        case Lasting():
            return "duration"
        case Repeated():
            return "set"
    return "date"
