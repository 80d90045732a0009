"""The ASGI door of the house."""

import os
from threading import Thread

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_asgi_application()

from madang.core import api as core  # noqa: E402  # needs the applications to be ready

Thread(target=core.warm_up, daemon=True).start()
