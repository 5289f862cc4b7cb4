"""What is page furniture and what is story: a table of lines of our own, each with its reason."""

import json
import os
from pathlib import Path

import pytest

from parley.errors import KnowledgeError
from parley.reading import read_text
from parley.reading.furniture import PLACES, furniture_in, is_prose, patterns, reason_for
from parley.reading.patterns import parse_pattern

STORY = [
    "Delegates of both sides met for a fourth day in the lakeside town and agreed to keep talking until the weekend.",
    "The mediator told reporters that the two drafts were now closer than they had been at any time this year.",
    "A spokesman for the rebels said that the release of prisoners remained the hardest of the open questions.",
    "Observers counted eleven breaches of the truce in the hills above the town, none of them with casualties.",
]

# Line, where it stands (head: above the story, middle, tail: below it), reason.
TAKEN = [
    ("+ posts", "tail", "author box"),
    ("View all posts by Mara Keller", "tail", "author box"),
    ("About the author", "tail", "author box"),
    ("Leave a Reply", "tail", "comment form"),
    ("Leave a comment", "middle", "comment form"),
    ("Leave a Reply Cancel reply", "tail", "comment form"),
    ("Your email address will not be published.", "tail", "comment form"),
    ("Your email address will not be published. Required fields are marked *", "tail", "comment form"),
    ("Post a comment", "tail", "comment form"),
    ("14 Comments", "tail", "comment form"),
    ("Comments (3)", "tail", "comment form"),
    ("Comments are closed.", "tail", "comment form"),
    ("Be the first to comment", "tail", "comment form"),
    ("Latest from Latest Stories", "tail", "list of other stories"),
    ("Latest from our Africa desk", "tail", "list of other stories"),
    ("Most read", "tail", "list of other stories"),
    ("You may also like", "tail", "list of other stories"),
    ("Related articles", "tail", "list of other stories"),
    ("More on this story", "tail", "list of other stories"),
    ("Editor’s Picks", "tail", "list of other stories"),
    ("Read more: Rebels name their delegates", "middle", "link to another story"),
    ("READ MORE: Who are the river militias?", "middle", "link to another story"),
    ("Also read: Five things to know about the truce", "middle", "link to another story"),
    ("Also Read | Ministers fly to the capital", "middle", "link to another story"),
    ("Related: What the two drafts say", "middle", "link to another story"),
    ("Read the full story here.", "tail", "link to another story"),
    ("Click here to subscribe to our alerts", "tail", "link to another story"),
    ("Continue reading the main story", "middle", "link to another story"),
    ("Story continues below advertisement", "middle", "advertisement"),
    ("ADVERTISEMENT", "middle", "advertisement"),
    ("Sponsored content", "tail", "advertisement"),
    ("Skip to main content", "head", "navigation"),
    ("Home > World > Africa", "head", "navigation"),
    ("Back to top", "tail", "navigation"),
    ("Share this article", "head", "share buttons"),
    ("Share on Facebook", "tail", "share buttons"),
    ("Share", "middle", "share buttons"),
    ("Tweet", "tail", "share buttons"),
    ("Facebook Twitter WhatsApp", "head", "share buttons"),
    ("Email this", "tail", "share buttons"),
    ("1.2 shares", "head", "share buttons"),
    ("Follow us on Twitter and Facebook for more", "tail", "social media"),
    ("Follow Mara Keller on Twitter: @marakeller", "tail", "social media"),
    ("Join our WhatsApp channel", "tail", "social media"),
    ("Sign up for our daily newsletter", "tail", "newsletter"),
    ("Subscribe to our newsletter to get the news in your inbox every morning.", "tail", "newsletter"),
    ("Get the best of our reporting delivered to your inbox.", "tail", "newsletter"),
    ("This website uses cookies. By staying here you agree to our policy.", "tail", "cookie notice"),
    ("We use cookies to improve your experience", "head", "cookie notice"),
    ("Accept all cookies", "head", "cookie notice"),
    ("Photo: AFP", "head", "photo credit"),
    ("Photo credit: Li Wen/Reuters", "middle", "photo credit"),
    ("Image: Getty Images", "head", "photo credit"),
    ("(Photo: Ministry of Information)", "middle", "photo credit"),
    ("Lena Ofori/AFP", "head", "photo credit"),
    ("Getty Images", "head", "photo credit"),
    ("File photo", "head", "photo caption"),
    ("Soldiers guard the bridge on the road to the lake. (AP Photo/Lena Ofori)", "head", "photo caption"),
    ("The envoy arrives at the hotel where the talks are held [Lena Ofori/AFP]", "head", "photo caption"),
    ("Image caption The hotel was sealed off", "middle", "photo caption"),
    ("Copyright 2016 The Lakeside Courier. All rights reserved.", "tail", "copyright"),
    ("© 2016 Lakeside Media Ltd", "tail", "copyright"),
    ("All rights reserved", "tail", "copyright"),
    ("This material may not be published, broadcast or redistributed.", "tail", "copyright"),
    ("Privacy policy", "tail", "footer"),
    ("By Mara Keller", "head", "byline"),
    ("By Mara Keller and Jean-Luc N’Dour", "head", "byline"),
    ("By MARA KELLER, Diplomatic Correspondent", "head", "byline"),
    ("By Mara Keller | Lakeside Courier", "head", "byline"),
    ("Staff Reporter", "head", "byline"),
    ("By our correspondent", "head", "byline"),
    ("By Agencies", "head", "byline"),
    ("(Reporting by Mara Keller; Editing by Tom Okello)", "tail", "reporting credit"),
    ("Additional reporting by Tom Okello in the capital.", "tail", "reporting credit"),
    ("Updated 10:32 GMT", "head", "time of publication"),
    ("Published: 3 May 2016 at 14:05", "head", "time of publication"),
    ("Last updated on Tuesday, March 8, 2016 11:20 am EST", "tail", "time of publication"),
    ("Tuesday, March 8, 2016", "head", "time of publication"),
    ("3 hours ago", "head", "time of publication"),
    ("4 min read", "head", "reading time"),
    ("Listen to this article", "head", "audio player"),
    ("Tags: truce, lake district, mediation", "tail", "tags"),
    ("Filed under: World", "tail", "tags"),
    ("Source: Lakeside Courier", "tail", "source line"),
    ("https://lakeside.example/news/2016/talks", "head", "address"),
]

