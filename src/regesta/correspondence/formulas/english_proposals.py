"""English: how the writer proposes and offers."""

from __future__ import annotations

from .english_words import ADV, GOOD, US
from .formula import Formula, formula

ENGLISH_PROPOSALS: tuple[Formula, ...] = (
    formula(
        "en/propose",
        "propose",
        None,
        "propose proposes suggest suggests recommend recommends advocate advocates counsel",
        rf"{US}\s{ADV}{{0,3}}(?:propose|suggest|recommend|advocate|counsel)s?\b(?! the following dates)(?! itself)",
        0.86,
        several=True,
    ),
    formula(
        "en/propose-bare",
        "propose",
        None,
        "suggest recommend propose urge recommendation recommended suggested proposed",
        r"^(?:\W{0,3}|\(?\d{1,2}[.)]\s|[a-h][.)]\s)(?:accordingly,? |therefore,? |also |again |strongly |"
        r"however,? )?(?:suggest|recommend|propose)\b|\b(?:it is|is it|is) (?:therefore |accordingly |"
        r"also |further |strongly )?(?:recommended|suggested|proposed) that\b|\bmy (?:own "
        r")?(?:recommendation|suggestion|proposal) (?:is|would be)\b",
        0.86,
        several=True,
    ),
    formula(
        "en/favour",
        "propose",
        None,
        "favor favour prefer would",
        r"\b(?:i|we) (?:would |should |strongly |personally )?(?:favou?r|advocate)\b|\b(?:i|we) would "
        r"(?:therefore )?(?:keep|avoid|dislike to see|not|urge that we|go|begin|start|make|take|limit|"
        r"leave|give)\b",
        0.6,
        also="i we",
    ),
    formula(
        "en/wish-to-consider",
        "propose",
        None,
        "wish want care",
        r"\byou (?:may|might) (?:also )?(?:wish|want|care|like|find it) to\b",
        0.86,
    ),
    formula(
        "en/might-offer",
        "propose",
        None,
        "might could",
        r"\b(?:we|you) (?:might|could) (?:also |perhaps |well |then |usefully )?(?:offer|propose|suggest|"
        r"consider|try|use|explain|ask|begin|seek|raise|say|table|take|point)\b|\bit (?:might|could) "
        r"(?:also )?be (?:extended|arranged|agreed|useful)\b",
        0.66,
    ),
    formula(
        "en/view-that-should",
        "propose",
        None,
        "should ought must",
        rf"{US}\s{ADV}{{0,2}}(?:considers?|believes?|feels?|thinks?|holds?|hopes?|submits?|am convinced|"
        rf"are convinced|am of the opinion|are of the opinion|is of the opinion|would say)(?: strongly)?,"
        rf"?(?: that)?\b[^.;]{{0,160}}?\b(?:should|ought to|must|needs? to)\b",
        0.8,
        several=True,
        also="consider considers believe believes feel feels think thinks hold holds hope hopes "
        "submit submits convinced opinion say",
    ),
    formula(
        "en/consider-useful",
        "propose",
        None,
        "useful necessary advisable desirable expedient appropriate right best better wise preferable "
        "helpful proper fitting essential important imperative timely reasonable worthwhile advantageous",
        rf"\b(?:consider|deem|think|find|believe|regard|feel)s?(?: that)? (?:it )?(?:\w+ )?(?:be |is |"
        rf"would be |will be |to be )?(?:\w+ )?{GOOD} (?:to\b(?! (?:inform|notify|tell|add|point|say|"
        rf"state))|that\b|for\b|if\b)|\bit (?:would|might|may|will|could|should|seems?)(?: \w+){{0,4}}? "
        rf"(?:\w+ )?{GOOD} (?:to\b|that\b|for\b|if\b|were\b)",
        0.82,
        several=True,
    ),
    formula(
        "en/would-be-good",
        "propose",
        None,
        "useful desirable advisable better wise preferable helpful best well",
        r"\b(?:would|might|may) (?:\w+ )?be (?:\w+ )?(?:useful|desirable|advisable|better|wise|wiser|"
        r"preferable|helpful|best|well)\b",
        0.62,
    ),
    formula(
        "en/we-should",
        "propose",
        None,
        "should must ought need",
        r"\b(?:we|the united \w+|our (?:government|side)|us)\s(?:\w+ ){0,2}?(?:should|must|ought to|need "
        r"to|could perhaps|could well)\b(?! (?:like|be (?:glad|grateful|happy|pleased|obliged|most|very|"
        r"delighted)|appreciate|add|point|say|have (?:to|been|liked|preferred)|wish|prefer|welcome|recall|"
        r"note|also add|confess|admit|ask|tell|inform|request))",
        0.66,
        several=True,
    ),
    formula("en/let-us", "propose", None, "let", r"\blet us\b(?! know| have| see| hear)", 0.75, several=True),
    formula(
        "en/should-be-done",
        "propose",
        None,
        "should",
        # In the main clause only: in a subordinate one the obligation is somebody else's or long known.
        r"^(?:(?!\b(?:which|whether|if|when|what|who|because|although|unless|where|asked|said|stated|agreed|"
        r"reached|urged|told|stressed|emphasized|that|should)\b)[^.?]){2,400}"
        r"\bshould (?:\w+ly |also |not |only |therefore |preferably )?(?:be|continue|take|make|include|proceed|remain|"
        r"seek|send|join|serve|form|show|confine|avoid|give|receive|go|work|meet|consist)\b"
        r"(?! (?:glad|grateful|happy|pleased|obliged|noted|to know|pointed|recalled|remembered|added|able|"
        r"in a position|"
        r"aware|completed|appreciated))",
        0.5,
    ),
    formula(
        "en/perhaps",
        "propose",
        None,
        "perhaps might could",
        r"\bperhaps (?:we|you|it|a|some|other|the|this|i)\b[^.;]{0,70}?\b(?:could|should|might|would|"
        r"may)\b|\bmight (?:well |perhaps |usefully |also )?(?:be (?:well|possible|used|considered|useful|"
        r"advisable|arranged|sent)|materiali[sz]e|consider)\b|\byou (?:may|might) (?:wish|want|care|like) "
        r"to\b|\byou could (?:point|also|say|suggest|raise|ask|indicate)\b",
        0.7,
    ),
    formula(
        "en/why-not",
        "propose",
        None,
        "why how what",
        r"\bwhy (?:not|don[’']t we)\b|\bhow about\b|\bwhat if\b",
        0.65,
    ),
    formula(
        "en/that-list",
        "propose",
        None,
        "that",
        r"^(?:\(?\d{1,2}[.)]\s|\(?[a-h][.)]\s)that,? \w+[^.;]{5,}",
        0.66,
    ),
    formula(
        "en/think-right",
        "propose",
        None,
        "think thinks right",
        rf"{US} (?:now |still |also )?(?:think|believe|consider|find)s? it {GOOD}\b",
        0.84,
        several=True,
    ),
    formula(
        "en/ready-to",
        "offer",
        None,
        "ready prepared willing glad happy pleased disposed",
        rf"{US} (?:\w+ ){{0,3}}?(?:am|are|is|be|stand|remain)s? (?:\w+ )?(?:ready|prepared|willing|"
        rf"disposed)\b,? (?:\w+ )?to (?:offer|give|help|assist|send|provide|render|extend|supply|furnish|"
        rf"lend|receive|discuss|meet|make|support|consider|put|join|cooperate|participate|share|grant|"
        rf"sell)\b",
        0.84,
    ),
    formula(
        "en/offer",
        "offer",
        None,
        "offer offers disposal",
        rf"{US} {ADV}{{0,2}}offers?\b|\b(?:at|to) your (?:\w+ )?disposal\b",
        0.84,
    ),
    formula(
        "en/glad-to-help",
        "offer",
        None,
        "glad happy pleased",
        rf"{US} (?:would|should|shall|will|d) (?:\w+ )?be (?:\w+ )?(?:glad|happy|pleased|delighted|"
        rf"prepared|ready|willing) to (?!know|have|receive|learn|hear|see|get|be |note)\w+",
        0.74,
    ),
)
