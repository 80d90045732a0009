"""Addresses, templates, static files and the layers that every request passes."""

from config.settings.environment import PROJECT, STATE

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "madang.core.web.body_limit.BodyLimitMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "madang.core.web.refusals.RefusalMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "madang.core.web.frame.frame",
            ],
        },
    }
]

STATIC_URL = "static/"
STATIC_ROOT = STATE / "static"

_PACKAGES = PROJECT / "node_modules"
_EDITOR = [
    *(f"prosemirror-{part}" for part in ("model", "state", "view", "transform", "keymap", "commands", "history")),
    *("prosemirror-inputrules", "prosemirror-tables", "orderedmap", "rope-sequence"),
]
"""The editor of documents, as plain modules."""

STATICFILES_DIRS = [
    ("vendor/leaflet", _PACKAGES / "leaflet" / "dist"),
    ("vendor/htmx", _PACKAGES / "htmx.org" / "dist"),
    ("vendor/pretendard", _PACKAGES / "pretendard-gov" / "dist" / "web" / "variable"),
    ("vendor/krds", _PACKAGES / "krds-uiux" / "resources" / "css" / "token"),
    *((f"vendor/{name}", _PACKAGES / name / "dist") for name in _EDITOR),
    ("vendor/w3c-keyname", _PACKAGES / "w3c-keyname"),
]
SCRIPT_IMPORTS = {
    "leaflet": "vendor/leaflet/leaflet-src.esm.js",
    **{name: f"vendor/{name}/index.js" for name in (*_EDITOR, "w3c-keyname")},
}
"""What scripts import by a bare name, and the file that it is: the import map of every page."""

WHITENOISE_USE_FINDERS = True

NAVIGATION = [
    ("물어보기", "chat:page", "chat"),
    ("불편 알리기", "complaints:door", "camera"),
    ("부서 안내", "organisation:page", "briefcase"),
    ("문서 확인", "documents:papers", "shield"),
    ("직원", "core:desk", "person"),
]
"""The ways through the house: words, name of the address, icon."""

STAFF_NAVIGATION = [
    ("오늘", "core:desk", "sun"),
    ("결재함", "approval:desk", "check"),
    ("내 문서", "documents:own", "document"),
    ("메모보고", "documents:memos", "chat"),
    ("민원", "complaints:tray", "map-pin"),
    ("접수", "documents:receipts", "download"),
    ("등록대장", "documents:register", "menu"),
    ("지시사항", "documents:tasks", "clock"),
    ("부재", "organisation:absences", "person"),
    ("당직", "organisation:shifts", "moon"),
    ("기록 관리", "documents:records", "shield"),
    ("질문 기록", "chat:questions", "question"),
    ("안내 글", "knowledge:articles", "info"),
    ("창구", "chat:channels", "phone"),
    ("부서", "organisation:page", "briefcase"),
]
"""The first four are always at hand on a phone, the others one tap away."""
