"""What may run by itself, and that nothing else does."""

from __future__ import annotations

import course
from tests.extension.lesson import called, code, let_pass, look, module, sources, write

ALLOWED = [
    "", "\n\n", "# only words – “quoted” é", "from course import quiz", "from course import quiz, map, answers",
    *(f"from course import {name}\n{name}()" for name in course.__all__ if name != "__version__"),
    'quiz("relationships/what-was-heard")', "quiz('a/b-2')", "progress()", 'map("relationships/people") ',
    '# Activity 1\n\nfrom course import quiz\nquiz("a")\nreflection("a/b")\n',
]  # fmt: skip

REFUSED = [
    "import os", "import course", "from course import *", "from course import quiz as q", "from course import os",
    "from course.cli import main", "from course import quiz; import os", 'quiz("x"); __import__("os")',
    'quiz(open("/tmp/x","w"))', 'quiz(f"{1}")', 'quiz(r"a")', 'quiz("a" "b")', 'quiz("a", "b")', 'quiz("a"+"b")',
    'quiz("A")', 'quiz("a/b/c")', 'quiz("a\\n")', 'quiz("""a""")', 'quiz("a\nb")', 'quiz(\n"a")', 'quiz("a") \\\n',
    "quiz", "quiz.__class__", 'quiz("a").show()', 'quiz(quiz("a"))', "quiz(1)", 'x = quiz("a")', 'print("a")',
    '@quiz("a")\ndef f(): pass', "%run x.py", "%%bash\nrm x", "!ls", "quiz?", "?quiz", ",quiz a", ";quiz a", "/quiz a",
    '    quiz("a")', '\tquiz("a")', 'quiz("a")\t', 'quiz ("a")', 'quiz("a") # words', 'if 1: quiz("a")',
    'ｑuiz("a")', 'quіz("a")', 'quiz("а")', 'quiz("a\u200b")', "# words\u2028!ls", "# words\x0c!ls", "# words\r!ls",
    "# words\x85!ls", "# words\x1c!ls", "# \u202e turned", 'quiz(“a”)', '>>> quiz("a")', 'In [1]: quiz("a")', "exec('')",
    "from course import quiz,\\\n text", "from course import (quiz)", "from  course import quiz", "quiz(*[])", 'quiz(id="a")',
    "portfolio()", "__import__('os')", "lambda: 0", 'quiz("a")\nimport os', '# ok\nquiz("a")\n%ls', None, 7, [],
]  # fmt: skip


def test_rule(lab, page):
    page.goto(at := module(lab, "rule"))
    judge = """([at, sources]) => import(at).then(({ runsByItself }) => sources.map(one => [one, runsByItself(one)]))"""
    assert page.evaluate(judge, [at, ALLOWED]) == [[one, True] for one in ALLOWED]
    assert page.evaluate(judge, [at, REFUSED]) == [[one, False] for one in REFUSED]


HOSTILE = ["import os\nos.system('touch {}')", 'quiz("x"); __import__("os").system("touch {}")', 'quiz(open("{}","w"))',
           "!touch {}", "%%bash\ntouch {}", 'quiz(f"{{open({!r}, chr(119))}}")', '# words\u2028!touch {}',
           'quiz("""a\n""", open("{}", "w"))', "from course import quiz\n@open\ndef f(): open('{}', 'w')",
           "ｏpen('{}', 'w')"]  # fmt: skip


def test_a_hostile_notebook_runs_nothing(lab, page):
    mark = lab.home / "harm"
    (lab.folder / "course.py").write_text(f"open({str(mark)!r}, 'w')")
    (lab.folder / "yaml.py").write_text(f"open({str(mark)!r}, 'w')")
    script = "<img src=x: onerror='window.harm = 1'><script>window.harm = 1</script>"
    cells = [code(source.format(mark)) for source in HOSTILE]
    cells.append(code('from course import quiz\nquiz("really/ours")', script))
    write(lab.folder / "bad.ipynb", cells)
    look(page, lab, "bad.ipynb", live="really/ours")
    page.locator("#jp-main-content-panel .jp-Cell").first.click(force=True)
    for keys in ["Shift+Enter", "Control+Enter", "Alt+Enter"]:
        page.keyboard.press(keys)
    let_pass(page, 10)
    assert called(lab) == ["really/ours"]
    assert not mark.exists()
    assert page.evaluate("window.harm") is None
    assert len(sources(page)) == len(cells)
