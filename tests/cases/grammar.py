"""Reads what a row expects: facts apart by semicolons, their parts apart by commas, by the rules of the notation."""

import re
from collections.abc import Callable
from typing import get_args

from parley.record import actors, casualties, edtf, events, places, positions, talks

from .facts import Count, Fact, Figure, Happening, Location, Moment, Names, Page, Part, Process, Saying, Stance, Who

NUMBERS = "no one two three four five six seven eight nine ten".split()
COUNTED = "event statement position talks place time actor figure toll dateline removed".split()
HARMS = (*get_args(casualties.Harm), *get_args(casualties.PeopleRole))

Rules = dict[str, str]

DAY = r"on (\S+)|(undated)"
EVENT: Rules = {
    "place": r"in (.+)|(nowhere)",
    "date": DAY,
    "status": f"status ({'|'.join(get_args(events.Status))})",
    "stage": f"stage ({'|'.join(get_args(events.Stage))})",
    "clarity": f"clarity ({'|'.join(get_args(events.Clarity))})",
    "background": "(not )?background",
    "target": r"target (.+)",
    "weapon": r"weapon (.+)",
    "context": r"(no )?context ([a-z-]+)",
    "modes": "(no mode)",
    "accused": r"accused by (.+)",
    "claimed": r"claimed by (.+)",
    "attributed": r"said by (.+)",
    "responsibility": rf"(no) responsibility|responsibility (.+) ({'|'.join(get_args(events.Basis))})",
    "denied": r"denied by (.+)",
    "link": rf"({'|'.join(get_args(events.LinkKind))}) ([A-Z]+)",
}
FIGURE: Rules = {
    "victims": r"of (.+?)",
    "part": r"part of (\d+)",
    "rival": r"rival of (\d+)",
    "civilian": r"(not )?civilian",
    "extent": f"extent ({'|'.join(get_args(casualties.Extent))})",
    "counted": r"counted by (.+?)",
    "place": r"in (.+?)|(nowhere)",
    "date": DAY,
}
STATEMENT: Rules = {
    "direct": "(direct|indirect)",
    "cue": r"(no) cue|cue (.+)",
    "source": r"(no) source|source (.+)",
    "channel": r"(no) channel|channel ([a-z-]+)",
    "date": DAY,
    "addressees": r"to (.+)",
    "through": r"through (.+)",
    "whole": "(whole)",
}
POSITION: Rules = {
    "to": r"to (.+)",
    "exchange": r"in exchange for (.+)",
    "attributed": r"said by (.+)",
    "date": DAY,
    "whole": "(whole)",
}
STATUS = "|".join(get_args(talks.TalksStatus))
OUTCOME = "|".join(get_args(talks.Outcome))
HOW = "|".join(get_args(talks.AbsentHow))
TALKS: Rules = {
    "venue": r"venue (.+)|(no venue)",
    "none": "no (mediator|host|observer|guarantor|round|delegate|absent|agreement|assessment|issue|purpose)s?",
    "round": rf"round (\d+|\?)(?: ({STATUS}))?(?: ({OUTCOME}))?(?: on (\S+))?(?: until (\S+))?(?: claimed by (.+))?",
    "mediators": "mediators? (.+)",
    "hosts": "hosts? (.+)",
    "observers": "observers? (.+)",
    "guarantors": "guarantors? (.+)",
    "absent": rf"absent (.+?)(?: ({HOW}))?(?: by (.+))?",
    "delegate": r"delegate (.+?)(?: of (.+?))?(?: (head|member|unknown))?(?: led (\d+))?",
    "status": f"status ({STATUS})",
    "outcome": f"outcome ({OUTCOME})",
    "format": f"format ({'|'.join(get_args(talks.Format))})",
    "issue": r"issue (.+)",
    "purpose": r"purpose (.+)",
    "agreement": rf"agreement(?: ({'|'.join(get_args(talks.AgreementKind))}))?"
    rf"(?: ({'|'.join(get_args(talks.AgreementStatus))}))?(?: named (.+?))?(?: on (\S+))?",
    "assessment": rf"assessment (.+) ({'|'.join(get_args(talks.Assessment.model_fields['valence'].annotation))})",
    "since": r"since (\S+)",
    "until": r"until (\S+)",
}
ACTOR: Rules = {
    "side": r"of (.+?)",
    "title": r"(no) title|titled (.+?)",
    "known": r"known (\S+)",
    "mentions": r"mentions (.+?)",
}
PRECISIONS = get_args(places.PlacePrecision)
PLACE_KINDS = get_args(places.PlaceKind)
KINDS = "|".join(get_args(actors.ActorKind))
QUOTED = re.compile(r'"[^"]*"')


