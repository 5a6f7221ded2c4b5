import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('files', '0001_stored_file'),
        ('offices', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CatalogueEntry',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=90)),
                ('category', models.CharField(choices=[('berkala', 'Informasi berkala'), ('serta_merta', 'Informasi serta merta'), ('setiap_saat', 'Informasi setiap saat')], max_length=12)),
                ('heading', models.CharField(blank=True, max_length=60)),
                ('is_election', models.BooleanField(default=False)),
                ('title', models.CharField(max_length=300)),
                ('summary', models.TextField(blank=True)),
                ('unit', models.CharField(blank=True, max_length=160)),
                ('officer', models.CharField(blank=True, max_length=160)),
                ('made_on', models.DateField(blank=True, null=True)),
                ('made_place', models.CharField(blank=True, max_length=120)),
                ('period', models.CharField(blank=True, max_length=80)),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('format', models.CharField(choices=[('softcopy', 'Salinan digital'), ('hardcopy', 'Salinan cetak'), ('both', 'Salinan digital dan cetak')], default='softcopy', max_length=8)),
                ('retention', models.CharField(blank=True, max_length=80)),
                ('language', models.CharField(choices=[('id', 'Bahasa Indonesia'), ('en', 'Bahasa Inggris'), ('xx', 'Bahasa lain')], default='id', max_length=2)),
                ('state', models.CharField(choices=[('draft', 'Rancangan'), ('published', 'Terbit'), ('withdrawn', 'Ditarik')], default='draft', max_length=9)),
                ('withdrawn_reason', models.CharField(blank=True, max_length=500)),
                ('created_at', models.DateTimeField()),
                ('updated_at', models.DateTimeField()),
                ('published_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'ordering': ['number'],
                'indexes': [models.Index(fields=['office', 'state', '-published_at', 'number'], name='entry_newest'), models.Index(fields=['office', 'state', 'category', '-published_at', 'number'], name='entry_newest_of_category'), models.Index(fields=['office', '-updated_at', 'number'], name='entry_desk')],
                'constraints': [models.UniqueConstraint(fields=('office', 'number'), name='entry_number_once'), models.UniqueConstraint(fields=('office', 'slug'), name='entry_slug_once'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), ('published_at__isnull', False), _connector='OR'), name='entry_published_has_date'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), _negated=True), models.Q(('withdrawn_at__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='entry_withdrawn_has_reason')],
            },
        ),
        migrations.CreateModel(
            name='CatalogueStamp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveBigIntegerField(default=0)),
                ('changed_at', models.DateTimeField()),
                ('last_number', models.PositiveIntegerField(default=0)),
                ('counts', models.JSONField(default=dict)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('office',), name='catalogue_stamp_once')],
            },
        ),
        migrations.CreateModel(
            name='EntryFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200)),
                ('added_at', models.DateTimeField()),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.catalogueentry')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('stored', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='EntryLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('url', models.URLField(max_length=500)),
                ('label', models.CharField(max_length=200)),
                ('added_at', models.DateTimeField()),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.catalogueentry')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('waiting', 'Menunggu pemetaan kolom'), ('done', 'Sudah diimpor')], default='waiting', max_length=8)),
                ('mapping', models.JSONField(default=dict)),
                ('counts', models.JSONField(default=dict)),
                ('created_at', models.DateTimeField()),
                ('created_by', models.CharField(max_length=60)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('stored', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
            ],
            options={
                'ordering': ['-created_at'],
            },
        ),
    ]
