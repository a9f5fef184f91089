"""Which node, event, actor or source of the shipped map answers for which paragraph of the two documents.

A paragraph is a non-empty line of the document, counted from 1, for both keep each paragraph on one line.
An id is a node's, or `event:x`, `actor:x`, `source:x`. An entry without ids is page furniture, and says so.
"""

from __future__ import annotations

Entry = tuple[int, str, tuple[str, ...]]


def entry(number: int, gist: str, *ids: str) -> Entry:
    """Return an entry: the paragraph's number, its gist in our words, and the ids that answer for it."""
    return number, gist, tuple(name for line in ids for name in line.split())


BLOG: tuple[Entry, ...] = (
    entry(1, "the title, which is the map's question", "source:blog-2017 good bad no-difference"),
    entry(
        2,
        "the visit of 22-24 November; good or bad for a United States at odds with both?",
        "ri-in-havana strained-relations detour-worth-more",
        "event:ri-visit",
        "actor:ri-yong-ho actor:bruno-rodriguez actor:raul-castro actor:united-states",
    ),
    entry(3, "furniture: a heading"),
    entry(
        4,
        "close since 1960; Guevara's visit and praise",
        "ties-since-1960 guevara-praise old-alliance",
        "event:ties-begin event:guevara-visit",
        "actor:che-guevara actor:cuba actor:north-korea",
    ),
    entry(
        5,
        "Fidel Castro's visit of 1986",
        "fidel-in-pyongyang high-level-access",
        "event:fidel-visit",
        "actor:fidel-castro actor:kim-il-sung actor:kim-jong-il",
    ),
    entry(
        6,
        "the ship of 2013, Cuba's claim, the UN panel, no sanctions on Cuban entities, the American protest",
        "ship-cargo ship-sugar concealment cuban-repair-claim repairs un-panel-violation",
        "sanctions-breach cubans-not-sanctioned no-cuban-penalty us-protested",
        "event:ship-seizure event:cuban-explanation event:un-finding event:us-protests",
        "actor:panama actor:un-panel",
        "source:un-panel-2014 source:cuba-on-cargo-2013",
    ),
    entry(
        7,
        "Díaz-Canel received in 2015",
        "diaz-canel-received high-level-access",
        "event:diaz-canel-visit",
        "actor:diaz-canel actor:kim-jong-un",
    ),
    entry(
        8,
        "the funeral of December 2016: all spheres, echoed by Raúl Castro",
        "funeral-remark raul-echo wider-ties",
        "event:fidel-funeral",
        "actor:funeral-delegation",
        "source:state-media-2016",
    ),
    entry(
        9,
        "2017: ties strengthened against isolation; sanctions; visits in January and May; a message",
        "seeks-way-out ties-stepped-up sanctions-tighten choe-received union-visit",
        "solidarity-message",
        "event:choe-visit event:ju-visit event:sanctions-tightening",
        "actor:valdes-mesa actor:choe-ryong-hae actor:ju-yong-gil actor:wftu",
        "actor:international-community",
        "source:union-report-2017",
    ),
    entry(10, "furniture: a heading"),
    entry(
        11,
        "the ministers' meeting and its photograph",
        "meeting-photo",
        "event:ministers-meet",
        "actor:ri-yong-ho",
    ),
    entry(
        12,
        "the ministry's account: relations and principles",
        "readout-relations readout-principles restraint-pledge nothing-new",
        "event:ministers-meet",
        "actor:cuba-foreign-ministry",
        "source:minrex-2017-11-22",
    ),
    entry(
        13,
        "the ministry's account: lists rejected, concern over tension",
        "readout-rejects joint-defiance readout-concern restraint-pledge",
    ),
    entry(14, "furniture: a heading"),
    entry(
        15,
        "the note on television about the meeting with Raúl Castro",
        "tv-note ceremonial",
        "event:castro-meets-ri",
        "actor:cuban-television",
        "source:cuban-tv-2017",
    ),
    entry(16, "furniture: a heading"),
    entry(
        17,
        "Trudeau: possibly positive; talked with Castro; surprising conduits; a role that America left",
        "trudeau-possibility trudeau-castro-talk trudeau-conduits trudeau-role back-channel",
        "canada-go-between washington-absent",
        "event:trudeau-speaks event:trudeau-castro",
        "actor:trudeau actor:canada",
        "source:trudeau-2017-11-23",
    ),
    entry(
        18,
        "Canada's interest: regional security, the flight path",
        "canada-security canada-flight-path canada-motive interested-canada",
    ),
    entry(
        19,
        "the Asian diplomat",
        "asian-diplomat-asks others-ask-havana vague-bracket",
        "actor:asian-diplomat",
        "source:asian-diplomat-2017",
    ),
    entry(
        20,
        "the State Department official and Anthony Ruggiero",
        "us-wants-peace belligerent-conduct no-interest-in-peace ruggiero-isolation",
        "ruggiero-warning isolation-undermined warn-cuba",
        "actor:state-official actor:state-department actor:ruggiero actor:fdd actor:us-treasury",
        "actor:trump-administration",
        "source:state-official-2017 source:ruggiero-2017",
    ),
    entry(21, "furniture: a heading"),
    entry(
        22,
        "the writer's hope and doubt",
        "writer-hopes deescalation-benefit little-contribution gain-not-harm",
        "event:blog-post",
        "actor:blog-author",
    ),
    entry(23, "furniture: a rule"),
    entry(
        24,
        "the footnote and its eight entries",
        "title-hope title-verbal-message title-cooled title-rejects title-falls-back",
        "title-heads-to-cuba title-ministry title-granma",
        "event:ri-departs",
        "actor:reuters actor:new-york-times actor:diario-de-cuba actor:global-news actor:macdonald",
        "actor:granma actor:gomez actor:washington-post actor:taylor",
        "source:reuters-2017-11-24 source:diario-de-cuba-2017-11-24 source:global-news-2017-11-23",
        "source:reuters-2017-11-23 source:minrex-2017-11-22 source:granma-2017-11-22",
        "source:reuters-2017-11-20 source:washington-post-2017-11-17",
    ),
)