class NotationError(ValueError):
    """A table says something that the notation does not know: which file and line, what, and what to write."""


def parse_facts(expected: str, where: str) -> list[Fact]:
    """The facts of one cell, which stand apart by semicolons. `where` opens the message of a NotationError."""
    if expected.count('"') % 2:
        raise NotationError(f"{where}: a quotation mark is not closed: {expected}")
    return [_fact(words.strip(), where) for words in _split(expected, ";")]


def _fact(words: str, where: str) -> Fact:
    """One fact: its first word says which kind, and the kind has its own reader."""
    kind = re.match(r"[\w-]*", words)[0]  # type: ignore[index] # matches nothing at worst
    rest = words[len(kind) :]
    if kind in NUMBERS:
        return _count(words, where)
    if kind in HARMS or kind == "toll":
        return _figure(words, where)
    if kind not in READERS:
        raise NotationError(f"{where}: {words!r}: a fact starts with {', '.join([*READERS, *HARMS])} or a number")
    return READERS[kind](words, rest.strip(), where)


def _event(words: str, rest: str, where: str) -> Fact:
    head, parts = _parts(words, rest, EVENT, where)
    what, _, who = _halves(head, ":")
    type, *modes = what.split() or [""]
    if type not in get_args(events.EventType):
        raise _wrong(words, f"{type!r} is no type of PLOVER", where)
    if not all(re.fullmatch(r"[a-z-]+", mode) for mode in modes):
        raise _wrong(words, f"{' '.join(modes)!r} are no modes; a colon stands before who acts", where)
    actors, arrow, recipients = _halves(who, ">")
    return Happening(words, parts, type, tuple(modes), _names(actors), _names(recipients) if arrow else None)


def _statement(words: str, rest: str, where: str) -> Fact:
    head, parts = _parts(words, rest, STATEMENT, where)
    who, _, what = _halves(head, ":")
    return Saying(words, parts, _names(who), _names(what) or ())


def _position(words: str, rest: str, where: str) -> Fact:
    head, parts = _parts(words, rest, POSITION, where)
    who, _, issue = _halves(head, ":")
    act, _, actors = who.partition(" ")
    if act not in get_args(positions.PositionAct):
        raise _wrong(words, f"{act!r} is none of {', '.join(get_args(positions.PositionAct))}", where)
    return Stance(words, parts, act, _names(actors), unquoted(issue) or None)


def _talks(words: str, rest: str, where: str) -> Fact:
    head, parts = _parts(words, rest, TALKS, where)
    return Process(words, parts, _names(head.removesuffix(":")))


def _place(words: str, rest: str, where: str) -> Fact:
    found = re.fullmatch(
        rf'(?:("[^"]+")|([^"]+?))(?: ([A-Z]{{3}}|-))?(?: ({"|".join(PLACE_KINDS)}))?(?: ({"|".join(PRECISIONS)}))?', rest
    )
    if not found:
        raise _wrong(words, "write place NAME COUNTRY kind precision", where)
    quoted, plain, country, kind, precision = found.groups()
    return Location(words, (), unquoted(quoted or plain), country, kind, precision)


