"""Words around the names of places: what kind of place they announce, and which prepositions say that something is there."""

from ...knowledge.gazetteer import RowKind

LOCATIVE = frozenset(
    "in at near outside inside around across throughout from to into toward towards through via over off along beyond within "
    "onto between above below behind amid past opposite".split()
)
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern "
    "southeastern southwestern north-east north-west south-east south-west north-eastern north-western south-eastern south-western "
    "central downtown upstate rural coastal mainland nearby neighbouring neighboring greater metropolitan inner outer lower upper mid "
    "metro historic old-town occupied war-torn far-northern far-western remote modern-day present-day".split()
)

# "Helmand province", "province of Helmand": what the noun says the name is.
KIND_NOUNS: dict[str, RowKind] = {
    **dict.fromkeys("province governorate oblast state prefecture voivodeship krai emirate".split(), "admin1"),
    **dict.fromkeys("district county parish raion subdistrict canton municipality borough shire".split(), "admin2"),
    **dict.fromkeys(
        "city town village suburb capital township hamlet neighbourhood neighborhood settlement enclave".split(), "city"
    ),
    **dict.fromkeys(
        "river valley sea ocean strait straits gulf bay lake mountains mountain desert peninsula coast".split(), "region"
    ),
    **dict.fromkeys("island islands archipelago delta forest gorge pass heights canal plateau".split(), "region"),
    **dict.fromkeys("region department area territory division republic".split(), "admin1"),
}
SETTLED = frozenset(k for k, v in KIND_NOUNS.items() if v in ("city", "admin1", "admin2")) | {
    "port", "outskirts", "streets", "centre", "center", "part", "parts", "side", "people", "residents", "north", "south", "east", "west",
    "northeast", "northwest", "southeast", "southwest", "coast", "border", "stronghold", "area", "island", "camp", "valley", "battle",
    "siege", "fall", "capture", "liberation", "mayor", "governor", "bishop", "archbishop", "outside", "resort", "country", "kingdom",
    "republic", "university", "control", "much", "rest", "most",
}  # fmt: skip

# "Kandahar airport": a facility whose own point we may not know, but which stands near the place in its name.
FACILITIES = frozenset(
    "airport airfield airbase aerodrome base prison jail harbor harbour seaport dam crossing checkpoint refinery barracks garrison "
    "fairgrounds stadium port hospital jailhouse courthouse".split()
)
# Of these only the capitalised name of the facility counts; a lower-case one is a thing in the town.
NAMED_FACILITIES = FACILITIES | frozenset(
    "university college school library museum church cathedral mosque temple mall park station centre center bridge tower "
    "square hotel theatre theater arena zoo cemetery racecourse gardens garden market plaza hall house castle palace fort "
    "complex plant mill factory mine terminal tunnel pier campus club estate monastery abbey".split()
)
# Names of streets say nothing about where the town in them lies.
STREETS = frozenset(
    "street st st. road rd rd. avenue ave ave. boulevard blvd blvd. drive dr dr. lane ln highway hwy freeway expressway parkway pike "
    "turnpike route interstate way court place terrace crescent close alley trail circle loop row".split()
)
# Heads of organisations that work at the place they are named after: "Fargo Police", "Springfield City Council".
LOCAL_BODIES = frozenset(
    "police sheriff council court school schools hospital jail prison fire airport library parks fairgrounds courthouse mayor "
    "prosecutor coroner commissioners district township borough municipality rescue squad county hall precinct clinic zoo church "
    "cathedral mosque elementary high middle".split()
)
# Heads of organisations that are also houses: "at Shifa Hospital", "outside the Supreme Court".
HOUSES = (
    NAMED_FACILITIES
    | LOCAL_BODIES
    | frozenset("embassy consulate ministry headquarters compound parliament academy institute".split())
) - frozenset(
    "police sheriff fire mayor prosecutor coroner commissioners squad rescue council district township borough municipality high middle "
    "elementary club parks county plant".split()
)
# "An Alexandria woman", "Mansfield residents": nouns that only places stand before.
OF_A_PLACE = frozenset(
    "man woman resident residents native couple teen teenager family police officer officers deputies firefighter firefighters mayor home "
    "area neighbourhood neighborhood residence streets suburb suburbs businessman store campus branch location office outskirts "
    "councillor councilman councilwoman alderman schools school hospital hospitals airport court jail-cell".split()
)

