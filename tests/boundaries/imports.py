"""What import-linter cannot say: another domain is entered by its `api` alone; foreign keys point down as strings."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"core"}),
    frozenset({"organisation"}),
    frozenset({"approval"}),
    frozenset({"robots"}),
    frozenset({"knowledge", "messaging", "devices"}),
    frozenset({"complaints", "documents"}),
    frozenset({"citizens", "meetings"}),
    frozenset({"chat", "migration"}),
)
"""The domains, the lowest layer first."""

LAYER_OF: Mapping[str, int] = {domain: height for height, layer in enumerate(LAYERS) for domain in layer}


@dataclass(frozen=True)
class Breach:
    file: str
    line: int
    sentence: str


def side_doors(folder: Path) -> Iterator[Breach]:
    """Yield each import of another domain that is not its `api`. `folder` holds the domains."""
    for file, domain, tree in _modules(folder):
        for node in ast.walk(tree):
            for name, line in _imported(node):
                entered = name.split(".")
                if entered[0] == "madang" and len(entered) > 1 and entered[1] != domain and entered[2:3] != ["api"]:
                    yield Breach(file, line, f"{name} is a side door; enter by madang.{entered[1]}.api")


def rising_keys(folder: Path) -> Iterator[Breach]:
    """Yield each foreign key to another domain that points up or sideways, or that can be followed back."""
    for file, domain, tree in _modules(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _is_relation(node):
                yield from _faults_of_key(file, domain, node)


def _faults_of_key(file: str, domain: str, call: ast.Call) -> Iterator[Breach]:
    target = _target(call)
    other = target.split(".")[0] if "." in target else domain
    if other == domain or other not in LAYER_OF:
        return
    if LAYER_OF[other] >= LAYER_OF[domain]:
        yield Breach(file, call.lineno, f"{target} does not lie below {domain}")
    if _keyword(call, "related_name") != "+":
        yield Breach(file, call.lineno, f'the key to {target} needs related_name="+"')


def _modules(folder: Path) -> Iterator[tuple[str, str, ast.Module]]:
    for path in sorted(folder.glob("*/**/*.py")):
        inside = path.relative_to(folder)
        yield inside.as_posix(), inside.parts[0], ast.parse(path.read_text(encoding="utf-8"))


def _imported(node: ast.AST) -> list[tuple[str, int]]:
    """Return the full names that a statement imports, with its line."""
    if isinstance(node, ast.Import):
        return [(alias.name, node.lineno) for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
        return [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return []


def _is_relation(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in {"ForeignKey", "OneToOneField", "ManyToManyField"}


def _target(call: ast.Call) -> str:
    first = call.args[0] if call.args else next((k.value for k in call.keywords if k.arg == "to"), None)
    return str(first.value) if isinstance(first, ast.Constant) else ""


def _keyword(call: ast.Call, name: str) -> object:
    value = next((k.value for k in call.keywords if k.arg == name), None)
    return value.value if isinstance(value, ast.Constant) else None
