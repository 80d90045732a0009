from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "madang.meetings"
    label = "meetings"
