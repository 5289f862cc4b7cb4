"""Who speaks: from a word of saying to the words that name its speaker."""

from .words import Word, ancestors, child, children, subtree

# What carries words but does not speak where somebody is named who issues it.
DOCUMENTS = frozenset(
    "statement letter tweet message email e-mail memo note post communique communiqué conference briefing speech address interview "
    "release declaration resolution video website call article column op-ed petition report text series".split()
)
# Verbs with which a noun of saying is its subject's own ("expressed hope that", "issued a demand for").
VOICING = frozenset(
    "express voice make issue give raise reiterate repeat renew share have put send convey air deliver extend level lodge state "
    "announce withdraw submit present advance offer sound hold harbor harbour maintain".split()
)
DASHES = frozenset("-- — – ―".split())
FINITE = frozenset("VBD VBZ VBP VBN".split())
LONG = 16  # words
RELATIVE = frozenset("who whom which that whoever".split())
QUOTING = frozenset("quote cite report describe record hear".split())
SUBJECT = ("nsubj", "nsubjpass", "csubj")
TRIM = frozenset(", ; : . -- - – — ( ) [ ] \" '' `` ” “ ’ ‘ ' and but".split())


def subject(verb: Word) -> tuple[Word, Word] | None:
    """The subject of a verb as (word in place, word it stands for): shared, controlled and relative subjects found.

    The second differs from the first for relative pronouns ("the envoy, who said": who, envoy).
    """
    seen = 0
    passive = False
    while seen < 6:
        own = [c for c in verb.children if c.dep in SUBJECT]
        if own:
            return _antecedent(max(own, key=lambda c: (c.dep != "csubj", c.i < verb.i, c.i)), verb)
        if verb.dep == "acl" and verb.tag in ("VBG", "VB") and not passive:
            return _holder(verb)
        if verb.dep == "relcl" and verb.tag in ("VBG", "VB"):
            return _holder(verb)
        if verb.tag in FINITE and (verb.dep == "ROOT" or (seen == 0 and verb.dep in ("acl", "relcl"))):
            return _before(verb)
        if verb.dep == "pcomp" and verb.head.lower == "as" and (quoted := _quoted(verb.head.head)) is not None:
            return quoted, quoted
        up = _above(verb)
        if up is None:
            return None
        verb, seen = up, seen + 1
    return None


def _before(verb: Word) -> tuple[Word, Word] | None:
    """The subject that the parser lost: a noun at the root of the sentence, or the noun that stands right before the verb."""
    root = verb.sentence.root
    if root.pos in ("NOUN", "PROPN") and root.i < verb.i:
        return root, root
    words = verb.sentence.words
    k = verb.i - words[0].i - 1
    while k >= 0 and (
        words[k].pos in ("ADV", "AUX") or (words[k].head is verb and words[k].dep in ("advmod", "npadvmod", "prep"))
    ):
        k -= 1
        if k >= 0 and words[k].dep == "pobj" and words[k].head.head is verb and words[k].head.dep == "prep":
            k = words[k].head.i - words[0].i - 1
    if k >= 0 and words[k].dep == "pobj" and words[k].head.head is verb and words[k].head.i > words[0].i:
        k = words[k].head.i - words[0].i - 1
    if k < 0 or words[k].pos not in ("NOUN", "PROPN", "PRON"):
        return None
    noun = words[k]
    # The noun may hang on one further left, or stand after a comma as an apposition or a conjunct that it is not.
    while (
        noun.head.i > words[0].i and noun.head.i < noun.i and noun.dep in ("compound", "conj", "pobj", "prep", "nmod", "appos")
    ):
        if any(x.text in (",", "”", '"') for x in words[noun.head.i - words[0].i : noun.i - words[0].i]):
            break
        noun = noun.head
    return (noun, noun) if noun.pos in ("NOUN", "PROPN", "PRON") else None


def _quoted(verb: Word) -> Word | None:
    """Who is quoted "as saying": the object, or the subject of the passive."""
    if verb.lemma not in QUOTING:
        return None
    return child(verb, "dobj") or child(verb, "nsubjpass")


