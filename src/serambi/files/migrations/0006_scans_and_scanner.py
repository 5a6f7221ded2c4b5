
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('files', '0005_dataset_rows'),
        ('offices', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='filepage',
            name='is_unreadable',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='storedfile',
            name='scan',
            field=models.CharField(choices=[('own', 'Dibuat sistem'), ('unscanned', 'Belum dipindai'), ('waiting', 'Menunggu pemindaian'), ('clean', 'Sudah dipindai'), ('infected', 'Berbahaya, ditahan')], default='unscanned', max_length=9),
        ),
        migrations.AddField(
            model_name='storedfile',
            name='scan_found',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='storedfile',
            name='scanned_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name='storedfile',
            index=models.Index(condition=models.Q(('scan__in', ('waiting', 'unscanned'))), fields=['scan', 'created_at'], name='stored_file_to_scan'),
        ),
    ]
