"""What an editor puts in or leaves out never turns the sense, and is always told."""

from __future__ import annotations

import pytest

from argmap.model.quotes import Quote
from argmap.verify.copies import CopyText, Reading
from argmap.verify.look import Look
from argmap.verify.nearest import differences, share
from argmap.verify.negation import listed
from argmap.verify.verdict import Verdict

TEXT = (
    "The mayor never agreed to the plan. It was not cheap. "
    "We do not, as some have said in public, support the toll. "
)
TURNED = [
    (TEXT, "The mayor [gladly] agreed to the plan.", "The bracket stands for “never”"),
    (TEXT, "It was [very] cheap.", "The bracket stands for “not”"),
    (TEXT, "We do [indeed] support the toll", "The bracket stands for “not”"),
    (TEXT, "The mayor … agreed to the plan", "The omission stands for “never”"),
    (TEXT, "The mayor […] agreed to the plan", "The omission stands for “never”"),
    (TEXT, "We do … support the toll", "The omission stands for “not”"),
    (TEXT, "The mayor [and I] … agreed to the plan", "The omission stands for “never”"),
    (TEXT, "The mayor … [and I] agreed to the plan", "The omission stands for “never”"),
    (TEXT, "[He] agreed to the plan", "The bracket stands for “never”"),
    (TEXT, "The mayor never agreed … [W]e … support the toll", "The omission stands for “not”"),
    ("He did not agree.", "He did … agree", "The omission stands for “not”"),
    ("He didn’t agree.", "He [did] agree", "The bracket stands for “didn't”"),
    ("He don’t agree.", "He do[es] agree", "The bracket stands for “n't”"),
    ("He did agree.", "He did [not] agree", "The bracket adds “not”"),
    ("He did gladly agree.", "He did [never] agree", "The bracket adds “never”"),
    ("She is able to pay.", "She is [un]able to pay", "The bracket adds “un”"),
    ("She is unable to pay.", "[She is] able to pay", None),
    ("She is unable to pay.", "[en]able to pay", "The bracket stands for “un”"),
    ("A careless plan.", "A care[ful] plan", "The bracket stands for “less”"),
    ("A pro-anti-war party.", "A pro[-]war party", "The bracket stands for “-anti-”"),
    ("A nuclear zone.", "A nuclear[-free] zone", "The bracket adds “-free”"),
    ("We support no toll.", "We support [the toll]", "The bracket stands for “no”"),
    ("He cannot come.", "He can[ ] come", None),
    ("They neither agreed nor signed.", "They [all] agreed … signed", "The bracket stands for “neither”"),
    ("They agreed, but nobody signed.", "They agreed … signed", "The omission stands for “nobody”"),
    ("He hardly agreed.", "He [fully] agreed", "The bracket stands for “hardly”"),
    ("He denied that he agreed.", "He [said] that he agreed", "The bracket stands for “denied”"),
    ("He ne-\nver agreed.", "He [often] agreed", "The bracket stands for “never”"),
    ("Wir sind nicht dafür.", "Wir sind [sehr] dafür", "The bracket stands for “nicht”"),
    ("Er hat kein Geld.", "Er hat … Geld", "The omission stands for “kein”"),
    ("Il n’a jamais dit oui.", "Il [a] dit oui", "The bracket stands for “n'a”"),
    ("Il a dit, sans doute, oui.", "Il a dit … oui", "The omission stands for “sans”"),
    ("Nosotros nunca aceptamos.", "Nosotros [siempre] aceptamos", "The bracket stands for “nunca”"),
]  # fmt: skip
HELD = [
    ("It was so very cheap.", "It was [really] cheap", [("[really]", "so very")]),
    ("The plan was, he said, cheap.", "The plan was … cheap", [("…", ", he said,")]),
    ("He didn’t agree.", "He [did not] agree", [("[did not]", "didn’t")]),
    ("He cannot agree.", "He [can not] agree", [("[can not]", "cannot")]),
    ("The toll fell.", "[t]he toll fell", [("[t]", "T")]),
    ("He said the mayor left.", "said the [mayor]", [("[mayor]", "mayor")]),
    ("He said the lady mayor, who left.", "said the [head]", [("[head]", "lady")]),
    ("He said: leave the city.", "He said: leave the [place]", [("[place]", "city")]),
    ("Queues fell. Not at all!", "Queues [of cars] fell.", [("[of cars]", "")]),
    ("Queues fell. They did not rise again. Nobody cared.", "Queues fell. … Nobody cared",
     [("…", "They did not rise again.")]),
    ("He wants it.", "He want[ed] it", [("[ed]", "s")]),
    ("And he wants.", "And he want[ed]", [("[ed]", "s")]),
    ("He has recieved it.", "He has recieved [sic] it", [("[sic]", "")]),
    ("We agreed on it.", "We [the people] agreed … it", [("[the people]", ""), ("…", "on")]),
]  # fmt: skip
WORD_FOR_WORD = [
    ("He said so [to me] … then.", "said so [to me] … then"),
    ("He never agreed.", "… never agreed […]"),
    ("He never agreed.", "never agreed"),
]


def look(exact: str, text: str) -> Verdict:
    return Look(CopyText((Reading(text),))).verdict("n", 0, "s", Quote(exact=exact))


@pytest.mark.parametrize(("text", "exact", "reason"), TURNED)
def test_no_mark_swallows_or_adds_a_word_that_turns_the_sense(text, exact, reason) -> None:
    verdict = look(exact, text)
    assert (verdict.status, verdict.passages) == ("orphan", ())
    if reason:
        assert verdict.note == f"{reason}, which turns the sense."
        assert verdict.nearest is not None
        assert not Look(CopyText((Reading(text),))).has(Quote(exact=exact))


