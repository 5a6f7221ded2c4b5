import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('offices', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(choices=[('identity', 'Identitas pemohon'), ('attachment', 'Lampiran pemohon'), ('answer', 'Lampiran jawaban'), ('letter', 'Surat'), ('catalogue', 'Dokumen informasi publik'), ('import', 'Berkas impor')], max_length=12)),
                ('state', models.CharField(choices=[('draft', 'Belum dilampirkan'), ('attached', 'Terlampir')], default='draft', max_length=8)),
                ('name', models.CharField(help_text='Nama asal yang sudah dibersihkan', max_length=120)),
                ('media_type', models.CharField(max_length=100)),
                ('size', models.PositiveBigIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('path', models.CharField(max_length=60, unique=True)),
                ('encrypted', models.BooleanField(default=False)),
                ('created_at', models.DateTimeField()),
                ('created_by', models.CharField(max_length=60)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'indexes': [models.Index(fields=['state', 'created_at'], name='stored_file_unclaimed'), models.Index(fields=['office', 'sha256'], name='stored_file_digest')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('purpose', 'identity'), _negated=True), ('encrypted', True), _connector='OR'), name='stored_identity_is_sealed')],
            },
        ),
    ]
