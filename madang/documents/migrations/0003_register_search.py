"""A line of the register is found by words of its own: what it registers is looked into no more."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations

TABLE = "documents_registerentry"
# Words lie apart from the lines, so that many lines are read of one page of the disk.
NARROW = f"ALTER TABLE {TABLE} SET (toast_tuple_target = 256)"
FILL = f"""
UPDATE {TABLE} SET search = told || CASE access WHEN 'city' THEN said ELSE '' END,
    inside = CASE access WHEN 'department' THEN told || said END
FROM (
    SELECT line.id AS line, to_tsvector('simple', line.title || ' ' || line.number) AS told,
        coalesce(made.search, '') || coalesce(came.search, '') AS said,
        coalesce(made.content_access, CASE line.subject_label WHEN 'receipt' THEN 'department' END) AS access
    FROM {TABLE} AS line
    LEFT JOIN documents_document AS made ON made.id = line.document_id
    LEFT JOIN documents_receipt AS came ON came.id = line.subject_id AND line.subject_label = 'receipt'
) AS words WHERE words.line = {TABLE}.id
"""
# The register's own trigger lets no line be changed; the words are no part of what is printed.
FILLED = [f"ALTER TABLE {TABLE} DISABLE TRIGGER USER", FILL, f"ALTER TABLE {TABLE} ENABLE TRIGGER USER"]


class Migration(migrations.Migration):
    dependencies = [("documents", "0002_keeping_and_handing_over")]

    operations = [
        migrations.RemoveIndex(model_name="registerentry", name="register_reports_by_words"),
        migrations.RemoveField(model_name="registerentry", name="words"),
        migrations.AddField(
            model_name="registerentry",
            name="search",
            field=django.contrib.postgres.search.SearchVectorField(null=True),
        ),
        migrations.AddField(
            model_name="registerentry",
            name="inside",
            field=django.contrib.postgres.search.SearchVectorField(null=True),
        ),
        migrations.RunSQL(NARROW, migrations.RunSQL.noop),
        migrations.RunSQL(FILLED, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="registerentry",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="register_by_words"),
        ),
        migrations.AddIndex(
            model_name="registerentry",
            index=django.contrib.postgres.indexes.GinIndex(fields=["inside"], name="register_by_words_inside"),
        ),
    ]
