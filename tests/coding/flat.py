"""Parsed reports without a parser: words in a row, each hanging on the first. For tests that need speed or hostile text."""

import re

from parley.language.words import Parsed, Sentence, Word


def flat(text: str) -> Parsed:
    """A parsed report whose tree is as poor as can be: paragraphs at blank lines, one sentence each."""
    words: list[Word] = []
    sentences: list[Sentence] = []
    for paragraph, block in enumerate(re.finditer(r"(?:[^\n]|\n(?!\n))+", text)):
        inside = [
            _word(len(words) + k, m[0], m.start(), m.end())
            for k, m in enumerate(re.finditer(r"\w+|[^\w\s]", text[block.start() : block.end()]))
        ]
        for w in inside:
            w.start, w.end = w.start + block.start(), w.end + block.start()
        if not inside:
            continue
        sentence = Sentence(len(sentences), tuple(inside), paragraph, False)
        for w in inside:
            w.head, w.sentence = inside[0], sentence
            if w is not inside[0]:
                inside[0].children.append(w)
        sentences.append(sentence)
        words.extend(inside)
    return Parsed(text, tuple(words), tuple(sentences), ())


def _word(i: int, text: str, start: int, end: int) -> Word:
    w = Word()
    w.i, w.text, w.lower, w.lemma = i, text, text.lower(), text.lower()
    w.pos, w.tag, w.dep = ("PUNCT", ".", "punct") if not text[0].isalnum() else ("NOUN", "NN", "dep")
    w.start, w.end, w.children, w.entity = start, end, [], None
    return w
