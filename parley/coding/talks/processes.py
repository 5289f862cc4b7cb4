"""Mentions of talks to processes: who negotiates with whom, where, in which round, with what standing and outcome."""

import re
from dataclasses import dataclass, field

from ...language.words import Word, children, subtree
from ...record import Agreement, Date, Round, Span, Talks, TalksEvidence, span_of
from ...record.talks import AgreementKind, Format, Outcome, TalksStatus
from ..events import Scene
from ..positions import issue_range
from .absences import find_absences
from .assessments import find_assessments
from .delegates import find_delegates
from .mentions import Mention, find_mentions

PARTY_KINDS = frozenset({"government", "armed-group", "organisation", "assembly", "group", "country", "person"})
THIRD = frozenset({"UNO", "EUR", "IGO", "NGO"})
MEDIATING = frozenset("mediate broker facilitate chair sponsor oversee convene moderate".split())
MEDIATORS = frozenset("mediator broker facilitator intermediary go-between".split())
INDIRECT = frozenset("indirect proximity shuttle back-channel backchannel".split())
STATUS_RANK = ("collapsed", "suspended", "postponed", "stalled", "resumed", "concluded", "ongoing", "planned", "proposed")
NO_RESULT = re.compile(
    r"\b(?:without|no|failed to (?:reach|produce|agree)|inconclusive\w*)\b[^.]{0,40}\b(?:agreement|deal|accord|breakthrough|progress|result|ceasefire|conclusion|truce)?",
    re.I,
)
PROGRESS = re.compile(r"\b(?:progress|headway|breakthrough|closer|step forward|moved forward)\b", re.I)
NO_PROGRESS = re.compile(
    r"\b(?:no|little|without|lack of|any|not)\s+(?:\w+\s+){0,2}(?:progress|headway|breakthrough|result)", re.I
)
FIGHTING = frozenset("REB PRM UAF PRE MIL".split())


@dataclass(slots=True, eq=False)
class Process:
    """A process while it is put together: its parties and its mentions."""

    parties: list[str]
    mentions: list[Mention] = field(default_factory=list)


def find_talks(scene: Scene) -> tuple[Talks, ...]:
    """The processes of a report, in the order of their first mention. Flatly refused or merely conceivable talks are none."""
    mentions = list(find_mentions(scene))
    mediators = _mediators(scene, mentions)
    processes = _group(mentions, mediators, scene)
    out: list[Talks] = []
    for process in processes:
        if not _is_process(process, scene, mediators):
            continue
        out.append(_build(process, f"t{len(out) + 1}", scene, mediators, first=not out))
    return tuple(out)


# ---------------------------------------------------------------- which mentions are one process


def _sides(m: Mention, mediators: dict[str, Span], scene: Scene) -> list[str]:
    """The parties of a mention: sides, not their envoys; no mediator; no third party where two others are named."""
    ids: list[str] = []
    for x in m.parties:
        actor = scene.actors.get(x)
        side = x
        if actor.kind == "person" or (actor.kind in ("group", "organisation") and actor.member_of is not None):
            side = scene.actors.side(x)
        if side not in ids and side not in mediators and scene.actors.get(side).kind in PARTY_KINDS:
            ids.append(side)
    if len(ids) > 2:
        ids = [x for x in ids if scene.actors.get(x).country not in THIRD] or ids
    return ids


def _group(mentions: list[Mention], mediators: dict[str, Span], scene: Scene) -> list[Process]:
    processes: list[Process] = []
    loose: list[Mention] = []
    for m in mentions:
        sides = _sides(m, mediators, scene)
        if m.refused or (m.tentative and processes):
            continue
        if len(sides) >= 2:
            shared = [(len(set(sides) & set(p.parties)), -n) for n, p in enumerate(processes)]
            best = max(shared, default=(0, 0))
            home = processes[-best[1]] if best[0] >= 2 or (best[0] == 1 and len(processes[-best[1]].parties) < 2) else None
            if home is None:
                if not m.strong and not _contending(sides, scene):
                    continue
                home = Process([])
                processes.append(home)
            home.parties += [x for x in sides if x not in home.parties]
            home.mentions.append(m)
        elif processes and (not sides or sides[0] in processes[-1].parties):
            processes[-1].mentions.append(m)
        elif m.strong or processes:
            loose.append(m)
    if not processes and loose:
        processes.append(Process(_opposing(loose, mediators, scene), loose))
    elif loose:
        processes[0].mentions += loose
        processes[0].mentions.sort(key=lambda m: m.word.i)
    return processes


