from django.apps import AppConfig


class HouseConfig(AppConfig):
    """The last application: when it is ready, all of them are, and they are introduced to each other."""

    name = "config"
    label = "house"

    def ready(self) -> None:
        from config import wiring  # models may be imported only now

        wiring.introduce()
