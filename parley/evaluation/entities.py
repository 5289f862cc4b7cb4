"""Actors, place names and time expressions as facts: who, where and when, before anything is said of them."""

from collections.abc import Sequence

from ..record import Actor, Place, Span, Time
from ..record.wording import plain
from .facts import Fact, agree
from .rows import Key
from .values import Point, Value
from .view import View, named, stretch


def actors(view: View) -> list[Fact]:
    """The actors of a record."""
    return [_actor(actor, view) for actor in view.record.actors]


def fit_actors(one: Fact, other: Fact) -> float:
    """How well two actors fit: a name or a mention in common; 0 otherwise. The share of mentions decides between several."""
    name = agree(one.has("name"), other.has("name"))
    part = one.words.part(other.words)
    return name + part if name or (part > 0 and agree(one.has("mentions"), other.has("mentions"))) else 0


def places(view: View) -> list[Fact]:
    """The place names of a record, each stretch of the text once: of several places, one with coordinates."""
    mentions: dict[tuple[int, int], tuple[Place, Span]] = {}
    for place in sorted(view.record.places, key=lambda place: place.lat is not None):
        mentions.update({(span.start, span.end): (place, span) for span in place.mentions})
    return [_mention(place, span, view) for _, (place, span) in sorted(mentions.items())]


def times(view: View) -> list[Fact]:
    """The time expressions of a record."""
    return [_time(time, view) for time in view.record.times]


def fit_words(one: Fact, other: Fact) -> float:
    """The share of words in common."""
    return one.words.part(other.words)


def _actor(actor: Actor, view: View) -> Fact:
    values: dict[Key, Sequence[Value]] = {
        ("actors", "name"): view.who([actor.id]),
        ("actors", "mentions"): [view.words([span]) for span in actor.mentions],
        ("actors", "kind"): named(actor.kind, silent=("unknown",)),
        ("actors", "country"): named(actor.country),
        ("actors", "sector"): named(actor.sector),
        ("actors", "member of"): view.who([actor.member_of]),
    }
    words = view.words(actor.mentions)
    return Fact("actors", plain(actor.name), values, words, words, {"": actor.mentions})


def _mention(place: Place, span: Span, view: View) -> Fact:
    words = view.words([span])
    at = f"{place.lat}, {place.lon}" + (f" (GeoNames {place.geonames})" if place.geonames else "")
    located = place.lat is not None and place.lon is not None
    values: dict[Key, Sequence[Value]] = {
        ("places", "point"): [Point(place.lat or 0.0, place.lon or 0.0, place.geonames, at)] if located else (),
        ("places", "country"): named(place.country),
        ("places", "precision"): named(place.precision, silent=("none",)),
    }
    return Fact("places", plain(place.name), values, words, words, {"": (span,)})


def _time(time: Time, view: View) -> Fact:
    span = Span(start=time.start, end=time.end, text=time.text)
    words = view.words([span])
    values: dict[Key, Sequence[Value]] = {
        ("times", "edtf"): stretch(time.edtf, time.from_, time.to, time.edtf or ""),
        ("times", "kind"): named(time.kind),
    }
    return Fact("times", plain(time.text), values, words, words, {"": (span,)})