# Sentences and lines that only look a little like furniture.
KEPT = [
    ("Read more seats than expected were lost by the ruling party in the lake district on Sunday.", "tail"),
    ("Share prices fell after the talks broke down.", "tail"),
    ("Related violence in the hills killed four people.", "tail"),
    ("Follow the ceasefire line north, the guide said, and you reach the camp.", "middle"),
    ("By Friday evening the last buses had left the town.", "head"),
    ("By midnight all was quiet.", "head"),
    ("Comments by the minister angered the rebels.", "tail"),
    ("Comments made in haste should not end a peace process, he added.", "tail"),
    ("Latest from the front: both armies have stopped firing.", "tail"),
    ("Photographs of the dead were shown on television.", "tail"),
    ("Advertisements calling for peace were pasted on the walls.", "middle"),
    ("Click, went the camera, and the delegates smiled.", "middle"),
    ("The newsletter of the rebel movement denied the report.", "tail"),
    ("Copyright lawyers were among the delegates.", "head"),
    ("Updated maps show the new line of control.", "head"),
    ("Published accounts of the battle differ.", "head"),
    ("Sources: rebels to reject the draft", "head"),
    ("Sign the paper, the envoy told them, and go home.", "tail"),
    ("Support us or leave us, the governor told the elders.", "tail"),
    ("We and our partners will not leave the table, the mediator said.", "middle"),
    ("Join us in the hills, the commander told the young men.", "tail"),
    ("Get the vote out, the opposition told its followers.", "tail"),
    ("More from fear than from conviction, the village stayed neutral.", "tail"),
    ("Image matters to the junta.", "middle"),
    ("Source of the fire unknown, police say", "head"),
    ("Home Minister resigns over prison break", "head"),
    ("Search for missing crew called off", "head"),
    ("Analysis: Why the talks failed", "head"),
    ("Opinion: A truce is not a peace", "head"),
    ("Timeline: Twenty years of talks by the lake", "head"),
    ("Photo of dead rebel leader stirs anger", "head"),
    ("Staff reporters without borders, the group calls itself.", "tail"),
    ("Tagged animals led the patrol to the camp.", "tail"),
    ("Topics ranged from prisoners to fishing rights.", "tail"),
    ('"Leave a reply with my brother," the prisoner said.', "middle"),
    ("Source close to the talks says deal is near", "head"),
    ("May 8 attack claims two more lives", "head"),
    ("Print runs were seized by the army.", "tail"),
    ("Video shows soldiers beating prisoners", "head"),
    ("Reuters", "middle"),
]


