from django.urls import path

from madang.organisation.web import pages

app_name = "organisation"
urlpatterns = [path("organisation/", pages.organisation, name="page")]
