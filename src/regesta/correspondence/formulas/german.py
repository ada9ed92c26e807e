"""German: the formulas of offices and of private letters."""

from __future__ import annotations

from .formula import Formula, formula

GERMAN: tuple[Formula, ...] = (
    formula(
        "de/bitte",
        "ask",
        "action",
        "bitte bitten ersuche ersuchen erbitte gebeten möchte",
        r"\b(?:ich|wir) (?:\w+ )?(?:bitten?|ersuchen?|erbitten?)\b|^(?:\W{0,3})(?:bitte|ersuche|"
        r"erbitte)\b|\bbitte (?:sie|dich|ihn|um|senden|schicken|schreiben|sagen|teilen|geben|\w+en)\b|"
        r"\bwerden gebeten\b",
        0.82,
        several=True,
    ),
    formula(
        "de/dankbar-wenn",
        "ask",
        "action",
        "dankbar verbunden lieb freuen",
        r"\b(?:wäre|wären|würde|würden) (?:\w+ ){0,4}?(?:dankbar|verbunden|lieb|freuen)\b[^.;]{0,20}\b(?:wenn|für)\b",
        0.84,
    ),
    formula(
        "de/mitteilen",
        "ask",
        "information",
        "mitteilen mitzuteilen wissen sagen schreiben",
        r"\b(?:mitzuteilen|wissen zu lassen|mitteilen (?:zu )?(?:wollen|lassen)|(?:lassen|laß|lass) "
        r"(?:sie |du )?(?:mich|uns) (?:\w+ )?wissen|(?:schreiben|sagen) sie mir|(?:schreib|sag) mir)\b",
        0.84,
    ),
    formula(
        "de/stellungnahme",
        "ask",
        "opinion",
        "stellungnahme meinung ansicht äußerung",
        r"\b(?:um|ihre|deine) (?:\w+ )?(?:stellungnahme|meinung|ansicht|äu(?:ß|ss)erung|rückäu(?:ß|ss)erung)\b",
        0.8,
    ),
    formula(
        "de/frage",
        "ask",
        "information",
        "?",
        r"^(?=[^?]{6,300}\?[\"“”«]?$)(?:[\W]{0,3}(?:und |aber |also )?)(?:wann|wie|was|wo|wer|wohin|warum|"
        r"wollen|willst|können|kannst|könnten|könntest|haben|hast|sind|bist|werden|wirst|darf|soll|sollen|"
        r"ist|hat|möchten|möchtest|würden|würdest|kommen|kommst)\b",
        0.72,
    ),
    formula(
        "de/vorschlag",
        "propose",
        None,
        "schlage schlagen vorschlagen empfehle empfehlen sollten zweckmäßig vorschlag",
        r"\b(?:ich|wir) (?:\w+ )?(?:schlagen?\b[^.;]{0,80}?\bvor\b|empfehlen?)|\bmöchten? (?:\w+ ){0,"
        r"6}?vorschlagen\b|\bwir sollten\b|\b(?:halten?|hielte) (?:ich |wir )?es für (?:\w+ "
        r")?(?:zweckmä(?:ß|ss)ig|richtig|nützlich|angebracht|geboten|notwendig)\b",
        0.82,
        several=True,
    ),
    formula(
        "de/bereit",
        "offer",
        None,
        "bereit verfügung erbötig anbieten biete bieten",
        r"\b(?:bin|sind|ist|wäre|wären) (?:\w+ ){0,3}?(?:gern )?bereit\b|\b(?:zu|zur) (?:ihrer |deiner "
        r")?verfügung\b|\b(?:biete|bieten) (?:\w+ ){0,5}?an\b",
        0.78,
    ),
    formula(
        "de/erhalten",
        "respond",
        "acknowledge",
        "erhalten bestätige bestätigen empfang empfangen",
        r"\b(?:ihr|ihren|ihre|dein|deinen|deine|das|den) (?:\w+ ){0,8}?(?:erhalten|empfangen)\b|"
        r"\bbestätig(?:e|en) (?:\w+ ){0,3}?(?:den )?(?:empfang|eingang|erhalt)\b",
        0.86,
    ),
    formula(
        "de/einverstanden",
        "respond",
        "accept",
        "einverstanden stimme stimmen zustimmen teile teilen billige",
        r"\beinverstanden\b|\b(?:stimme|stimmen) (?:\w+ ){0,5}?(?:zu|überein|bei)\b|\b(?:ich|wir) teilen? "
        r"(?:ihre|deine|die) (?:\w+ )?(?:ansicht|auffassung|meinung)\b",
        0.84,
    ),
    formula(
        "de/ablehnen",
        "respond",
        "decline",
        "bedaure bedauere bedauern kann können ablehnen lehne lehnen leider",
        r"\b(?:bedaue?re|bedauern)\b[^.;]{0,60}\b(?:nicht|kein\w*)\b|\b(?:lehne|lehnen) (?:\w+ ){0,"
        r"6}?ab\b|\b(?:kann|können) (?:ich |wir )?(?:\w+ ){0,5}?nicht (?:zustimmen|annehmen|entsprechen|"
        r"folgen|zugeben|kommen|beitreten|teilen)\b|\bleider (?:\w+ ){0,4}?(?:nicht|unmöglich|kein)\b",
        0.8,
    ),
    formula(
        "de/zusagen",
        "commit",
        None,
        "versichere versichern verspreche versprechen werde werden",
        r"\b(?:ich|wir) (?:\w+ )?(?:versichern?|verspr(?:e|i)chen?|verpflichten (?:mich|uns))\b|\b(?:ich|"
        r"wir) werden? (?:\w+ ){0,8}?(?:schicken|senden|kommen|schreiben|bringen|sorgen|tun|mitteilen|"
        r"antworten|melden|veranlassen|übersenden)\b",
        0.74,
    ),
    formula(
        "de/mitteilung",
        "notify",
        None,
        "mitteilen mitzuteilen beehre ehre teile teilen kenntnis",
        r"\b(?:beehre mich|habe die ehre|erlaube mir|freue mich|gestatte mir) (?:\w+ ){0,"
        r"8}?(?:mitzuteilen|zu (?:melden|berichten|übersenden))\b|\b(?:teile|teilen) (?:ich |wir "
        r")?ihnen\b[^.;]{0,20}\bmit\b|\bhierdurch (?:teile|teilen)\b",
        0.8,
    ),
    formula(
        "de/protest",
        "protest",
        None,
        "protest protestiere protestieren verwahrung",
        r"\bprotest(?:iere|ieren|iert)?\b|\bverwahrung\b",
        0.7,
    ),
    formula(
        "de/dank",
        "thank",
        None,
        "danke danken dank dankbar",
        r"\b(?:ich|wir) (?:\w+ )?danken?\b|\b(?:vielen|herzlichen|besten|schönen|innigen|schönsten|"
        r"herzlichsten) dank\b|^(?:\W{0,3})danke?\b|\bdanke (?:ihnen|dir)\b",
        0.84,
    ),
)
