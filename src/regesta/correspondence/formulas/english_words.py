"""English: the words of which its formulas are made."""

from __future__ import annotations

# Who speaks: the writer, or his body in the third person, of which the last word suffices ("... Committee asks you").
US = (
    r"\b(?:we|i|government|ministry|committee|department|dept|embassy|legation|council|board|party|cc|office|union|"
    r"league|commission|presidium|secretariat|politburo|usg|usa|institute|company|association|side|"
    r"administration|[b-df-hj-np-tv-xz]{2,6}[aeiou]?)"
)
ADV = (
    r"(?:\w+ly |also |therefore |again |must |do |would |should |hereby |now |still |further |shall |"
    r"will |wish to |want to |like to |venture to |beg to |beg leave to |have to |may |can |might |"
    r"both |all |once more )"
)
GOOD = (
    r"(?:useful|necessary|advisable|desirable|expedient|appropriate|right|best|better|wise|wiser|well|"
    r"preferable|helpful|proper|fitting|essential|important|imperative|possible|timely|reasonable|"
    r"advantageous|in order|worth\s?while)"
)
VIEW = (
    r"(?:opinions?|views?|comments?|reactions?|thoughts|advice|judge?ment|recommendations?|"
    r"suggestions?|observations?|assessment|consent|agreement|approval|concurrence|attitude|position)"
)
FACT = (
    r"(?:information|report|answer|reply|confirmation|details|text|copy|copies|list|word|particulars|"
    r"instructions|guidance|estimate|statement|explanation|clarification|data|news|decision|plans?)"
)
TELL = (
    r"(?:inform|advise|tell|report|confirm|cable|telegraph|wire|state|clarify|explain|indicate|notify|"
    r"let (?:us|me) know|say|specify|verify|ascertain)"
)
NOT_DOING = r"(?!be (?:glad|grateful|happy|pleased|obliged|able|noted|recalled|remembered)|have to|not )"
