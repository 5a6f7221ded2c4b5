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
            name='Letter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('tanda_bukti', 'Tanda bukti permohonan informasi'), ('belum_lengkap', 'Pemberitahuan permohonan belum lengkap'), ('perpanjangan', 'Pemberitahuan perpanjangan waktu'), ('pemberitahuan', 'Pemberitahuan tertulis'), ('penolakan', 'Surat keputusan penolakan permohonan informasi'), ('pertimbangan', 'Pertimbangan tertulis'), ('tanda_terima', 'Tanda terima informasi')], max_length=16)),
                ('number', models.CharField(max_length=120)),
                ('day', models.DateField()),
                ('about_type', models.CharField(max_length=40)),
                ('about_id', models.UUIDField()),
                ('content', models.TextField()),
                ('content_digest', models.CharField(max_length=64)),
                ('template_version', models.CharField(blank=True, max_length=40)),
                ('pdf_digest', models.CharField(blank=True, max_length=64)),
                ('check_digest', models.BinaryField(max_length=32, unique=True)),
                ('check_code', models.TextField()),
                ('signatory', models.CharField(max_length=120)),
                ('issued_at', models.DateTimeField()),
                ('issued_by', models.CharField(max_length=80)),
                ('state', models.CharField(choices=[('valid', 'Berlaku'), ('withdrawn', 'Ditarik')], default='valid', max_length=10)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_by', models.CharField(blank=True, max_length=80)),
                ('withdrawn_reason', models.CharField(blank=True, max_length=500)),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'ordering': ['issued_at', 'id'],
                'indexes': [models.Index(models.F('office'), models.F('about_type'), models.F('about_id'), name='letter_about')],
                'constraints': [models.UniqueConstraint(fields=('office', 'kind', 'number'), name='letter_number_once_per_kind'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'valid'), ('withdrawn_at__isnull', True), ('withdrawn_reason', '')), models.Q(('state', 'withdrawn'), ('withdrawn_at__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='letter_withdrawn_has_reason')],
            },
        ),
        migrations.CreateModel(
            name='NumberSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('series', models.CharField(max_length=24)),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('office', 'series', 'year'), name='series_once_per_year')],
            },
        ),
        migrations.CreateModel(
            name='NumberTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=24)),
                ('template', models.CharField(max_length=80)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('office', 'kind'), name='number_template_once_per_kind')],
            },
        ),
    ]
