"""`madang complaints …`: complaints from a terminal."""

import click

from madang.complaints.commands.distributing import distribute, replay
from madang.complaints.commands.grounds import fined, zones
from madang.complaints.commands.importing import import_file
from madang.complaints.commands.training import train


@click.group()
def complaints() -> None:
    """민원을 가져오고, 배부하고, 다시 따져 봐요."""


complaints.add_command(import_file)
complaints.add_command(distribute)
complaints.add_command(replay)
complaints.add_command(zones)
complaints.add_command(fined)
complaints.add_command(train)
