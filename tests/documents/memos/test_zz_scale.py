import time
from datetime import timedelta
from django.utils import timezone
from django.db import connection
from madang.documents.models import *
from tests.documents.memos.test_pages import browser
import pytest
pytestmark = pytest.mark.urls("tests.documents.memos.addresses")
def test_scale(office):
    now = timezone.now()
    n = 100_000
    memos = Memo.objects.bulk_create([Memo(writer_id="haneul", department_id="traffic", title=f"보고 {i}", text="내용 "*20, openness="open", retention="5", sent_at=now, last_at=now - timedelta(minutes=i)) for i in range(n)], batch_size=5000)
    MemoReader.objects.bulk_create([MemoReader(memo=m, person_id="jihun" if i % 2 else "yunho", position=0, read_at=now if i % 50 else None) for i, m in enumerate(memos)], batch_size=5000)
    with connection.cursor() as c: c.execute("ANALYZE")
    client = browser("jihun"); b2 = browser("haneul")
    for who, path in ((client, "/memos/"), (client, "/memos/?show=unread"), (client, "/memos/?q=99999"), (client, "/memos/?page=1000"), (b2, "/memos/?box=sent"), (client, "/staff/")):
        ts = []
        for _ in range(5):
            t = time.perf_counter(); r = who.get(path); ts.append(time.perf_counter() - t)
        print(path, r.status_code, f"{sorted(ts)[2]*1000:.0f} ms")
