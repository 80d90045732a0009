"""The settings, one file per concern. Each reads the environment once, at start, and refuses a wrong value by name."""

from config.settings.applications import *  # noqa: F403
from config.settings.city import *  # noqa: F403
from config.settings.complaints import *  # noqa: F403
from config.settings.database import *  # noqa: F403
from config.settings.embeddings import *  # noqa: F403
from config.settings.environment import PRODUCTION as PRODUCTION
from config.settings.exchange import *  # noqa: F403
from config.settings.files import *  # noqa: F403
from config.settings.jobs import *  # noqa: F403
from config.settings.language import *  # noqa: F403
from config.settings.language_model import *  # noqa: F403
from config.settings.logs import *  # noqa: F403
from config.settings.pages import *  # noqa: F403
from config.settings.printing import *  # noqa: F403
from config.settings.records import *  # noqa: F403
from config.settings.security import *  # noqa: F403
from config.settings.signing import *  # noqa: F403
