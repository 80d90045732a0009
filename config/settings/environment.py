"""The environment and the two folders that every other settings file needs."""

from pathlib import Path

from environs import Env

env = Env()

PROJECT = Path(__file__).resolve().parent.parent.parent
STATE = Path(env.str("MADANG_STATE", str(PROJECT / "var")))
"""What this machine keeps between runs: the embedded database, uploaded files, the first run's secret key."""

PRODUCTION = env.bool("MADANG_PRODUCTION", False)
