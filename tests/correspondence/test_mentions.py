"""Words that name another document: whose it is, of which day, by what number, and how the text stands to it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.correspondence import find_mentions
from regesta.model import Mention


def only(text: str, date: str | None = "1931-10-20") -> Mention:
    found = find_mentions(text, 0, len(text), date=date)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "quote", "date"),
    [
        ("I have read your letter of May 4, 1931, with care.", "your letter of May 4, 1931", "1931-05-04"),
        ("We thank you for your note dated 30th September.", "your note dated 30th September", "1931-09-30"),
        ("Your favor of the 2d inst. came to hand.", "Your favor of the 2d inst.", "1931-10-02"),
        ("Yours of Sept. 9. I had on the 12th.", "Yours of Sept. 9", "1931-09-09"),
        ("Yours of Friday to hand.", "Yours of Friday", "1931-10-16"),
        ("I refer to my letter of yesterday.", "my letter of yesterday", "1931-10-19"),
        ("J’ai bien reçu votre lettre du 12 écoulé.", "votre lettre du 12 écoulé", "1931-09-12"),
        ("Wir bestätigen Ihr Schreiben vom 4. März 1931.", "Ihr Schreiben vom 4. März 1931", "1931-03-04"),
        ("Am primit scrisoarea dumneavoastră din 3 mai 1931.", "scrisoarea dumneavoastră din 3 mai 1931", "1931-05-03"),
        ("Получили Ваше письмо от 5 июня 1931 г.", "Ваше письмо от 5 июня 1931 г.", "1931-06-05"),
        ("Article 4 of the Protocol of June 12, 1926, holds.", "the Protocol of June 12, 1926", "1926-06-12"),
        ("Selon l’article 4 du Protocole du 12 juin 1926.", "Protocole du 12 juin 1926", "1926-06-12"),
        ("My question of April 11 is open.", "My question of April 11", "1931-04-11"),
        (
            "We learn it from a letter of the Lindian Government dated April 26.",
            "letter of the Lindian Government dated April 26",
            "1931-04-26",
        ),
        ("I ack receipt of yr tlx dtd 14 Sept.", "yr tlx dtd 14 Sept", "1931-09-14"),
        ("The engineer wrote to me on May 4 of the mole.", "wrote to me on May 4", "1931-05-04"),
        ("I come back to your reply of August 27, 1931.", "your reply of August 27, 1931", "1931-08-27"),
        (
            "See HBP 11-8; “Boats on the Orsk,” dated 8 May 1931.",
            "HBP 11-8; “Boats on the Orsk,” dated 8 May 1931",
            "1931-05-08",
        ),
        ("See HBP 12.6-3, Boats on the Orsk, 8 May 1931.", "HBP 12.6-3, Boats on the Orsk, 8 May 1931", "1931-05-08"),
        ("The rule rests on HBP 5808/1 approved by you on May 4.", "HBP 5808/1 approved by you on May 4", "1931-05-04"),
        (
            "It follows the report by the Mole Committee of the Harbour Board dated January 28, 1931.",
            "the report by the Mole Committee of the Harbour Board dated January 28, 1931",
            "1931-01-28",
        ),
        (
            "We turn to the message from your Government of May 3.",
            "the message from your Government of May 3",
            "1931-05-03",
        ),
    ],
)
def test_a_dated_document_is_found_with_its_day(text: str, quote: str, date: str) -> None:
    mention = only(text)
    # The full stop of a shortened month may end the sentence as well.
    assert mention.text.rstrip(".") == quote.rstrip(".")
    assert mention.date == date


@pytest.mark.parametrize(
    ("text", "sender", "numbers"),
    [
        ("Yours 112, 113", "addressee", ["112", "113"]),
        ("Further to my 204. He came again.", "writer", ["204"]),
        ("Your telegram No. 44 has been read.", "addressee", ["44"]),
        ("Deptels 1192 and 1195 arrived late.", "Department", ["1192", "1195"]),
        ("You should tell him so (urtel 594).", "addressee", ["594"]),
        ("The plan suggested mytel 315 may work.", "writer", ["315"]),
        ("Refurtels 496 and 497.", "addressee", ["496", "497"]),
        ("Reference Velmar’s 1861. Nothing new.", "Velmar", ["1861"]),
        ("Policy. Department telegram 779 and 782.", "Department", ["779", "782"]),
        ("Many thanks. Embassy’s 537.", "Embassy", ["537"]),
        ("REF Velmar Exdis 3941. Agreed.", "Velmar", ["3941"]),
        ("REF: ORSK 1180. The minister was told.", "ORSK", ["1180"]),
        ("Re Velmar’s 358, we see no cause for haste.", "Velmar", ["358"]),
        ("Ref: Velmar 172996:\n\nThe roof holds.", "Velmar", ["172996"]),
        ("Many thanks for your helpful 2308. We agree.", "addressee", ["2308"]),
        ("The note that our 473 pointed out is here.", "writer", ["473"]),
        ("We refer to Deptel 04 of July 1st.", "Department", ["04"]),
    ],
)
def test_a_numbered_document_is_found_with_its_sender(text: str, sender: str, numbers: list[str]) -> None:
    found = find_mentions(text, 0, len(text), date=None)
    assert [mention.number for mention in found] == numbers
    assert {mention.sender for mention in found} == {sender}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("See Deptel 823 as amended by 843.", ["823", "843"]),
        ("(Velmar 913) says as much.", ["913"]),
        ("In view of your Orsk 626 and my 1053, wait.", ["626", "1053"]),
        ("Velmar’s telegrams No. 3764 of June 24 and No. 101 of July 8 arrived.", ["3764", "101"]),
        ("State message 312 to Orsk, 3 September 1931, is clear.", ["312"]),
        ("We send you Orsk’s 712 rptd Velmar 623.", ["712", "623"]),
        ("Velmar's 10 September rejection, Article 15, and Orsk 1931 say nothing.", []),
    ],
)
def test_numbers_are_read_with_post_list_and_repetition(text: str, numbers: list[str]) -> None:
    found = find_mentions(text, 0, len(text), date="1931-10-20")
    assert [mention.number for mention in found] == numbers


def test_an_editors_brackets_hold_the_number_or_the_sender_that_is_meant() -> None:
    text = "It was told in Velmar’s 470 [471]. See Deptel [Embtel] 2335."
    found = find_mentions(text, 0, len(text), date="1931-10-20")
    assert [(mention.sender, mention.number, mention.faint) for mention in found] == [
        ("Velmar", "471", False),
        ("Velmar", "470", True),
        ("Embassy", "2335", False),
    ]


@pytest.mark.parametrize(
    ("text", "sender", "date"),
    [
        ("We were troubled by HARBORD 152339Z October 15. It came late.", "HARBORD", "1931-10-15"),
        ("A. ORSKCOM ORD 1190 DTG 192339Z. B. Nothing.", None, "1931-10-19"),
        # The day is the nearest before the letter's own.
        ("As in VELMAR 282339Z, the mole holds.", "VELMAR", "1931-09-28"),
    ],
)
def test_a_military_message_is_called_by_its_day_and_hour(text: str, sender: str | None, date: str) -> None:
    mention = next(each for each in find_mentions(text, 0, len(text), date="1931-10-20") if each.date)
    assert (mention.sender, mention.date, mention.faint) == (sender, date, True)
    assert mention.number is not None
    assert mention.number.endswith("Z")


@pytest.mark.parametrize(
    ("text", "sender", "recipient"),
    [
        ("I have a copy of your letter of May 4 to Captain Ostrow here.", "addressee", "Captain Ostrow"),
        # What is handed on was not written to him.
        ("I have sent your letter of May 4 to Captain Ostrow.", "addressee", "writer"),
        ("He spoke of the letter of May 4 from Captain Ostrow.", "Captain Ostrow", None),
        (
            "We saw the memorandum of the Joint Wardens to the Harbour Board dated May 4.",
            "Joint Wardens",
            "Harbour Board",
        ),
    ],
)
def test_the_parties_may_be_named_behind_the_date(text: str, sender: str, recipient: str | None) -> None:
    mention = only(text)
    assert (mention.sender, mention.recipient, mention.date) == (sender, recipient, "1931-05-04")


def test_a_day_that_bounds_what_is_told_does_not_date_the_document() -> None:
    assert only("Could you answer Deptel 223 before October 30?").date is None


def test_a_post_alone_is_faint_and_a_repeated_number_too() -> None:
    text = "(Velmar 913) says as much. We send you Orsk’s 712 rptd Velmar 623."
    found = find_mentions(text, 0, len(text), date="1931-10-20")
    assert [(mention.number, mention.faint) for mention in found] == [("913", True), ("712", False), ("623", True)]


def test_a_date_may_stand_before_its_noun_and_go_on_behind_it() -> None:
    text = "His May 22 memorandum is here. Your memoranda of 17 March and 12 February are good."
    found = find_mentions(text, 0, len(text), date="1931-10-20")
    assert [mention.date for mention in found] == ["1931-05-22", "1931-03-17", "1931-02-12"]


def test_a_note_mark_glued_to_a_number_is_no_part_of_it() -> None:
    text = "Ref: Orsk 402,2 Orsk 409.3 Nothing has changed."
    assert [m.number for m in find_mentions(text, 0, len(text), date=None)] == ["402", "409"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("We acknowledge receipt of your letter of May 4, 1931.", "acknowledges"),
        ("In reply to your letter of May 4, 1931, we state the following.", "answers"),
        ("Further to my telegram No. 12, he has left.", "follows-up"),
        ("The house was sold. It was told in many words, and at length, in papers that no one of us has read. "
         "The garden was let to a neighbour who paid well for it and asked no questions of anybody here. "
         "That was named in your letter of May 4, 1931.", "refers-to"),
        ("I send you the enclosed letter from Anna Holm of May 4, 1931.", "encloses"),
    ],
)  # fmt: skip
def test_the_words_before_give_the_relation(text: str, relation: str) -> None:
    assert only(text).relation == relation


def test_an_earlier_approach_needs_no_word_for_a_letter() -> None:
    text = "As early as November 1929 we laid our thoughts on this before you, and nothing came of it."
    mention = only(text)
    assert (mention.kind, mention.date, mention.sender, mention.recipient) == (None, "1929-11", "writer", "addressee")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Identical letters have been sent by us to the guilds of Velmar and Orsk.", "identical-to"),
        ("Letters of the same wording have gone to the other guilds.", "identical-to"),
        ("After due exchange of opinions the wall was lowered.", "refers-to"),
        ("Our two councils reached the unanimous opinion that the bridge should stay.", "refers-to"),
        ("We recall the thanks repeatedly expressed by you.", "refers-to"),
        ("Addressing you again in this matter, we think of our friendship.", "follows-up"),
    ],
)
def test_what_only_its_existence_is_told_of_is_unnamed(text: str, relation: str) -> None:
    mention = only(text)
    assert mention.unnamed
    assert mention.relation == relation


def test_a_circular_keeps_the_words_for_those_who_got_its_fellows() -> None:
    text = "Identical letters have been sent by us to the guilds of Velmar and Orsk."
    assert only(text).recipient == "the guilds of Velmar and Orsk"


@pytest.mark.parametrize(
    "text",
    [
        "This letter will reach you by the courier.",
        "A letter is soon written.",
        "We note that the road is closed.",
        "My 40 men are tired and my 12 years here were long.",
        "He asks whether we would carry a message to Orsk.",
    ],
)
def test_a_bare_noun_names_no_document(text: str) -> None:
    assert find_mentions(text, 0, len(text), date="1931-10-20") == ()


def test_your_letter_again_is_not_a_second_document() -> None:
    text = "I have your letter of May 4, 1931. The views of your letter are ours."
    assert only(text).date == "1931-05-04"


def test_without_the_letters_own_date_the_year_stays_open() -> None:
    mention = only("I have your letter of May 4 before me.", date=None)
    assert mention.date == "XXXX-05-04"
    assert mention.inferred_date


@given(st.text(alphabet="yourletter of May 4, 1931. №12\nYs’-", max_size=300), st.integers(0, 40))
def test_every_mention_quotes_its_place(words: str, lead: int) -> None:
    text = " " * lead + words
    for mention in find_mentions(text, lead, len(text), date="1931-10-20"):
        assert lead <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text


def test_long_texts_take_time_in_proportion() -> None:
    unit = "Your letter of May 4, 1931, and the Committee of the Guild of the City of Orsk's telegram No. 12 came. "
    took = []
    for times in (200, 800):
        text = unit * times
        began = time.process_time()
        find_mentions(text, 0, len(text), date="1931-10-20")
        took.append(time.process_time() - began)
    assert took[1] < 12 * took[0] + 0.05


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("We have General de Orsk’s letter of May 4.", "General de Orsk"),
        ("We have the letter from Captain von Lind of May 4.", "Captain von Lind"),
        ("We have the message from your Ministry of May 4.", "addressee"),
    ],
)
def test_a_sender_s_name_keeps_its_particle(text: str, sender: str) -> None:
    assert only(text).sender == sender


@pytest.mark.parametrize(
    "text",
    [
        "He said so in the press conference of May 4.",
        "He said so at his radio interview of May 4.",
        "It is in the news conference statement of May 4.",
        "They read the statement issued by the Board on May 4.",
        "It stands in the press release of May 4.",
    ],
)
def test_what_is_said_to_the_public_is_no_letter_and_no_talk(text: str) -> None:
    assert find_mentions(text, 0, len(text), date="1931-10-20") == ()


@pytest.mark.parametrize("noun", ["statement", "speech", "address", "decision", "action"])
def test_the_text_of_what_was_said_or_decided_is_looked_for_and_never_missing(noun: str) -> None:
    assert only(f"We heard of the Governor’s {noun} of May 4.").faint


def test_a_paper_in_a_list_of_references_is_one_of_its_own() -> None:
    text = "HBP 141; Memo for the Board from its Secretary, same subject, dated February 6, 1931"
    paper, memo = find_mentions(text, 0, len(text), date="1931-10-20")
    assert (paper.number, paper.date) == ("141", None)
    assert (memo.number, memo.date, memo.kind) == (None, "1931-02-06", "memorandum")


def test_the_day_of_what_was_done_with_a_telegram_does_not_date_it() -> None:
    assert only("I conveyed the substance of Deptel 2961 to him yesterday.").number == "2961"
    assert only("I conveyed the substance of Deptel 2961 yesterday.").date is None


def test_the_date_above_a_heading_in_capitals_does_not_date_what_it_names() -> None:
    text = "Monday, May 4, 1931\nACTION\n\nFor the Governor"
    assert find_mentions(text, 0, len(text), date="1931-10-20") == ()
