"""The words by which a line of a letter shows what it is, in the languages that letters are written in.

A cue is a class of words ("month", "greeting", "office"); the line labeller sees classes, not words, so
that what it learns from one archive's letters holds for another's. To add a language, add its words to the
lines below.
"""

from __future__ import annotations

import re
from typing import Final

TOKEN: Final = re.compile(r"\w+|[^\w\s]")

_WORDS: Final = {
    "month": (
        "january february march april may june july august september october november december jan feb "
        "mar apr jun jul aug sep sept oct nov dec januar februar märz maerz mai juni juli oktober "
        "dezember janvier février fevrier mars avril juin juillet août aout septembre octobre novembre "
        "décembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
        "diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro "
        "fevereiro março maio junho julho setembro outubro novembro dezembro ianuarie februarie martie "
        "aprilie iunie iulie septembrie octombrie noiembrie decembrie stycznia lutego marca kwietnia maja "
        "czerwca lipca sierpnia września października listopada grudnia ledna února března dubna května "
        "června července srpna září října listopadu prosince января февраля марта апреля мая июня июля "
        "августа сентября октября ноября декабря"
    ),
    "weekday": (
        "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag "
        "freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche"
    ),
    "time": ("am pm noon midnight z hours uhr heures p.m a.m"),
    "greeting": (
        "dear esteemed gentlemen gentleman madam sir sirs lieber liebe sehr geehrter geehrte geehrten "
        "verehrter hochverehrter werter cher chère chers chères stimate stimată stimaţi stimați dragă "
        "dragi iubite уважаемый уважаемая уважаемые дорогой дорогая дорогие многоуважаемый querido "
        "querida estimado estimada estimados caro cara egregio gentile illustre drogi drogie szanowny "
        "szanowna szanowni vážený vážená milý prezado prezada tisztelt kedves monsieur messieurs madame "
        "camarade camarades señor signor dearest beloved excellency highness majesty eminence reverend"
    ),
    "comrade": (
        "comrade comrades cde genosse genossen genossin tovarăş tovarășe tovarăşe tovarăși tovarăşi "
        "tovarăşul tovarășul tovarășului товарищ товарищи товарищу тов camarade camarades compagno "
        "compañero towarzysz towarzysze towarzyszu soudruh soudruzi elvtárs"
    ),
    "closing": (
        "sincerely yours respectfully faithfully truly cordially obediently regards wishes greetings "
        "affectionately devotedly servant obedient humble obedt servt hochachtungsvoll ergebenst grüßen "
        "grüssen gruß gruss grüße herzlichst freundlichen hochachtung veuillez agréer agréez prier "
        "sentiments salutations considération assurance dévoué dévouement cordialement respectueusement "
        "salutări salutari stimă stima respect consideraţie considerație tovărăşeşti tovărășești "
        "уважением приветом коммунистическим искренне преданный почтением atentamente cordialmente "
        "saludos saludo afectísimo distinti saluti ossequi osservanza poważaniem wyrazy szacunku "
        "pozdrowieniami pozdravem úctou atenciosamente cumprimentos tisztelettel üdvözlettel esteem "
        "assurances avail fraternally fraternal communist comradely consideration renewed love hand "
        "bleibe verbleibe remain"
    ),
    "signmark": (
        "ss signed sgd gez signé signe semnat podpis подпись подписал firmado firmato assinado podpisano "
        "signature ls initialed initialled unterschrift unterzeichnet"
    ),
    "honour": (
        "honorable honourable hon excellency excellence messrs esq esquire herrn herr frau monsieur "
        "domnului domnule господину гражданину señor excelentísimo onorevole pan panu hochwohlgeboren "
        "exzellenz attention attn"
    ),
    "to": (
        "to an à au aux către catre al ala do al all alla allo dem den das der за в во кому für pour para "
        "para per pentru"
    ),
    "office": (
        "secretary minister ambassador president chairman premier chancellor director chief consul chargé "
        "charge attaché counselor counsellor commissioner representative deputy under assistant "
        "assistance adviser advisor general admiral colonel captain major lieutenant commander governor "
        "senator marshal king queen prince emperor bishop prime vice officer member delegate delegation "
        "envoy plenipotentiary head staff executive coordinator sekretär minister staatssekretär "
        "botschafter gesandter präsident kanzler vorsitzender leiter generalkonsul reichskanzler ministre "
        "ambassadeur président secrétaire chef directeur conseiller secretar ministru ministrul ambasador "
        "președinte preşedinte prim prim-secretar секретарь министр посол председатель первый генеральный "
        "директор начальник поверенный embajador presidente ministro secretario segretario ambasciatore "
        "sekretarz prezes przewodniczący tajemník předseda"
    ),
    "body": (
        "committee ministry department embassy legation consulate mission government council party bureau "
        "politburo presidium board commission union office agency section division army navy force "
        "headquarters parliament congress senate assembly organization foundation society association "
        "institute league zentralkomitee ministerium auswärtiges amt regierung botschaft comité ministère "
        "ambassade gouvernement comitetul ministerul guvernul ambasada комитет цк министерство "
        "правительство посольство кпсс совет comitato ministero governo ambasciata comité gobierno "
        "embajada komitet ministerstwo rząd ambasada cc"
    ),
    "kind": (
        "letter telegram memorandum note despatch dispatch airgram minutes report agreement cable "
        "cablegram telex message aide mémoire memoire circular journal diary record protocol transcript "
        "draft excerpt statement paper instruction brief schreiben telegramm aufzeichnung vermerk bericht "
        "protokoll note lettre télégramme procès rapport compte scrisoare scrisoarea telegramă notă "
        "stenogramă raport письмо телеграмма записка нота докладная справка протокол запись отчет carta "
        "telegrama nota acta informe lettera telegramma rapporto list depesza notatka dopis zápis "
        "editorial conversation meeting discussion estimate memo translation"
    ),
    "from": ("from by von vom de du des din dela от из da del della od von prepared addressed adressée adresată"),
    "label": (
        "subject re ref reference references participants present distribution through via info "
        "information action date place time from to copies copy betr betreff betrifft objet objet "
        "concerne obiect subiect тема asunto oggetto received sent no number number nr classification "
        "priority drafted approved authority thru attendance attendees others anwesend présents "
        "присутствовали beschwerde bezug"
    ),
    "source": (
        "source files file lot archives archive box folder papers library records fond fonds fondo opis "
        "delo dosar inventory carton entry rg central collection ibid bestand signatur akte aktenzeichen "
        "blatt ff bl vol volume page pages pp фонд опись дело лист ф оп д л print printed published tape "
        "recording central"
    ),
    "marking": (
        "secret top confidential restricted unclassified priority urgent niact immediate flash personal "
        "private eyes only nodis exdis limdis noforn limited distribution official use routine sensitive "
        "strictly geheim streng vertraulich dringend verschlusssache geheime reichssache très "
        "confidentiel urgentă strict секретно сов совершенно лично срочно secreto muy reservado segreto "
        "riservato tajne ściśle strictement personnel personnelle verbatim plain clear cipher code "
        "enciphered"
    ),
    "notes": ("notes footnotes footnote note anmerkungen fußnoten fussnoten примечания note opmerkingen notas"),
    "note": ("see ibid printed document documents footnote supra infra reference dated text omitted reproduced"),
    "enclosure": (
        "enclosure enclosures attachment attachments annex annexes tab appendix attached inclosure anlage "
        "anlagen annexe anexa anexă приложение anexo allegato załącznik příloha supplement"
    ),
    "postscript": ("ps postscript p.s post nachschrift"),
    "first": (
        "i we my our me us you your yours ich wir mir mich uns unser unsere sie ihnen ihr ihre je nous "
        "vous mon notre nos votre vos j noi eu dumneavoastră voastră noastră vă ne я мы нам наш наша вас "
        "вам ваш ваше yo nosotros nuestro usted noi nostro vostro my nasz"
    ),
    "third": (
        "informing informs reports reporting reported asks asking agrees agreeing expresses expressing "
        "requests requesting thanks thanking describes describing discusses discussing tells telling "
        "announces announcing explains explaining proposes proposing states stating summarizes reply "
        "replies answers urges letter leader leadership leaders"
    ),
    "wish": ("beg honor honour honneur ehre onoarea truly ever very most please accept receive"),
}

_TABLE: dict[str, list[str]] = {}
for _cue, _words in _WORDS.items():
    for _word in _words.split():
        _classes = _TABLE.setdefault(_word, [])
        if _cue not in _classes:
            _classes.append(_cue)
CUES: Final[dict[str, tuple[str, ...]]] = {word: tuple(classes) for word, classes in _TABLE.items()}
