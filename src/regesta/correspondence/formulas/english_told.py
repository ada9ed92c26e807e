"""English: acts that the text tells of, by their verbs in the past ("he asked whether", "we urged that")."""

from __future__ import annotations

from .formula import Formula, formula

_WHO = (
    r"\b(?:he|she|they|i|we|who|you|minister|ambassador|president|secretary|government|delegation|"
    r"chairman|general|king|"
    r"embassy|department|committee|(?!(?:as|if|when|not|this|that|it|there|but|and|although|while|"
    r"having) )(?-i:[A-Z])[\w.’'-]{1,20}),? "
)
_HAD = r"(?:(?:have|has|had|then|also|again|therefore|just|further|once more|now|first|next|later|\w+ly) ){0,3}"

ENGLISH_TOLD: tuple[Formula, ...] = (
    formula(
        "en/told-asked",
        "ask",
        "action",
        "asked requested urged begged pressed appealed insisted demanded called instructed directed",
        rf"{_WHO}{_HAD}(?:asked|requested|urged|begged|pressed|appealed|insisted|demanded|called upon|"
        rf"called on|instructed|directed)\b(?! (?:whether|if|what|how|why|when|about|me whether|him "
        rf"whether|for (?:a )?(?:copy|information|report)))",
        0.66,
        reported=True,
    ),
    formula(
        "en/told-urged-bare",
        "ask",
        "action",
        "urged emphasized stressed asked pressed",
        r"^(?:\W{0,3}|\d{1,2}[.)]\s)(?:urged|asked|pressed|requested|emphasi[sz]ed|stressed)\b",
        0.6,
        reported=True,
    ),
    formula(
        "en/told-asks-for",
        "ask",
        "action",
        "asks begs requests petitions applies",
        r"(?-i:[A-Z])[\w.’'-]{2,20} (?:also |again |now )?(?:asks|begs|petitions|applies) for (?!you|us|me)\w+",
        0.6,
        reported=True,
    ),
    formula(
        "en/told-inquired",
        "ask",
        "information",
        "asked asks inquired enquired wondered wanted",
        r"\b(?:asked|asks|inquired|enquired|wondered|wanted to know)\b[^.;]{0,30}?\b(?:whether|if|what|"
        r"how|why|when|who|where|for (?:a )?(?:copy|information|report|clarification)|about)\b",
        0.76,
        reported=True,
    ),
    formula(
        "en/told-request",
        "ask",
        "action",
        "request requests",
        r"\b(?:his|their|your|my|our|the \w+(?:[’']s)?|(?-i:[A-Z])\w+[’']s?) (?:\w+ )?requests? (?:for|that|to|of)\b",
        0.56,
        reported=True,
    ),
    formula(
        "en/told-proposed",
        "propose",
        None,
        "proposed suggested recommended",
        rf"{_WHO}{_HAD}(?:proposed|suggested|recommended|put forward|advocated)\b",
        0.68,
        reported=True,
    ),
    formula(
        "en/told-suggestion",
        "propose",
        None,
        "suggestion proposal suggested proposed",
        r"\b(?:his|their|your|my) (?:\w+ )?(?:suggestion|proposal|recommendation)s? (?:that|to|for)\b",
        0.56,
        reported=True,
    ),
    formula(
        "en/told-should",
        "propose",
        None,
        "should",
        rf"{_WHO}{_HAD}(?:said|thought|felt|believed|considered|stated|argued|maintained|replied|commented|"
        rf"observed|added|told \w+)\b[^.;]{{0,140}}?\b(?:should|ought to|must|would be (?:better|best|well|"
        rf"useful|wise))\b",
        0.62,
        reported=True,
        also="said thought felt believed considered stated argued maintained replied commented observed added told",
    ),
    formula(
        "en/told-agreed",
        "respond",
        "accept",
        "agreed accepted concurred consented approved",
        rf"{_WHO}{_HAD}(?:agreed|accepted|concurred|consented|approved)\b",
        0.7,
        reported=True,
    ),
    formula(
        "en/told-suited",
        "respond",
        "accept",
        "suited suits",
        r"\b(?:would )?suit(?:s|ed)? (?:him|her|them|both|(?:very )?well|the minister|the ambassador)\b",
        0.68,
        reported=True,
    ),
    formula(
        "en/told-refused",
        "respond",
        "decline",
        "refused declined rejected objected opposed",
        rf"{_WHO}{_HAD}(?:refused|declined|rejected|objected|opposed|turned down)\b",
        0.72,
        reported=True,
    ),
    formula(
        "en/told-replied",
        "respond",
        "answer",
        "replied answered responded",
        rf"{_WHO}{_HAD}(?:replied|answered|responded)\b(?! (?:negatively|in the negative))",
        0.55,
        reported=True,
    ),
    formula(
        "en/told-assured",
        "commit",
        None,
        "assured promised pledged undertook guaranteed promises promise",
        rf"{_WHO}{_HAD}(?:assured|promised|pledged|undertook|guaranteed|gave (?:\w+ )?(?:assurances?|"
        rf"(?:his|their) word)|promises|confirmed (?:his |their )?intention)\b|\b(?:his|their|its|your) "
        rf"(?:\w+ )?promise (?:to|that)\b|\b(?:and|but|then) (?:\w+ly )?(?:undertook|promised|pledged) "
        rf"(?:to|that|him|her|them|me|us)\b",
        0.72,
        reported=True,
    ),
    formula(
        "en/told-said-would",
        "commit",
        None,
        "would will",
        rf"{_WHO}{_HAD}(?:said|stated|replied|told \w+|indicated|added)\b[^.;]{{0,40}}?\b(?:he|she|they|it|"
        rf"we|i|(?-i:[A-Z])\w+) (?:would|will|could be sure)\b",
        0.6,
        reported=True,
        also="said stated replied told indicated added",
    ),
    formula("en/told-offered", "offer", None, "offered", rf"{_WHO}{_HAD}offered\b", 0.68, reported=True),
    formula(
        "en/told-protested",
        "protest",
        None,
        "protested complained deplored",
        rf"{_WHO}{_HAD}(?:protested|complained|deplored)\b",
        0.68,
        reported=True,
    ),
    formula(
        "en/told-invited",
        "ask",
        "meeting",
        "invited invitation",
        rf"{_WHO}{_HAD}invited\b|\breceived (?:an )?invitation\b",
        0.7,
        reported=True,
    ),
    formula("en/told-thanked", "thank", None, "thanked", rf"{_WHO}{_HAD}thanked\b", 0.75, reported=True),
)
