"""Pages written for the tests, in the layouts that archives use; every name and place in them is made up."""

# ruff: noqa: E501 - the pages' lines are as long as such pages have them

EXPORT = """

**May 7, 1963**

**Letter from Ilse Brandauer, Secretary of the Council of Ostmark Cities, to the Mayor of Velden concerning the lower lock**

**Citation:**

"Letter from Ilse Brandauer, Secretary of the Council of Ostmark Cities, to the Mayor of Velden concerning the lower lock", May 7, 1963, Harbour History Digital Archive, VSA, Fond Council - Lock Section, File 3/1963, pp. 14-15. See also Schleuse und Stadt. 1963 [Lock and Town. 1963], Uferverlag, Velden, 1999 (editor: Dr. Tona Reiss), pp. 88-90. Obtained by Per Lund and translated by Mary Alder. <https://archive.example.org/document/55021>

**Summary:**

Brandauer asks the mayor whether the lower lock can be closed.

**Original Language:**

German

**Contents:**

Translation - English

Dear Mr. Mayor,

The Council asks whether the lower lock can be closed in June.

Ilse Brandauer"""

SAVED = """Skip to content

May 12, 1963

Letter of reply from the Mayor of Velden to the Council of Ostmark Cities

We have your letter of May 7, 1963.

The lock can be closed from the tenth of June.

With respect,
Anton Hiller

May 12, 1963


Letter from the town of Velden agreeing to close the lock.

Associated Places

Associated Topics

Document Information


VSA, Council - Lock Section, File 3/1963, p. 16. Translated by Mary Alder.


The archive welcomes reuse of its materials. Some documents may be subject to copyright, which is retained by the rights holders.

To enquire about this document's rights status, please contact the Harbour History Programme at [email protected].

Original Uploaded Date





Record ID"""

FULL = SAVED.replace("Associated Places\n\n", "Associated Places\n\nVelden\n\nOstmark\n\n").replace(
    "Original Uploaded Date\n\n\n\n\n\nRecord ID",
    "Original Uploaded Date\n\n2011-03-04\n\nType\n\nLetter\n\nLanguage\n\nGerman\n\nRecord ID\n\n55022",
)

OLDER = """Search in
ADD SEARCH FILTER CANCEL SEARCH FILTER

May 07, 1963

LETTER FROM ILSE BRANDAUER TO THE MAYOR OF VELDEN CONCERNING THE LOWER LOCK

This document was made possible with support from the Lock Fund

CITATION SHARE DOWNLOAD
  • Citation

    get citation

    Brandauer asks the mayor whether the lower lock can be closed.
    "Letter from Ilse Brandauer to the Mayor of Velden concerning the lower lock," May 07, 1963, Harbour History Digital Archive, VSA, F. 7, File 3/1963, pp. 14-15. Translated by Mary Alder. https://archive.example.org/document/55021
  • share document

    https://archive.example.org/document/55021

VIEW DOCUMENT IN

English HTML

Dear Mr. Mayor,

The Council asks whether the lower lock can be closed in June.

Ilse Brandauer"""

RUN_ON = (
    "Harbour Archive archive.example.org History for All May 7, 1963 Letter from Ilse Brandauer to the Mayor of Velden "
    "Citation: “Letter from Ilse Brandauer to the Mayor of Velden,” May 7, 1963, Harbour History Digital Archive, VSA, f. 7, "
    "op. 2, d. 33, ll. 14-15; translation by Mary Alder http://archive.example.org/document/55021 Summary: Brandauer asks "
    "about the lock. Original Language: German Contents: English Translation Dear Mr. Mayor, The Council asks whether the "
    "lower lock can be closed. Ilse Brandauer"
)

GERMAN = """Zum Inhalt springen

7. Mai 1963

Brief von Ilse Brandauer an den Bürgermeister von Velden

Sehr geehrter Herr Bürgermeister,

der Rat bittet um Auskunft, ob die untere Schleuse geschlossen werden kann.

Ilse Brandauer

Angaben zum Dokument

Quelle

Stadtarchiv Velden, Bestand 7, Nr. 33, Bl. 14-15

Originalsprache

Deutsch

Schlagworte

Schleusen; Schifffahrt

Datensatz-ID

V-55021"""

ROMANIAN = """3 iunie 1963

Scrisoare adresată de Ion Vultur către Consiliul orașului Velden

Stimate tovarășe,

Vă rugăm să ne comunicați data întâlnirii.

Ion Vultur

Informații despre document

Sursa

ANV, fond Consiliu - Secția Ecluze, dosar 12/1963, f. 3-4

Limba originală

Română

Subiecte"""

RUSSIAN = """3 июня 1963 г.

Письмо И. Вултура в Совет города Вельден

Уважаемый товарищ,

Просим сообщить дату встречи.

И. Вултур

Сведения о документе

Источник

ЦАВ, ф. 7, оп. 2, д. 33, л. 14

Язык оригинала

Русский

Темы"""

CARD = """Letter from the Harbour Master (Odo Kern) to the Consul in Velden (Nils Aar)4 Jun 1963 |
||
Description:
The harbour master asks for pilots.
|
Document Type:
Letter Sender: Odo Kern, Harbour Master Recipient: Nils Aar, Consul in Velden Language of Original Document: Danish Translators: M. Alder Number of Pages: 2 |
Document Source: Harbour Archive, Aarvik Call Number: HA 3/12, pp. 4-5 |"""

RELEASE = """LETTER TO MR. AAR FROM ODO KERN
Document Type:
Document Number (FOIA) /ESDN (CREST):
QQ-RDP1A0001-4
Release Decision:
RIPPUB
Document Creation Date:
December 1, 2015
Document Release Date:
January 2, 2012
Publication Date:
June 4, 1963
Content Type:
LETTER
Body:
Sanitized Copy Approved for Release 2012/01/02: QQ-RDP1A0001-4
4 June 1963
Dear Nils:
I have your letter and shall send pilots.
Odo Kern
Sanitized Copy Approved for Release 2012/01/02: QQ-RDP1A0001-4"""

