from django.apps import AppConfig


class ChatConfig(AppConfig):
    name = "madang.chat"
    label = "chat"