ICCAS: tuple[Entry, ...] = (
    entry(1, "the title", "source:iccas-2013 source:iccas-2004"),
    entry(2, "the line under the title: a huge concern", "military-ties-grow"),
    entry(3, "who issues it: the project", "actor:cuba-transition-project"),
    entry(4, "who issues it: the institute", "actor:iccas"),
    entry(5, "who issues it: the university", "actor:university-of-miami"),
    entry(
        6,
        "the seizure as the occasion; Griffiths on the flight",
        "ship-per-iccas suspicious-flight military-ties-grow wrong-direction",
        "event:ship-seizure event:iccas-reissue event:flight event:sipri-report",
        "actor:griffiths actor:sipri actor:united-nations",
        "source:griffiths-2013 source:sipri-2013",
    ),
    entry(7, "the report of 2004 had urged attention", "urged-2004 inquiry-warranted source:iccas-2004"),
    entry(8, "the series and issue of the report", "source:iccas-2004"),
    entry(9, "the date of the report", "event:iccas-report"),
    entry(
        10,
        "the mobilization is not about an invasion; the budget; three domestic ends",
        "mobilisation-2004 domestic-motive military-budget military-role anti-american-feeling",
        "orderly-succession",
        "event:mobilisation",
        "actor:raul-castro actor:cuban-armed-forces",
    ),
    entry(
        11,
        "the campaign for capability and reach; the economy and tourism; the means",
        "cuba-rearming reach-beyond-home military-in-economy tourism-earnings cuba-has-means",
        "revenue-is-free",
        "actor:cuba-neighbours",
    ),
    entry(
        12,
        "Cintra Frías in Beijing; the agenda; the needs",
        "cintra-visit cintra-agenda cintra-needs",
        "event:cintra-in-beijing",
        "actor:cintra-frias actor:cao-gangchuan actor:china",
        "source:beijing-talks-2004",
    ),
    entry(
        13,
        "what is Castro after? spare parts; Kay's disclosure",
        "what-to-acquire spare-parts ordinary-upkeep kay-missiles missiles-to-cuba",
        "event:kay-on-television",
        "actor:kay actor:cia actor:us-inspectors actor:abc-news actor:iraq",
        "actor:cuba-defence-ministry",
        "source:abc-2003",
    ),
    entry(
        14,
        "it may seem irrational; Scuds in range; 1962; brinkmanship",
        "irrational scuds-in-range scud-range castro-1962 precedent-1962 brinkmanship",
        "event:missile-crisis",
        "actor:khrushchev actor:soviet-union",
    ),
    entry(
        15,
        "the visits of Choi and of Vice Marshal Kim: reason for an inquiry; no vacation; the tour",
        "inquiry-warranted choi-in-havana choi-instructions generals-inspect pleasant-trip",
        "not-on-vacation generals-meet-chiefs generals-tour-plants military-business",
        "event:choi-visit event:kim-yong-chun-visit event:uim-tour",
        "actor:choi-su-hon actor:kim-yong-chun actor:korean-peoples-army actor:uim",
        "actor:cuban-press",
        "source:cuban-press-2004 source:kim-visit-2004",
    ),
    entry(
        16,
        "talks with Fidel Castro; rhetoric and serious business; the joint front",
        "fidel-receives-kim anti-american-rhetoric private-business military-exchange joint-front",
        "common-enemy",
        "event:castro-kim-talks",
    ),
    entry(
        17,
        "Hu's visit and investment; no coincidence; are China and North Korea cooperating?",
        "hu-overlap hu-investment scheduling-chance not-coincidence china-link",
        "event:hu-visit event:hu-pledge",
        "actor:hu-jintao",
        "source:hu-visit-2004 source:hu-investment-2004",
    ),
    entry(
        18,
        "nuclear efforts; Kay ignored, perhaps China too; no inquiry; substantiate or debunk; nearer threats",
        "kim-nuclear-effort kay-ignored no-inquiry-demanded neglect unverified missiles-to-cuba",
        "only-if-shown threat-closer",
        "actor:washington-policymakers",
    ),
    entry(19, "the page's author", "actor:site-admin"),
    entry(20, "furniture: a heading"),
    entry(21, "furniture: a count of one comment, whose text is not in the copy; named in a gap"),
    entry(22, "furniture: a heading"),
    entry(23, "furniture: a notice of the comment form"),
)

DOCUMENTS: dict[str, tuple[str, tuple[Entry, ...]]] = {
    "blog-2017": ("000_*.txt", BLOG),
    "iccas-2013": ("001_*.txt", ICCAS),
}
"""The id of a document's source → the name of its file, and its entries."""
