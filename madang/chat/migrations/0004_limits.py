from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('chat', '0003_question_writing'),
    ]

    operations = [
        migrations.RemoveConstraint(model_name='askingrate', name='one_count_a_minute'),
        migrations.RenameField(model_name='askingrate', old_name='address', new_name='asker'),
        migrations.RenameField(model_name='askingrate', old_name='minute', new_name='begins'),
        migrations.AddField(
            model_name='askingrate',
            name='span',
            field=models.CharField(choices=[('minute', 'minute'), ('day', 'day')], default='minute', max_length=6),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name='askingrate',
            constraint=models.UniqueConstraint(fields=('asker', 'span', 'begins'), name='one_count_a_span'),
        ),
        migrations.CreateModel(
            name='ChannelPause',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(max_length=20)),
                ('message', models.CharField(max_length=300)),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField(null=True)),
                ('paused_by', models.CharField(max_length=150)),
                ('ended_at', models.DateTimeField(null=True)),
                ('resumed_by', models.CharField(blank=True, max_length=150)),
            ],
            options={
                'ordering': ['-since'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('channel',), name='one_pause_a_channel'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gt', models.F('since')), _connector='OR'), name='pause_ends_after_it_began')],
            },
        ),
    ]
