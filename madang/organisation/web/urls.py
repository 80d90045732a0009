from django.urls import path

from madang.organisation.web import absences, pages

app_name = "organisation"
urlpatterns = [
    path("organisation/", pages.organisation, name="page"),
    path("absences/", absences.absences, name="absences"),
    path("absences/acting/", absences.acting, name="absence-acting"),
    path("absences/<int:absence_id>/end/", absences.end, name="absence-end"),
]