def _contending(sides: list[str], scene: Scene) -> bool:
    return any(scene.actors.get(x).sector in FIGHTING for x in sides)


def _opposing(mentions: list[Mention], mediators: dict[str, Span], scene: Scene) -> list[str]:
    """Parties that no single mention names together: the sides whose people speak or act in the sentences about the talks."""
    sentences = {m.word.sentence.index for m in mentions}
    seen: list[str] = []
    for m in mentions:
        seen += [x for x in _sides(m, mediators, scene) if x not in seen]
    spans = [(s.start, s.end) for s in scene.parsed.sentences if s.index in sentences]
    for actor in scene.actors.all:
        side = scene.actors.side(actor.id)
        top = scene.actors.get(side)
        if side in seen or side in mediators or top.country in THIRD or top.kind not in ("government", "armed-group"):
            continue
        if any(a <= x.start < b for x in actor.mentions for a, b in spans):
            seen.append(side)
    rebels = [x for x in seen if scene.actors.get(x).kind == "armed-group" or scene.actors.get(x).sector in FIGHTING]
    governments = [x for x in seen if scene.actors.get(x).kind == "government"]
    if rebels:
        return [*governments[:1], *rebels] if governments else rebels
    return governments[:2] if len(governments) >= 2 else seen[:2]


def _is_process(process: Process, scene: Scene, mediators: dict[str, Span]) -> bool:
    strong = [m for m in process.mentions if m.strong and not m.tentative]
    if not strong and not any(m.is_round for m in process.mentions):
        return False
    if len(process.parties) >= 2:
        return True
    return bool(process.parties) and (bool(mediators) or any(m.ordinal or m.status for m in process.mentions))


# ---------------------------------------------------------------- third parties


def _mediators(scene: Scene, mentions: list[Mention]) -> dict[str, Span]:
    """Named mediators: "mediated by X", "X mediators", "mediator X", "X-brokered talks", "under the auspices of X"."""
    found: dict[str, Span] = {}

    def add(word: Word, at: Word) -> None:
        for x in scene.actors.of(word):
            side = scene.actors.side(x)
            if scene.actors.get(side).kind in ("government", "organisation", "person", "country", "group"):
                found.setdefault(side, span_of(scene.parsed.text, min(word.start, at.start), max(word.end, at.end)))

    for clause in scene.clauses:
        if clause.kind == "v" and clause.head.lemma in MEDIATING and clause.negation is None:
            for s in clause.subjects:
                if s.lemma not in MEDIATORS:
                    add(s, clause.head)
    for w in scene.parsed.words:
        if w.lemma in MEDIATORS or w.lemma == "mediation":
            for c in w.children:
                if c.dep in ("compound", "poss", "amod", "nmod") and c.i < w.i:
                    for x in subtree(c):
                        add(x, w)
                elif c.dep == "prep" and c.lower in ("from", "of", "by"):
                    for o in c.children:
                        if o.dep == "pobj":
                            add(o, w)
                elif c.dep == "appos":
                    add(c, w)
            if w.dep in ("compound", "appos"):
                add(w.head, w)
        elif (
            w.lower in ("brokered", "mediated", "sponsored", "facilitated", "backed")
            and w.dep == "amod"
            and w.head.lemma in ("talk", "negotiation", "dialogue", "process")
        ):
            for c in w.children:
                add(c, w)
        elif w.lemma in ("auspex", "auspices", "aegis"):
            for p in children(w, "prep"):
                for o in p.children:
                    add(o, w)
            for c in children(w, "poss", "compound"):
                add(c, w)
    return found


# ---------------------------------------------------------------- one process to its entry


