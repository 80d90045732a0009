"""Lists of memo reports and of tasks have saved views, too: no table changes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0003_register_search")]

    operations = [
        migrations.AlterField(
            model_name="savedview",
            name="list",
            field=models.CharField(
                choices=[
                    ("register", "문서등록대장"),
                    ("receipts", "접수 문서"),
                    ("memos", "메모보고"),
                    ("tasks", "지시사항"),
                ],
                max_length=20,
            ),
        )
    ]
