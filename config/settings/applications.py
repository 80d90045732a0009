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

# A login is unique behind its door, not in the whole house; the sign-in backend asks for both.
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
