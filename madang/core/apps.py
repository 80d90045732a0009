from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "madang.core"
    label = "core"

    def ready(self) -> None:
        from madang.core.queries.desk import add_desk_items  # models may be imported only now
        from madang.core.web.confirmation import desk_items

        add_desk_items(desk_items)
