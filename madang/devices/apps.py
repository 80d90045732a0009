from django.apps import AppConfig


class DevicesConfig(AppConfig):
    name = "madang.devices"
    label = "devices"