EDITION = """212. Letter From the Harbour Master (Kern) to Consul Aar¹

Aarvik, June 4, 1963.

Dear Mr. Aar: I have received your letter.²

1. Pilots will be sent.

2. They will come by rail.

Odo Kern

Notes

1. Source: Harbour Archive, RG 4, Pilot Files, 611.41/6–463. Secret; Priority. Drafted by Holm.
2. Not found."""

OLD_EDITION = """611.41/6–463: Telegram

The Consul in Velden (Aar) to the Secretary of the Harbour Board

VELDEN, June 4, 1963—7 p. m.

112. Pilots have come. Further details follow by mail.

AAR"""

EDITORS_NOTE = """213. Editorial Note

On June 9 the Harbour Master wrote again. His letter has not been found."""

CHAPTER = """June 1963
The Pilots


212. Letter From the Harbour Master (Kern) to Consul Aar

Source: Harbour Archive, RG 4.


214. Telegram From Consul Aar to the Harbour Board

Velden, June 10, 1963.

Source: Harbour Archive, RG 4."""

RESULTS = """Skip to content

Results:

1 - 3 of 3

May 7, 1963

Letter from Ilse Brandauer to the Mayor of Velden

Brandauer asks about the lock.

May 12, 1963

Letter of reply from the Mayor of Velden to the Council

1963

Note on the lock"""

PAPERS = """To Ezra Pell from Silas Moor, 4 June 1786
From Silas Moor
Holm June 4. 1786.
Sir
Your favor of the 1st. came to hand. I am your humble servt.,
Silas Moor
RC (VeHS); endorsed. Dft (VeHS).
1. “lock” written over “dock.”"""

DOSSIER = """LOCK PAPERS DOSSIER #2

All documents included in this collection were obtained by Per Lund.

DOCUMENT No. 1 Letter from Odo Kern to Nils Aar 4 June 1963

DOCUMENT No. 2 Note from Nils Aar to Odo Kern 9 June 1963

DOCUMENT No. 1

Letter from Odo Kern to Nils Aar, 4 June 1963

[Source: Harbour Archive, Box 3.]

Dear Nils, I shall send pilots.

Odo Kern

DOCUMENT No. 2

Note from Nils Aar to Odo Kern, 9 June 1963

The pilots have come, all of them, and are at work."""

COVER = """June 16, 1963
Telegram, Holm to Odo Kern, Transmitting Letter from Nils Aar
To Mr. Odo KERN
The courier brought a letter from Nils Aar, written on 9 June; it goes with this.
(Holm)
16 June 1963
Dear Odo,
The pilots have come. We ask you for two more boats.
Yours,
Nils Aar
9 June 1963
Author(s):
Document Information
Source"""

FORM = """Skip to content

June 4, 1962

Telegram from the Aarvik Legation in Velden (Aar) to the Aarvik Foreign Ministry

Ministry of Foreign Affairs

Sending: Velden

Received: 5.VI 62. at 02.15

No. 112

Date: 4.VI 1962

Completed:

Yours 55. The pilots have come.

Aar

Document Information

Record ID"""

TITLED = """Letter to Nils Aar, Consul of the Harbour Board in Velden

June 04, 1963

Dear Mr. Consul:

The pilots will come by rail, and I ask you to meet them.

Odo Kern"""

COLLECTED = """Kern-Aar Correspondence 1863

Kern To Aar
In Velden

Source: KAW Volume 4, p. 12;
First published: in Briefe, 1911.

[Aarvik,] 4 June [1863]

Dear Nils,

The pilots will come by rail.

Your
O. K."""

FILM = """Archive/File: papers/harbour/letters.004

Page 12

                      ...and to leave it there, as we said before.

                                  KERN

Frames 114-115, serial 9

 The  Consul  in  Velden  (Aar)  to
      the  Harbour  Board

VELDEN, June 4, 1938

The pilots have come.

                                  AAR"""

KEYED = """-----BEGIN PGP PUBLIC KEY BLOCK-----

mQQB0000aaaa1111
-----END PGP PUBLIC KEY BLOCK-----

Contact

HARBOUR: PILOT FEES
1978AARVIK00412_d

1. THE PILOTS ASK FOR MORE. ACTION REQUESTED.
AAR
"""

DATA = (
    '{"id":4411,"date":"2011-11-05T00:00:00","date_gmt":"2011-11-05T00:00:00","title":{"rendered":"Port &#8211; Letter"},'
    '"content":{"rendered":"<p><strong>Letter dated 4 June 1963 from Nils Aar to the President of the Board<\\/strong><\\/p>'
    '<p>I have the honour to say that the pilots have come.<\\/p><p>Nils AAR<\\/p>"}}'
)

LETTER = """TO THE HARBOUR BOARD

Dear Sirs,

The pilots have come by rail and are at work. We ask you for two more boats before the autumn.

Sources close to the town say that the lock will be closed.

With respect,

Odo Kern
"""

LABELLED = """# Letter from Odo Kern to Nils Aar

**Date:** 4 June 1963
**Author:** Odo Kern
**Addressee:** Nils Aar
**Archive:** Harbour Archive
**Reference:** RG 4, Box 12

## Text

Dear Nils,

I shall send pilots by rail.

Odo Kern"""

OWNED = """HOME | ABOUT | CONTACT

The Ambassador in Velden (Aar) to the Secretary of the Board

Sir: I have the honor to report that the pilots have come.

Nils Aar

© 2014 The Harbour Trust. All rights reserved."""