def _page(line: str, where: str) -> list[str]:
    title = "Talks by the lake to go on"
    match where:
        case "head":
            return [title, line, *STORY]
        case "middle":
            return [title, *STORY[:2], line, *STORY[2:]]
    return [title, *STORY, line]


@pytest.mark.parametrize(("line", "where", "reason"), TAKEN)
def test_furniture_is_taken_off_with_its_reason(line: str, where: str, reason: str) -> None:
    """The line, the whole line and nothing else goes, and is kept visible."""
    report = read_text("\n\n".join(_page(line, where)))
    assert [(taken.text, taken.reason) for taken in report.removed] == [(line, reason)]
    assert report.text == "\n\n".join(["Talks by the lake to go on", *STORY])


@pytest.mark.parametrize(("line", "where"), KEPT)
def test_story_stays(line: str, where: str) -> None:
    """Words of furniture in a sentence or a headline do not make it furniture."""
    page = _page(line, where)
    report = read_text("\n\n".join(page))
    assert report.removed == ()
    assert report.text == "\n\n".join(page)


@pytest.mark.parametrize("line", [headline for headline, where in KEPT if where == "head" and not headline.endswith(".")])
def test_a_headline_in_the_first_line_stays(line: str) -> None:
    """The first line of a report is its title even where it begins like furniture."""
    assert read_text("\n\n".join([line, *STORY])).title == line


def test_short_lines_under_a_heading_of_other_stories_go_with_it() -> None:
    """A list of links ends the page; prose after the heading would end the list."""
    teasers = ["Minister opens new bridge", "Fishing season starts late", "Ferry runs again"]
    report = read_text("\n".join([*STORY, "Related stories", *teasers]))
    assert [taken.text for taken in report.removed] == ["Related stories", *teasers]
    assert report.text == "\n\n".join(STORY)


def test_prose_behind_furniture_stays() -> None:
    """A share line in the middle does not cut the story in two."""
    report = read_text("\n\n".join([*STORY[:2], "Share on Facebook", "Related articles", *STORY[2:]]))
    assert report.text.endswith(STORY[3]) and STORY[2] in report.text


def test_of_a_wrapped_paragraph_every_line_must_be_furniture() -> None:
    """A story that starts on the line below a link in the same paragraph is not taken off with it."""
    block = "https://lakeside.example/news/2016/talks-by-the-lake-go-on-as-envoys-arrive\nThe envoys came by boat and left on foot, he said."
    assert reason_for(block, PLACES) is None
    assert reason_for("Share this\nTweet\nEmail this", PLACES) == "share buttons"


def test_only_furniture_leaves_no_text() -> None:
    """A page without a story is said to have none."""
    report = read_text("+ posts\n\nLeave a Reply\n\nYour email address will not be published.\n\nShare on Facebook")
    assert report.readable == "no-text" and report.text == "" and len(report.removed) == 4


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Mara Keller", "Mara Keller"),
        ("by Mara Keller and Tom Okello", "Mara Keller and Tom Okello"),
        ("Written by: Mara Keller", "Mara Keller"),
        ("Staff Reporter", "Staff Reporter"),
    ],
)
def test_the_byline_is_read(line: str, byline: str) -> None:
    """Who wrote it is a field of the report, without the word by."""
    assert read_text("\n\n".join(["Talks by the lake to go on", line, *STORY])).byline == byline