@pytest.mark.parametrize(("text", "exact", "edited"), HELD)
def test_what_each_mark_stands_for_is_told(text, exact, edited) -> None:
    verdict = look(exact, text)
    assert verdict.status == "verified"
    assert [(edit.mark, edit.words) for edit in verdict.edited] == edited


@pytest.mark.parametrize(("text", "exact"), WORD_FOR_WORD)
def test_what_stands_there_word_for_word_is_not_edited(text: str, exact: str) -> None:
    assert (look(exact, text).status, look(exact, text).edited) == ("verified", ())


def test_a_bracket_at_the_end_belongs_to_the_passage() -> None:
    (passage,) = look("said the [mayor]", "He said the mayor left.").passages
    assert (passage.text, passage.ranges) == ("said the mayor", ((3, 17),))
    (passage,) = look("said the [mayor of the city]", "He said the mayor of the city left.").passages
    assert passage.text == "said the mayor of the city"


def test_of_several_places_the_one_that_keeps_the_sense_is_meant() -> None:
    verdict = look("He [has] agreed", "He never agreed. He later agreed.")
    assert (verdict.status, verdict.passages[0].start) == ("verified", 17)


def test_the_words_of_the_lists_are_in_small_letters_and_stand_once_in_a_list() -> None:
    words = listed("words")
    assert {"not", "nicht", "ne", "nunca"} <= words
    assert all(word == word.casefold().strip() for word in words)


EDGES = [
    ("It cost $5,000 million.", "It cost $5"),
    ("It cost $5,000 million.", "000 million"),
    ("It rose by 3.5 points.", "It rose by 3"),
    ("It rose by 3.5 points.", "5 points"),
    ("It rose by .5 points.", "5 points"),
    ("It cost 5 000 francs.", "000 francs"),
    ("It cost 5’000 francs.", "000 francs"),
    ("At 10:30 it ended.", "30 it ended"),
    ("He can’t come.", "He can"),
    ("He can't come.", "t come"),
    ("Il n’est pas là.", "est pas là"),
    ("It is non-negotiable.", "negotiable"),
    ("It is a nuclear-free zone.", "a nuclear"),
    ("The anti\u2010war party won.", "war party won"),
    ("It cost $5,000.", "It cost $5[,]000 in all"),
    ("In 1980 it fell.", "In 19[6]0 it fell"),
    ("It is non-negotiable.", "It is [very] negotiable"),
]  # fmt: skip
AT_AN_EDGE = [
    ("It cost $5,000 million.", "5,000 million", ""),
    ("It rose by 10% then.", "It rose by 10", ""),
    ("From 1960–1986 it fell.", "From 1960", ""),
    ("He left in 1986, 000 said.", "He left in 1986", ""),
    ("The mayor’s plan.", "The mayor", ""),
    ("She said “l’amour” and left.", "amour", ""),
    ("So far — “negotiable — and on.", "negotiable", ""),
    ("The U.S.-led view.", "led view", "It begins after a hyphen, inside of a word."),
    ("A well-known man.", "A well", "It ends before a hyphen, inside of a word."),
]


@pytest.mark.parametrize(("text", "exact"), EDGES)
def test_no_quotation_begins_or_ends_inside_a_number_or_behind_what_turns_a_word(text, exact) -> None:
    verdict = look(exact, text)
    assert verdict.status == "orphan"


def test_a_quotation_that_is_cut_off_a_word_says_so() -> None:
    verdict = look("It cost $5", "It cost $5,000 million.")
    assert verdict.note == "It stands there, but begins or ends inside of a word or a number."
    assert verdict.nearest is not None
    assert verdict.nearest.differences == (
        ("same", "It cost"), ("quotation", "$5"), ("source", "$5,000"),
    )  # fmt: skip


@pytest.mark.parametrize(("text", "exact", "note"), AT_AN_EDGE)
def test_these_are_edges_and_a_hyphen_is_told(text: str, exact: str, note: str) -> None:
    verdict = look(exact, text)
    assert (verdict.status, verdict.note) == ("verified", note)


@pytest.mark.parametrize("exact", ["…", '"', "[…]", "—", "[", "[?]"])
def test_a_quotation_without_letters_and_digits_is_not_verified(exact: str) -> None:
    verdict = look(exact, "He said “so” — [and] … left [sic].")
    assert (verdict.status, verdict.nearest) == ("orphan", None)
    assert verdict.note


def test_the_share_of_words_in_common_counts_what_the_differences_mark() -> None:
    near = look("Queues fell by a Fifth", "Then queues fell by a fifth.").nearest
    assert near is not None
    assert near.score == 0.6
    near = look("Queues Fell.", "Then Queues fell. Nobody cared.").nearest
    assert near is not None
    assert near.differences == (("same", "Queues"), ("quotation", "Fell."), ("source", "fell."))
    assert share(differences("one " * 300 + "two", "one " * 300 + "Two")) == 0.99


@pytest.mark.parametrize(
    "exact", ["recommend a national ban", "… recommend a national ban", "[R]ecommend a national ban"]
)
def test_a_quotation_that_is_cut_behind_a_negation_is_told_so(exact: str) -> None:
    from argmap.verify.negation import just_before

    assert just_before("We do not ") == "not"
    assert just_before("It is not so. We do ") == ""
    verdict = look(exact, "We do not recommend a national ban.")
    assert verdict.status == "verified"
    assert verdict.note == "“not” stands just before it."
