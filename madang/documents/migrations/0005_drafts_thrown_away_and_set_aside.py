"""A draft that was never submitted may be thrown away (버림); what came back may be set aside (다시 기안하지 않음)."""

from django.db import migrations, models
from django.db.models import Q

STATES = [
    ("draft", "작성 중"),
    ("in_approval", "결재 중"),
    ("returned", "반려"),
    ("withdrawn", "회수"),
    ("registered", "등록"),
    ("discarded", "버림"),
]
# The program of before knows no such state: what was thrown away is a draft to it.
BACK = "UPDATE documents_document SET state = 'draft', discarded_at = NULL WHERE state = 'discarded'"


class Migration(migrations.Migration):
    dependencies = [("documents", "0004_views_of_memos_and_tasks")]

    operations = [
        migrations.AddField("document", "discarded_at", models.DateTimeField(null=True)),
        migrations.AddField("document", "set_aside_at", models.DateTimeField(null=True)),
        migrations.AlterField("document", "state", models.CharField(choices=STATES, default="draft", max_length=15)),
        migrations.AddConstraint(
            "document",
            models.CheckConstraint(
                condition=Q(state="discarded", discarded_at__isnull=False)
                | (~Q(state="discarded") & Q(discarded_at=None)),
                name="discarded_since_a_day",
            ),
        ),
        migrations.AddConstraint(
            "document",
            models.CheckConstraint(
                condition=Q(set_aside_at=None) | Q(state__in=["returned", "withdrawn"]),
                name="set_aside_once_it_came_back",
            ),
        ),
        migrations.RunSQL(migrations.RunSQL.noop, BACK),
    ]
