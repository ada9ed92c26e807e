"""The word lists behind `lexicon`: offices, bodies, titles and small words, in the archive's languages.

Words are folded (no marks, lower case, Cyrillic in Latin letters); languages that decline carry stems,
marked with a final "*". A further language is added here and nowhere else.
"""

from __future__ import annotations

OFFICES = """ ambassador secretary minister consul chairman chairwoman chairperson president director chief
charge counselor counsellor attache envoy plenipotentiary commissioner adviser advisor assistant
representative administrator officer head governor commander premier chancellor king queen emperor empress
prince princess shah deputy delegate member manager treasurer superintendent agent judge justice senator
congressman congresswoman speaker marshal admiral general colonel captain lieutenant major professor bishop
archbishop cardinal pope patriarch rector dean inspector comptroller coordinator negotiator observer
spokesman undersecretary counsel aide regent viceroy mayor sheriff postmaster quartermaster adjutant
librarian archivist editor principal steward bailiff intendant prefect doge elector duke count earl baron
margrave landgrave ombudsman translator interpreter consultant master warden
clerk commandant headmaster brigadier commodore ambassadeur ambassadrice secretaire
ministre presidente directeur directrice chef conseiller envoye commissaire representant gouverneur roi reine
empereur chancelier delegue maire botschafter* gesandter gesandte gesandten staatssekretar* sekretar*
minister* konsul* generalkonsul* vorsitzender vorsitzende vorsitzenden prasident* direktor* leiter leiterin
geschaftstrager* reichskanzler* bundeskanzler* kanzler* legationsrat* botschaftsrat* oberst hauptmann konig*
kaiser* graf furst* herzog* gouverneur* beauftragter burgermeister* generalsekretar* ministerprasident*
aussenminister* auswartsminister* ambasador* secretar* ministru* presedinte* vicepresedinte* director* sef*
insarcinat* consilier* guvernator* maresal* rege* domnitor* voievod* reprezentant* delegat* posol posla poslu
poslom poslannik* ministr* sekretar* predsedatel* prezident* nachalnik* poveren* sovetnik* predstavitel*
zaveduyushch* zamestitel* premer* komissar* gubernator* tsar korol* chlen*
"""
BODIES = """ department ministry embassy legation mission delegation committee subcommittee commission
council union government party politburo presidium secretariat bureau office division agency administration
board court bank congress parliament senate assembly conference organization organisation society institute
academy university company corporation foundation federation confederation association league army navy
command headquarters staff section group center centre archive archives consulate representation cabinet
chancellery chancery house treasury directorate service services authority corps fleet force forces police
church synod soviet duma branch unit team panel post posts alliance community bundestag reichstag admiralty
library museum press institution institutions trust regiment brigade battalion squadron exchequer chamber
magistracy meeting club station ministers-council ministere ambassade comite conseil gouvernement parti
departement
direction consulat chancellerie societe assemblee ligue tribunal senat senatul senatului botschaft*
gesandtschaft* vertretung* ausschuss* kommission* rat regierung* partei* zentralkomitee politburo amt amtes
amts abteilung* bund bundes verband* gesellschaft* kanzlei* ministerium* reichsministerium*
bundesministerium* referat* konsulat* generalkonsulat* delegation* aussenministerium* staatskanzlei*
hofkanzlei* magistrat* comitet* ministerul ministerului ambasada ambasadei legatia legatiei legatie consiliul
consiliului partid* guvern* uniunea uniunii biroul biroului sectia sectiei directia directiei departament*
academia comisia comisiei ministerstv* komitet* posolstv* missi* delegatsi* komissi* sovet soveta sovete
sovetu soyuz* pravitelstv* parti* politbyuro prezidium* otdel* upravleni* byuro sekretariat* konsulstv*
narkomindel narkomat*
"""
HONORIFICS = """ mr mrs ms miss messrs sir dame lord lady dr prof rev hon honorable honourable excellency he
hrh comrade comrades cde cdes tov tovaras tovarasul tovarase tovarasului tovarishch tovarishcha tovarishchu
tovarishchi g-n gn gospodin gospozha herr herrn frau fraulein monsieur m mm mme mlle madame messieurs domnul
domnului dl dlui dna doamna doamnei genosse genossen genossin signor signora senor senora don citizen citoyen
esq esquire t tt gen maj lt col capt cmdr adm brig sgt gov sen amb generalissimo
"""
MODIFIERS = """ first second third deputy acting under vice assistant special senior chief prime foreign
permanent executive general military naval air political economic commercial legal press cultural principal
associate honorary former consular lord high interim joint regional national federal royal imperial soviet
british french german american italian chinese prim adjunct erste erster zweiter staatlicher sous pervyy
pervogo pervomu generalnyy zam field rear
"""
PREPOSITIONS = """ of in to at for on from with by near de du des d a au aux en pour pres von vom der fur bei
beim im am zu zum zur al ale ai din la pentru pe v vo pri po na
"""
PARTICLES = """ de du des d da dos von van der den ter ten zu la le el al bin ibn ben di del della y e af av
san st ap mac mc o das do
"""
# Things, not people: "Copy of a telegram", "Economic Affairs", "Sixteenth Session".
THINGS = """ report session copy file files annex note notes text record records paper papers series volume
telegram letter letters memorandum message messages conversation affairs annexes enclosure attachment draft
extract summary minutes typescript transcript statement circular instruction despatch airgram agreement
protocol treaty holders stations east west north south states kingdom republic nations
"""
SPOKEN_ACRONYMS = "NATO SEATO CENTO UNESCO UNICEF OPEC GATT UNRRA OECD OEEC IAEA COMECON CMEA CPSU"
BODY_ACRONYMS = "CC CK KC ZK ЦК МИД"

