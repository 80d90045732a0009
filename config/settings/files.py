"""Where uploaded and generated files lie: a folder by default, any Django storage by setting."""

from config.settings.environment import STATE, env

MEDIA_ROOT = STATE / "files"

STORAGES = {
    "default": {"BACKEND": env.str("MADANG_FILE_STORAGE", "django.core.files.storage.FileSystemStorage")},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

FILE_SIZE_LIMIT = env.int("MADANG_FILE_SIZE_LIMIT", 20 * 1024 * 1024)
"""Bytes of one stored file."""

REQUEST_LIMIT = env.int("MADANG_REQUEST_LIMIT", 30 * FILE_SIZE_LIMIT)
"""Bytes of what is sent at once: the files of a form and its words."""
