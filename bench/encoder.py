"""Make the thesaurus and teach the encoder anew, after a change of matters, everyday words or `out_of_scope.txt`.

`python -m bench.encoder`, about two minutes. Then `bench.train` and `bench.calibrate`, in this order: each builds on
what the one before it learned.
"""

from bench.calibrate import ROOT
from madang.knowledge.actions.train_encoder import train_encoder
from madang.knowledge.adapters import encoder, thesaurus
from madang.knowledge.adapters.analyser import shared_analyser


def main() -> None:
    """Write `thesaurus.npz` and `encoder.npz`."""
    _keep(thesaurus.FILE, thesaurus.Thesaurus.build(shared_analyser()).to_bytes())
    _keep(encoder.FILE, train_encoder(shared_analyser()).to_bytes())


def _keep(name: str, data: bytes) -> None:
    (ROOT / "madang" / "knowledge" / "data" / name).write_bytes(data)
    print(f"{name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
