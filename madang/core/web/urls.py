"""The addresses of the core."""

from django.urls import path

from madang.core.web.areas import areas_geojson
from madang.core.web.confirmation import (
    confirmation,
    confirmation_people,
    remove_confirmation,
    see_removed,
    try_confirmation,
)
from madang.core.web.confirmation_adding import code, code_key, passkey, passkey_options
from madang.core.web.desk import desk
from madang.core.web.doors import citizen_sign_in, sign_out, staff_sign_in
from madang.core.web.files import stored_file
from madang.core.web.live import live
from madang.core.web.password import password
from madang.core.web.preferences import preferences
from madang.core.web.ready import ready

app_name = "core"

urlpatterns = [
    path("staff/", desk, name="desk"),
    path("staff/sign-in/", staff_sign_in, name="staff-sign-in"),
    path("staff/confirmation/", confirmation, name="confirmation"),
    path("staff/confirmation/try/", try_confirmation, name="confirmation-try"),
    path("staff/confirmation/passkey/", passkey, name="confirmation-passkey"),
    path("staff/confirmation/passkey/options/", passkey_options, name="confirmation-passkey-options"),
    path("staff/confirmation/code/", code, name="confirmation-code"),
    path("staff/confirmation/code/key/", code_key, name="confirmation-code-key"),
    path("staff/confirmation/<int:means_id>/remove/", remove_confirmation, name="confirmation-remove"),
    path("staff/confirmation/seen/", see_removed, name="confirmation-seen"),
    path("staff/confirmation/people/", confirmation_people, name="confirmation-people"),
    path("staff/password/", password, name="password"),
    path("my/sign-in/", citizen_sign_in, name="citizen-sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("preferences/", preferences, name="preferences"),
    path("files/<uuid:file_id>/<str:name>", stored_file, name="stored-file"),
    path("areas.geojson", areas_geojson, name="areas"),
    path("live/", live, name="live"),
    path("ready/", ready, name="ready"),
]
