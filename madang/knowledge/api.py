"""The door of the knowledge."""

from madang.knowledge.actions.embed_articles import embed_articles
from madang.knowledge.actions.evaluate import EvaluationInputError, evaluate
from madang.knowledge.actions.import_articles import import_articles
from madang.knowledge.actions.import_places import import_places
from madang.knowledge.actions.learn_ranking import learn_ranking
from madang.knowledge.actions.load_pack import load_articles, load_fields, load_pack_places, load_pictures
from madang.knowledge.actions.propose_words import propose_from
from madang.knowledge.actions.rebuild_index import IndexReport, ensure_index, rebuild_index
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.encoder import shared_encoder
from madang.knowledge.adapters.said import words_said
from madang.knowledge.queries.articles import (
    article_called,
    featured,
    fields,
    preview_article,
    show_article,
    titles,
    ways_of_asking,
)
from madang.knowledge.queries.blocks import call_center_block, telephone_block
from madang.knowledge.queries.places import find_places
from madang.knowledge.queries.search import NoIndexYet, as_meant, search, warm_up
from madang.knowledge.queries.status import search_status
from madang.knowledge.rules.blocks import ABOUT_WORDS, speaks_of, words_of
from madang.knowledge.rules.gate import Verdict
from madang.knowledge.rules.place_sentences import distance_words
from madang.knowledge.rules.places_found import PlacesFound
from madang.knowledge.rules.report import FATE_WORDS, Fate, ImportReport
from madang.knowledge.rules.shown import (
    NOTHING_SEARCHED,
    Choice,
    FieldCard,
    Reading,
    Search,
    ShownArticle,
    ShownBlock,
    ShownSource,
)

__all__ = [
    "ABOUT_WORDS",
    "FATE_WORDS",
    "NOTHING_SEARCHED",
    "Choice",
    "EvaluationInputError",
    "Fate",
    "FieldCard",
    "ImportReport",
    "IndexReport",
    "NoIndexYet",
    "PlacesFound",
    "Reading",
    "Search",
    "ShownArticle",
    "ShownBlock",
    "ShownSource",
    "Verdict",
    "article_called",
    "as_meant",
    "call_center_block",
    "distance_words",
    "embed_articles",
    "ensure_index",
    "evaluate",
    "featured",
    "fields",
    "find_places",
    "import_articles",
    "import_places",
    "learn_ranking",
    "load_articles",
    "load_fields",
    "load_pack_places",
    "load_pictures",
    "preview_article",
    "propose_from",
    "rebuild_index",
    "search",
    "search_status",
    "shared_analyser",
    "shared_encoder",
    "show_article",
    "speaks_of",
    "telephone_block",
    "titles",
    "warm_up",
    "ways_of_asking",
    "words_of",
    "words_said",
]
