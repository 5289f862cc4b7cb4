"""Quotation marks meet the parse: which word of saying does each quotation belong to?

The parser loses its way around marks, so this works on the order of words: a cue right after the quotation, one right before
it, or none, in which case the quotation goes on with the one before.
"""

from ..knowledge.cues import Cue, Cues
from .quotations import Quotation, Quotations
from .saying import Saying, verb_cue
from .speakers import phrase, subject
from .words import Parsed, Word

NONE = Cue("", "verb", frozenset(), "", None)
STOP = frozenset(". ? ! ;".split())
INSIDE = frozenset("ADP DET ADJ NOUN PROPN NUM".split())  # a quotation right after one of these is part of its phrase
REACH = 28  # words between a quotation and its cue, at most
CLOSING = 12  # words from a cue to the end of its paragraph, at most, for the next quotation to go on with it
FAR_BACK = 150  # words from a quotation back to the cue it goes on with
OPEN_FRAMES = frozenset("bare that wh parenthesis quote".split())


def link(parsed: Parsed, cues: Cues, quotes: Quotations, drafts: list[Saying]) -> dict[int, list[Quotation]]:
    """Quotations by the number of the cue word they belong to; sayings are added to `drafts` for cues that had none."""
    return _Linker(parsed, cues, quotes, drafts).run()