# Buildings that stand for who governs there, and a few words the recogniser takes for places.
METONYMS = frozenset(
    "white house|kremlin|pentagon|capitol hill|downing street|10 downing street|oval office|foggy bottom|quai d'orsay|elysee|whitehall|"
    "state|internet|web|facebook|twitter|earth|moon|mars|covid|god|heaven|congress|senate|parliament|house|opec|nato|eu|un|u.n.|"
    "commonwealth|union|islam|sharia|capitol|league|isis|isil|taliban|hamas|hezbollah|un security council|"
    "security council|african union|european union|united nations|arab league|gulf cooperation council|"
    "european commission|supreme court|high court|embassy|ministry|islamic state".split("|")
)
# Capitalised words that are towns somewhere and nearly always something else.
COMMON = frozenset(
    "the a an and or but of in on at to for with by from as is are was were be mr mrs ms dr sir lady lord president minister prime general "
    "king queen prince princess pope senator congressman judge captain colonel major chief officer police army navy government "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december spring summer autumn winter today university college school hospital church court council county city town "
    "state national international american democratic republican christian catholic muslim islamic jewish media press news times post "
    "he she it they we you i his her our their this that these those there here what when where why who how if not no yes so all "
    "both each every most many some more new old first second third last next one two three four five six seven eight nine ten "
    "east west north south central northern southern eastern western center centre park street road avenue house hall bank group "
    "company corp inc ltd union party front movement league club team sunni shia shiite kurd mission liberty hope faith grace victory "
    "independence freedom justice peace union eden eagle star sun moon earth ocean lake river mountain valley island beach bay point "
    "best friend friends of mobile reading nice split bath deal sandy rush wells mission marketing sale bear wolf fox page battle man "
    "much same orange lemon cherry plum rose lily ivy holly daisy ruby pearl amber crystal diamond gold silver iron stone rock sandy "
    "love joy angel chance price rich young long short black white green brown gray grey blue red imperial royal crown superior "
    "commerce industry enterprise economy energy defence defense security health education science art music opera sport sports "
    "cathedral village light wing valley arcade english christopher caravan metro subway lincoln bell canal fields "
    "football soccer baseball hockey super bowl cup olympic olympics internet web god lord jesus christ bible quran ramadan easter "
    "christmas thanksgiving halloween veterans memorial labor labour congress senate parliament assembly cabinet supreme federal "
    "foreign interior home treasury finance state department ministry office bureau agency commission committee board authority "
    "service services force forces guard brigade division battalion regiment command corps staff sergeant lieutenant corporal private "
    "also however meanwhile still yet then now later earlier early late since while during before after until because although though "
    "according despite following including among between against about over under up down out off police fire let do did does has "
    "have had will would can could may might must shall should get got go going come came make made take took see saw say said tell "
    "told ask asked plus via per non pro anti ex vice deputy acting former is-land man men woman women boy girl child children father "
    "sen sen. rep rep. gov gov. sgt. lt. col. gen. arab toyota honda ford titan trump biden obama putin lee "
    "mother brother sister son daughter family people person bill mark frank grant dean earl guy ray roy art pat gene dale glen cliff "
    "charity trinity progress normal experiment bar era eta ok id al de la le el san santa".split()
)

# Verbs whose subject, when it is a capital or a country, is a government.
ACTING = frozenset(
    "say tell announce declare deny agree refuse reject demand accuse insist warn urge condemn claim confirm add vow pledge want "
    "believe propose offer promise sign call support oppose back criticise criticize denounce threaten impose respond reply argue "
    "acknowledge admit hope expect seek intend plan negotiate ratify veto recognise recognize blame protest welcome hail approve "
    "decide request ask annex occupy seize capture send deploy launch invade attack bomb shell supply sanction expel recall summon "
    "arm ban close extradite free lift mediate release retaliate withdraw".split()
)

# Verbs whose object, when it is a place's name, is that place.
REACHED = frozenset(
    "leave reach enter seize capture retake recapture visit besiege shell bomb storm encircle liberate occupy overrun abandon flee "
    "evacuate quit approach attack raid defend control hold tour invade annex pound strike hit".split()
)
# Words in the lower-case names of facilities: "Zaporizhzhia nuclear plant", "Jabalia refugee camp".
FACILITY_WORDS = FACILITIES | frozenset(
    "nuclear power plant international air refugee camp military border steel naval".split()
)
# Organisations whose names begin or end with a place's.
BODIES = frozenset(
    "university college bank institute company corporation party ministry foundation club association council committee".split()
)
SETTLEMENTS = frozenset(
    "village town hamlet city district suburb settlement neighbourhood neighborhood township subdistrict".split()
)

_AP = (
    "Ala. Alabama|Ariz. Arizona|Ark. Arkansas|Calif. California|Cal. California|Colo. Colorado|Conn. Connecticut|Del. Delaware|"
    "Fla. Florida|Ga. Georgia|Ill. Illinois|Ind. Indiana|Kan. Kansas|Kans. Kansas|Ky. Kentucky|La. Louisiana|Md. Maryland|"
    "Mass. Massachusetts|Mich. Michigan|Minn. Minnesota|Miss. Mississippi|Mo. Missouri|Mont. Montana|Neb. Nebraska|Nev. Nevada|"
    "N.H. New Hampshire|N.J. New Jersey|N.M. New Mexico|N.Y. New York|N.C. North Carolina|N.D. North Dakota|Okla. Oklahoma|"
    "Ore. Oregon|Pa. Pennsylvania|Penn. Pennsylvania|R.I. Rhode Island|S.C. South Carolina|S.D. South Dakota|Tenn. Tennessee|Tex. Texas|"
    "Vt. Vermont|Va. Virginia|Wash. Washington|W.Va. West Virginia|W. Va. West Virginia|Wis. Wisconsin|Wisc. Wisconsin|Wyo. Wyoming|"
    "D.C. District of Columbia|Ont. Ontario|Que. Quebec|B.C. British Columbia|Alta. Alberta|Sask. Saskatchewan|Man. Manitoba|"
    "N.S. Nova Scotia|N.B. New Brunswick"
)
_POSTAL = (
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|"
    "ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|"
    "MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|"
    "NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|"
    "SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|"
    "DC District of Columbia|ON Ontario|BC British Columbia"
)


def _table(text: str) -> dict[str, str]:
    out = {}
    for item in text.split("|"):
        short, _, name = item.replace("W. Va.", "W.~Va.").partition(" ")
        out[short.replace("~", " ")] = name
    return out


# After "Springfield, ": the Associated Press's and the post office's short names of states and provinces.
STATES = _table(_AP) | _table(_POSTAL)
STATES |= {short.rstrip("."): name for short, name in _table(_AP).items() if short.count(".") > 1 or len(short) > 3}
