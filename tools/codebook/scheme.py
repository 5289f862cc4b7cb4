"""PLOVER as Parley holds it: types, modes, contexts and sectors, each with the words of the lexicon that give it."""

from collections.abc import Iterable

from parley.knowledge import Knowledge
from parley.knowledge.lexicon import Rule
from parley.knowledge.loading import load_knowledge
from parley.knowledge.ontology import EventKind, Mode
from parley.language import load

from .blocks import code, table
from .examples import coded, told
from .facts import Facts

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
WORDS = 10  # of each part of speech that are shown for a type or mode
CUES = 8  # cue words that are shown for a context
BY_CONTENT = ("REQUEST", "REJECT", "THREATEN")  # their modes come from what is asked, refused or threatened


def types() -> str:
    """A section for each type, with its modes and an example of each."""
    knowledge = load_knowledge()
    return "\n\n".join(_type(kind, knowledge) for kind in knowledge.ontology.types.values())


def overview() -> str:
    """One line a type: quad, intensity, definition."""
    kinds = load_knowledge().ontology.types.values()
    rows = (
        (f"[{k.name}](#{k.name.lower()})", f"{k.quad} {QUADS[k.quad]}", f"{k.intensity:g}", f"{k.definition}.") for k in kinds
    )
    return table("Type | Quad | Intensity | What it is", rows)


def contexts() -> str:
    """Each context with the cue words that give it."""
    knowledge = load_knowledge()
    rows = []
    for name, definition in knowledge.ontology.contexts.items():
        cues = [cue for cue, given in knowledge.lexicon.contexts.items() if name in given]
        rows.append((code(name), f"{definition}.", ", ".join(usual(cues)[:CUES])))
    return table("Context | What it is | Usual cue words", rows)


def sectors() -> str:
    """Each sector of actors with its definition and some of the nouns that give it."""
    knowledge = load_knowledge()
    rows = []
    for name, definition in knowledge.ontology.sectors.items():
        nouns = [role.lemma for role in knowledge.roles if role.sector == name and role.kind != "modifier" and not role.short]
        rows.append((code(name), f"{definition}.", ", ".join(usual(nouns)[:CUES])))
    return table("Sector | Who | Usual nouns", rows)


def _type(kind: EventKind, knowledge: Knowledge) -> str:
    wants = "The scheme wants a recipient; Parley codes the event without one, too." if kind.needs_recipient else ""
    lines = [
        f"## {kind.name}",
        f"{kind.definition}.",
        f"*Quad {kind.quad}, {QUADS[kind.quad]}; intensity {kind.intensity:g}.* {wants}".strip(),
        f"**Borders.** {kind.borders}.",
        f"**Words.** {_words(kind.name, None, knowledge)}.",
        f"> {kind.example}\n>\n> " + "<br>".join(map(code, Facts(coded(kind.example)).of("events"))),
    ]
    modes = [mode for (type, _), mode in knowledge.ontology.modes.items() if type == kind.name]
    if modes:
        lines.append(table("Mode | What it is | Example", (_mode(mode, knowledge) for mode in modes)))
    return "\n\n".join(lines)


def _mode(mode: Mode, knowledge: Knowledge) -> Iterable[str]:
    intensity = "as the type" if mode.intensity is None else f"{mode.intensity:g}"
    words = _words(mode.type, mode.name, knowledge)
    what = f"{mode.definition}." + (f"<br>*{words}*" if words else "")
    return f"{code(mode.name)}<br>{intensity}", what, told(mode.example, Facts(coded(mode.example)).of("events"))


def _words(type: str, mode: str | None, knowledge: Knowledge) -> str:
    """The most usual verbs and nouns that give this, those that do by themselves first. No counts: they would
    make the page stale with every row."""
    parts = []
    for pos, called in (("v", "verbs"), ("n", "nouns"), ("a", "adjectives")):
        rules = [
            r
            for (p, _), rules in knowledge.lexicon.rules.items()
            if p == pos
            for r in rules
            if (r.type, r.mode) == (type, mode)
        ]
        bare = usual({r.lemma for r in rules if not _needs_words(r)})
        words = (bare + [w for w in usual({r.lemma for r in rules}) if w not in bare])[: WORDS if mode is None else WORDS // 2]
        if words:
            parts.append(f"{called} {', '.join(words)}" + (" …" if len({r.lemma for r in rules}) > len(words) else ""))
    by_content = mode is not None and type in BY_CONTENT
    content = usual({lemma for (lemma, _), given in knowledge.lexicon.contents.items() if by_content and given == mode})
    if content:
        parts.append("content headed by " + ", ".join(content[:WORDS]) + (" …" if len(content) > WORDS else ""))
    return "; ".join(parts)


def _needs_words(rule: Rule) -> bool:
    return any(condition.words is not None and not condition.negative for condition in rule.conditions)


def usual(words: Iterable[str]) -> list[str]:
    """Words as readers know them: single words before pairs, frequent ones (by the language model's own order) first."""
    strings = load().vocab
    return sorted(words, key=lambda w: (" " in w, min(strings[w].rank, 10**9), len(w), w))