def _time(words: str, rest: str, where: str) -> Fact:
    found = re.fullmatch(
        r'"([^"]+)"(?: (date|time|duration|set))?(?: (\S+))?(?: (?:(no) anchor|anchor (\S+)(?: (\S+))?))?', rest
    )
    if not found:
        raise _wrong(
            words, 'write time "on Friday" 2019-05-10, or unfixed for the date, or anchor published P-1D after it', where
        )
    text, kind, value, none, anchor, offset = found.groups()
    if value not in (None, "unfixed"):
        _edtf(value, words, where)
    parts = (Part("anchor", (anchor, offset)),) if anchor or none else ()
    return Moment(words, parts, text, value, kind)


def _actor(words: str, rest: str, where: str) -> Fact:
    tail, sideless = (
        "|".join(f"(?:{_bare(rule)})" for key, rule in ACTOR.items() if key not in without) for without in ((), ("side",))
    )
    found = re.fullmatch(
        rf'(?:("[^"]+")|([^"]+?))(?: ({KINDS})(?: ([A-Z]{{3}}|-))?(?: ([A-Z]{{2,4}}|-))?)?((?(3)(?:,? (?:{tail}))*|(?:,? (?:{sideless}))*))',
        rest,
    )  # "of" is part of a name ("Ministry of Defence") until the kind is told
    if not found:
        raise _wrong(words, "write actor NAME kind COUNTRY SECTOR of SIDE", where)
    quoted, plain, kind, country, sector, said = found.groups()
    if not kind and plain and re.search(rf" (?:{KINDS})\b", plain):
        raise _wrong(words, "what stands behind the kind is not of the notation; or put the name in quotation marks", where)
    return Who(words, _sequence(said, ACTOR, words, where), unquoted(quoted or plain), kind, country, sector)


def _figure(words: str, where: str) -> Fact:
    toll = words.startswith("toll ")
    harm, _, rest = words.removeprefix("toll ").partition(" ")
    found = re.match(r"(\d+)\.\.|\.\.(\d+)|(\d+|\?)/(\d+|\?)/(\d+|\?)|(\d+)|(?=(?:low|best|high) )", rest)
    if harm not in HARMS or not found:
        raise _wrong(words, "write killed 9, killed 5.., killed 5/5/? or killed low 5 best 5 high ?", where)
    rest = rest[found.end() :]
    bounds: dict[str, int | str | None] = {"low": "any", "best": "any", "high": "any"}
    least, most, *three, exact = found.groups()
    if least:
        bounds |= {"low": int(least), "high": None}
    elif most:
        bounds |= {"low": None, "high": int(most)}
    elif exact:
        bounds = dict.fromkeys(bounds, int(exact))
    elif three[0]:
        bounds = dict(zip(bounds, map(_bound, three), strict=True))
    while bound := re.match(r" ?(low|best|high) (\d+|\?)", rest):
        bounds[bound[1]] = _bound(bound[2])
        rest = rest[bound.end() :]
    return Figure(words, _sequence(rest, FIGURE, words, where), harm, **bounds, toll=toll)


def _count(words: str, where: str) -> Fact:
    found = re.fullmatch(rf"(\w+) (?:({'|'.join(COUNTED)})s?|({'|'.join(HARMS)}))(?: (.+))?", words)
    if not found:
        raise _wrong(words, f"what can be counted is {', '.join(COUNTED)}", where)
    number, kind, harm, which = found.groups()
    return Count(words, (), NUMBERS.index(number), kind or "figure", harm or (unquoted(which) if which else None))


def _page(words: str, rest: str, where: str) -> Fact:
    if not rest:
        raise _wrong(words, "the words are missing", where)
    field = words.partition(" ")[0]
    return _dateline(words, rest, where) if field == "dateline" else Page(words, (), field, unquoted(rest))


