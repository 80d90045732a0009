"""Addresses of complaints: the citizen's, how they come in, the desks, the rules."""

from madang.complaints.web import board_urls, citizen_urls, desk_urls, intake_urls, rules_urls

app_name = "complaints"

urlpatterns = [
    *citizen_urls.urlpatterns,
    *intake_urls.urlpatterns,
    *board_urls.urlpatterns,
    *desk_urls.urlpatterns,
    *rules_urls.urlpatterns,
]
