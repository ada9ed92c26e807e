"""English: how the writer acknowledges, accepts, declines, defers and answers."""

from __future__ import annotations

from .english_words import ADV, US
from .formula import Formula, formula

ENGLISH_RESPONSES: tuple[Formula, ...] = (
    formula(
        "en/acknowledge",
        "respond",
        "acknowledge",
        "acknowledge acknowledges acknowledged receipt ack recd received hand",
        r"\backnowledges?(?: with \w+)?(?: the)? (?:receipt|your|my)|\backnowledged? (?:\w+ )?(?:receipt|"
        r"of)\b|\back(?:'?d)? receipt\b|\breceipt (?:\w+ )?(?:is|was) (?:\w+ )?acknowledged|\bin receipt "
        r"of\b|\b(?:i|we) (?:have|had|am in|was|were) (?:\w+ ){0,3}?(?:received?|in receipt)\b[^.;]{0,"
        r"40}?\b(?:your|yr|ur)\b|\b(?:your|yr|yours)\b[^.;]{0,60}?\b(?:(?:was|were|has been|have been|is|"
        r"duly) (?:\w+ )?(?:received|recd)|came to hand|to hand|reached (?:us|me)|recd\b|i rec(?:ei)?v?d)",
        0.88,
    ),
    formula(
        "en/i-have-your",
        "respond",
        "acknowledge",
        "letter 1etter note telegram message cable memorandum memoranda despatch communication views "
        "points analysis proposal",
        r"\b(?:i|we) (?:now )?have (?:before me |here )?your (?:\w+ ){0,3}?(?:letter|1etter|note|telegram|"
        r"message|cable|memorand\w+|despatch|communication)\b|\b(?:i|we) have (?:\w+ )?(?:read|noted|"
        r"studied|considered|examined)\b[^.;]{0,50}?\byour?\b[^.;]{0,40}?\b(?:letter|note|message|"
        r"telegram|views|points|analysis|communication|proposal)|\b(?:letter|telegram|note|"
        r"message)\b[^.;]{0,40}? (?:has|have) been (?:\w+ )?(?:read|studied|noted|considered)\b",
        0.82,
        also="have has",
    ),
    formula(
        "en/agree",
        "respond",
        "accept",
        "agree agrees agreed accept accepts approve approves consent consents concur concurs share "
        "shares endorse subscribe",
        rf"\b(?:{US}|department|dept|embassy)\s(?:\w+ly |also |therefore |can |could |do |would |shall |"
        rf"will |would |am prepared to |are prepared to |are ready to |am glad to |are glad to |entirely |"
        rf"quite |in principle |hereby |both ){{0,3}}?(?:agrees?|accepts?|approves?|consents?|concurs?|"
        rf"shares?|endorses?|subscribes? to)\b(?! (?:not|neither|to disagree))",
        0.85,
    ),
    formula(
        "en/concur-bare",
        "respond",
        "accept",
        "concur concurs concurred approved agree agreed welcomed welcome approval agreement accord "
        "objection object acceptable agreeable",
        r"^(?:\W{0,3}|\(?\d{1,2}[.)]\s)(?:fully |generally |entirely |department |dept |we )?(?:concurs?|"
        r"approved?|agreed?|welcomed?)\b(?! that he| to see)|\b(?:am|are|is) in (?:\w+ ){0,"
        r"2}?(?:agreement|accord) with\b|\b(?:have|has|see|perceive) no objections?\b|\bwould not object "
        r"to\b|\bno objection\b|\b(?:i|we) welcome your\b|\b(?:is|are|would be|seems?) (?:\w+ "
        r")?(?:acceptable|agreeable|satisfactory) to (?:us|me|the|this)\b|\bhas (?:my|our|the) (?:\w+ "
        r")?(?:approval|agreement|consent|concurrence)\b|\bhave the approval of\b",
        0.78,
    ),
    formula(
        "en/cannot",
        "respond",
        "decline",
        "cannot unable cld couldn't not",
        rf"{US}\s(?:\w+ ){{0,3}}?(?:(?:cannot|can not|could not|cld not)|am unable(?: now)? to|are "
        rf"unable(?: now)? to|is unable(?: now)? to|is not able to|are not able to|am not able to|am not "
        rf"in a position to|are not in a position to|is not in a position to|do not see (?:our|my) way to|"
        rf"do not wish to|are not (?:prepared|willing|ready) to|am not (?:prepared|willing) to) (?:\w+ly |"
        rf"now |at present )?(?:accept|agree|approve|consent|comply|support|join|share|subscribe|undertake|"
        rf"grant|add|concur|recogni[sz]e|permit|allow|acquiesce|accede|give|enter|meet (?:your|this|that)|"
        rf"take (?:up|part|on)|do (?:so|this|that))\b|{US} (?:would|wd) (?:much )?(?:rather not|prefer "
        rf"not)\b|{US} should prefer not\b",
        0.76,
        also="accept agree approve consent comply support join share subscribe undertake grant add "
        "concur recognize recognise permit allow acquiesce accede give enter meet take do "
        "rather prefer",
    ),
    formula(
        "en/refuse",
        "respond",
        "decline",
        "refuse refuses decline declines reject rejects oppose opposed object objects regret regrets regretfully sorry",
        rf"{US} {ADV}{{0,2}}(?:refuses?|declines?|rejects?|opposes?|objects? to)\b|\b(?:am|are|is|be) "
        rf"(?:\w+ )?opposed to\b|\b(?:regrets?|sorry)\b[^.;]{{0,40}}?\b(?:cannot|unable|not able|not "
        rf"possible|impossible|inability|not in a position)\b",
        0.84,
    ),
    formula(
        "en/do-not-agree",
        "respond",
        "decline",
        "not don't use unacceptable",
        rf"{US} (?:do|does|did|should|would)(?: not|n[’']t) (?:\w+ly )?(?:agree|accept|approve|share|"
        rf"concur|favou?r|advocate|support|consider it|regard it|recommend)\b|\b(?:do|does) not believe "
        rf"(?:it|that it)\b[^.;]{{0,30}}?\b(?:best|wise|useful|advisable|desirable|interest)|\b(?:is|are|"
        rf"would be) (?:not|un)\s?(?:acceptable|possible|feasible|agreeable)\b(?! to (?:see|say|predict))|"
        rf"\bno use\b|\bis too (?:near|early|late|soon|far)\b",
        0.74,
        also="agree accept approve share concur favour favor advocate support consider regard "
        "recommend believe acceptable unacceptable possible impossible feasible agreeable use "
        "late soon near early far",
    ),
    formula(
        "en/able-to-give",
        "respond",
        "answer",
        "able",
        r"\b(?:i am|we are|is|this \w+ is) (?:now |at last |at length |\w+ly ){0,2}able to (?:give|send|furnish|supply|"
        r"communicate|tell|inform|let)\b(?: to)? (?:you|your|the)\b",
        0.7,
    ),
    formula(
        "en/interim",
        "respond",
        "defer",
        "interim premature pending until study consideration reply yet soon laid placed absence expect look",
        r"\b(?:will|shall) be (?:laid|placed|put) before (?:him|her|them|the|our|his)\b|\bin the absence of (?:the|our|"
        r"my) (?:\w+ )?(?:minister|secretary|director|ambassador|chairman|president)\b|\byou may (?:look for|expect) "
        r"(?:his|her|our|an|my|its|their) (?:\w+ )?(?:answer|reply)\b|"
        r"\binterim (?:reply|answer|response)\b|\b(?:is|are|being|been|will be) (?:\w+ )?(?:under|given|"
        r"receiving) (?:\w+ ){0,3}?(?:study|consideration|examination|review)\b|\b(?:would|will|is|are) "
        r"(?:be )?premature\b|\b(?:i|we) (?:shall|will|hope to|expect to) (?:\w+ )?(?:reply|answer|write|"
        r"respond|let you know|communicate|send (?:you )?(?:a|an|our|my) (?:reply|answer))\b[^.;]{0,"
        r"60}?\b(?:when|as soon as|later|after|shortly|once|in due course|fully|further)\b|\bnot (?:yet "
        r")?(?:prepared|in a position|able) (?:at (?:this|present) (?:time |moment )?)?to (?:give|express|"
        r"say|reply|answer|comment|make|take)\b|\bbefore (?:it|we|i) (?:is|am|are|can)[^.;]{0,"
        r"30}?(?:position|able|definite|express)",
        0.82,
    ),
    formula(
        "en/in-reply",
        "respond",
        "answer",
        "reply response answer regard question inquiry inquiries questions",
        r"\b(?:in|by way of) (?:reply|response|answer) to (?:your|the|yr|ur) (?:\w+ ){0,2}?(?:question|"
        r"inquir|enquir|quer|request)\w*|\b(?:with (?:regard|respect|reference)|as|in regard) to your "
        r"(?:\w+ ){0,2}?(?:question|inquir|enquir|quer|request)\w*|\b(?:my|our|the) answer (?:is|to "
        r"your)\b|\bin (?:reply|response|answer) (?:to (?:you|this)|i|we),?\b|\bto answer your\b",
        0.82,
    ),
    formula(
        "en/would-suit-us",
        "respond",
        "answer",
        "suit suits convenient",
        r"\b(?:would|will|wd|wld) (?:\w+ )?(?:suit|be (?:\w+ )?(?:convenient (?:to|for)|acceptable to)) "
        r"(?:us|me|our)\b|\bsuits (?:us|me)\b|\bis better (?:than [^.;]{3,40} )?for (?:me|us)\b",
        0.86,
    ),
    formula(
        "en/as-for",
        "respond",
        "answer",
        "as regards regarding concerning",
        r"^(?:\W{0,3}|\d{1,2}[.)]\s)(?:as (?:for|to|regards)|with (?:regard|respect|reference) to|"
        r"regarding|concerning) (?:the|your|this)\b[^.;]{3,120}?,?\s(?:we|i)\s(?:can|have|made|had|must|"
        r"would|should|shall|will|do|did|am|are|think|believe|feel|regret|wish|agree|cannot)\b",
        0.55,
        also="we i",
    ),
    formula(
        "en/as-instructed",
        "respond",
        "answer",
        "instructed requested suggested accordance compliance pursuant",
        r"\b(?:as|in accordance with|in compliance with|pursuant to) (?:\w+ ){0,3}?(?:instructed|"
        r"requested|suggested|instructions?|request|desired|directed)\b[^.;]{0,60}?\b(?:i|we)\b",
        0.72,
    ),
    formula(
        "en/take-note",
        "respond",
        "acknowledge",
        "note",
        r"\b(?:we|i) (?:\w+ )?(?:take|have taken|took) (?:due |good |careful )?note\b",
        0.7,
    ),
)
