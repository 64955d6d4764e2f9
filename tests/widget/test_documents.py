"""What a lesson sends to a browser that asks for the learner's record or certificate."""

from __future__ import annotations

import json
from pathlib import Path

from course.learner.store import Store
from course.loading.library import Library
from course.widget.documents import certificate_message, record_message
from tests.portfolio.answers import put
from tests.portfolio.finish import finish


def test_a_record_comes_with_its_answers_beside_it_and_with_each_regulators_headings(
    library: Library, tmp_path: Path
) -> None:
    put(tmp_path, "welcome/a-label-you-read", {"what": "</script><b>Mine"})
    message = json.loads(json.dumps(record_message(library, Store(tmp_path))))

    assert "</script><b>Mine" not in message["page"]
    assert message["entries"]["welcome/a-label-you-read"]["responses"] == {"what": "</script><b>Mine"}
    assert [account["id"] for account in message["accounts"]] == ["nmc", "aomrc", "hcpc", "gphc"]
    assert message["accounts"][0]["name"] == "Nurses, midwives and nursing associates (NMC)"
    assert message["name"].startswith("my-record-20")


def test_a_certificate_bears_whatever_a_browser_sends(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("welcome"))
    store, before = Store(tmp_path), sorted(tmp_path.rglob("*"))
    for holder, others in [(None, None), (7, "odd"), ("", [None, {"minutes": "x"}, {"minutes": -1, "role": "GP"}])]:
        page = certificate_message(library, store, holder, others)["page"]
        assert "None entered." in page
    assert sorted(tmp_path.rglob("*")) == before, "nothing is kept"
    page = certificate_message(library, store, "<b>Sam</b>", [{"minutes": 5, "role": "<i>GP</i>"}])["page"]
    assert "&lt;b&gt;Sam&lt;/b&gt;" in page
    assert "5 minutes: &lt;i&gt;GP&lt;/i&gt;" in page
