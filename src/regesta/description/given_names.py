"""Given names: a letter signed "Rosa" is signed by a friend, one signed "Marek" by the holder of an office.

In: one word. Out: whether it is a given name, or a short form of one. To add a language, add its names.
"""

from __future__ import annotations

from typing import Final

_LINES: Final = """
*word* ., Return a aaron abe adam adolf al alain alan albert albertine alberto albrecht alec alex alexander alexandru
alexei alfred alice allan alois alphonse ana anatoly andreas andrei andrew andré andy ann anna anne annie antoine
anton antonie antonio archie armand arno arthur august aurel barbara barney ben benjamin bernard bernd bernhard bert
berta bertie beth betty bill billy bob bobby boris brian bruce bruno cabot camille carl carlo carlos carmen carol
caroline catherine cecil charles charlie charlotte chester chet chip chris christa christian christoph christopher
chuck claire clara clark claude claudette cliff clifford clyde colin connie constantin cornelia corneliu costică
cristian cy cyril cécile dan daniel daphne dave david dean deborah denis denise dennis derek dick diego dieter
dietrich dinu dirk dmitri dolly don donald dora doris dorothy doug douglas dumitru duncan dwight earl eberhard ed
eddie edgar edith edmund edward edwin egon eileen eleanor elena elfriede elisabeth elizabeth ellen ellsworth elmer
else emanuel emil emily emma emmet enrico eric erich erika ernest ernie ernst erwin ethel ettore eugen eugene eva
evelyn felix ferdinand fernando fletcher florence florin form foster foy frances francesco francis francisco frank
frankie franklin franz françois françoise fred freddie frederick friedrich fritz gaston gene geoffrey georg george
georges gerald gerard gerda gerhard gerry gertrud gheorghe gil gilles giovanni giuseppe given gladys glenn gordon
gottfried grace graham grant greg gretel gretl grigori guillaume gus gustav gustave guy günter günther hal hank hannah
hannes hans harold harriet harry harvey hazel heather hedwig heinrich heinz helen helga helmut henri henry herb
herbert herman hermann hermine hervé hilda hilde homer horace horst howard hubert hugh hugo hélène ian ida igor ileana
ilie ilse inge ingeborg ioan ion ionel iorgu irene irina irmgard irving is isaac isabel ivan jack jacqueline jacques
jake james jane janet jay jean jeanne jeff jeffrey jenny jerome jerry jessie jim jimmy joan joe johann johanna
johannes john johnnie johnny jon jonathan jorge josef joseph josh joshua josé joyce juan judith judy jules julia
julian julien julius jérôme jürgen karen karl kate kathleen katie keith ken kenneth kevin kim kitty klara klaus konrad
konstantin kurt larry laura laurent lauris lawrence lee len leo leon leonard leonid leopold leslie lester lew lewis
liesl lilian linda lionel lise livingston liz llewellyn lloyd lois lotte lou louis louise loy lucia lucien lucius lucy
ludwig luigi luis luise luke lyman léon mac mack madeleine madge malcolm manfred manuel marc marcel marco margaret
margarete marge marguerite maria marianne marie marin mario marion mark martha marthe martin marvin mary mathieu
mathilde matt matthew maud maurice max maximilian mel melvin michael michel mickey miguel mihai mihail mike mikhail
mildred milton minnie mircea molly mort morton murray nae name nancy nat natasha nathan neal ned nell nelson nicholas
nick nicolae nicolas nicu nikita nikolai norman of oleg olga oliver olivia olivier one. or oscar oskar otto ovidiu
owen pablo paolo pascal pat patricia patrick paul paula pauline pavel pedro peggy percy perry pete peter petre phil
philip philippe phyllis pierre pietro piotr poldi polly radu rafael ralph ramón randolph raoul ray raymond rebecca reg
reginald reinhard rené rex richard rick rob robert robin rod roger roland ron ronald rosa rose ross roy rudi rudolf
rupert russ ruth sally sam samuel sandy sarah sasha sepp sergei seymour sheila short sid sidney siegfried simon simone
sol sophie sorin spencer stan stanley stefan stella stephen steve steven stewart stu stuart sumner susan suzanne
sylvia tanya tatiana ted teddy terence terry thelma theo theodor theodore therese thomas thérèse tim timothy titu toby
tom toma tommy tony tracy traian trude tyler ulrich ursula uwe valentin vasile vera vernon vic victor vincent virgil
virginia vittorio vivian vlad vladimir volodya wallace wally walt walter walther wanda ward warren wayne wendy whether
wilbur wilfred wilhelm will william willie willis win winston wolf wolfgang yevgeni yuri yves yvonne zoe édouard émile
étienne ştefan ștefan александр алексей анатолий андрей анна борис вадим валентин василий вера виктор владимир
григорий дмитрий евгений екатерина елена иван игорь илья ирина константин лев леонид людмила мария михаил надежда
наталья никита николай олег ольга павел петр пётр сергей степан татьяна федор юрий
"""
_NAMES: Final = frozenset(_LINES.split())


def is_given_name(word: str) -> bool:
    """Return whether *word* is a given name or a short form of one."""
    return word.casefold().rstrip(".,") in _NAMES