def _dateline(words: str, rest: str, where: str) -> Fact:
    place, day, undated, agency = re.fullmatch(r"(.+?)(?: on (\S+)| (undated))?(?: by (.+))?", rest).groups()  # type: ignore[union-attr]
    if day:
        _edtf(day, words, where)
    given = {"place": place, "date": day or undated, "agency": agency}
    return Page(words, tuple(Part(key, (value,)) for key, value in given.items() if value), "dateline", None)


READERS: dict[str, Callable[[str, str, str], Fact]] = {
    "event": _event,
    "statement": _statement,
    "position": _position,
    "talks": _talks,
    "place": _place,
    "time": _time,
    "actor": _actor,
    **dict.fromkeys(("removed", "text", "title", "dateline", "published", "byline"), _page),
}


def _parts(words: str, rest: str, rules: Rules, where: str) -> tuple[str, tuple[Part, ...]]:
    """The head of a fact, and what follows its commas by the rules of its kind."""
    head, *pieces = _split(rest, ",")
    return head, tuple(_part(piece, rules, words, where) for piece in pieces)


def _part(piece: str, rules: Rules, words: str, where: str) -> Part:
    """One piece by the first rule that it fits from end to end."""
    for key, rule in rules.items():
        if found := re.fullmatch(rule, piece):
            if key in ("date", "since", "until") and found[1]:
                _edtf(found[1], words, where)
            return Part(key, found.groups())
    raise _wrong(words, f"{piece!r} is none of {', '.join(rules)}", where)


def _sequence(rest: str, rules: Rules, words: str, where: str) -> tuple[Part, ...]:
    """Parts that follow one another, with commas or without."""
    said = []
    rest = rest.strip(" ,")
    stops = "|".join(_bare(rule) for rule in rules.values())
    while rest:
        for key, rule in rules.items():
            if found := re.match(rf"(?:{rule})(?=$|,? (?:{stops})(?:$|,| ))", rest):
                said.append(_part(found[0], {key: rule}, words, where))
                rest = rest[found.end() :].strip(" ,")
                break
        else:
            raise _wrong(words, f"{rest!r} is none of {', '.join(rules)}", where)
    return tuple(said)


def _bare(rule: str) -> str:
    """A rule without its groups, to stand inside a larger pattern."""
    return re.sub(r"\((?!\?)", "(?:", rule)


def _names(value: str) -> Names | None:
    """Names joined by +; `nobody` is the empty list, nothing at all is not checked."""
    return names(value) if value.strip() else None


def names(value: str) -> Names:
    """The names of a list joined by +, without quotation marks; `nobody` is the empty list."""
    return tuple(unquoted(name) for name in _split(value, "+") if name.strip() != "nobody")


def unquoted(value: str) -> str:
    """The words without the quotation marks around them."""
    return value.strip().removeprefix('"').removesuffix('"').strip()


def _bound(value: str) -> int | None:
    return None if value == "?" else int(value)


def _edtf(value: str, words: str, where: str) -> None:
    try:
        edtf.bounds(value)
    except ValueError as error:
        raise _wrong(words, f"{value!r} is no EDTF date ({error})", where) from None


def _halves(value: str, mark: str) -> tuple[str, str, str]:
    """What stands before and behind the first such mark outside quotation marks."""
    pieces = _split(value, mark, blank=False)
    return pieces[0].strip(), mark if len(pieces) > 1 else "", mark.join(pieces[1:]).strip()


def _split(value: str, mark: str, blank: bool = True) -> list[str]:
    """Cut at a mark that no quotation marks enclose and (`blank`) that is followed by a space."""
    hidden = QUOTED.sub(lambda quote: "\0" * len(quote[0]), value)
    cuts = [found.span() for found in re.finditer(re.escape(mark) + (r"(?=\s|$)" if blank else ""), hidden)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(value)]
    return [value[a:b].strip() for a, b in zip(starts, ends, strict=True)]


def _wrong(words: str, why: str, where: str) -> NotationError:
    return NotationError(f"{where}: {words!r}: {why}")
