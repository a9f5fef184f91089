"""What the rules on wording find in sentences of policy papers, and what they must let be."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings

import argmap.rules
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.tree import Origins, TreeMap
from argmap.rules import check_document
from argmap.rules._phrases import _words
from argmap.rules._sentences import sentences
from rules.finding import quoted, said
from strategies import maps

LISTS = sorted((Path(argmap.rules.__file__).parent / "_words").glob("*.toml"))


def judged(text: str, language: str = "en") -> str:
    return f"language: {language}\nassessment:\n  judgements: [{{text: {quoted(text)}, on: toll}}]\n"


def evidence(text: str, more: str = "", language: str = "en") -> str:
    return f"language: {language}\nevidence:\n  a: {{text: {quoted(text)}, for: toll, {more}}}\n"


MIXED = [
    "We judge with high confidence that it is likely that the pact holds.",
    "The pact will almost certainly hold (high confidence).",
    "We have moderate confidence that talks are unlikely.",
    "It is very unlikely, and we are confident of it; we are confident in our estimate.",
    "The chance of a coup is small, and our confidence in that is low.",
    "There is a 70 percent chance that the pact holds, a high-confidence judgement.",
    "An attack is probable, with low to very low confidence that the date is right, with low confidence.",
    "We assess with medium confidence that the odds of a deal are even.",
    "The likelihood is high. Rain is likely, at a confidence level of 90.",
]
APART = [
    "We judge that the pact will likely hold. Our confidence is low.",
    "It is likely that the pact holds. We have high confidence in this judgement.",
    "Public confidence in the likely successor is low.",
    "The government will likely lose a vote of confidence.",
    "Confidence-building measures make a clash unlikely.",
    "The minister is likely to enjoy the confidence of the house.",
    "Investors' confidence would probably return within a year.",
    "We judge with high confidence that the pact holds.",
    "The pact will very likely hold through the winter.",
    "The mayor said “we judge with high confidence that it is likely”.",
    "Mutual confidence is a likely result of regular visits.",
    "He confided in the likely heir with great care.",
    "High confidence among consumers makes growth likely.",
    "The U.S. is likely to sign; Congress lacks confidence in the text.",
]


@pytest.mark.parametrize("text", MIXED)
def test_likelihood_and_confidence_in_one_sentence_are_found(text):
    assert len(said("AM412", judged(text))) == 1


@pytest.mark.parametrize("text", APART)
def test_likelihood_and_confidence_apart_are_let_be(text):
    assert said("AM412", judged(text)) == []


@pytest.mark.parametrize(
    ("key", "found"), [("answer", True), ("judgements", True), ("because", False), ("gaps", False)]
)
def test_a_text_that_is_told_with_its_likelihood_says_nothing_of_confidence(key, found):
    text = "With high confidence queues would shorten."
    value = text if key in ("answer", "because") else f"[{{text: {text}}}]"
    if key == "judgements":
        value = f"[{{text: {text}, likelihood: likely}}]"
    assert bool(said("AM412", f"assessment:\n  likelihood: likely\n  {key}: {value}")) is found


@pytest.mark.parametrize("section", ["arguments", "evidence", "objections"])
def test_likelihood_with_confidence_is_found_in_every_kind_of_node(section):
    assert said("AM412", f"{section}:\n  a: {{text: {MIXED[0]}, for: toll}}\n")


OUTSIDE = [
    ("Talks will possibly resume.", "possibly"),
    ("Perhaps talks resume.", "Perhaps"),
    ("There is a good chance that talks resume.", "good chance that"),
    ("There is a real possibility of war.", "real possibility of"),
    ("Talks may well resume.", "may well"),
    ("Talks might very well resume.", "might very well"),
    ("In all likelihood talks resume.", "In all likelihood"),
    ("A coup cannot be ruled out.", "cannot be ruled out"),
    ("We can't rule out a coup.", "can't rule out"),
    ("It is conceivable that talks resume.", "It is conceivable that"),
    ("It is possible that talks resume.", "It is possible that"),
    ("Talks are all but certain.", "all but certain"),
    ("We believe that talks resume.", "We believe that"),
    ("The pact could potentially fail.", "potentially"),
    ("There is a 50/50 chance that talks resume.", "50 50 chance"),
    ("There is no chance that talks resume.", "no chance that"),
    ("Talks are certain to resume.", "certain to"),
    ("It is certain that talks resume.", "certain that"),
    ("Talks will definitely resume.", "definitely"),
    ("Talks will certainly resume.", "certainly"),
    ("Talks will inevitably fail.", "inevitably"),
    ("Talks are bound to fail.", "bound to"),
    ("Talks are guaranteed to fail.", "are guaranteed to"),
]
INSIDE = [
    "Talks will likely resume.",
    "Talks are almost certain to resume.",
    "There is a roughly even chance of talks.",
    "There is a remote possibility of talks.",
    "Talks would resume in May.",
    "Ships may not enter the port without a permit.",
    "Havana could deliver a message if asked.",
    "Better roads make it possible to cross in winter.",
    "The council gave the union a chance to reply.",
    "The price of all possible damage is insured.",
    "The minister might resign, which is very unlikely.",
    "The analyst wrote “perhaps” in the margin.",
    "The talks will resume as soon as possible.",
    "Sanctions will slowly but surely bite.",
    "The well is deep and may go dry.",
    "The court ruled out a retrial.",
    "Talks will almost certainly resume.",
    "There is almost no chance that talks resume.",
    "A potential buyer exists.",
    "Certain ships are barred from the port.",
    "Inspectors make sure that the cargo is declared.",
    "The ministry should make certain to ask both sides.",
    "The firm is legally bound to report.",
    "The ship is bound for Havana.",
    "The two states are bound to each other by treaty.",
    "The guaranteed price rises in May.",
    "Turnout was 50 per cent in 50 districts.",
    "The deal is uncertain.",
]


@pytest.mark.parametrize(("text", "words"), OUTSIDE)
def test_words_of_no_row_of_the_scale_are_found(text, words):
    (finding,) = said("AM413", judged(text))
    assert finding.message == f"`{words}` is not on the scale of likelihood."


@pytest.mark.parametrize("text", INSIDE)
def test_words_of_the_scale_and_other_senses_are_let_be(text):
    assert said("AM413", judged(text)) == []


def test_words_off_the_scale_are_looked_for_in_answer_and_judgements_alone():
    text = "Perhaps talks resume."
    assert said("AM413", f"assessment: {{answer: {text}}}")
    for key in ("because: {}", "gaps: [{}]", "indicators: [{}]", "confidence: {{level: low, because: {}}}"):
        assert said("AM413", f"assessment: {{{key.format(text)}}}") == []
    assert said("AM413", evidence(text)) == []


def likelihoods(*words: str, text: str = "") -> str:
    nodes = [f"  a{n}: {{text: A., for: toll, likelihood: {word}}}" for n, word in enumerate(words)]
    return "arguments:\n" + "\n".join(nodes) + f"\nassessment: {{answer: {quoted(text or 'A.')}}}\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (likelihoods("likely", "very unlikely", "almost no chance"), []),
        (likelihoods("probable", "remote", "nearly certain"), []),
        (likelihoods("likely", "likely", "probable"), ["probable"]),
        (likelihoods("likely", "improbable", "probable"), ["likely"]),
        (likelihoods("likely", "probable"), ["probable"]),
        (likelihoods("likely", "0.7", "[0.1, 0.2]"), []),
        (likelihoods("likely", text="It would probably hold."), ["probably"]),
        (likelihoods("probable", text="It would probably hold."), []),
        (likelihoods("very likely", text="He said “probably”."), []),
        (likelihoods("very likely", text="The court found probable cause."), []),
        (likelihoods("probable", text="Likely voters oppose it."), []),
        (likelihoods("likely", text="The remote valleys are poor."), []),
        (likelihoods("roughly even chance", "roughly even odds"), ["roughly even odds"]),
        ("arguments:\n  a: {text: It would probably hold., for: toll, likelihood: likely}", []),
    ],
)
def test_the_rows_of_the_scale_are_not_mixed(text, found):
    assert [d.message.split("`")[1] for d in said("AM414", text)] == found


JUDGING = [
    "Low-paid commuters should not bear the toll.",
    "The council ought to act.",
    "The delay is unacceptable.",
    "Unfortunately the bridge was closed in May.",
    "The sanctions must be condemned.",
    "The toll is good for the city.",
    "The council was wrong to close the bridge.",
    "The figures are out. They are deplorable.",
    "The closure was an appalling decision.",
    "A toll on the poor is unjust.",
    "It is better to close it.",
    "The closure was a mistake.",
    "The closure was a costly blunder.",
    "It would be wiser to wait.",
    "The new bridge is ugly.",
    "Traffic in the centre is awful.",
    "The toll should be 3 euros.",
    "Drivers should show respect.",
    "Ministers should read the report.",
    "Lorries should take the tunnel.",
    "The pump should read 3 bar. It should also be replaced.",
]
REPORTING = [
    "The union says that low-paid commuters should not bear the toll.",
    "The toll should go, the union argued.",
    "Anthony Ruggiero called on Washington to tell Havana of the risks.",
    "According to the panel the shipment should have been declared.",
    "By law ships should carry a pilot.",
    "Cuba's ministry called relations good and improving.",
    "In a survey two drivers in three held the toll to be unfair.",
    "The resolution urges that states should inspect cargo.",
    "The court found the dismissal unjust.",
    "Relations have been good since 1960.",
    "The bad weather kept the bridge closed for two days.",
    "Turnout was better in the north than in the south.",
    "The right bank was flooded in March.",
    "The good offices of Norway led to talks.",
    "The sign at the gate reads “should the alarm ring, leave”.",
    "The employee won a claim of unfair dismissal.",
    "Goods worth ten million dollars crossed the border.",
    "Drivers must pay at the gate.",
    "The pump should read 3 bar.",
    "The gauge should read about 3 bar.",
    "The gauge should show a rise by noon.",
    "The trial should show whether queues shorten.",
    "Each plank should measure 3 m.",
    "The ship should arrive in May.",
    "The voltage should be between 220 and 240 V.",
    "The pressure should normally be at least 2.5 bar.",
    "The water should stay below 30 °C.",
    "Turnout was better than in 2010.",
    "The clerk made a mistake in the table.",
    "The letter was sent by mistake.",
    "Ivan the Terrible took the city in 1552.",
]


@pytest.mark.parametrize("text", JUDGING)
def test_evidence_that_judges_in_its_own_voice_is_found(text):
    assert [d.node for d in said("AM415", evidence(text))] == ["a"]


@pytest.mark.parametrize("text", REPORTING)
def test_evidence_that_reports_is_let_be(text):
    assert said("AM415", evidence(text)) == []


@pytest.mark.parametrize(
    "more",
    ["said_by: x", "held_by: x", "basis: expert", "basis: testimony", "basis: law", "tags: [value]"],
)
def test_a_judgement_with_a_voice_behind_it_is_let_be(more):
    assert said("AM415", evidence(JUDGING[0], more) + "actors: {x: {name: X}}") == []


def test_a_step_from_values_is_declared_and_arguments_may_judge():
    step = f"evidence:\n  a: {{text: {JUDGING[0]}, for: {{toll: {{scheme: values}}}}}}"
    assert said("AM415", step) == []
    assert said("AM415", f"arguments:\n  a: {{text: {JUDGING[0]}, for: toll}}") == []


LOADED = [
    ("The regime in Pyongyang tested a missile.", "regime"),
    ("The regime's envoy came to Havana.", "regime"),
    ("The so-called panel met in May.", "so-called"),
    ("North Korea clearly wants recognition.", "clearly"),
    ("Of course the envoy denied it.", "Of course"),
    ("The puppet government signed.", "puppet government"),
    ("Thugs closed the bridge.", "Thugs"),
    ("The terrorists left the valley.", "terrorists"),
    ("Freedom fighters left the valley.", "Freedom fighters"),
    ("Rogue states trade with each other.", "Rogue states"),
    ("The draconian law passed.", "draconian"),
    ("Sabre‑rattling cost the ministry its friends.", "Sabre-rattling"),
    ("The toll is a cash grab.", "cash grab"),
    ("The junta closed the border.", "junta"),
    ("The reform was disastrous.", "disastrous"),
    ("The closure had catastrophic effects.", "catastrophic"),
    ("The strongman met the envoy.", "strongman"),
    ("The paper is a mouthpiece of the ministry.", "mouthpiece"),
    ("Troops acted ruthlessly.", "ruthlessly"),
    ("It was a reckless decision.", "reckless"),
    ("The summit was a fiasco.", "fiasco"),
    ("The plan is insane.", "insane"),
    ("A flood of migrants reached the port.", "flood of migrants"),
    ("Welfare handouts grew.", "Welfare handouts"),
    ("The deal is groundbreaking.", "groundbreaking"),
    ("The minister's tirade lasted an hour.", "tirade"),
]
PLAIN = [
    "The sanctions regime was tightened in 2017.",
    "The non-proliferation regime rests on inspections.",
    "The Missile Technology Control Regime has 35 members.",
    "Regime change was never the aim.",
    "A regime of inspections was agreed.",
    "The tax regime favours exporters.",
    "Lanes are clearly marked at both ends.",
    "The text does not clearly say who pays.",
    "The rules state more clearly who pays.",
    "There was no doubt about the date.",
    "The puppet theatre lost its grant.",
    "Two terrorist attacks hit the port in 2015.",
    "The United States lists the group as terrorist.",
    "The court sentenced three convicted terrorists.",
    "Debt and low growth form a vicious circle.",
    "The post says that “the Kim regime” seeks a way out.",
    "The post writes of a 'so-called summit' in May.",
    "Critics of the toll call it a «tax grab».",
    "Many voters took the deal for the lesser evil.",
    "The course of the river changed in May.",
    "The ship's cargo lay beneath sugar.",
    "Its regimen of inspections is strict.",
    "Sanctions were eased in due course.",
    "The Junta de Andalucía raised the fee.",
    "The dam is insured against catastrophic failure.",
    "Disaster relief reached the valley in a week.",
    "The driver was convicted of reckless driving.",
    "The court found him criminally insane.",
    "The flood of 2002 closed the bridge.",
    "The handouts were printed in two languages.",
    "She woke at six and crossed by ferry.",
    "A wave of migration followed the war.",
    "The tide turned at noon.",
    "Military dictatorship ended in 1983.",
    "Extremes of heat closed the line.",
    "Brilliance and hue were measured.",
]


@pytest.mark.parametrize(("text", "words"), LOADED)
def test_loaded_words_are_found_with_what_to_write_instead(text, words):
    (finding,) = said("AM416", f"arguments:\n  a: {{text: {quoted(text)}, for: toll}}")
    assert finding.message == f"`{words}` is a loaded word."
    assert len(finding.help) > len("Instead: .")


@pytest.mark.parametrize("text", PLAIN)
def test_uses_that_take_no_side_are_let_be(text):
    assert said("AM416", f"arguments:\n  a: {{text: {quoted(text)}, for: toll}}") == []


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("title: Of the regime", True),
        ("background: Of the regime.", True),
        ("arguments: {a: {text: A., label: The regime, for: toll}}", True),
        ("arguments: {a: {text: A., for: {toll: {warrant: The regime lies.}}}}", True),
        ("evidence: {a: {text: A., quote: the regime, for: toll}}", False),
        ("sources: {s: {title: The regime, descriptor: D.}}", False),
        ("sources: {s: {title: T, descriptor: A voice of the regime.}}", True),
        ("actors: {x: {name: The Regime, role: Spokesman of the regime}}", False),
        ("actors: {x: {name: X, interest: to keep the regime}}", True),
        ("events: {e: {date: 1960, text: The regime falls.}}", True),
        ("assessment: {answer: The regime would fall.}", True),
        ("assessment: {gaps: [What the regime wants.]}", True),
    ],
)
def test_the_author_s_texts_are_looked_through_and_names_and_quotations_are_not(part, found):
    assert bool(said("AM416", part)) is found


def test_a_loaded_word_is_said_once_a_text():
    text = "The regime told the Regime of the thugs."
    assert len(said("AM416", f"arguments:\n  a: {{text: {text}, for: toll}}")) == 2


@pytest.mark.parametrize(
    ("code", "language", "bad", "good"),
    [
        ("AM412", "de", "Mit hoher Zuversicht ist das wahrscheinlich.", "Das ist wahrscheinlich."),
        ("AM412", "fr", "Avec une forte confiance, c'est probable.", "La confiance du public est probable."),
        (
            "AM412",
            "es",
            "Con un alto nivel de confianza es probable.",
            "La confianza del público es probable.",
        ),
        ("AM413", "de", "Die Brücke bleibt möglicherweise frei.", "Die Brücke bleibt wahrscheinlich frei."),
        ("AM413", "fr", "Le pont restera peut-être libre.", "Le pont restera probablement libre."),
        ("AM413", "es", "Quizás el puente quede libre.", "Probablemente el puente quede libre."),
    ],
)
def test_judgements_in_other_languages_have_lists_of_their_own(code, language, bad, good):
    assert len(said(code, judged(bad, language))) == 1
    assert said(code, judged(good, language)) == []


@pytest.mark.parametrize(
    ("code", "language", "bad", "good"),
    [
        ("AM415", "de", "Die Maut ist leider hoch.", "Der Verband nennt die Maut ungerecht."),
        ("AM415", "fr", "Le péage devrait baisser.", "Selon la ville, le péage devrait baisser."),
        ("AM415", "es", "El peaje es inaceptable.", "El alcalde dijo que el peaje es inaceptable."),
        ("AM416", "de", "Das Regime schickt einen Boten.", "Das Sanktionsregime wird strenger."),
        ("AM416", "fr", "Le régime envoie un messager.", "Le régime de sanctions est plus strict."),
        ("AM416", "fr", "C'est l’axe du mal.", "Un régime d'exception est voté."),
        ("AM416", "es", "El régimen envía un mensajero.", "El régimen de sanciones es más estricto."),
    ],
)
def test_texts_in_other_languages_have_lists_of_their_own(code, language, bad, good):
    assert len(said(code, evidence(bad, language=language))) == 1
    assert said(code, evidence(good, language=language)) == []


@pytest.mark.parametrize("language", ["ja", "x-en", "..", "e" * 5000, "../_words/en", "名前"])
@pytest.mark.parametrize("code", ["AM412", "AM413", "AM415", "AM416"])
def test_languages_without_a_list_are_passed_over(code, language):
    text = "The regime should possibly go, with high confidence likely."
    assert said(code, evidence(text, language=quoted(language)) + f"assessment: {{answer: '{text}'}}") == []


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_each_list_is_in_form_and_every_loaded_word_has_an_alternative(path):
    data, read = tomllib.loads(path.read_text("utf-8")), _words(path.stem)
    assert read is not None
    for group in data["loaded"]:
        assert group["instead"].strip()
        for text in group["words"]:
            assert text == text.lower()
            # The first reading of each phrase is found, so none is hidden by what is let be.
            first = " ".join(word.split("|")[0] for word in text.split())
            assert [hit.words for hit in read.loaded.hits(first)] == [first.replace("'", " ")], first
    for name in ("outside", "value"):
        for text in data[name]["phrases"]:
            first = " ".join(word.split("|")[0] for word in text.split())
            assert getattr(read, name).hits(first), first
    for text in data["confidence"]["phrases"]:
        first = " ".join(word.split("|")[0] for word in text.split())
        assert read.confidence.hits(first), first
        assert any(stem in text for stem in read.sure), text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Mr. Smith of the U.S. Navy met Gen. Lee. They agreed.", 2),
        ("It is so! Is it? Yes.", 3),
        ("He said “It is so.” Others left.", 2),
        ("Version 2.0 is out.", 1),
        ("So far… Nothing more.", 2),
        ("Es ist so. Über alles wird geredet.", 2),
        ("¿Por qué? ¡Así es!", 2),
        ("no stop at all", 1),
        ("", 0),
    ],
)
def test_sentences_are_told_apart_from_abbreviations(text, number):
    found = sentences(text)
    assert len(found) == number
    assert " ".join(found) == text


@pytest.mark.parametrize(
    ("code", "judgement", "found"),
    [
        ("AM404", "Queues would shorten, and therefore the toll pays.", True),
        ("AM404", "Queues would shorten. The toll pays.", True),
        ("AM404", "Queues would shorten.", False),
        ("AM405", "Would queues shorten?", True),
        ("AM405", "Queues would shorten.", False),
    ],
)
def test_a_judgement_is_one_claim_and_no_question(code, judgement, found):
    assert bool(said(code, judged(judgement))) is found


@settings(max_examples=60, deadline=None)
@given(maps())
def test_the_rules_on_wording_take_any_map(m: ArgumentMap):
    check_document(Document(m, Origins(TreeMap(), "")), select=["AM41"])
