"""The words of talks: the nouns that name them, what is no talks of this kind, and what verbs and nouns say of how they stand."""

STRONG = frozenset(
    "talk talks negotiation negotiations dialogue dialog process round discussion parley conference summit consultation".split()
)
# Words for talks of many kinds: of these only where parties or peace are named with them.
SOFT = frozenset("discussion conference summit consultation".split())
WEAK = frozenset("meeting session contact encounter".split())
ROUND = frozenset("round session".split())
# What stands before the noun where the talks are of business, sport, broadcasting or party politics.
FOREIGN = frozenset(
    "trade transfer coalition wage pay salary merger contract climate budget takeover tariff radio news press bail-out bailout debt "
    "cabinet board investor shareholder sales film record peace-keeping training bidding election selection appeal voting funding "
    "interview recruitment draft knockout qualifying opening-day elimination final playoff acquisition brexit sponsorship tv television "
    "pre-trial learning legal judicial production business commercial price oil gas tax loan".split()
)
# What it is about, in a sentence on talks of war and peace.
CONFLICT = (
    r"peace|cease-?\s?fire|truce|hostilit|conflict|\bwar\b|rebel|guerr?illa|insurg|militant|border|nuclear|prisoner|hostage|troops|"
    r"delegation|precondition|negotiating|normali[sz]|withdraw|disarm|reconcil|militia|separatist|transition|unity government|"
    r"power.sharing|settlement|dialogue|territor|sanction"
)
# Words that make talks between states talks of business.
BUSINESS = r"\b(?:trade|tariffs?|investments?|business\w*|fishing|fisher\w+|econom\w+|export\w*|import\w*|commerce|visa|tourism|prices?|budget|loans?|debt)\b"
BEGIN = frozenset("begin start open launch commence convene kick inaugurate initiate".split())
GO_ON = frozenset(
    "continue proceed go take hold attend join enter participate conduct lead head engage discuss focus mediate broker facilitate "
    "host progress advance drag meet underway".split()
)
RESUME = frozenset("resume restart reopen revive relaunch reconvene renew return".split())
END = frozenset("conclude end wrap wind finish close complete adjourn follow".split())
POSTPONE = frozenset("postpone delay defer reschedule".split())
SUSPEND = frozenset("suspend halt freeze interrupt pause discontinue".split())
STALL = frozenset("stall deadlock bog stagnate stutter falter snag".split())
COLLAPSE = frozenset("collapse fail cancel scrap abandon crumble abort scuttle unravel torpedo derail founder".split())
PROPOSE = frozenset("propose offer suggest call urge request demand want seek invite favour favor advocate".split())
STATUS = {
    **dict.fromkeys(BEGIN, "ongoing"), **dict.fromkeys(GO_ON, "ongoing"), **dict.fromkeys(RESUME, "resumed"),
    **dict.fromkeys(END, "concluded"), **dict.fromkeys(POSTPONE, "postponed"), **dict.fromkeys(SUSPEND, "suspended"),
    **dict.fromkeys(STALL, "stalled"), **dict.fromkeys(COLLAPSE, "collapsed"), **dict.fromkeys(PROPOSE, "proposed"),
}  # fmt: skip
PHRASES = {
    "break down": "collapsed", "break off": "suspended", "break up": "concluded", "fall apart": "collapsed", "fall through": "collapsed",
    "call off": "collapsed", "walk out": "suspended", "pull out": "suspended", "put off": "postponed", "get underway": "ongoing",
    "get under": "ongoing", "wrap up": "concluded", "wind up": "concluded", "hold up": "stalled", "pick up": "resumed",
}  # fmt: skip
END_NOUNS = {
    "end": "concluded", "conclusion": "concluded", "close": "concluded", "collapse": "collapsed", "breakdown": "collapsed",
    "failure": "collapsed", "resumption": "resumed", "restart": "resumed", "revival": "resumed", "relaunch": "resumed",
    "suspension": "suspended", "interruption": "suspended", "break": "suspended", "freeze": "suspended", "postponement": "postponed",
    "cancellation": "collapsed", "delay": "postponed", "deadlock": "stalled", "stalemate": "stalled", "impasse": "stalled",
    "start": "ongoing", "beginning": "ongoing", "opening": "ongoing", "launch": "ongoing", "continuation": "ongoing",
}  # fmt: skip
STATE_WORDS = {
    "ongoing": "ongoing", "current": "ongoing", "continuing": "ongoing", "stalled": "stalled", "deadlocked": "stalled",
    "stalling": "stalled", "moribund": "stalled", "suspended": "suspended", "frozen": "suspended", "failed": "collapsed",
    "collapsed": "collapsed", "abortive": "collapsed", "resumed": "resumed", "renewed": "resumed",
}  # fmt: skip
STATE_ADJECTIVES = {
    "underway": "ongoing", "ongoing": "ongoing", "stalled": "stalled", "deadlocked": "stalled", "dead": "collapsed", "over": "concluded",
    "stuck": "stalled", "off": "suspended", "frozen": "suspended", "imminent": "planned", "due": "planned", "set": "planned",
}  # fmt: skip
# Forms that a sentence cut to pieces by the parser still shows, right after the noun.
FORMS = {
    "collapsed": "collapsed", "failed": "collapsed", "stalled": "stalled", "resumed": "resumed", "ended": "concluded",
    "concluded": "concluded", "began": "ongoing", "opened": "ongoing", "started": "ongoing", "continued": "ongoing",
    "continue": "ongoing", "postponed": "postponed", "suspended": "suspended",
}  # fmt: skip
FORM_PAIRS = {
    ("broke", "down"): "collapsed", ("broke", "off"): "suspended", ("wound", "up"): "concluded", ("wrapped", "up"): "concluded",
    ("broke", "up"): "concluded", ("kicked", "off"): "ongoing", ("got", "underway"): "ongoing",
}  # fmt: skip
TENTATIVE = frozenset("possible potential eventual hypothetical prospective future".split())
MAYBE = frozenset("possibility prospect chance idea hope likelihood".split())
ASKED = frozenset(
    "proposal offer call invitation plan request demand appeal suggestion initiative willingness readiness need".split()
)
AHEAD = frozenset("next upcoming planned scheduled coming forthcoming".split())
EXPECTED = frozenset(
    "due set scheduled expected slated poised ready supposed plan schedule expect agree be intend prepare".split()
)
REFUSE = frozenset("refuse reject decline dismiss rebuff spurn oppose".split())
SETTLED_ROLES = ("between", "with", "among", "involving")
MEDIATING = frozenset("mediate broker facilitate chair moderate sponsor oversee convene co-chair cochair co-sponsor".split())
MEDIATORS = frozenset("mediator broker facilitator intermediary go-between mediation facilitation".split())
# "UN-brokered talks": who stands before the word keeps the table.
SPONSORED = frozenset("brokered mediated sponsored facilitated led convened chaired moderated".split())
DELEGATION = frozenset(
    "delegation delegate team side negotiator representative envoy official leader member party minister commander commission panel "
    "mission group mediator government-delegation counterpart diplomat source".split()
)

ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}


def ordinal(low: str) -> int | None:
    """The number of "7th", "seventh"; None for other words."""
    if low in ORDINALS:
        return ORDINALS[low]
    if low[:-2].isdigit() and low[-2:] in ("st", "nd", "rd", "th") and len(low) < 6:
        return int(low[:-2])
    return None
