"""TEMPORARY stand-in until the real index arrives."""
import json
from dataclasses import dataclass, asdict
INDEX_VERSION = 0
@dataclass(frozen=True)
class Document:
    id: str
    title: str
    also_asked: tuple[str, ...] = ()
    body: str = ""
@dataclass(frozen=True)
class Hit:
    document_id: str
    score: float
@dataclass(frozen=True)
class Findings:
    hits: tuple[Hit, ...]
    confidence: float
def grams(t):
    t = "".join(t.split()); return {t[i:i+2] for i in range(len(t)-1)}
class Index:
    def __init__(self, docs): self.docs = docs
    @classmethod
    def build(cls, documents, analyser): return cls([asdict(d) for d in documents])
    def to_bytes(self): return json.dumps(self.docs).encode()
    @classmethod
    def from_bytes(cls, data, analyser): return cls(json.loads(data))
    def search(self, q, limit=10):
        g = grams(q)
        s = sorted(((max(len(g & grams(t))/max(1, len(g | grams(t))) for t in [d["title"], *d["also_asked"]]), d["id"]) for d in self.docs), reverse=True)[:limit]
        return Findings(tuple(Hit(i, x) for x, i in s), min(1.0, s[0][0]*1.5 if s else 0))
