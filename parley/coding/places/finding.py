"""From a parsed report to its places: mentions found, each looked up in the company of the others, gathered by place."""

from collections.abc import Callable
from datetime import date

from ...knowledge.gazetteer import Gazetteer, Row, RowKind, core
from ...language.words import Parsed
from ...record import Place, span_of
from ...record.places import PlacePrecision
from .choice import Chooser
from .made import Places
from .mentions import Mention
from .walking import find_mentions

PRECISION: dict[RowKind, PlacePrecision] = {
    "city": "city", "admin1": "admin1", "admin2": "admin2", "country": "country", "region": "region", "facility": "near", "point": "point",
}  # fmt: skip

# What the coordinates of an unknown place stand for when they are those of the place that the text says it lies in.
HELD_PRECISION: dict[RowKind, PlacePrecision] = PRECISION | {"city": "near", "facility": "near", "point": "near"}


def find_places(parsed: Parsed, gazetteer: Gazetteer, published: date | None = None) -> Places:
    """All literal places of a report, resolved. Unknown names that are surely places stay, without coordinates."""
    mentions = find_mentions(parsed, gazetteer)
    chooser = Chooser(mentions, parsed, gazetteer)
    chosen = {key: chooser.choose(key) for key in chooser.groups}
    grouped: dict[object, list[tuple[Mention, Row | None]]] = {}
    for m in mentions:
        row = chosen[chooser.key(m)] if m.rows else None
        grouped.setdefault(_identity(m, row), []).append((m, row))
    places: list[Place] = []
    at: dict[int, str] = {}
    for group in sorted(grouped.values(), key=lambda g: g[0][0].first.i):
        if all(m.acting for m, _ in group):
            continue
        id = f"p{len(places) + 1}"
        places.append(_place(id, group, parsed.text, lambda m: chosen.get(chooser.key(m))))
        for m, _ in group:
            if not m.acting:
                at.update((w.i, id) for w in m.words)
    return Places(tuple(places), at)


def _identity(m: Mention, row: Row | None) -> object:
    """What makes two mentions one place: the row, or the facility's or the unknown place's own name."""
    if m.own_name is not None:
        return core(m.own_name)
    return row.id if row is not None else core(m.name)


def _place(id: str, group: list[tuple[Mention, Row | None]], text: str, chosen: Callable[[Mention], Row | None]) -> Place:
    m, row = group[0]
    spans = tuple(span_of(text, x.first.start, x.last.end) for x, _ in group)
    if row is None:
        kind: RowKind = next((x.kind for x, _ in group if x.kind is not None), "city")
        holder = next((held for x, _ in group for n in x.lies_in if (held := chosen(n)) is not None), None)
        return Place(
            id=id,
            name=m.name,
            kind=kind,
            country=holder.country if holder else None,
            admin1=holder.admin1 if holder else None,
            lat=holder.lat if holder else None,
            lon=holder.lon if holder else None,
            geonames=None,
            precision=HELD_PRECISION[holder.kind] if holder else "none",
            mentions=spans,
        )
    near = m.near
    return Place(
        id=id,
        name=m.own_name if near and m.own_name else row.name,
        kind="facility" if near else row.kind,
        country=row.country,
        admin1=row.admin1,
        lat=row.lat,
        lon=row.lon,
        geonames=None if near else row.geonames,
        precision="near" if near else PRECISION[row.kind],
        mentions=spans,
    )
