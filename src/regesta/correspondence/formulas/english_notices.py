"""English: how the writer promises, informs, protests and thanks."""

from __future__ import annotations

from .english_words import ADV, NOT_DOING, US
from .formula import Formula, formula

ENGLISH_NOTICES: tuple[Formula, ...] = (
    formula(
        "en/assure",
        "commit",
        None,
        "assure assures assurance assurances assured promise promises pledge pledges guarantee  rely count depend"
        "guarantees undertake undertakes vow sure",
        rf"{US} {ADV}{{0,2}}(?:assures?|promises?|pledges?|guarantees?|undertakes?|vows?)\b|\byou (?:may|"
        rf"can) (?:\w+ )?(?:be|rest|feel) (?:\w+ )?(?:assured|sure|certain|confident)\b|\b(?:give|renew|"
        rf"convey)s? (?:you )?(?:\w+ ){{0,3}}?assurances?\b(?! of my| of our)|\byou (?:may|can) (?:rely|"
        rf"count|depend) (?:up)?on\b|\b(?:be|rest) assured (?:that|of)\b",
        0.86,
    ),
    formula(
        "en/i-shall",
        "commit",
        None,
        "shall will wl wd ll intend intends propose plan",
        rf"\b(?:i|we|this \w+|my government|our government|the government)(?: (?:shall|will|wl|ll)|"
        rf"[’']ll)\b(?: (?:also|therefore|then|of course|do|continue|certainly|not|be|\w+ly|,)){{0,2}},? "
        rf"{NOT_DOING}(?!have (?:to|no)|need|see\b|be (?:glad|grateful|happy|pleased|obliged|delighted|"
        rf"appreciative)|appreciate|welcome|find|hope|wish|recall|remember|note|then|agree)(?:\w+)",
        0.66,
    ),
    formula(
        "en/intend",
        "commit",
        None,
        "intend intends intention intended purpose determined",
        rf"{US} (?:\w+ )?(?:intends?|am determined|are determined|is determined|am resolved|are resolved) "
        rf"to\b|\bit is (?:intended|our intention|my intention|our purpose|my purpose) (?:to|that)\b|"
        rf"\b(?:have|has) no intention\b",
        0.72,
    ),
    formula(
        "en/prepared-commit",
        "commit",
        None,
        "prepared ready willing",
        r"\b(?:we|i) (?:would|will|shall|should|are|am) (?:\w+ )?(?:be )?prepared to\b",
        0.5,
    ),
    formula(
        "en/you-shall-have",
        "commit",
        None,
        "shall will wl",
        r"\byou (?:shall|will) (?:have|receive|get|hear|be informed|be kept|be notified|be advised)\b|"
        r"\b(?:will|shall) be (?:\w+ )?(?:met|fulfilled|given (?:\w+ )?(?:consideration|weight|attention)|"
        r"honou?red|respected|kept|carried out|borne|provided|sent|forwarded|watched|completed|"
        r"delivered)\b(?! by you)|\bwould be given (?:\w+ )?(?:weight|consideration|attention)\b|\b(?:the|"
        r"our|my) [\w' -]{3,60}? shall (?:\w+ )?(?!be (?:deemed|considered|construed))(?:\w+)",
        0.7,
    ),
    formula(
        "en/remains-as-it-is",
        "notify",
        None,
        "remain remains stay stays continue continues",
        r"\b(?:will|shall|is to|are to|would) (?:remain|stay|continue) (?:in force )?(?:as (?:it is|they are|before|"
        r"now|at present)|unchanged|unaltered|in (?:its|their) present (?:form|state|place))\b",
        0.7,
    ),
    formula(
        "en/inform-you",
        "notify",
        None,
        "inform informs notify notifies advise tell state communicate attention transmit enclose know "
        "announce information advised",
        rf"\b(?:have the hono[u]?r|wish(?:es)?|beg(?: leave)?|am (?:directed|instructed|authorized|happy|"
        rf"glad|pleased|able|writing|obliged)|are (?:pleased|able|obliged|happy|glad)|deem (?:it )?(?:\w+ "
        rf")?to|deem (?:it )?(?:necessary|appropriate|proper)|desire|want|would like|should like|must|"
        rf"regret|hasten|think it (?:right|proper|necessary)|consider it (?:\w+ )?(?:necessary|\w+)) "
        rf"(?:\w+ )?(?:to )?(?:inform|notify|advise|tell|state|communicate|bring|draw|call|transmit|let "
        rf"you know|announce|apprise|report)\b(?! (?:how|me|us\b))|{US} (?:hereby |also |therefore |"
        rf"herewith )?(?:informs?|notif(?:y|ies)|apprises?) (?:you|your|the)\b|\bthis is to (?:inform|"
        rf"notify|advise|let)\b|\bto let you know that\b|\b(?:please )?be (?:advised|informed) that\b|"
        rf"\bfor your information\b|\bi (?:can|may|should|must) tell you\b",
        0.78,
    ),
    formula(
        "en/protest",
        "protest",
        None,
        "protest protests demand demands",
        rf"{US} (?:\w+ ){{0,4}}?(?:protests?|demands?)\b|\b(?:strong|emphatic|vigorous|formal|energetic|"
        rf"firm|this|my|our|solemn) protest\b",
        0.8,
    ),
    formula(
        "en/shocked",
        "protest",
        None,
        "shocked disturbed distressed dismayed indignation outraged deplore deplores regret resent",
        rf"\b(?:am|are|is|been|was) (?:\w+ )?(?:shocked|disturbed|distressed|dismayed|outraged|"
        rf"indignant)\b(?! as)|\bstrongly (?:opposed|object)\b|{US} (?:\w+ )?(?:deplores?|resents?)\b|"
        rf"\bsimply will not do\b|\bnot justified\b",
        0.62,
    ),
    formula(
        "en/thank",
        "thank",
        None,
        "thank thanks grateful gratitude appreciate appreciates appreciative appreciated obliged indebted appreciation",
        rf"\bthank(?:s| you)\b|\b(?:am|are|is|be|feel|was) (?:\w+ )?(?:grateful|thankful|obliged|indebted|"
        rf"appreciative)\b(?: to (?:you|your \w+))? (?:for|of|by)\b|\b(?:express|convey|extend) (?:\w+ "
        rf"){{0,3}}?(?:gratitude|thanks|appreciation)\b|{US} (?:\w+ly |do |much |very much |sincerely |"
        rf"also ){{0,3}}?appreciates? (?:receiving|having|the (?:\w+ )?(?:assistance|help|efforts?|courtes|"
        rf"kind|trouble|opportunity|time|thought|interest|spirit|cooperation|frank)|very much|your)\b|"
        rf"\b(?:is|are) (?:\w+ )?(?:much|greatly|deeply|very much|sincerely) appreciated\b|\bhow much "
        rf"(?:do )?i appreciate\b",
        0.84,
    ),
    formula(
        "en/to-confirm",
        "notify",
        None,
        "confirm report outline enclose enclosing enclosed attached forwarding transmitting",
        r"\b(?:is|am writing|wish|want|must|should like|would like|have|deem it \w+|am able) to "
        r"(?:confirm|report|outline)\b"
        r"|\b(?:i|we) (?:must|can|hereby) (?:report|confirm)\b|\b(?:i am|we are) (?:enclosing|forwarding|"
        r"transmitting|attaching)\b"
        r"|\b(?:i|we) enclose\b|^(?:enclosed|attached) (?:is|are|herewith|you)\b",
        0.72,
    ),
)
