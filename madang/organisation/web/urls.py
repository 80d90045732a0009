from django.urls import path

from madang.organisation.web import absences, pages, shifts

app_name = "organisation"
urlpatterns = [
    path("organisation/", pages.organisation, name="page"),
    path("absences/", absences.absences, name="absences"),
    path("absences/acting/", absences.acting, name="absence-acting"),
    path("absences/<int:absence_id>/end/", absences.end, name="absence-end"),
    path("shifts/", shifts.shifts, name="shifts"),
    path("shifts/roster/", shifts.take_in, name="shift-roster"),
    path("shifts/<int:shift_id>/remove/", shifts.remove, name="shift-remove"),
]
