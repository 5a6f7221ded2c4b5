from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0002_index")]

    operations = [
        migrations.AddField(
            model_name="searchentry",
            name="number",
            field=models.PositiveIntegerField(blank=True, null=True),
        )
    ]
