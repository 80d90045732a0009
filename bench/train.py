"""Learn the second stage anew, after a change of retrieval or of the articles: `python -m bench.train [PACK] [DATA …]`.

The product's own `ranking.json` comes from here: from the articles of a pack, without a database, and from `docs.jsonl`
and `dev_queries.jsonl` of every folder named. `madang knowledge train` does the same over the articles that are loaded.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import kiwipiepy

from bench.calibrate import ROOT
from bench.pack import read_documents as read_pack
from madang.knowledge.actions.train_ranking import Source, train_ranking
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.evaluation_files import read_documents, read_questions
from madang.knowledge.rules.matters import fingerprint

RANKING = ROOT / "madang" / "knowledge" / "data" / "ranking.json"


def main(pack: Path, folders: list[Path]) -> None:
    """Write `ranking.json` (about two minutes)."""
    learned = train_ranking(read_pack(pack), [_source(folder) for folder in folders], shared_analyser())
    told = {
        "on": datetime.now(UTC).date().isoformat(),
        "kiwi": kiwipiepy.__version__,
        "matters": fingerprint(),
    } | learned
    written = json.dumps(told, ensure_ascii=False, indent=2)
    RANKING.write_text(written + "\n", encoding="utf-8")
    print(written)


def _source(folder: Path) -> Source:
    documents = read_documents(folder / "docs.jsonl")
    asked = read_questions(folder / "dev_queries.jsonl", frozenset(document.id for document in documents))
    return Source(folder.name, documents, [(one.question, one.gold) for one in asked if one.gold])


if __name__ == "__main__":
    named = [Path(argument) for argument in sys.argv[1:]]
    main(named[0] if named else ROOT / "cities" / "suncheon", named[1:])
