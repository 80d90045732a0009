from django.urls import path

from madang.chat.web import channel_pages, pages, staff_pages, written

app_name = "chat"
urlpatterns = [
    path("", pages.page, name="page"),
    path("ask/", pages.ask, name="ask"),
    path("live/written/<int:question_id>/", written.written, name="written"),
    path("start-again/", pages.start_again, name="start-again"),
    path("fields/<slug:field_id>/", pages.field, name="field"),
    path("staff/questions/", staff_pages.questions, name="questions"),
    path("staff/questions/<int:question_id>/", staff_pages.question, name="question"),
    path("staff/channels/", channel_pages.channels, name="channels"),
    path("staff/channels/<str:channel>/pause/", channel_pages.pause, name="pause-channel"),
    path("staff/channels/<str:channel>/resume/", channel_pages.resume, name="resume-channel"),
]
