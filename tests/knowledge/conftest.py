"""What tests of the dense channel count on."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from tests.support.embedding_model import make_model


@pytest.fixture
def dense_on(settings: Settings, tmp_path: Path) -> Path:
    """Switch the dense channel on with the model of a small town; return its folder. No question is cut short."""
    folder = make_model(tmp_path / "small-town-model")
    settings.EMBEDDINGS = str(folder)
    settings.EMBEDDINGS_MODEL = "small-town"
    settings.EMBEDDINGS_SECONDS = 3.0
    return folder
