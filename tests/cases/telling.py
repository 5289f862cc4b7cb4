"""Says what a record holds in the notation of the tables, for the messages of failing cases and for writers of new ones.

`python -m tests.cases.telling "Rebels shelled Homs." [2019-05-11]` prints what Parley gives. It is no source of right answers.
"""

import sys
from collections.abc import Iterable

import parley
from parley.record import Record
from parley.record.casualties import Casualties, People
from parley.record.events import Event


def told(record: Record, kind: str) -> str:
    """All that the record says of one kind, on one line."""
    said = list(_lines(record, kind))
    return "; ".join(said) if said else f"no {kind}"


def _lines(record: Record, kind: str) -> Iterable[str]:
    name = {a.id: a.name for a in record.actors} | {p.id: p.name for p in record.places}
    document = record.document

    def names(ids: Iterable[str]) -> str:
        return " + ".join(name[id] for id in ids) or "nobody"

    match kind:
        case "event":
            for e in record.events:
                yield (
                    f"event {' '.join([e.type, *e.modes])}: {names(e.actors)} > {names(e.recipients)}, "
                    f"{'in ' + name[e.place] if e.place else 'nowhere'}, {'on ' + str(e.date.edtf) if e.date else 'undated'}, "
                    f"status {e.status}, stage {e.stage}, clarity {e.clarity}{', background' * e.background}"
                    + f", said by {names(e.attributed_to)}" * bool(e.attributed_to)
                    + "".join(f", context {c}" for c in e.contexts)
                    + "".join(f", responsibility {name[r.actor]} {r.basis}" for r in e.responsibility)
                    + "".join(f', {key} "{s.text}"' for key, s in (("target", e.target), ("weapon", e.weapon)) if s)
                    + "".join(f"; {_figure(f, name)}" for f in _figures(e))
                )
        case "figure" | "toll":
            for e in record.events if kind == "figure" else ():
                yield from (f"[{e.id}] {_figure(f, name)}" for f in _figures(e))
            yield from (f"toll {_figure(t, name)}" for t in record.tolls)
        case "statement":
            for s in record.statements:
                yield (
                    f"statement {names(s.speakers)}: "
                    + " + ".join(f'"{c.text}"' for c in s.content)
                    + f", {'direct' if s.direct else 'indirect'}"
                    + (f', cue "{s.cue.text}"' if s.cue else ", no cue")
                    + f", to {names(s.addressees)}" * bool(s.addressees)
                    + f", through {names(s.through)}" * bool(s.through)
                    + (f", channel {s.channel}" if s.channel else "")
                    + (f", on {s.date.edtf}" if s.date else "")
                )
        case "position":
            for p in record.positions:
                yield (
                    f'position {p.act} {names(p.actors)}: "{p.issue}", to {names(p.to)}'
                    + (f', in exchange for "{p.in_exchange_for}"' if p.in_exchange_for else "")
                    + f", said by {names(p.attributed_to)}" * bool(p.attributed_to)
                )
        case "talks":
            for t in record.talks:
                rounds = (f", round {r.ordinal or '?'} {r.status or ''} {r.outcome or ''}".rstrip() for r in t.rounds)
                yield (
                    f"talks {names(t.parties)}, {'venue ' + name[t.venue] if t.venue else 'no venue'}, status {t.status}, "
                    f"outcome {t.outcome}, format {t.format}, mediators {names(t.mediators)}, hosts {names(t.hosts)}"
                    + "".join(rounds)
                    + "".join(f", absent {name[a.actor]} {a.how} by {name.get(a.by or '', 'nobody')}" for a in t.absent)
                    + "".join(
                        f", delegate {name[d.person]} of {name.get(d.party or '', 'nobody')} {d.position}" for d in t.delegates
                    )
                    + "".join(f", agreement {a.kind} {a.status} named {a.name}" for a in t.agreements)
                    + "".join(f", assessment {name[a.by]} {a.valence}" for a in t.assessments)
                    + "".join(f', issue "{issue}"' for issue in t.issues)
                    + (f", since {t.since.edtf}" if t.since else "")
                )
        case "place":
            yield from (f'place "{p.name}" {p.country or "-"} {p.kind} {p.precision}' for p in record.places)
        case "time":
            for m in record.times:
                anchor = f" anchor {m.anchor.to} {m.anchor.offset or ''}".rstrip() if m.anchor else ""
                yield f'time "{m.text}" {m.kind} {m.edtf or "unfixed"}{anchor}'
        case "actor":
            for a in record.actors:
                yield (
                    f'actor "{a.name}" {a.kind} {a.country or "-"} {a.sector or "-"}'
                    + (f" of {name[a.member_of]}" if a.member_of else "")
                    + (f' titled "{a.title}"' if a.title else "")
                    + f" known {a.known_as or '-'} mentions "
                    + " + ".join(f'"{m.text}"' for m in a.mentions)
                )
        case "removed":
            yield from (f'removed "{r.text}" ({r.reason})' for r in document.removed)
        case "dateline":
            if (head := document.dateline) is not None:
                day = f" on {head.date.edtf}" if head.date and head.date.edtf else " undated"
                yield f"dateline {name.get(head.place or '', 'nowhere')}{day} by {head.agency}"
        case _:
            yield f'{kind} "{getattr(document, kind)}"'


def _figures(event: Event) -> list[Casualties | People]:
    return [*event.casualties, *event.people]


def _figure(f: Casualties | People, name: dict[str, str]) -> str:
    low, best, high = ("?" if n is None else n for n in (f.low, f.best, f.high))
    if isinstance(f, People):
        return f"{f.role} {low}/{best}/{high}"
    victims = f' of "{f.victims.text.text}"' if f.victims.text else ""
    civilian = {True: " civilian", False: " not civilian", None: ""}[f.victims.civilian]
    relations = f"{' part of ' + f.part_of if f.part_of else ''}{' rival of ' + f.rival_of if f.rival_of else ''}"
    counted = " counted by " + " + ".join(name[id] for id in f.counted_by) if f.counted_by else ""
    return f"{f.harm} {low}/{best}/{high}{victims}{civilian}{relations} extent {f.extent}{counted}"


def _everything(record: Record) -> Iterable[str]:
    for kind in ("event", "toll", "statement", "position", "talks", "place", "time", "actor", "removed", "dateline"):
        yield from _lines(record, kind)


if __name__ == "__main__":
    sentence, day = sys.argv[1], (sys.argv[2:] or ["2019-05-11"])[0]
    given = parley.read(sentence.replace("<br>", "\n"), published=None if day == "none" else day, coverage="all")
    print("\n".join(_everything(given)))
