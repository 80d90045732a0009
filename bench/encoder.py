"""Teach the encoder anew, after a change of the thesaurus, the everyday words or the list out of scope.

`python -m bench.encoder`, about a minute. Then `bench.train` and `bench.calibrate`, in this order: each builds on what
the one before it learned.
"""

from bench.calibrate import ROOT
from madang.knowledge.actions.train_encoder import train_encoder
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.encoder import FILE


def main() -> None:
    """Write `encoder.npz`."""
    encoder = train_encoder(shared_analyser())
    data = encoder.to_bytes()
    (ROOT / "madang" / "knowledge" / "data" / FILE).write_bytes(data)
    print(f"{FILE}: {len(encoder.words):,} words, {len(data):,} bytes, {dict(encoder.origin)}")


if __name__ == "__main__":
    main()
