import django.db.models.deletion
from django.db import migrations, models


_READ = (
    "application/pdf", "image/jpeg", "image/png", "text/csv", "text/plain",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)


def let_kept_files_wait(apps, schema_editor):
    """Documents kept before this day are read by the worker like new ones."""
    apps.get_model("files", "StoredFile")._base_manager.filter(
        purpose__in=("catalogue", "answer"), encrypted=False, media_type__in=_READ
    ).update(reading="waiting")


class Migration(migrations.Migration):

    dependencies = [
        ('files', '0003_dispute_papers'),
        ('offices', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='FilePage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField(blank=True)),
                ('origin', models.CharField(choices=[('text', 'Teks dokumen'), ('ocr', 'Hasil pembacaan pindaian'), ('image', 'Belum dapat dibaca mesin')], max_length=5)),
                ('thumbnail', models.CharField(blank=True, max_length=60)),
                ('width', models.PositiveSmallIntegerField(default=0)),
                ('height', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'ordering': ['stored', 'number'],
            },
        ),
        migrations.AddField(
            model_name='storedfile',
            name='pages',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='storedfile',
            name='read_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='storedfile',
            name='reading',
            field=models.CharField(choices=[('none', 'Tidak dibaca mesin'), ('waiting', 'Menunggu dibaca mesin'), ('done', 'Sudah dibaca mesin'), ('failed', 'Tidak dapat dibaca mesin')], default='none', max_length=7),
        ),
        migrations.AddField(
            model_name='storedfile',
            name='reading_until',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name='storedfile',
            index=models.Index(fields=['office', 'read_at'], name='stored_file_read'),
        ),
        migrations.AddIndex(
            model_name='storedfile',
            index=models.Index(condition=models.Q(('reading', 'waiting')), fields=['created_at'], name='stored_file_to_read'),
        ),
        migrations.AddField(
            model_name='filepage',
            name='office',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office'),
        ),
        migrations.AddField(
            model_name='filepage',
            name='stored',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='files.storedfile'),
        ),
        migrations.AddIndex(
            model_name='filepage',
            index=models.Index(condition=models.Q(('origin', 'image')), fields=['stored'], name='file_page_unread'),
        ),
        migrations.AddConstraint(
            model_name='filepage',
            constraint=models.UniqueConstraint(fields=('stored', 'number'), name='file_page_once'),
        ),
        migrations.AddConstraint(
            model_name='filepage',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='file_page_counts_from_one'),
        ),
        migrations.RunPython(let_kept_files_wait, migrations.RunPython.noop),
    ]
