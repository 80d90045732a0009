"""The ASGI door of the house."""

import os
from threading import Thread

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django_application = get_asgi_application()

from django.conf import settings  # noqa: E402  # needs the applications to be ready, as what follows

from madang.core import api as core  # noqa: E402
from madang.core.adapters.bounded_body import bounded  # noqa: E402

application = bounded(django_application, settings.REQUEST_LIMIT)

Thread(target=core.warm_up, daemon=True).start()
