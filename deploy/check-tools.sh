#!/bin/sh
# Says by name what a first run misses, with the command that brings it.
python3 -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else 1)' 2>/dev/null ||
    { echo "Python 3.11 이상이 필요해요: apt install python3 python3-venv" >&2; exit 1; }
python3 -c 'import ensurepip, venv' 2>/dev/null ||
    { echo "Python venv가 필요해요: apt install python3-venv" >&2; exit 1; }
node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null ||
    { echo "Node 20 이상이 필요해요: apt install nodejs npm (또는 https://nodejs.org)" >&2; exit 1; }
command -v npm >/dev/null ||
    { echo "npm이 필요해요: apt install npm" >&2; exit 1; }
