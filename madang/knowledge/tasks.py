"""Background jobs of the knowledge."""

from procrastinate.contrib.django import app

from madang.knowledge import api


@app.periodic(cron="5 15 * * *")
@app.task(name="knowledge.rebuild_index", queueing_lock="knowledge.rebuild_index")
def rebuild_index(timestamp: int) -> None:
    """Build the index anew at five past midnight in Korea, as articles begin and end with the day."""
    api.rebuild_index()
    api.embed_articles()
