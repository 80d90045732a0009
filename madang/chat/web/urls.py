from django.urls import path

from madang.chat.web import pages, staff_pages

app_name = "chat"
urlpatterns = [
    path("", pages.page, name="page"),
    path("ask/", pages.ask, name="ask"),
    path("start-again/", pages.start_again, name="start-again"),
    path("fields/<slug:field_id>/", pages.field, name="field"),
    path("staff/questions/", staff_pages.questions, name="questions"),
    path("staff/questions/<int:question_id>/", staff_pages.question, name="question"),
]
