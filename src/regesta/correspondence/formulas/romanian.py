"""Romanian: the formulas of letters between offices."""

from __future__ import annotations

from .formula import Formula, formula

ROMANIAN: tuple[Formula, ...] = (
    formula(
        "ro/rugam",
        "ask",
        "action",
        "rugăm rog roagă rugam solicităm cerem solicit",
        r"\b(?:vă|va|îl|îi|te) (?:rugăm|rugam|rog|roagă)\b|\b(?:solicităm|cerem|solicit)\b",
        0.84,
        several=True,
    ),
    formula(
        "ro/parerea",
        "ask",
        "opinion",
        "părerea parerea opinia punctul",
        r"\b(?:părerea|parerea|opinia|punctul (?:dumneavoastră|dvs\.?) de vedere|punctul de vedere)\b",
        0.8,
    ),
    formula(
        "ro/comunicati",
        "ask",
        "information",
        "comunicați comunicaţi comunice informați informaţi",
        r"\bs[ăa] (?:ne |îmi )(?:comunica[țţt]i|informa[țţt]i|spune[țţt]i)\b",
        0.86,
    ),
    formula(
        "ro/propunem",
        "propose",
        None,
        "propunem propun sugerăm considerăm util necesar",
        r"\b(?:propunem|propun|sugerăm)\b|\bconsider(?:ăm|am) (?:\w+ ){0,3}?(?:util|necesar|oportun|"
        r"indicat)\b|\bar fi (?:util|bine|necesar|oportun)\b",
        0.84,
        several=True,
    ),
    formula(
        "ro/gata",
        "offer",
        None,
        "gata dispuși dispuşi dispoziția dispoziţia oferim",
        r"\b(?:suntem|sînt|sînt|sunt|este) (?:gata|dispu[șş]i|dispus[ăi]?) s[ăa]\b|\bla dispozi[țţ]i[ae]\b|\boferim\b",
        0.84,
    ),
    formula(
        "ro/am-primit",
        "respond",
        "acknowledge",
        "primit primirea",
        r"\b(?:am|s-a) primit\b|\bconfirm(?:ăm|am)? primirea\b",
        0.86,
    ),
    formula(
        "ro/de-acord",
        "respond",
        "accept",
        "acord împărtășim împărtăşim acceptăm aprobăm",
        r"\b(?:suntem|sîntem|sunt|sînt) (?:\w+ )?de acord\b|\bîmpărt[ăa][șş]im\b|\b(?:acceptăm|aprobăm)\b",
        0.86,
    ),
    formula(
        "ro/nu-putem",
        "respond",
        "decline",
        "putem regretăm refuzăm respingem",
        r"\bnu (?:putem|pot|suntem de acord|acceptăm)\b|\b(?:refuzăm|respingem)\b",
        0.82,
    ),
    formula(
        "ro/asiguram",
        "commit",
        None,
        "asigurăm asigur promitem angajăm vom",
        r"\bv[ăa] asigur(?:ăm)?\b|\b(?:promitem|ne angajăm)\b|\bvom (?:trimite|comunica|informa|lua|face|"
        r"r[ăa]spunde|asigura)\b",
        0.8,
    ),
    formula(
        "ro/informam",
        "notify",
        None,
        "informăm comunicăm aducem",
        r"\bv[ăa] (?:informăm|comunicăm|facem cunoscut|aducem la cuno[șş]tin[țţ][ăa])\b",
        0.84,
    ),
    formula("ro/protestam", "protest", None, "protestăm protest", r"\bprotest(?:ăm|ul nostru)\b", 0.8),
    formula(
        "ro/multumim",
        "thank",
        None,
        "mulțumim mulţumim mulțumesc mulţumesc",
        r"\bmul[țţ]um(?:im|esc)\b",
        0.86,
    ),
)