class _Linker:
    def __init__(self, parsed: Parsed, cues: Cues, quotes: Quotations, drafts: list[Saying]) -> None:
        self.parsed, self.cues, self.quotes, self.drafts = parsed, cues, quotes, drafts
        self.by_cue = {d.cue[0].i: d for d in drafts}
        self.links: dict[int, list[Quotation]] = {}
        self.covered = self._coverage()
        starts = [w.start for w in parsed.words]
        self.first: list[int] = []  # number of the first word at or after each quotation's end
        self.last: list[int] = []  # number of the last word before each quotation's start
        k = 0
        for q in quotes.all:
            while k < len(starts) and starts[k] < q.start:
                k += 1
            self.last.append(k - 1)
            while k < len(starts) and starts[k] < q.end:
                k += 1
            self.first.append(k)
        self.owner: dict[int, int] = {}  # quotation number -> cue word

    def _coverage(self) -> dict[int, int]:
        """Start of a quotation → the cue outside it whose parsed content lies in it."""
        out: dict[int, int] = {}
        for d in self.drafts:
            if d.frame not in OPEN_FRAMES:
                continue
            for w in d.content:
                q = self.quotes.at(w.start)
                if q is not None and not q.start <= d.cue[0].start < q.end and w.text.isalnum():
                    out.setdefault(q.start, d.cue[0].i)
        return out

    def run(self) -> dict[int, list[Quotation]]:
        for n, q in enumerate(self.quotes.all):
            cue = self._after(n, q)
            if cue is None:
                cue = self._before(n, q)
            if cue is None and q.start in self.covered:
                self.owner[n] = self.covered[q.start]
                continue
            if cue is None:
                cue = self._goes_on(n, q)
            if cue is not None:
                self.owner[n] = cue
                self.links.setdefault(cue, []).append(q)
        self._introduced()
        return self.links

    def _introduced(self) -> None:
        """A cue that ends its paragraph with a colon and has nothing said yet: the next paragraph, quoted or not."""
        words = self.parsed.words
        for draft in self.drafts:
            if draft.content or draft.frame != "bare" or draft.cue[0].i in self.links:
                continue
            last = draft.cue[0].sentence.words[-1]
            if last.text != ":" or last.i + 1 >= len(words) or words[last.i + 1].sentence.paragraph == last.sentence.paragraph:
                continue
            after = words[last.i + 1].sentence.paragraph
            k = last.i + 1
            while k < len(words) and words[k].sentence.paragraph == after:
                draft.content.append(words[k])
                k += 1

    # ------------------------------------------------------------ the three places of a cue

    def _after(self, n: int, q: Quotation) -> int | None:
        """`"…," said the envoy` and `"…," the envoy said`."""
        words = self.parsed.words
        k = self.first[n]
        if q.open or k >= len(words) or words[k].sentence.paragraph != q.paragraph:
            return None
        last = words[self.last[n]] if self.last[n] >= 0 else None
        if last is not None and last.pos in INSIDE and last.sentence.paragraph == q.paragraph and last.text not in STOP:
            return None  # a title or a scrap in the middle of a clause: "on “Meet the Nation,” he said"
        ending = self.parsed.text[q.inner_end - 1]
        if ending == "." and words[k].lower != words[k].text:
            return None
        closed = ending in ",.?!…—-" or words[k].text in (",", "--", "—", "–", "-")
        limit = self.quotes.all[n + 1].start if n + 1 < len(self.quotes.all) else len(self.parsed.text) + 1
        between: list[Word] = []
        comma = False
        for w in words[k : k + REACH]:
            if w.sentence.paragraph != q.paragraph or w.start >= limit or w.text in STOP:
                return None
            cue = verb_cue(w, self.cues) if w.pos in ("VERB", "AUX") and w.tag != "VB" else None
            if cue is not None and "quote" in cue.frames and w.dep not in ("relcl", "acl", "amod"):
                if (w.tag == "VBG" and between) or (between and not closed):
                    return None
                return self._claim(w, cue.force, between)
            if w.tag in ("VBD", "VBZ", "VBP", "MD") and w.pos == "VERB" and w.dep not in ("relcl", "acl", "advcl"):
                return None
            if w.text == ",":
                comma = bool(between) or comma
            elif w.pos not in ("PUNCT", "SPACE"):
                if not between and w.pos in ("ADP", "CCONJ", "SCONJ") and w.lower not in ("as",) and ending not in ",?!":
                    return None
                between.append(w)
        return None

    def _before(self, n: int, q: Quotation) -> int | None:
        """`The envoy said: "…"`; the colon may end the paragraph before."""
        words = self.parsed.words
        k = self.last[n]
        if k < 0:
            return None
        last = words[k]
        previous = self.quotes.at(last.start)
        if previous is not None:
            return None
        far = last.sentence.paragraph != q.paragraph
        if far and last.text not in (":",) and last.sentence.paragraph != q.paragraph - 1:
            return None
        if far and last.text != ":":
            return None
        direct = verb_cue(last, self.cues) if last.pos == "VERB" else None
        beside = last if direct is not None else last.head if last.lower == "as" else None
        if (
            beside is not None
            and beside.pos == "VERB"
            and "quote" not in (direct or verb_cue(beside, self.cues) or NONE).frames
        ):
            cue = verb_cue(beside, self.cues)
            if cue is not None and {"label", "as", "np"} & cue.frames and (found := subject(beside)) is not None:
                draft = self.by_cue.get(beside.i)
                if draft is None:
                    draft = Saying((beside,), phrase(found[0], beside), found[1], [], cue.force, "label")
                    self.drafts.append(draft)
                    self.by_cue[beside.i] = draft
                if not draft.content:
                    return beside.i
            return None
        if last.text not in (",", ":", "--", "—", "–", "that") and (direct is None or "quote" not in direct.frames):
            return None
        for back in range(k, max(k - REACH, -1), -1):
            w = words[back]
            if (
                w.sentence.paragraph != last.sentence.paragraph
                or (w.text in STOP and back < k)
                or self.quotes.at(w.start) is not None
            ):
                break
            cue = verb_cue(w, self.cues) if w.pos == "VERB" else None
            if cue is not None and "quote" in cue.frames:
                return self._claim(w, cue.force, [])
        return None

    def _goes_on(self, n: int, q: Quotation) -> int | None:
        """A quotation that is a sentence of its own, after words whose speaker is known."""
        words = self.parsed.words
        k = self.last[n]
        if k < 0:
            return None
        before = words[k]
        if before.sentence.paragraph == q.paragraph:
            return self._last_cue(before, q) if self._stands_alone(n, q) and self._begins(n, q, before) else None
        if n == 0 or n - 1 not in self.owner or q.start > words[k + 1].end:
            return None
        prior = self.quotes.all[n - 1]
        if prior.paragraph != q.paragraph - 1:
            return None
        ended = self.first[n - 1] == k + 1 and self._stands_alone(n, q)
        return self.owner[n - 1] if prior.open or ended or self._closed_by_cue(n, q, before) else None

    def _closed_by_cue(self, n: int, q: Quotation, before: Word) -> bool:
        """A paragraph that is one quotation, after one that closes with the cue of the quotation before: `"…," he said. ¶ "…"`"""
        words = self.parsed.words
        cue = words[self.owner[n - 1]]
        whole = self.first[n] >= len(words) or words[self.first[n]].sentence.paragraph != q.paragraph
        return whole and before.text == "." and cue.sentence is before.sentence and before.i - cue.i <= CLOSING

    def _begins(self, n: int, q: Quotation, before: Word) -> bool:
        """Does the quotation open a sentence?"""
        if before.text in STOP:
            return True
        inner = self.quotes.at(before.start)
        return inner is not None and self.parsed.text[inner.inner_end - 1] in ".?!"

    def _last_cue(self, before: Word, q: Quotation) -> int | None:
        """The nearest cue of saying before this word in the paragraph, with two sentences between at most."""
        words = self.parsed.words
        at = before.i
        while (
            at >= max(before.i - FAR_BACK, 0)
            and words[at].sentence.paragraph == q.paragraph
            and before.sentence.index - words[at].sentence.index <= 2
        ):
            draft = self.by_cue.get(at)
            if words[at].dep in ("acl", "relcl", "amod"):
                draft = None
            if draft is not None and draft.frame in OPEN_FRAMES and self.quotes.at(words[at].start) is None:
                if draft.content or draft.frame == "quote" or at in self.links or words[at].sentence is before.sentence:
                    return at
            at -= 1
        return None

    def _stands_alone(self, n: int, q: Quotation) -> bool:
        words = self.parsed.words
        k = self.first[n]
        ends = k >= len(words) or words[k].sentence.paragraph != q.paragraph
        return ends or self.parsed.text[q.inner_end - 1] in ".?!…" or words[k].text in STOP

    def _claim(self, w: Word, force: str, between: list[Word]) -> int:
        """The draft of this cue, made or completed with the speaker that the order of words gives."""
        draft = self.by_cue.get(w.i)
        if draft is None:
            draft = Saying((w,), (), None, [], force, "quote")
            self.drafts.append(draft)
            self.by_cue[w.i] = draft
        speaker = draft.speaker
        inside = speaker is not None and self.quotes.at(draft.source[0].start) is not None and self.quotes.at(w.start) is None
        if speaker is None or inside:
            named = _noun_after(w) if not between else _noun_before(w, between)
            if named is None and (found := subject(w)) is not None and self.quotes.at(found[0].start) is None:
                named = found[0]
            if named is not None:
                draft.source, draft.speaker = phrase(named, w), named
        return w.i


def _noun_after(w: Word) -> Word | None:
    """The noun that follows an inverted verb of saying ("said the envoy")."""
    k = w.i - w.sentence.words[0].i + 1
    rest = w.sentence.words[k : k + 12]
    for x in rest:
        if x.pos in ("NOUN", "PROPN", "PRON") and x.dep not in ("compound", "poss", "nmod", "amod", "npadvmod"):
            return x
        if x.pos in ("PUNCT", "ADP", "SCONJ", "CCONJ", "VERB"):
            return None
    return None


def _noun_before(w: Word, between: list[Word]) -> Word | None:
    for x in between:
        if (
            x.pos in ("NOUN", "PROPN", "PRON")
            and x.dep not in ("compound", "poss", "nmod", "amod", "npadvmod")
            and x.head not in between
        ):
            return x
    return next((x for x in between if x.pos in ("NOUN", "PROPN", "PRON")), None)