def _build(process: Process, id: str, scene: Scene, mediators: dict[str, Span], first: bool) -> Talks:
    text = scene.parsed.text
    parties = tuple(process.parties)
    venue, venue_at = _venue(process, scene)
    rounds = _rounds(process, scene, parties, tuple(mediators), venue)
    status, status_at = _status(process)
    outcome, outcome_at = _outcome(process, scene)
    since, since_at = _since(process, scene)
    issues, issues_at = _issues(process, scene)
    absent = find_absences(scene, parties) if first else []
    format, format_at = _format(process, mediators, scene)
    if rounds and outcome != "unknown" and rounds[-1].outcome is None:
        rounds[-1] = rounds[-1].model_copy(update={"outcome": outcome})
    names = [scene.actors.get(x).name for x in parties]
    word = process.mentions[0].word
    return (
        Talks(
            id=id,
            name=" – ".join(names) + " talks",
            parties=parties,
            mediators=tuple(x for x in mediators if x not in parties),
            hosts=_hosts(process, scene),
            observers=(),
            guarantors=(),
            venue=venue,
            format=format,
            absent=tuple(a for a in absent if a.actor not in parties or a.how in ("walked-out", "refuses", "absent")),
            since=since,
            until=None,
            purpose=_purpose(process, scene),
            rounds=tuple(rounds),
            delegates=tuple(find_delegates(scene, parties, tuple(mediators))),
            issues=issues,
            agreements=tuple(_agreements(scene)) if first else (),
            assessments=tuple(find_assessments(scene)) if first else (),
            status=status,
            outcome=outcome,
            evidence=TalksEvidence(
                parties=_word_spans(
                    [m.word for m in process.mentions if len(m.parties) >= 2][:1]
                    + [w for m in process.mentions for w in m.party_words][:6],
                    scene,
                ),
                mediators=tuple(mediators.values()),
                venue=venue_at,
                format=format_at,
                since=since_at,
                status=status_at,
                outcome=outcome_at,
                issues=issues_at,
            ),
            why=f"mentions of '{word.text}'"
            + (f" and {len(process.mentions) - 1} more" if len(process.mentions) > 1 else "")
            + f"; parties from {len(parties)} sides",
            confidence=0.85 if len(parties) >= 2 else 0.6,
        )
        if text
        else _never()
    )


def _never() -> Talks:
    raise ValueError("talks in an empty text")


def _word_spans(words: list[Word], scene: Scene) -> tuple[Span, ...]:
    seen = {(w.start, w.end) for w in words}
    return tuple(span_of(scene.parsed.text, a, b) for a, b in sorted(seen))


def _venue(process: Process, scene: Scene) -> tuple[str | None, tuple[Span, ...]]:
    """The place that hangs on a mention of these talks, finest first."""
    best: tuple[int, int, int] | None = None
    chosen: tuple[str, Word] | None = None
    for m in process.mentions:
        for weight, place, word in scene.setting.where(m.scope):
            fine = {"facility": 3, "city": 3, "admin2": 2, "admin1": 2, "region": 1, "country": 1}.get(
                scene.places.get(place).kind, 1
            )
            rank = (1 if weight >= 2 else 0, fine, -word.i)
            if best is None or rank > best:
                best, chosen = rank, (place, word)
    if chosen is None:
        return None, ()
    return chosen[0], (span_of(scene.parsed.text, chosen[1].start, chosen[1].end),)


def _rounds(
    process: Process, scene: Scene, parties: tuple[str, ...], mediators: tuple[str, ...], venue: str | None
) -> list[Round]:
    """Rounds by ordinal; mentions of "another", "the latest" round belong to the one the report is about."""
    by_ordinal: dict[int | None, list[Mention]] = {}
    for m in process.mentions:
        if m.is_round:
            by_ordinal.setdefault(m.ordinal, []).append(m)
    if None in by_ordinal and len(by_ordinal) > 1:
        main = next(k for k in by_ordinal if k is not None)
        by_ordinal[main] += by_ordinal.pop(None)
    out: list[Round] = []
    for n, ms in by_ordinal.items():
        status = next((m.status for m in ms if m.status is not None), None)
        if status is None:
            told = [m.status for m in process.mentions if m.status is not None]
            status = told[0] if told else None
        start, end = _round_dates(ms if len(by_ordinal) > 1 else process.mentions, scene, status)
        words = [w for m in ms for w in (m.word, m.ordinal_word, m.status_word) if w is not None]
        claimed = tuple(
            dict.fromkeys(
                x
                for m in ms[:1]
                for s in scene.statements
                if any(c.start <= m.word.start < c.end for c in s.content)
                for x in s.speakers
            )
        )
        out.append(
            Round(
                ordinal=n,
                claimed_by=claimed if n is not None else (),
                parties=parties,
                mediators=mediators,
                from_=start,
                to=end,
                venue=venue,
                status=status,  # type: ignore[arg-type]
                outcome=None,
                evidence=_word_spans(words, scene),
            )
        )
    return out