def test_bullets_and_case_do_not_matter() -> None:
    """Themes decorate their lines."""
    assert reason_for("• SHARE THIS ARTICLE →", PLACES) == "share buttons"


def test_is_prose() -> None:
    """A paragraph is long and ends like a sentence."""
    assert is_prose(STORY[0]) and not is_prose("Share on Facebook") and not is_prose(STORY[0].rstrip("."))


def test_every_row_of_the_table_is_good_and_every_reason_is_tested() -> None:
    """A row no case reaches is a row nobody has seen working; the reasons are what people read."""
    rows = patterns()
    assert len(rows) > 150
    untested = {row.reason for row in rows} - {reason for _, _, reason in TAKEN}
    assert untested <= {"appeal for support", "player or script"}


@pytest.mark.parametrize("broken", ["read [more", "read more]", "[a|b"])
def test_a_broken_pattern_is_named(broken: str) -> None:
    """Whoever edits the table is told what is wrong with the line."""
    with pytest.raises(ValueError, match=r"\[|\]"):
        parse_pattern(broken)


def test_a_broken_row_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error gives file and line."""
    from parley.reading import furniture

    rows = iter([{"pattern": "share", "reason": "", "where": "anywhere"}])

    class Reader:
        line_num = 7

        def __iter__(self) -> object:
            return rows

    with pytest.raises(KnowledgeError, match="line 7"):
        list(furniture._rows(Reader()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pattern", "line", "fits"),
    [
        ("share [this|the] story", "Share the story", True),
        ("share [this|the] story", "Share a story", False),
        ("share [this|] story", "Share story", True),
        ("share[ this| it|]", "Share it", True),
        ("[web|]site map", "Site map", True),
        ("# posts", "1,204 posts", True),
        ("by {name}", "By Mara Keller", True),
        ("by {name}", "By the lake", False),
        ("updated {date}", "Updated 3 May 2016, 11:20 pm EST", True),
        ("updated {date}", "Updated again and again", False),
        ("{day}", "May 3", False),
        ("{day}", "Tuesday, 3 May 2016", True),
        ("more from *", "More from the lake", True),
        ("see *", "See it. Believe it", False),
        ("see **", "See it. Believe it", True),
        (r"\[file\]", "[File]", True),
    ],
)
def test_the_language_of_the_table(pattern: str, line: str, fits: bool) -> None:
    """Stars, brackets, braces and backslashes mean what the table's editors are told."""
    assert (parse_pattern(pattern).fullmatch(line) is not None) is fits


GOLD = Path(os.environ.get("PARLEY_GOLD", Path(__file__).parents[2].parent / "shared" / "gold"))
PACKS = ["talks_dev", "polnear_dev", "polnear_train200", "geo_gwn", "geo_lgl", "plover_gsr", "plv_train"]


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold packs are not here: false removals in real reports are not measured")
def test_nearly_nothing_is_taken_from_real_reports() -> None:
    """Real, cleaned reports hold next to no furniture. Every line now taken was read by eye; more would have to be read again."""
    taken = [x.text for pack in PACKS for row in _rows_of(pack) for x in read_text(row["text"], title=row.get("title")).removed]
    assert len(taken) <= 25
    first = next(_rows_of("talks_dev"))
    report = read_text(first["text"], published=first["published"])
    assert len(report.removed) == 4
    assert "".join(first["text"].split()).startswith("".join(report.text.split()))


def _rows_of(pack: str):  # type: ignore[no-untyped-def]
    with (GOLD / f"{pack}.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def test_furniture_in_is_stable() -> None:
    """What is left after one pass holds no more furniture."""
    page = ["Talks by the lake to go on", "By Mara Keller", "Share", *STORY, "Tags: lake", "Related", "One more link"]
    found = furniture_in(page)
    rest = [block for i, block in enumerate(page) if i not in found]
    assert furniture_in(rest) == {}