SMALL = """ of the and for in on at to a an de du des la le les et der die das dem und für al ai ale si și şi
din d l по и в на von del della di
"""
STOP = """ the and for that this with from have has had was were are been being not but they their them there
these those which who whom whose what when where will would shall should can could may might must also any
all some such than then its his her him she our ours you your yours into upon about over under between after
before again further very more most other only own same each few both out off down now just because while
during through until against here how why too did does doing done made make makes let one two per via
regarding concerning les des une est que qui dans pour par sur pas plus avec sont ont aux ces ses son leur
leurs nous vous elle elles ils mais comme cette cet nos vos notre votre etre avoir fait tout tous sans sous
entre lui meme aussi dont der die das und den dem des ein eine einer einem einen eines ist sind war waren hat
haben hatte wird werden wurde wurden nicht auch auf aus bei bis fur mit nach von vom vor zum zur uber unter
durch als wie wenn dass sich sie ihr ihre ihren ihrem ich wir uns unser euch sein seine seinen seiner noch
nur aber oder man kann soll pentru din care este sunt fost prin cele cel cea lor lui sau mai dar fara despre
dupa intre acest aceasta aceste acestea acel acea noi voi nostru noastra noastre vostru dumneavoastra avea
fie chto kak dlya pri pod nad bez ili eto etot eta eti togo tem nas vas vam nam nash vash nashi vashi byl
byla byli bylo est takzhe kotoryy kotoraya kotorye kotorykh ego oni ona mezhdu posle pered
"""
ENDINGS = {
    "en": "ations ation ments ment ings ing ions ion ies ied ors or ers ed es er ly al s y e",
    "fr": "ations ation ements ement aient ions ion ees ee er ent es ez s e",
    "de": "ungen ung lichen liche lich en er em es et te e s n t",
    "ro": "ilor elor urilor urile ului ile ele ul lor ii ei ea le a i e u",
    "ru": "ovaniya ovanie aniya anie eniya enie ogo ego omu emu yami ami yakh akh yye aya oye ykh ov ev om "
    "em oy ey iya iy yy ya yu a y i u e o",
}
