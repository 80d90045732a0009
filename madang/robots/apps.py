from django.apps import AppConfig


class RobotsConfig(AppConfig):
    name = "madang.robots"
    label = "robots"
