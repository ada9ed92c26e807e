"""French: the formulas of notes and letters."""

from __future__ import annotations

from .formula import Formula, formula

FRENCH: tuple[Formula, ...] = (
    formula(
        "fr/prie",
        "ask",
        "action",
        "prie prions prier veuillez demande demandons",
        r"\b(?:(?:je|nous) vous (?:prie|prions)|veuillez(?! agréer| croire| accepter| recevoir)|(?:je|"
        r"nous) (?:vous )?demand(?:e|ons))\b(?! d['’]agréer| de croire| d['’]accepter| de recevoir| "
        r"d['’]excuser)",
        0.82,
        several=True,
    ),
    formula(
        "fr/saurais-gre",
        "ask",
        "action",
        "gré obligé reconnaissant reconnaissants obligés",
        r"\b(?:saurais? gré|saurions gré|serais? (?:\w+ )?(?:obligé|reconnaissant)e?|serions (?:\w+ "
        r")?(?:obligés|reconnaissants))\b",
        0.86,
    ),
    formula(
        "fr/faire-savoir",
        "ask",
        "information",
        "savoir connaître indiquer",
        r"\b(?:me|nous) (?:faire (?:savoir|connaître|parvenir)|indiquer|communiquer|dire)\b",
        0.88,
    ),
    formula(
        "fr/votre-avis",
        "ask",
        "opinion",
        "avis opinion vues sentiment",
        r"\bvotre (?:avis|opinion|sentiment|point de vue)\b|\bvos (?:vues|observations|commentaires)\b",
        0.8,
    ),
    formula(
        "fr/propose",
        "propose",
        None,
        "propose proposons suggère suggérons utile opportun conviendrait faudrait devrions",
        r"\b(?:je|nous) (?:vous )?(?:propos(?:e|ons)|suggèr(?:e|ons))\b|\bil (?:serait|me paraît|nous "
        r"paraît) (?:\w+ )?(?:utile|opportun|souhaitable|préférable|désirable)\b|\bil (?:conviendrait|"
        r"faudrait)\b|\bnous devrions\b",
        0.82,
        several=True,
    ),
    formula(
        "fr/offre",
        "offer",
        None,
        "prêt prêts disposé disposés disposition offre offrons",
        r"\b(?:suis|sommes|est) (?:\w+ )?(?:prêt|disposé)e?s? à\b|\bà votre (?:\w+ )?disposition\b|"
        r"\b(?:je|nous) (?:vous )?offr(?:e|ons)\b",
        0.82,
    ),
    formula(
        "fr/recu",
        "respond",
        "acknowledge",
        "reçu réception",
        r"\b(?:j['’]ai|nous avons) (?:bien )?reçu\b|\baccus\w{1,4} réception\b",
        0.88,
    ),
    formula(
        "fr/accord",
        "respond",
        "accept",
        "accord accepte acceptons approuve approuvons consens partage partageons",
        r"\b(?:je|nous) (?:suis|sommes) (?:\w+ )?d['’]accord\b|\b(?:j['’]|nous )(?:accept(?:e|ons)|"
        r"approuv(?:e|ons))\b|\b(?:je|nous) (?:partage(?:ons)?|consen[st]\w*)\b|\bdonn\w+ (?:mon|notre) "
        r"accord\b",
        0.84,
    ),
    formula(
        "fr/refus",
        "respond",
        "decline",
        "puis pouvons regrette regrettons refuse refusons saurais",
        r"\b(?:je|nous) ne (?:puis|peux|pouvons|saurais|saurions)\b[^.;]{0,40}\b(?:rallier|accepter|"
        r"souscrire|admettre|approuver|consentir|donner|accéder|\w+er|\w+ir)\b|\b(?:regrett(?:e|ons)) de "
        r"ne (?:pas )?pouvoir\b|\b(?:je|nous) refus(?:e|ons)\b",
        0.84,
    ),
    formula(
        "fr/assure",
        "commit",
        None,
        "assure assurons engage engageons promets promettons manquerai manquerons",
        r"\b(?:je|nous) (?:vous )?(?:assur(?:e|ons)|promet(?:s|tons))\b|\b(?:je m['’]|nous nous "
        r")engage(?:ons)?\b|\bne manquer(?:ai|ons) pas de\b",
        0.82,
    ),
    formula(
        "fr/honneur",
        "notify",
        None,
        "honneur informe informons connaissance",
        r"\b(?:j['’]ai|nous avons) l['’]honneur de (?:vous )?(?:informer|faire savoir|porter|communiquer|"
        r"transmettre)\b|\b(?:je|nous) vous inform(?:e|ons)\b",
        0.82,
    ),
    formula(
        "fr/proteste",
        "protest",
        None,
        "proteste protestons protestation",
        r"\b(?:je|nous) (?:élèv\w+ |protest(?:e|ons))|\b(?:énergique|formelle|vive) protestation\b",
        0.8,
    ),
    formula(
        "fr/merci",
        "thank",
        None,
        "remercie remercions remerciements merci",
        r"\b(?:je|nous) (?:vous |tiens à vous )?remerci\w+|\bmes (?:\w+ )?remerciements\b|\bmerci (?:de|pour)\b",
        0.84,
    ),
)
