"""When two wordings are the same, and when one holds the other: case, accents, articles, possessives and punctuation do not matter."""

import re
import unicodedata


def exactly(words: str) -> list[str]:
    """The words in lower case, without accents and punctuation."""
    plain_letters = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return re.findall(r"\w+(?:[-.']\w+)*", plain_letters.casefold().replace("’", "'"))


def plain(words: str) -> list[str]:
    """The words in lower case, without punctuation, a leading article, or a closing 's."""
    found = [word.removesuffix("'s") for word in exactly(words)]
    return found[1:] if len(found) > 1 and found[0] in ("the", "a", "an") else found


def same(one: str, other: str) -> bool:
    """Whether two wordings are the same."""
    return plain(one) == plain(other)


def same_words(found: str | None, wanted: str | None) -> bool:
    """Whether the record's words are those wanted, quoted or not; "-" wants none."""
    wanted = (wanted or "").strip('" ')
    return found is None if wanted == "-" else found is not None and same(found, wanted)


def holds(text: str, words: str) -> bool:
    """Whether the words stand in the text in this order, perhaps with others between them."""
    left = iter(plain(text))
    return all(word in left for word in plain(words))
