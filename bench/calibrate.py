"""Calibrate the gate anew, after a change of retrieval or of the articles: `python -m bench.calibrate [PACK]`."""

import json
import sys
from pathlib import Path

from bench.pack import read_documents
from madang.knowledge.actions.calibrate import calibrate
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.rules.wordlists import read_lines

ROOT = Path(__file__).resolve().parent.parent
GATE = ROOT / "madang" / "knowledge" / "data" / "gate.json"


def main(pack: Path) -> None:
    """Write `gate.json` from the articles of a pack (about a minute)."""
    gate = calibrate(read_documents(pack), read_lines("out_of_scope.txt"), shared_analyser())
    written = json.dumps(gate, ensure_ascii=False, indent=2)
    GATE.write_text(written + "\n", encoding="utf-8")
    print(written)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "cities" / "suncheon")
