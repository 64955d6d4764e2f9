"""What the reader says of a file."""

from __future__ import annotations

import pytest

from course.loading.reader import Mistakes, read
from course.model import Record, Unit
from tests.loading.samples import file


@pytest.fixture
def said(tmp_path):
    """The sentences about a file that holds `content`."""

    def sentences(content: str | bytes, record: type[Record] = Unit) -> list[str]:
        with pytest.raises(Mistakes) as wrong:
            read(file(tmp_path, content), record)
        assert str(wrong.value).splitlines() == [str(mistake) for mistake in wrong.value.mistakes]
        return str(wrong.value).splitlines()

    return sentences