def _antecedent(word: Word, verb: Word) -> tuple[Word, Word]:
    """The word with what it stands for: for a relative pronoun its noun, for a far-off "who" the nearest person before it."""
    if word.lower not in RELATIVE or word.tag not in ("WP", "WDT", "IN"):
        return word, word
    noun = next((a.head for a in (verb, *ancestors(word)) if a.dep == "relcl"), None)
    if noun is None:
        return word, word
    if word.lower == "who" and noun.i < noun.head.i < word.i:
        words = word.sentence.words
        for w in reversed(words[max(word.i - words[0].i - 12, 0) : word.i - words[0].i]):
            if w.entity is not None and w.entity.label in ("PERSON", "ORG", "NORP") and w.i > noun.head.i:
                return word, w.entity.root
    return word, noun


def _holder(verb: Word) -> tuple[Word, Word] | None:
    """Who a noun's infinitive or participle belongs to: "a statement saying" the statement, "its decision to ask" its, else the noun."""
    noun = verb.head
    owner = child(noun, "poss")
    if owner is not None and verb.tag == "VB":
        return owner, owner
    if verb.tag == "VB":
        up = _above(noun)
        found = child(up, "nsubj") if up is not None and noun.dep in ("dobj", "pobj", "attr") else None
        return (found, found) if found is not None else None
    if noun.lemma in DOCUMENTS and noun.dep in ("dobj", "pobj"):
        issuer = noun.head if noun.dep == "dobj" else noun.head.head
        owned = (
            subject(issuer)
            if issuer.pos == "VERB" and issuer.lemma not in ("see", "receive", "obtain", "cite", "quote")
            else None
        )
        if owned is not None:
            return owned
    return noun, noun


def _above(verb: Word) -> Word | None:
    """The next verb up whose subject this one shares."""
    if verb.dep in (
        "conj",
        "xcomp",
        "advcl",
        "ccomp",
        "pcomp",
        "parataxis",
        "dep",
        "prep",
        "acomp",
        "oprd",
        "dobj",
        "pobj",
        "acl",
        "relcl",
        "attr",
    ):
        head = verb.head
        return head if head is not verb else None
    return None


def phrase(word: Word, without: Word | None = None) -> tuple[Word, ...]:
    """The whole noun phrase at this word: appositions, conjuncts and relative clauses included, but not the verb `without`."""
    inside = subtree(word)
    if without is not None and any(w is without for w in inside):
        below = {w.i for w in subtree(without)}
        inside = [w for w in inside if w.i not in below or w is word]
    inside = _without_story(inside, word)
    k = next(i for i, w in enumerate(inside) if w is word)
    lo = hi = k
    while lo > 0 and inside[lo].i - inside[lo - 1].i == 1:
        lo -= 1
    while hi + 1 < len(inside) and inside[hi + 1].i - inside[hi].i == 1:
        hi += 1
    for i in range(k - 1, lo - 1, -1):
        if inside[i].text in DASHES:  # a dateline, or half a sentence, before the name
            lo = i + 1
            break
    kept = inside[lo : hi + 1]
    while len(kept) > 1 and kept[0].lower in TRIM and kept[0] is not word:
        kept = kept[1:]
    kept = _without_setting(kept, word)
    while len(kept) > 1 and kept[-1].lower in TRIM and kept[-1] is not word:
        if kept[-1].text == ")" and any(x.text == "(" for x in kept):
            break
        kept = kept[:-1]
    return tuple(kept)


def _without_story(inside: list[Word], word: Word) -> list[Word]:
    """Cut a long relative clause at the end: it tells more about the speaker than who he is."""
    for c in word.children:
        if c.dep == "relcl" and c.i > word.i:
            below = subtree(c)
            if len(below) > LONG and below[-1].i >= inside[-1].i - 1:
                return [x for x in inside if x.i < below[0].i]
    return inside


def _without_setting(kept: list[Word], word: Word) -> list[Word]:
    """Cut off "in a statement", "on Thursday" where the parser hung them on the speaker."""
    for c in word.children:
        if c.dep == "prep" and c.i > word.i and c.lower in ("in", "on", "at"):
            noun = child(c, "pobj")
            dated = noun is not None and noun.entity is not None and noun.entity.label in ("DATE", "TIME")
            if noun is not None and (dated or noun.lemma in DOCUMENTS):
                return [x for x in kept if x.i < c.i]
    return kept


def possessor(word: Word) -> tuple[Word, ...]:
    """A possessive without its "'s"."""
    kept = [w for w in phrase(word) if w.tag != "POS" or w.head is not word]
    return tuple(kept) or (word,)


def agent(word: Word) -> Word | None:
    """The "by" phrase of a passive verb or a noun ("was announced by the army", "the demand by the rebels")."""
    for c in children(word, "agent", "prep"):
        if c.lower == "by":
            return child(c, "pobj")
    return None
