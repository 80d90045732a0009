"""Count false alarms: `python -m bench.alarms [--show KIND]`, a minute.

What people put to offices (the thesaurus, 35,000 phrasings) and what they say by the way (`out_of_scope.txt`) should
raise an alarm rarely; a few matters are truly about a danger. For whoever changes a city's `emergencies.yaml`.
"""

import argparse
from collections import Counter

import yaml

from bench.calibrate import ROOT
from madang.chat.rules.emergency import EmergencyRow, EmergencyWords, Watch, find_emergencies
from madang.knowledge.rules.matters import known_matters
from madang.knowledge.rules.wordlists import read_lines

CITY = ROOT / "cities" / "suncheon"


def main() -> None:
    """Print how many messages of each source raise an alarm, by kind; the messages of one kind if wished."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", default="", help="print the messages that raise an alarm of this kind")
    show, watches = parser.parse_args().show, _watches()
    sources = {
        "phrasings": [phrase for matter in known_matters() for phrase in matter.phrasings],
        "utterances": list(read_lines("out_of_scope.txt")),
    }
    for name, messages in sources.items():
        raised = {message: [row.id for row in find_emergencies(message, watches)] for message in messages}
        kinds = Counter(kind for some in raised.values() for kind in some)
        print(f"{name}: {sum(map(bool, raised.values()))} of {len(messages)}; {dict(kinds.most_common())}")
        print("\n".join(message for message, some in raised.items() if show in some), end="\n" if show else "")


def _watches() -> list[Watch]:
    rows, words = (
        yaml.safe_load((CITY / name).read_text("utf-8")) for name in ("emergencies.yaml", "emergency_words.yaml")
    )
    shared = EmergencyWords.model_validate(words)
    return [Watch.over(EmergencyRow.model_validate(row), shared) for row in rows]


if __name__ == "__main__":
    main()
