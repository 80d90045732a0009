"""Which applications make up the house, lowest layer first."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "pgtrigger",
    "procrastinate.contrib.django",
    "django_htmx",
    "madang.core",
    "madang.organisation",
    "madang.approval",
    "madang.robots",
    "madang.knowledge",
    "madang.messaging",
    "madang.devices",
    "madang.complaints",
    "madang.documents",
    "madang.citizens",
    "madang.meetings",
    "madang.chat",
    "madang.migration",
    "config",
]

AUTH_USER_MODEL = "core.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