def _round_dates(mentions: list[Mention], scene: Scene, status: str | None) -> tuple[Date | None, Date | None]:
    """Begin and end, from dates on the clause that says the talks began, go on or ended."""
    start: Date | None = None
    end: Date | None = None
    for m in mentions:
        for time in scene.setting.dates(m.scope):
            if time.edtf is None or time.text.lower().startswith("since") or time.precision in ("year", "decade", "season"):
                continue
            on = scene.times.date_of(time)
            if m.status in ("concluded", "collapsed", "suspended"):
                end = end or on
            elif m.status in ("ongoing", "resumed", "planned", None):
                start = start or on
    return start, end


def _status(process: Process) -> tuple[TalksStatus, tuple[Span, ...]]:
    """Of the process: the last word on it wins, but a round that ended does not end the process."""
    told = [(m, m.status) for m in process.mentions if m.status is not None]
    if not told:
        return "unknown", ()
    process_told = [(m, s) for m, s in told if not (m.is_round and s == "concluded")]
    m, status = process_told[-1] if process_told else told[-1]
    hard = [(m, s) for m, s in process_told if s in ("collapsed", "suspended", "postponed", "stalled", "resumed")]
    if hard and status in ("ongoing", "planned", "proposed"):
        m, status = hard[0]
    if not process_told:
        status = "ongoing"
    at = m.status_word or m.word
    return status, (Span(start=at.start, end=at.end, text=at.text),)  # type: ignore[return-value]


def _outcome(process: Process, scene: Scene) -> tuple[Outcome, tuple[Span, ...]]:
    """What the talks came to, from the sentences that speak of them."""
    text = scene.parsed.text
    for m in process.mentions:
        s = m.word.sentence
        said = text[s.start : s.end]
        for d in scene.drafts:
            if (
                d.status in ("asserted", "claimed")
                and d.type in ("SUPPORT", "AGREE")
                and any(c.head.sentence is s for c in d.clauses)
            ):
                words = {w.lemma for w in subtree(d.clause.head)}
                if words & {"ceasefire", "truce", "cease", "cease-fire"}:
                    return "ceasefire", (span_of(text, *d.evidence[0]),)
                if words & {"agreement", "accord", "deal", "treaty", "pact"}:
                    return "agreement", (span_of(text, *d.evidence[0]),)
        none = NO_PROGRESS.search(said) or (
            NO_RESULT.search(said)
            if re.search(r"\b(?:without|failed|inconclusive|no agreement|no deal)\b", said, re.I)
            else None
        )
        if none:
            return "none", (span_of(text, s.start + none.start(), s.start + none.end()),)
        if m.status == "collapsed":
            at = m.status_word or m.word
            return "breakdown", (span_of(text, at.start, at.end),)
    for m in process.mentions:
        s = m.word.sentence
        good = PROGRESS.search(text[s.start : s.end])
        if good and not any(
            c.dep == "amod" and c.lower in ("faster", "more") for w in s.words if w.lemma == "progress" for c in w.children
        ):
            return "progress", (span_of(text, s.start + good.start(), s.start + good.end()),)
    return "unknown", ()


def _since(process: Process, scene: Scene) -> tuple[Date | None, tuple[Span, ...]]:
    """ "have been going on since …": the start of the process."""
    for m in process.mentions:
        s = m.word.sentence
        for time in scene.times.within(s.start, s.end):
            before = scene.parsed.text[max(s.start, time.start - 6) : time.start].lower()
            if time.text.lower().startswith("since") or before.rstrip().endswith("since"):
                return scene.times.begin_of(time), (span_of(scene.parsed.text, time.start, time.end),)
    return None, ()


def _hosts(process: Process, scene: Scene) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for clause in scene.clauses:
        if clause.kind == "v" and clause.head.lemma == "host" and clause.negation is None:
            if any(
                w.lemma in ("talk", "negotiation", "round", "meeting", "dialogue", "summit", "discussion")
                for w in clause.objects
            ):
                for s in clause.subjects:
                    found.update(dict.fromkeys(scene.actors.side(x) for x in scene.actors.of(s)))
    return tuple(found)


