"""Web pages: the story, what the page says about it, what stands around it, and pages made to hurt."""

import pytest

from parley.reading import read_bytes, read_text
from parley.reading.nesting import DEEPEST, TAG, flatten

STORY = [
    "Delegates of both sides met for a fourth day in the lakeside town and agreed to keep talking until the weekend.",
    "The mediator told reporters that the two drafts were now closer than they had been at any time this year.",
    "A spokesman for the rebels said that the release of prisoners remained the hardest of the open questions.",
    "Observers counted eleven breaches of the truce in the hills above the town, none of them with casualties.",
]
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Talks by the lake to go on - Lakeside Courier</title>
<meta property="og:title" content="Talks by the lake to go on"><meta property="og:site_name" content="Lakeside Courier">
<meta name="author" content="Mara Keller"><meta property="article:published_time" content="2016-05-03T10:00:00Z">
<link rel="canonical" href="https://lakeside.example/news/talks"><script>var tracker = "secret";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Talks by the lake to go on</h1><p class="byline">By Mara Keller</p>{story}
<div class="share">Share on Facebook</div></article>
<aside class="related"><h3>Most read</h3><a href="/x">Ferry runs again</a></aside>
<div id="comments"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>
<div style="display: none">Hidden words</div><footer>© 2016 Lakeside Courier</footer></body></html>"""


def page(*story: str) -> str:
    return PAGE.replace("{story}", "".join(f"<p>{paragraph}</p>" for paragraph in story))


def test_the_story_and_what_the_page_says_of_it() -> None:
    """Title, author, day, outlet and address come from the page; the text is title and story, nothing else."""
    report = read_bytes(page(*STORY).encode())
    assert report.text == "\n\n".join(["Talks by the lake to go on", *STORY])
    assert (report.title, report.byline, report.outlet) == ("Talks by the lake to go on", "Mara Keller", "Lakeside Courier")
    assert (report.published, report.published_from) == ("2016-05-03", "metadata")
    assert report.url == "https://lakeside.example/news/talks"


def test_what_stands_around_the_story_is_kept_visible() -> None:
    """Navigation, share buttons, comment form, footer: listed with reasons; scripts and hidden text are not on the page."""
    removed = {taken.text: taken.reason for taken in read_text(page(*STORY)).removed}
    assert removed["Leave a Reply"] == "comment form"
    assert removed["Share on Facebook"] == "share buttons"
    assert removed["© 2016 Lakeside Courier"] == "copyright"
    assert removed["Home"] == removed["World"] == "navigation"
    assert not any("secret" in text or "Hidden" in text for text in removed)
    assert not any(paragraph in removed for paragraph in STORY)


def test_what_the_caller_says_wins() -> None:
    """Title, outlet, address and day may be given."""
    report = read_text(page(*STORY), title="Other title", outlet="Agency", url="u", published="2016-05-04")
    assert (report.title, report.outlet, report.url) == ("Other title", "Agency", "u")
    assert (report.published, report.published_from) == ("2016-05-04", "argument")


def test_a_page_without_a_date_has_none() -> None:
    """A year in the footer is no day of publication, and neither is today."""
    bare = (
        "<html><body>" + "".join(f"<p>{paragraph}</p>" for paragraph in STORY) + "<footer>© 2016 Courier</footer></body></html>"
    )
    assert read_text(bare).published is None


def test_a_short_page_is_still_read() -> None:
    """One sentence is a story too."""
    assert (
        "Nine people died"
        in read_text("<html><body><p>Nine people died in Goma on Friday, the army said.</p></body></html>").text
    )


def test_words_beside_tags_stay_apart() -> None:
    """Line breaks and inline tags neither glue words together nor tear them apart."""
    text = read_text(
        page(*STORY, "The <b>first</b> round<br>The sec<i>ond</i> round of the long talks by the lake ended on Friday night.")
    ).text
    assert "sec ond" not in text and "second round" in text and "roundThe" not in text


@pytest.mark.parametrize(
    "source",
    [
        "<html>",
        "<html><body>",
        "<!DOCTYPE html>",
        "<html><body></html></body><p>",
        "<html><p>" + "<" * 5000,
        "<html><body>" + "<b>" * 5000 + "word",
        "<html><body>" + "<table><tr><td>" * 3000,
        "<html><![CDATA[ x ]]><?php y ?><p>&#0;&#xD800;&#x110000;&nbsp;</p>",
        '<html><body><p style="' + "a" * 100_000 + '">x</p>',
        "<html><body><svg><title>t</title></svg><p>\x00\x0b</p>",
        "<?xml version='1.0' encoding='utf-16'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Words here.</p></body></html>",
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><html><p>&b;&b;</p></html>',
    ],
)
def test_broken_pages_are_survived(source: str) -> None:
    """Whatever the markup, there is a report."""
    report = read_text(source)
    assert len(report.parse_text) == len(report.text)


def test_deep_pages_are_made_shallow() -> None:
    """Tags below any real depth go, their text stays, sane pages are not touched."""
    assert flatten(PAGE) is PAGE
    deep = "<div>" * 3000 + "word" + "</div>" * 3000
    flat = flatten(deep)
    assert "word" in flat and len(TAG.findall(flat)) == 2 * DEEPEST
    assert (
        STORY[0] in read_text("<html><body>" + "<div>" * 3000 + f"<p>{STORY[0]}</p>" + "</div>" * 3000 + "</body></html>").text
    )


def test_big_pages_take_the_fast_way() -> None:
    """A page of many elements is read by the faster extractor, with its title."""
    source = "<html><head><title>Talks &amp; more</title></head><body>" + f"<p>{STORY[0]}</p>" * 13_000 + "</body></html>"
    report = read_text(source)
    assert report.title == "Talks & more" and report.text.count(STORY[0]) == 13_000
