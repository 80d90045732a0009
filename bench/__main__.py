"""Every benchmark: `python -m bench [--data FOLDER]`."""

import argparse
from pathlib import Path

from bench import asking, classifier, complaints, office, page, retrieval
from bench.beside import measure
from bench.sets import DATA

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="an evaluation set in the form of seoul120")
    chosen = parser.parse_args()
    results = measure(chosen.data)
    retrieval.tell(results)
    page.write_page(results)
    asking.run(data=chosen.data)
    classifier.run()
    complaints.run()
    office.run()
