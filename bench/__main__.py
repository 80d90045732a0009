"""Every benchmark: `python -m bench [--data FOLDER]`."""

import argparse
from pathlib import Path

from bench import asking, retrieval
from bench.peers import DATA

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="an evaluation set in the form of seoul120")
    chosen = parser.parse_args()
    retrieval.run(chosen.data)
    asking.run(data=chosen.data)