def _format(process: Process, mediators: dict[str, Span], scene: Scene) -> tuple[Format, tuple[Span, ...]]:
    for m in process.mentions:
        for c in m.word.children:
            if c.lower in INDIRECT:
                return "indirect", _word_spans([c], scene)
    if mediators:
        return "mediated", tuple(mediators.values())[:1]
    for m in process.mentions:
        for c in m.word.children:
            if c.lower in ("direct", "face-to-face", "bilateral"):
                return "direct", _word_spans([c], scene)
            if c.lower in ("multilateral", "multi-party", "multiparty", "six-party", "four-party", "international"):
                return "multilateral", _word_spans([c], scene)
    if len(process.parties) > 2:
        return "multilateral", ()
    if len(process.parties) == 2:
        m = next((m for m in process.mentions if len(m.parties) >= 2), process.mentions[0])
        return "direct", _word_spans([m.word], scene)
    return "unknown", ()


def _purpose(process: Process, scene: Scene) -> str | None:
    """ "negotiations … to find a peaceful solution": the infinitive on the talks noun."""
    for m in process.mentions:
        for c in children(m.word, "acl"):
            if c.tag == "VB":
                start, end = issue_range(c)
                said = scene.parsed.text[start:end]
                verb_end = c.end - start
                return " ".join(
                    (
                        said[verb_end:] if c.lemma in ("find", "seek", "reach", "achieve", "secure", "negotiate") else said
                    ).split()
                )
        for p in children(m.word, "prep"):
            if p.lower == "aimed":
                return scene.parsed.text[p.start : max(w.end for w in subtree(p))]
    return None


def _issues(process: Process, scene: Scene) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """ "talks on the ceasefire", "to discuss a prisoner swap": what is on the table."""
    found: dict[str, Span] = {}
    for m in process.mentions:
        words = [
            o
            for p in children(m.word, "prep")
            if p.lower in ("on", "about", "over", "regarding", "concerning")
            for o in children(p, "pobj")
        ]
        if m.verb is not None and m.verb.head.lemma in (
            "discuss",
            "focus",
            "address",
            "tackle",
            "cover",
            "centre",
            "center",
            "concentrate",
            "deal",
        ):
            words += [*m.verb.objects, *m.verb.preps.get("on", ()), *m.verb.preps.get("with", ())]
        for w in words:
            if w.pos != "NOUN" or w is m.word or w.lemma in ("issue", "day", "week", "basis"):
                continue
            start, end = issue_range(w)
            said = " ".join(scene.parsed.text[start:end].split())
            said = re.sub(r"^(?:the|a|an|its|their|his) ", "", said, flags=re.I)
            if said and len(said) < 100:
                found.setdefault(said, span_of(scene.parsed.text, start, end))
    return tuple(found), tuple(found.values())


def _agreements(scene: Scene) -> list[Agreement]:
    """Texts that were signed, announced or broken, from the events about them."""
    out: list[Agreement] = []
    for d in scene.drafts:
        if d.status not in ("asserted", "claimed", "planned"):
            continue
        for clause in d.clauses:
            word = next(
                (
                    w
                    for w in (*clause.objects, clause.head)
                    if w.lemma
                    in ("agreement", "accord", "treaty", "ceasefire", "truce", "pact", "memorandum", "deal", "protocol")
                ),
                None,
            )
            if word is None or clause.head.lemma not in (
                "sign",
                "initial",
                "reach",
                "announce",
                "declare",
                "violate",
                "break",
                "collapse",
                "ratify",
                "conclude",
                "agree",
            ):
                continue
            status = {
                "sign": "signed",
                "initial": "signed",
                "ratify": "in-force",
                "violate": "violated",
                "break": "violated",
                "collapse": "collapsed",
            }.get(clause.head.lemma, "announced")
            kind: AgreementKind | None = "ceasefire" if word.lemma in ("ceasefire", "truce") else None
            words = {w.lemma for w in subtree(word)}
            kind = (
                "ceasefire"
                if words & {"ceasefire", "truce"}
                else "comprehensive"
                if "comprehensive" in words or "final" in words
                else kind
            )
            start, end = issue_range(word)
            name = scene.parsed.text[start:end] if word.pos == "PROPN" else None
            out.append(
                Agreement(
                    name=name,
                    kind=kind,
                    signatories=tuple(d.actors) if status == "signed" else (),
                    date=d.date,
                    place=d.place,
                    status=status,  # type: ignore[arg-type]
                    evidence=(span_of(scene.parsed.text, min(clause.head.start, start), max(clause.head.end, end)),),
                )
            )
    return out
