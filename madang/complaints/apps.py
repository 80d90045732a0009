from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "madang.complaints"
    label = "complaints"
