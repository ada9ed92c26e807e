"""English: how the writer asks for an opinion, a deed, facts, a meeting."""

from __future__ import annotations

from .english_words import ADV, FACT, TELL, US, VIEW
from .formula import Formula, formula

ENGLISH_ASKS: tuple[Formula, ...] = (
    formula(
        "en/your-view",
        "ask",
        "opinion",
        "opinion opinions view views comment comments reaction reactions thoughts advice recommendation "
        "recommendations judgment judgement consent observations",
        rf"\b(?:tell|give|let|send|have|know|hear|receive|learn|appreciate|welcome|solicit\w*|acquaint|like|glad "
        rf"(?:of|to)|grateful for|request|obtain|await\w*|forward to|communicate|want)\b[^.;?]{{0,"
        rf"50}}?\b(?:your|its|their|any|his|the views?)\s(?:\w+ ){{0,2}}?{VIEW}\b",
        0.86,
        also="your its their any his view views",
    ),
    formula(
        "en/know-its-view",
        "ask",
        "opinion",
        "opinion opinions view views comment comments",
        rf"\b(?:let|tell|inform|advise)\s(?:us|me)\b[^.;?]{{0,30}}?{VIEW}",
        0.86,
    ),
    formula(
        "en/what-do-you-think",
        "ask",
        "opinion",
        "think views opinion",
        r"\bwhat (?:do|would|are|is) (?:you|your)\b[^.?]{0,40}(?:think|views?|opinion)",
        0.85,
    ),
    formula(
        "en/date-of-meeting",
        "ask",
        "meeting",
        "meet meeting visit talk talks appointment consultation consultations conversation conversations",
        r"\b(?:(?:would|should|shall|will) (?:\w+ )?(?:like|welcome|appreciate|be (?:glad|happy|grateful|"
        r"pleased))|look(?:ing)? forward|request|ask|invite|propose|suggest)\b[^.;?]{0,50}?\b(?:to meet\b|"
        r"(?:a|an|our|the|early|your) (?:\w+ )?(?:meeting|visit|talk|talks|conversation|consultations?|"
        r"appointment)|opportunity [^.;]{0,60}?to meet|you to (?:visit|meet|come))\b",
        0.7,
        also="like welcome appreciate glad happy grateful pleased look looking request ask invite propose suggest",
    ),
    formula(
        "en/opinion-on-date",
        "ask",
        "meeting",
        "date time day week",
        r"\b(?:opinion|views?|know|suggest|tell|inform)\b[^.;?]{0,40}?\b(?:date|time|day|week|"
        r"place)\b[^.;?]{0,25}?\b(?:meet\w*|visit\w*|talks?|conversations?|conference|consultations?)",
        0.9,
        also="opinion view views know suggest tell inform",
    ),
    formula(
        "en/which-would-suit",
        "ask",
        "meeting",
        "suit convenient",
        r"\b(?:which|what|whether|if|know)\b[^.;]{0,50}?\b(?:would|will|might|could)?\s?(?:suit|be "
        r"convenient (?:to|for))\b(?:\s(?:you|him|your)|[^.]{0,20}\?)?",
        0.88,
    ),
    formula(
        "en/go-over-with-you",
        "ask",
        "meeting",
        "go talk discuss",
        r"\b(?:i|we) (?:would|should) (?:like|wish|be glad|be happy) to (?:go over|talk over|discuss|talk|"
        r"take up)\b[^.;]{0,60}\bwith you\b",
        0.7,
    ),
    formula(
        "en/please",
        "ask",
        "action",
        "please pls kindly plse",
        r"(?:^|[\s,;:(—-])(?:please|pls|plse)\b(?! find| accept| be assured| be advised| note)\s\w+|(?:^|"
        r"[,;:] )kindly\s(?!and\b|to\b)\w+",
        0.9,
        several=True,
    ),
    formula(
        "en/ask-you",
        "ask",
        "action",
        "ask asks request requests urge urges beg begs solicit sollicit implore entreat invite invites",
        rf"{US}\s{ADV}{{0,3}}(?:asks?|requests?|urges?|begs?|sollicit|solicits?|implore|entreat|"
        rf"invites?)\b(?! for an answer| you to (?:believe|beleive|accept the|be assured|receive "
        rf"the))\s(?:you|that|your|the |of you|him|them|for |strongly|it)",
        0.85,
        several=True,
    ),
    formula(
        "en/must-ask",
        "ask",
        "action",
        "ask urge request beg",
        r"\b(?:may|might|can|could|shall|must) (?:i|we) (?:also |again |then |now )?(?:ask|urge|request|"
        r"beg|suggest|point)\b",
        0.8,
    ),
    formula(
        "en/calls-upon",
        "ask",
        "action",
        "call calls appeal appeals",
        rf"{US}\s{ADV}{{0,2}}(?:calls? (?:up)?on|appeals? to)\b",
        0.8,
    ),
    formula(
        "en/requested-that",
        "ask",
        "action",
        "requested desired directed instructed",
        r"\bit is (?:therefore |accordingly |further |also )?(?:requested|desired|directed) that\b|\byou "
        r"are (?:hereby |therefore |accordingly |further |also )?(?:requested|instructed|directed|"
        r"authorized|authorised|asked|desired)\b|\bare (?:asked|requested|instructed) to\b",
        0.88,
        several=True,
    ),
    formula(
        "en/request-bare",
        "ask",
        "action",
        "request requests desire desires urge urges",
        r"(?:^|\d[.)] |[.;:,] )(?:accordingly,? |therefore,? |also |again |strongly )?(?:request|urge|"
        r"desire|(?:dept|department|embassy)\.? (?:requests|desires|urges|would appreciate))\s(?:you\b|"
        r"that\b|dept|department|embassy|urgent|early|your|authori|immediate|instructions|guidance|"
        r"prompt)",
        0.87,
        several=True,
    ),
    formula(
        "en/you-should",
        "ask",
        "action",
        "should must ought may wish better are will",
        r"\b(?:you|embassy|embassies|posts?|addressees?|mission)\s(?:should|must|ought to|are to|will "
        r"(?:please|wish|want|need)|may (?:also |therefore )?(?:tell|inform|say|assure|advise|state|"
        r"indicate|convey|inform|point)|had better)\b(?! have| note| know| be aware)",
        0.72,
        several=True,
        also="you embassy embassies post posts addressee addressees mission",
    ),
    formula(
        "en/would-like-you-to",
        "ask",
        "action",
        "like wish want prefer desire",
        r"\b(?:we|i) (?:\w+ )?(?:would|should|shall|d)\s?(?:\w+ )?(?:like|wish|prefer|want)\s(?:for "
        r")?(?!to )(?:you\b|him|them|your|the |that you)[^.;]{0,90}?\b(?:to\b|would|will|could|be so "
        r"kind)|\b(?:we|i) (?:want|wish|desire|expect) (?:you|your \w+) to\b",
        0.82,
        several=True,
    ),
    formula(
        "en/ask-directly",
        "ask",
        "action",
        "ask",
        rf"{US} (?:would |must |should |do )?asks? (?:the|your|all|both)\b[^.;]{{3,90}}? to\b",
        0.84,
        several=True,
    ),
    formula(
        "en/glad-if-you",
        "ask",
        "action",
        "grateful glad obliged appreciate appreciated thankful happy pleased",
        r"\b(?:grateful|glad|obliged|thankful|happy|pleased|appreciate(?:d)?(?: it)?)\b[^.;]{0,20}?\bif "
        r"(?:you|your|the|it|he|they|some|this|at least)\b",
        0.85,
    ),
    formula(
        "en/be-so-good",
        "ask",
        "action",
        "good kind",
        r"\b(?:you will|will you|would you|to|you would|please)\sbe so (?:good|kind)\b(?: as)?",
        0.85,
    ),
    formula(
        "en/hope-you",
        "ask",
        "action",
        "hope hopes trust hoped",
        rf"\b(?:{US} {ADV}{{0,2}}|(?:it is|with) (?:my|our|the) (?:\w+ )?)(?:hopes?|trust|hoped)(?: very "
        rf"much| sincerely)?,? (?:that )?(?:you\b|your|the \w+ (?:\w+ )?(?:will|can|may)|it will|in due)",
        0.6,
    ),
    formula("en/in-hope-that", "ask", "action", "hope", r"\bin (?:the )?hopes? that (?:you|your|the|it)", 0.6),
    formula(
        "en/useful-if-you",
        "ask",
        "action",
        "helpful useful appreciated",
        r"\b(?:would|will) be (?:most |very |extremely |greatly |much )?(?:helpful|useful|appreciated|"
        r"valuable)\b[^.;]{0,30}?\bif (?:you|your)\b",
        0.85,
    ),
    formula(
        "en/action-requested",
        "ask",
        "action",
        "action instructions guidance instruction",
        r"\baction requested\b|\b(?:ask|asking|request|requesting|await|awaiting|need|want) (?:\w+ "
        r")?(?:for )?(?:your |further |early |urgent )?(?:instructions?|guidance|directions)\b|"
        r"\b(?:instructions?|guidance) (?:is |are )?(?:requested|asked|desired|urgently)\b",
        0.85,
    ),
    formula(
        "en/take-up",
        "ask",
        "action",
        "important essential imperative",
        r"\b(?:it is |is )?(?:of (?:the )?(?:utmost|greatest|first) importance|important|essential|"
        r"imperative|vital)\s(?:that )?(?:you|we not|embassy)\b",
        0.65,
    ),
    formula("en/no-public", "ask", "action", "there", r"\bthere (?:should|must) be no\b", 0.6),
    formula(
        "en/imperative",
        "ask",
        "action",
        "do don't don’t tell send report inform advise see return forward convey deliver instruct ask take keep give "
        "bring telegraph cable wire act hold refrain avoid wait consult ascertain endeavor endeavour arrange make "
        "stress emphasize emphasise point express explain request seek remind call continue transmit repeat inquire "
        "submit prepare use assure write find accept press urge",
        r"^(?:[\"“'(]?|\(?\d{1,2}[.)]\s|\(?[a-h][.)]\s)(?:do not|do nothing|don[’']t|tell|send|report|"
        r"inform|advise|see|return|forward|convey|deliver|instruct|ask|take|keep|give|bring|telegraph|"
        r"cable|wire|act|hold|refrain|avoid|wait|consult|ascertain|endeavou?r|arrange|make sure|make "
        r"clear|stress|emphasi[sz]e|point out|express|explain|request|seek|remind|call on|call upon|"
        r"continue|transmit|repeat|inquire|submit|prepare|use|assure|write|find out|accept|press|"
        r"urge)\b(?!,? (?:i|we|he|they|by|has|is|was|from)\b|s\b|ed\b|ing\b)",
        0.66,
        several=True,
    ),
    formula("en/let-not", "ask", "action", "let", r"^(?:\W{0,3})let (?:nothing|no|it|him|them|this|the)\b", 0.7),
    formula(
        "en/let-us-know",
        "ask",
        "information",
        "know informed posted",
        r"\b(?:let (?:us|me) (?:know|have)|keep (?:us|me|department|dept|embassy) (?:fully |currently |"
        r"closely )?(?:informed|posted|advised))\b",
        0.84,
    ),
    formula(
        "en/like-to-know",
        "ask",
        "information",
        "know learn hear have receive",
        rf"\b(?:would|should|shall|will|be) (?:\w+ )?(?:like|glad|happy|grateful|pleased|interested|wish|"
        rf"appreciate|want)\s(?:\w+ )?(?:to )?(?:know|learn|hear|have|receive|be informed|be told)\b(?! "
        rf"to)[^.;]{{0,80}}?\b(?:whether|what|which|when|how|why|if|who|where|from you|your|{FACT}|you)",
        0.82,
        also="like glad happy grateful pleased interested wish appreciate want",
    ),
    formula(
        "en/appreciate-fact",
        "ask",
        "information",
        "appreciate appreciated welcome grateful requested request",
        rf"\b(?:would|should|will|shall) (?:\w+ )?(?:appreciate|welcome|be (?:\w+ )?(?:grateful|obliged|"
        rf"thankful) for)\b[^.;]{{0,40}}?\b{FACT}\b|\b{FACT} (?:is |are |would be )?(?:urgently |hereby |"
        rf"also )?(?:requested|desired|appreciated)\b(?! (?:in|by) (?:your|his|her|their|my|our|the)\b)",
        0.8,
    ),
    formula(
        "en/please-tell",
        "ask",
        "information",
        "please pls kindly plse",
        rf"\b(?:please|pls|plse|kindly)\s(?:\w+ly )?{TELL}\b",
        0.93,
    ),
    formula(
        "en/report",
        "ask",
        "information",
        "report advise inform",
        r"^(?:\W{0,3}|\d{1,2}[.)]\s)(?:report|advise|inform (?:us|me|department)|telegraph|cable|wire) "
        r"(?:by|when|soonest|immediately|at once|as soon|fully|briefly|urgently|your|whether|what|if|"
        r"department|urgent|further|results?|reaction)\b",
        0.85,
    ),
    formula(
        "en/question",
        "ask",
        "information",
        "?",
        r"^(?=[^?]{8,400}\?[\"”’)\]]{0,2}\d{0,2}$)(?:[\"“(]?(?:\d{1,2}[.)] ?|\(?[a-h][.)] ?)?(?:and |but |"
        r"or |so |then |now |first,? |second,? |finally,? )?)(?:is|are|was|were|do|does|did|has|have|had|"
        r"can|could|will|would|should|shall|may|what|when|which|who|whom|whose|where|why|how|whether|if|"
        r"in what|to what|under what|at what|for what|on what|by what|might)\b|\b(?:will|would|could|can|"
        r"do|are|have) you\b[^?]{3,200}\?[\"”’)]{0,2}\d{0,2}$",
        0.72,
    ),
    formula(
        "en/imperative-that-i-have",
        "ask",
        "information",
        "imperative essential necessary",
        r"\b(?:regard it |deem it |consider it |is )?(?:imperative|essential|necessary|important) that "
        r"(?:i|we) (?:have|receive|know|be informed)\b",
        0.88,
    ),
    formula(
        "en/view-that-you-should",
        "ask",
        "action",
        "should must",
        rf"{US} {ADV}{{0,2}}(?:considers?|believes?|feels?|thinks?|anticipate|assume) (?:that )?(?:you|"
        rf"embassy|mission|post|posts) (?:should|must|would|ought)\b",
        0.84,
        several=True,
        also="you embassy mission post posts",
    ),
)
