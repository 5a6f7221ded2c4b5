import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('catalogue', '0001_initial'),
        ('files', '0001_stored_file'),
        ('offices', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='InformationRequest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('register_no', models.CharField(max_length=80)),
                ('tracking_digest', models.BinaryField(max_length=32, unique=True)),
                ('tracking_code', models.TextField()),
                ('submit_key', models.UUIDField()),
                ('fingerprint', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[('draf', 'draf'), ('diterima', 'diterima'), ('perlu_dilengkapi', 'perlu_dilengkapi'), ('diproses', 'diproses'), ('diperpanjang', 'diperpanjang'), ('dikabulkan', 'dikabulkan'), ('dikabulkan_sebagian', 'dikabulkan_sebagian'), ('ditolak', 'ditolak'), ('tidak_dikuasai', 'tidak_dikuasai'), ('belum_didokumentasikan', 'belum_didokumentasikan'), ('menunggu_biaya', 'menunggu_biaya'), ('diserahkan', 'diserahkan'), ('selesai', 'selesai'), ('dihentikan', 'dihentikan'), ('dicabut', 'dicabut')], max_length=24)),
                ('outcome', models.CharField(blank=True, choices=[('dikabulkan', 'dikabulkan'), ('sebagian', 'sebagian'), ('ditolak', 'ditolak'), ('tidak_dikuasai', 'tidak_dikuasai'), ('belum_didokumentasikan', 'belum_didokumentasikan')], max_length=24)),
                ('regime', models.CharField(choices=[('umum', 'umum'), ('pemilu', 'pemilu')], max_length=6)),
                ('regime_reason', models.CharField(max_length=300)),
                ('channel', models.CharField(choices=[('web', 'Laman ini'), ('meja', 'Datang langsung'), ('telepon', 'Telepon'), ('whatsapp', 'WhatsApp'), ('surel', 'Surel'), ('surat', 'Surat pos')], max_length=10)),
                ('details', models.TextField()),
                ('purpose', models.TextField()),
                ('way_obtain', models.CharField(choices=[('lihat', 'Melihat, membaca, mendengarkan, atau mencatat'), ('salinan_lunak', 'Salinan digital (softcopy)'), ('salinan_keras', 'Salinan cetak (hardcopy)')], max_length=16)),
                ('way_deliver', models.CharField(choices=[('laman', 'Unduh di halaman lacak'), ('surel', 'Surel'), ('ambil', 'Ambil langsung di kantor'), ('pos', 'Pos'), ('kurir', 'Kurir'), ('whatsapp', 'WhatsApp')], max_length=10)),
                ('received_at', models.DateTimeField(help_text='Saat permohonan diterima; hari ke-0')),
                ('recorded_at', models.DateTimeField()),
                ('noticed_at', models.DateTimeField(blank=True, null=True)),
                ('fee_paid_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('first_due_on', models.DateField()),
                ('due_on', models.DateField()),
                ('calendar_version', models.CharField(max_length=64)),
                ('extension_reason', models.TextField(blank=True)),
                ('completion_needed', models.TextField(blank=True)),
                ('dual_role', models.BooleanField(default=False)),
                ('entries', models.ManyToManyField(blank=True, related_name='+', to='catalogue.catalogueentry')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'ordering': ['due_on', 'received_at'],
            },
        ),
        migrations.CreateModel(
            name='Disposition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('instruction', models.TextField()),
                ('internal_due', models.DateField()),
                ('at', models.DateTimeField()),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.TextField(blank=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('division', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.division')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dispositions', to='casework.informationrequest')),
            ],
            options={
                'ordering': ['at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('stage', models.CharField(choices=[('usul', 'Diusulkan'), ('terkirim', 'Terkirim')], default='usul', max_length=8)),
                ('outcome', models.CharField(choices=[('dikabulkan', 'dikabulkan'), ('sebagian', 'sebagian'), ('ditolak', 'ditolak'), ('tidak_dikuasai', 'tidak_dikuasai'), ('belum_didokumentasikan', 'belum_didokumentasikan')], max_length=24)),
                ('material', models.TextField(blank=True)),
                ('explanation', models.TextField(blank=True)),
                ('consideration', models.TextField()),
                ('holder', models.CharField(blank=True, max_length=300)),
                ('holder_contact', models.CharField(blank=True, max_length=300)),
                ('promised_on', models.DateField(blank=True, null=True)),
                ('exemption', models.CharField(blank=True, max_length=8)),
                ('statute', models.CharField(blank=True, max_length=300)),
                ('consequence_open', models.TextField(blank=True)),
                ('consequence_closed', models.TextField(blank=True)),
                ('blackout', models.TextField(blank=True)),
                ('medium', models.CharField(blank=True, max_length=120)),
                ('sheets', models.PositiveIntegerField(default=0)),
                ('price_per_sheet', models.PositiveIntegerField(default=0)),
                ('cost_sending', models.PositiveIntegerField(default=0)),
                ('cost_other', models.PositiveIntegerField(default=0)),
                ('payment_way', models.CharField(blank=True, max_length=300)),
                ('days_to_provide', models.PositiveSmallIntegerField(default=0)),
                ('prepared_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('prepared_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='casework.informationrequest')),
            ],
            options={
                'ordering': ['prepared_at'],
            },
        ),
        migrations.CreateModel(
            name='ClockRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('received', 'received'), ('asked', 'asked'), ('completed', 'completed'), ('paused', 'paused'), ('resumed', 'resumed'), ('extended', 'extended'), ('answered', 'answered'), ('ground', 'ground'), ('objected', 'objected'), ('objection_closed', 'objection_closed'), ('disputed', 'disputed'), ('mediated', 'mediated'), ('ruled', 'ruled'), ('complained', 'complained'), ('subject_asked', 'subject_asked'), ('breached', 'breached')], max_length=16)),
                ('at', models.DateTimeField()),
                ('note', models.CharField(blank=True, max_length=500)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='clock_rows', to='casework.informationrequest')),
            ],
            options={
                'ordering': ['at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Applicant',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('perorangan', 'Perorangan (WNI)'), ('badan_hukum', 'Badan hukum Indonesia'), ('kelompok', 'Kelompok orang, lewat kuasa')], max_length=12)),
                ('name', models.TextField()),
                ('nik', models.TextField(blank=True)),
                ('approval_no', models.TextField(blank=True)),
                ('address', models.TextField()),
                ('phone', models.TextField(blank=True)),
                ('email', models.TextField(blank=True)),
                ('occupation', models.CharField(choices=[('mahasiswa', 'Mahasiswa atau pelajar'), ('jurnalis', 'Jurnalis'), ('lsm', 'LSM atau organisasi masyarakat'), ('instansi', 'Instansi pemerintah'), ('peneliti', 'Peneliti atau pemantau'), ('parpol', 'Partai politik atau peserta pemilu'), ('masyarakat', 'Masyarakat umum'), ('lainnya', 'Lainnya')], max_length=12)),
                ('proxy_name', models.TextField(blank=True)),
                ('proxy_nik', models.TextField(blank=True)),
                ('accommodation', models.TextField(blank=True)),
                ('nik_index', models.BinaryField(blank=True, default=b'', max_length=32)),
                ('phone_index', models.BinaryField(blank=True, default=b'', max_length=32)),
                ('email_index', models.BinaryField(blank=True, default=b'', max_length=32)),
                ('identity_seen_at', models.DateTimeField(blank=True, null=True)),
                ('authority_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
                ('identity_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='applicant', to='casework.informationrequest')),
            ],
        ),
        migrations.CreateModel(
            name='NameToken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.BinaryField(max_length=32)),
                ('applicant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='name_tokens', to='casework.applicant')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='casework.informationrequest')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'ordering': ['at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='RequestDraft',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key_digest', models.BinaryField(max_length=32, unique=True)),
                ('submit_key', models.UUIDField(default=uuid.uuid4)),
                ('body', models.TextField()),
                ('created_at', models.DateTimeField()),
                ('touched_at', models.DateTimeField(db_index=True)),
                ('authority_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='files.storedfile')),
                ('identity_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='files.storedfile')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('sent_case', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='casework.informationrequest')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DecisionItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=300)),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='casework.decision')),
                ('entry', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.catalogueentry')),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('entry__isnull', False), ('file__isnull', True)), models.Q(('entry__isnull', True), ('file__isnull', False)), _connector='OR'), name='decision_item_is_one_thing')],
            },
        ),
        migrations.AddIndex(
            model_name='informationrequest',
            index=models.Index(models.F('office'), models.F('due_on'), models.F('received_at'), models.F('id'), condition=models.Q(('ended_at__isnull', True), ('noticed_at__isnull', True)), name='request_owed'),
        ),
        migrations.AddIndex(
            model_name='informationrequest',
            index=models.Index(models.F('office'), models.F('-received_at'), name='request_newest'),
        ),
        migrations.AddIndex(
            model_name='informationrequest',
            index=models.Index(models.F('office'), models.F('state'), models.F('due_on'), name='request_state'),
        ),
        migrations.AddConstraint(
            model_name='informationrequest',
            constraint=models.UniqueConstraint(fields=('office', 'register_no'), name='register_no_once'),
        ),
        migrations.AddConstraint(
            model_name='informationrequest',
            constraint=models.UniqueConstraint(fields=('office', 'submit_key'), name='submit_key_once'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(condition=models.Q(('stage', 'usul')), fields=('case',), name='decision_one_open_proposal'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('stage', 'usul'), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False)), _connector='OR'), name='decision_sent_has_decider'),
        ),
        migrations.AddIndex(
            model_name='clockrow',
            index=models.Index(models.F('case'), models.F('at'), name='clock_row_case'),
        ),
        migrations.AddIndex(
            model_name='applicant',
            index=models.Index(models.F('office'), models.F('nik_index'), name='applicant_nik'),
        ),
        migrations.AddIndex(
            model_name='applicant',
            index=models.Index(models.F('office'), models.F('phone_index'), name='applicant_phone'),
        ),
        migrations.AddIndex(
            model_name='applicant',
            index=models.Index(models.F('office'), models.F('email_index'), name='applicant_email'),
        ),
        migrations.AddIndex(
            model_name='nametoken',
            index=models.Index(models.F('office'), models.F('token'), name='name_token'),
        ),
    ]
