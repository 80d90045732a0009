import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0002_confirmation_means'),
    ]

    operations = [
        migrations.AddField(
            model_name='confirmationmeans',
            name='removal_reason',
            field=models.CharField(blank=True, default='', max_length=200),
        ),
        migrations.AddField(
            model_name='confirmationmeans',
            name='removal_seen_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='confirmationmeans',
            name='removed_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
    ]
