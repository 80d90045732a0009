from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "madang.messaging"
    label = "messaging"
