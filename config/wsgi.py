"""The WSGI door of the house."""

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from madang.core import api as core  # noqa: E402  # needs the applications to be ready

Thread(target=core.warm_up, daemon=True).start()
