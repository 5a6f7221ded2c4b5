
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('casework', '0001_initial'),
        ('files', '0001_stored_file'),
        ('offices', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('menunggu', 'Menunggu terbit'), ('tertahan', 'Tertahan temuan'), ('terbit', 'Terbit'), ('tidak', 'Tidak diterbitkan'), ('ditarik', 'Ditarik')], max_length=10)),
                ('outcome', models.CharField(max_length=24)),
                ('title', models.CharField(max_length=200)),
                ('question', models.TextField()),
                ('answer', models.TextField()),
                ('asked_on', models.DateField()),
                ('answered_on', models.DateField()),
                ('publish_after', models.DateTimeField()),
                ('slug', models.SlugField(blank=True, db_index=False, max_length=90)),
                ('findings', models.JSONField(blank=True, default=list)),
                ('settled', models.JSONField(blank=True, default=dict)),
                ('gate', models.PositiveSmallIntegerField(default=0)),
                ('checked_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('published_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.informationrequest')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='casework.decision')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'ordering': ['-publish_after'],
                'indexes': [models.Index(fields=['office', 'state', 'publish_after'], name='release_queue'), models.Index(fields=['office', 'state', '-published_at'], name='release_newest')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('slug', ''), _negated=True), fields=('office', 'slug'), name='release_slug_once'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'terbit'), _negated=True), models.Q(('published_at__isnull', False), models.Q(('slug', ''), _negated=True)), _connector='OR'), name='release_published_whole'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['tidak', 'ditarik']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='release_closed_with_reason')],
            },
        ),
        migrations.CreateModel(
            name='ReleaseFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200)),
                ('included', models.BooleanField(default=True)),
                ('excluded_reason', models.CharField(blank=True, max_length=300)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='library.release')),
                ('stored', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('release', 'stored'), name='release_file_once'), models.CheckConstraint(condition=models.Q(('included', True), models.Q(('excluded_reason', ''), _negated=True), _connector='OR'), name='release_file_out_has_reason')],
            },
        ),
        migrations.CreateModel(
            name='ReleasePolicy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('automatic', models.BooleanField(default=True)),
                ('wait_days', models.PositiveSmallIntegerField(default=3)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('office',), name='release_policy_once'), models.CheckConstraint(condition=models.Q(('wait_days__lte', 60)), name='release_policy_wait')],
            },
        ),
    ]
