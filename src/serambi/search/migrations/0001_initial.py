import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('offices', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('object_id', models.CharField(max_length=40)),
                ('sort_date', models.DateTimeField()),
                ('stems_title', models.TextField()),
                ('title', models.CharField(max_length=500)),
                ('body', models.TextField(blank=True)),
                ('url', models.CharField(max_length=300)),
                ('facets', models.JSONField(blank=True, default=dict)),
                ('terms', models.TextField()),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('office', 'kind', 'object_id'), name='search_once_per_object')],
            },
        ),
    ]
