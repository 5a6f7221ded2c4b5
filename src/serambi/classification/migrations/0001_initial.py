import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('catalogue', '0002_list_index'),
        ('files', '0002_more_purposes'),
        ('offices', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ConsequenceTest',
            fields=[
                ('description', models.CharField(help_text='Uraian untuk umum, tanpa isinya', max_length=300)),
                ('unit', models.CharField(blank=True, max_length=160)),
                ('part', models.TextField(blank=True)),
                ('exemption', models.CharField(blank=True, max_length=8)),
                ('also', models.JSONField(blank=True, default=list)),
                ('statute', models.CharField(blank=True, max_length=300)),
                ('consequence_open', models.TextField(blank=True)),
                ('consequence_closed', models.TextField(blank=True)),
                ('expires_on', models.DateField(blank=True, null=True)),
                ('review_on', models.DateField(blank=True, null=True)),
                ('period_words', models.CharField(blank=True, max_length=200)),
                ('period_source', models.CharField(blank=True, max_length=300)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('register_no', models.CharField(max_length=80)),
                ('state', models.CharField(choices=[('diusulkan', 'Diusulkan'), ('identifikasi', 'Identifikasi'), ('analisis', 'Analisis'), ('rapat', 'Rapat pengujian'), ('menunggu_persetujuan', 'Menunggu persetujuan pimpinan'), ('dikembalikan', 'Dikembalikan'), ('ditetapkan', 'Ditetapkan dikecualikan'), ('dinyatakan_terbuka', 'Dinyatakan terbuka')], default='diusulkan', max_length=24)),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('trigger', models.CharField(choices=[('proaktif', 'Prakarsa kantor, sebelum ada permohonan'), ('permohonan', 'Permohonan informasi'), ('perintah_ki', 'Perintah Majelis Komisi Informasi')], max_length=12)),
                ('trigger_note', models.CharField(blank=True, max_length=300)),
                ('case_id', models.UUIDField(blank=True, null=True)),
                ('case_no', models.CharField(blank=True, max_length=80)),
                ('mandatory', models.CharField(blank=True, max_length=16)),
                ('information', models.TextField(blank=True)),
                ('documents', models.TextField(blank=True)),
                ('checklist', models.JSONField(blank=True, default=dict)),
                ('public_interest', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('sk_number', models.CharField(blank=True, max_length=120)),
                ('sk_day', models.DateField(blank=True, null=True)),
                ('created_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('analysed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('copied_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='classification.consequencetest')),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.catalogueentry')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'ordering': ['-created_at', 'register_no'],
            },
        ),
        migrations.CreateModel(
            name='ExemptionRecord',
            fields=[
                ('description', models.CharField(help_text='Uraian untuk umum, tanpa isinya', max_length=300)),
                ('unit', models.CharField(blank=True, max_length=160)),
                ('part', models.TextField(blank=True)),
                ('exemption', models.CharField(blank=True, max_length=8)),
                ('also', models.JSONField(blank=True, default=list)),
                ('statute', models.CharField(blank=True, max_length=300)),
                ('consequence_open', models.TextField(blank=True)),
                ('consequence_closed', models.TextField(blank=True)),
                ('expires_on', models.DateField(blank=True, null=True)),
                ('review_on', models.DateField(blank=True, null=True)),
                ('period_words', models.CharField(blank=True, max_length=200)),
                ('period_source', models.CharField(blank=True, max_length=300)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('aktif', 'Dikecualikan'), ('ditetapkan_terbuka', 'Ditetapkan terbuka'), ('terbuka_otomatis', 'Terbuka karena jangka waktunya berakhir'), ('diubah', 'Diganti penetapan baru'), ('dibuka_putusan', 'Dibuka oleh putusan'), ('dibuka_sebagian', 'Dibuka sebagian')], default='aktif', max_length=24)),
                ('starts_on', models.DateField()),
                ('sk_number', models.CharField(max_length=120)),
                ('sk_day', models.DateField()),
                ('opened_on', models.DateField(blank=True, null=True)),
                ('opened_reason', models.TextField(blank=True)),
                ('opened_part', models.TextField(blank=True)),
                ('opened_proof', models.CharField(blank=True, max_length=300)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('blackout_checked_at', models.DateTimeField(blank=True, null=True)),
                ('blackout_note', models.TextField(blank=True)),
                ('created_at', models.DateTimeField()),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.catalogueentry')),
                ('inherited_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='heirs', to='classification.exemptionrecord')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='classification.exemptionrecord')),
                ('test', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='record', to='classification.consequencetest')),
            ],
            options={
                'ordering': ['number'],
                'indexes': [models.Index(fields=['office', 'state', 'expires_on'], name='exempt_due')],
                'constraints': [models.UniqueConstraint(fields=('office', 'number'), name='exempt_number_once'), models.UniqueConstraint(fields=('office', 'inherited_from'), name='exempt_inherited_once'), models.CheckConstraint(condition=models.Q(models.Q(('inherited_from__isnull', True), ('test__isnull', False)), models.Q(('inherited_from__isnull', False), ('test__isnull', True)), _connector='OR'), name='exempt_from_test_or_above'), models.CheckConstraint(condition=models.Q(models.Q(('exemption', ''), _negated=True), models.Q(('sk_number', ''), _negated=True)), name='exempt_has_ground_and_decree'), models.CheckConstraint(condition=models.Q(('expires_on__isnull', False), ('review_on__isnull', False), _connector='OR'), name='exempt_has_period')],
            },
        ),
        migrations.AddField(
            model_name='consequencetest',
            name='revises',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='new_tests', to='classification.exemptionrecord'),
        ),
        migrations.CreateModel(
            name='TestSheet',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('content', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('frozen_at', models.DateTimeField()),
                ('replaced_at', models.DateTimeField(blank=True, null=True)),
                ('letter_id', models.UUIDField()),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('scan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
                ('test', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sheets', to='classification.consequencetest')),
            ],
            options={
                'ordering': ['version'],
                'constraints': [models.UniqueConstraint(fields=('test', 'version'), name='conseq_sheet_once')],
            },
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=120)),
                ('post', models.CharField(max_length=160)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_by', models.CharField(blank=True, choices=[('akun', 'Lewat akun'), ('basah', 'Tanda tangan basah')], max_length=8)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participants', to='classification.testsheet')),
            ],
            options={
                'ordering': ['place'],
                'constraints': [models.UniqueConstraint(fields=('sheet', 'place'), name='conseq_participant_place'), models.CheckConstraint(condition=models.Q(models.Q(('signed_at__isnull', True), ('signed_by', '')), models.Q(('signed_at__isnull', False), models.Q(('signed_by', ''), _negated=True)), _connector='OR'), name='conseq_signed_has_way')],
            },
        ),
        migrations.AddIndex(
            model_name='consequencetest',
            index=models.Index(fields=['office', 'state'], name='conseq_state'),
        ),
        migrations.AddIndex(
            model_name='consequencetest',
            index=models.Index(fields=['office', 'case_id'], name='conseq_case'),
        ),
        migrations.AddConstraint(
            model_name='consequencetest',
            constraint=models.UniqueConstraint(fields=('office', 'register_no'), name='conseq_number_once'),
        ),
        migrations.AddConstraint(
            model_name='consequencetest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'ditetapkan'), _negated=True), models.Q(models.Q(('sk_number', ''), _negated=True), ('decided_by__isnull', False), ('sk_day__isnull', False)), _connector='OR'), name='conseq_decided_has_decree'),
        ),
        migrations.AddConstraint(
            model_name='consequencetest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['ditetapkan', 'dinyatakan_terbuka']), _negated=True), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False)), _connector='OR'), name='conseq_ended_has_time'),
        ),
    ]
