"""The JupyterLab extension, driven in a real Chromium.

Fixtures (conftest.py): `start_lab(course_mode=True, autosave=None)` starts a server and returns it, `lab` is one in course mode
(`.url(path)`, `.folder`, `.runs()` lists what the course's functions were called with, `.api(path, method, data)`);
`page` is a fresh browser page with `.trouble` (console errors) and `.hosts`.
"""

from __future__ import annotations

import json
import os
import signal

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

import course
from course.model.lesson_metadata import PROGRESS_2026_1
from tests.extension.conftest import StandIn
from tests.waiting import wait_until

VIEWS = ["doc/tree", "notebooks"]
READING = ".wm-lesson.wm-reading"


def code(source, words="Shipped words"):
    output = new_output("display_data", {"text/html": f"<p>{words}</p>", "text/plain": words})
    return new_code_cell(source, outputs=[output])


OURS = {"what_matters_to_me": {"unit": "relationships"}}


def write(path, cells, said=OURS):
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}, **said}
    path.parent.mkdir(exist_ok=True, parents=True)
    nbformat.write(new_notebook(cells=cells, metadata=metadata), path)
    return path


def lesson(lab, name="01-one.ipynb", extra=(), said=OURS):
    words = new_markdown_cell("# Lesson one\n\n[Next lesson](02-two.ipynb#Part)\n\n" + "Words to read. " * 200)
    cells = [
        words,
        code('# Activity 1\nfrom course import quiz, reflection\nquiz("relationships/one")', "Shipped one"),
        new_markdown_cell("## Middle\n\n" + "More to read. " * 200),
        code('reflection("relationships/two")', "Shipped two"),
        *extra,
    ]
    return write(lab.folder / name, cells, said)


def look(page, lab, name="01-one.ipynb", view="doc/tree", live="relationships/two"):
    page.clock.install()  # it runs on as any clock does, until a test turns it
    page.goto(lab.url(f"{view}/{name}"))
    page.wait_for_selector(READING)
    if live:
        page.wait_for_selector(f"text=Live {live}")


def called(lab):
    return [run[1] for run in lab.runs() if run[0] != "answer"]


def wait_for_calls(lab, count):
    """Until the activities were called as often as that, and never more often."""
    wait_until(lambda: len(called(lab)) >= count, lab.describe)
    assert len(called(lab)) == count


def let_pass(page, seconds):
    """Let what the page meant to do within these seconds happen now, and the kernel do what it was asked for."""
    page.clock.run_for(seconds * 1000)
    wait_idle(page)
    in_the_kernel(page, "0")


def sources(page):
    return page.evaluate(
        """() => { const app = window.jupyterapp; return [...app.shell.widgets("main")].find(w => w.content?.model?.cells)
           .content.model.sharedModel.cells.map(c => c.getSource()) }"""
    )


def trouble(page, view):
    """Console errors, without those that Notebook 7 makes by itself, with or without us."""
    its_own = ("reading 'schema'", "Command 'filebrowser:open-path' not registered")
    return [text for text in page.trouble if not (view == "notebooks" and any(words in text for words in its_own))]


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
    "portfolio()", "from course import text", 'text("a/b")', "__import__('os')", "lambda: 0", 'quiz("a")\nimport os', '# ok\nquiz("a")\n%ls', None, 7, [],
]  # fmt: skip


def test_rule(lab, page):
    page.goto(lab.url("doc/tree"))
    judge = """([at, sources]) => import(at).then(({ runsByItself }) => sources.map(one => [one, runsByItself(one)]))"""
    at = lab.url("lab/extensions/what-matters-to-me/static/rule.js")
    assert page.evaluate(judge, [at, ALLOWED]) == [[one, True] for one in ALLOWED]
    assert page.evaluate(judge, [at, REFUSED]) == [[one, False] for one in REFUSED]


@pytest.mark.parametrize("view", VIEWS)
def test_opens_as_a_lesson(lab, page, view):
    lesson(lab, extra=[code('quiz("broken/activity")'), code('quiz("after/broken")')])
    look(page, lab, view=view, live="after/broken")
    assert called(lab) == ["relationships/one", "relationships/two", "broken/activity", "after/broken"]
    assert not page.locator(".jp-InputArea-editor:visible, .jp-InputPrompt:visible, .jp-OutputPrompt:visible").count()
    assert not page.locator(".jp-NotebookPanel-toolbar:visible, .jp-Notebook-footer:visible").count()
    assert page.locator(".jp-WindowedPanel-outer").first.evaluate("node => node.scrollTop") == 0
    show = page.get_by_role("button", name="Show the code")
    show.focus()
    page.keyboard.press("Enter")
    assert page.locator(".jp-CodeCell .jp-InputArea-editor:visible").count() == 4
    assert page.locator(".jp-NotebookPanel-toolbar:visible").count() == 1
    page.get_by_role("button", name="Hide the code").click()
    assert not page.locator(".jp-InputArea-editor:visible").count()
    let_pass(page, 10)
    assert called(lab)[4:] == []
    assert trouble(page, view) == []
    assert page.hosts - {"data:"} == {f"127.0.0.1:{lab.port}"}


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


def is_save(answer):
    return answer.request.method == "PUT" and "/api/contents/" in answer.url


def press_save(page):
    """Save by hand, until the server has said that it did."""
    with page.expect_response(is_save):
        page.keyboard.press("Control+s")


SOMEBODY_ELSES = [
    {},
    {"course": {"unit": "3"}},
    {"course": {"unit": "relationships", "version": "2026.1"}},
    {"course": {"unit": "about-this-course", "version": "2026.1", "shipped": "0" * 64}},
    {"what_matters_to_me": "a lot"},
]


@pytest.mark.parametrize("said", SOMEBODY_ELSES, ids=str)
def test_other_notebooks_are_left_alone(start_lab, page, said):
    lab = start_lab(course_mode=False)  # which takes no key from any notebook
    path = lesson(lab, "plain.ipynb", extra=[code("print(6 * 7)")], said=said)
    page.goto(lab.url("doc/tree/plain.ipynb"))
    page.wait_for_selector("text=Shipped two")
    wait_idle(page)
    page.locator(".jp-CodeCell .cm-content").last.click()
    page.keyboard.press("Control+Enter")  # runs after whatever would have run by itself
    page.locator(".jp-CodeCell .jp-OutputArea-output").get_by_text("42", exact=True).wait_for()
    assert called(lab) == []
    assert page.locator(".jp-CodeCell .jp-InputArea-editor:visible").count() == 3
    assert not page.locator(".wm-lesson, .wm-bar").count()
    assert page.locator(".jp-NotebookPanel-toolbar:visible").count() == 1
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    assert len(sources(page)) == 6, "its keys are JupyterLab's"
    press_save(page)
    assert nbformat.read(path, 4).cells[5].outputs[0].text == "42\n", "what it computed is saved"


def test_a_lesson_of_edition_2026_1_is_opened_as_a_lesson(lab, page):
    progress = code(PROGRESS_2026_1.format(unit="relationships"), "Shipped progress")
    path = lesson(lab, extra=[progress], said={"course": {"unit": "relationships", "version": "2026.1"}})
    shipped = nbformat.read(path, 4)
    look(page, lab)
    wait_until(lambda: called(lab) == ["relationships/one", "relationships/two", "relationships"])
    press_save(page)
    assert nbformat.read(path, 4) == shipped


@pytest.mark.parametrize("view", ["lab/tree", "notebooks"])
def test_without_course_mode_a_button_starts(start_lab, page, view):
    lab = start_lab(course_mode=False)
    lesson(lab, extra=[code("import os\nos.mkdir('harm')")])
    look(page, lab, view=view, live=None)
    page.wait_for_selector("text=Shipped two")
    wait_idle(page)
    let_pass(page, 10)
    assert called(lab) == []
    page.get_by_role("button", name="Start this lesson").click()
    page.wait_for_selector("text=Live relationships/two")
    assert called(lab) == ["relationships/one", "relationships/two"]
    assert not (lab.folder / "harm").exists()


BESIDE = ["course", "yaml", "anywidget", "traitlets", "ipywidgets", "jinja2"]


def lay_traps(lab):
    """Files beside the lesson with the names of what it imports: each writes down that it was run."""
    mark = lab.home / f"harm-{lab.folder.name}"
    trap = f"from pathlib import Path\nwith Path({str(mark)!r}).open('a') as file: file.write(__name__ + ' ')\n"
    for name in BESIDE:
        (lab.folder / f"{name}.py").write_text(
            trap
            + "def quiz(name): file = open(FILE, 'a').write('called ')\nreflection = quiz\n".replace(
                "FILE", repr(str(mark))
            )
        )
    return mark


def in_the_kernel(page, code):
    """Run code in the kernel of the open notebook, as another of its pages may."""
    run = """code => { const app = window.jupyterapp;
      const panel = [...app.shell.widgets("main")].find(w => w.content?.model?.cells);
      return panel.sessionContext.session.kernel.requestExecute({ code, silent: true }).done.then(({ content }) => content.evalue ?? content.status) }"""
    return page.evaluate(run, code)


def wait_idle(page):
    """Until the kernel of the open notebook waits for something to do."""
    page.wait_for_function(
        "() => [...window.jupyterapp.shell.widgets('main')].some(w => w.sessionContext?.session?.kernel?.status === 'idle')"
    )


def press_start(page):
    page.get_by_role("button", name="Start this lesson").click()


@pytest.mark.parametrize("view", VIEWS)
def test_without_course_mode_nothing_beside_the_notebook_is_imported(start_lab, page, view):
    lab = start_lab(course_mode=False)
    mark = lay_traps(lab)
    lesson(lab)
    look(page, lab, view=view, live=None)
    press_start(page)
    page.wait_for_selector("text=Live relationships/two")
    assert called(lab) == ["relationships/one", "relationships/two"]
    assert not mark.exists()
    page.evaluate(
        "() => [...window.jupyterapp.shell.widgets('main')].find(w => w.content?.model?.cells).sessionContext.session.kernel.restart()"
    )
    wait_idle(page)
    press_start(page)
    wait_for_calls(lab, 4)
    assert not mark.exists()


def test_what_was_imported_from_beside_is_not_what_the_lesson_calls(start_lab, page):
    lab = start_lab(course_mode=False)
    mark = lay_traps(lab)
    lesson(lab)
    look(page, lab, live=None)
    wait_idle(page)
    assert in_the_kernel(page, "import anywidget, yaml") == "ok"
    assert mark.read_text() == "anywidget yaml "
    press_start(page)
    page.wait_for_selector("text=Live relationships/two")
    assert called(lab) == ["relationships/one", "relationships/two"]
    assert mark.read_text() == "anywidget yaml "


@pytest.mark.parametrize("heard_again", ["requestExecute", "reconnect"])
def test_what_a_kernel_that_starts_again_did_not_hear_is_asked_again(start_lab, page, heard_again):
    """One message is lost, or every one until there is a new line to the kernel."""
    lab = start_lab(course_mode=False)
    lesson(lab)
    look(page, lab, live=None)
    wait_idle(page)
    page.evaluate(
        """heardAgain => { const panel = [...window.jupyterapp.shell.widgets("main")].find(w => w.content?.model?.cells);
        const kernel = panel.sessionContext.session.kernel;
        const { requestExecute, reconnect } = kernel;
        const mend = () => Object.assign(kernel, { requestExecute, reconnect });
        kernel.requestExecute = () => { heardAgain === "requestExecute" && mend(); return { done: new Promise(() => {}) } };
        kernel.reconnect = () => { mend(); return kernel.reconnect() } }""",
        heard_again,
    )
    press_start(page)
    page.wait_for_selector("text=Live relationships/two")
    assert called(lab) == ["relationships/one", "relationships/two"]


def test_where_the_kernel_does_not_say_so_no_cell_runs(start_lab, page):
    lab = start_lab(course_mode=False)
    lesson(lab)
    look(page, lab, live=None)
    wait_idle(page)
    gone = "import os, tempfile; os.chdir(folder := tempfile.mkdtemp()); os.rmdir(folder)"
    assert in_the_kernel(page, gone) == "ok"  # where the notebook lies cannot be told any more
    press_start(page)
    page.locator(".wm-bar").get_by_role("alert").get_by_text(NOT_STARTED).wait_for()
    assert called(lab) == []


def test_a_stray_percent_in_the_address_leaves_a_lesson(lab, page):
    lesson(lab)
    look(page, lab, "01-one.ipynb#50%")
    assert not page.locator(".jp-InputArea-editor:visible").count()


def button_and_bar(page, lab):
    """The lesson without course mode, and what it says after its button was pressed."""
    look(page, lab, view="notebooks", live=None)
    page.get_by_role("button", name="Start this lesson").click()
    return page.locator(".wm-bar")


NOT_STARTED = "The lesson did not start. Wait a little and press the button again."


def test_a_kernel_that_cannot_start_is_told(start_lab, page):
    lab = start_lab(course_mode=False)
    broken = lab.home / ".local/share/jupyter/kernels/broken"
    broken.mkdir(parents=True, exist_ok=True)
    spec = {"argv": ["no-such-program-anywhere", "{connection_file}"], "display_name": "Broken", "language": "python"}
    (broken / "kernel.json").write_text(json.dumps(spec))
    path = lesson(lab)
    book = nbformat.read(path, 4)
    book.metadata.kernelspec = {"name": "broken", "display_name": "Broken", "language": "python"}
    nbformat.write(book, path)
    own_word = page.locator(".jp-Dialog")  # JupyterLab's, once as it opens and once as the button is pressed
    page.add_locator_handler(own_word, lambda: own_word.locator(".jp-mod-accept").last.click(), no_wait_after=True)
    bar = button_and_bar(page, lab)
    bar.get_by_role("alert").get_by_text(NOT_STARTED).wait_for()
    assert "Starting" not in bar.inner_text()


def test_a_kernel_that_never_comes_is_told(tmp_path, page):
    with StandIn(tmp_path / "home", course_mode=False) as lab:
        lesson(lab)
        look(page, lab, view="notebooks", live=None)
        wait_until(lab.kernels)
        page.clock.install()
    page.get_by_role("button", name="Start this lesson").click()
    bar = page.locator(".wm-bar")
    bar.get_by_text("Starting the lesson …").wait_for()
    page.clock.run_for(61_000)
    bar.get_by_role("alert").get_by_text(NOT_STARTED).wait_for()
    assert "Starting" not in bar.inner_text()


def kernel(lab):
    """The one kernel that runs."""
    [one] = lab.kernels()
    return one


def test_a_new_kernel_process_gets_its_activities(lab, page):
    lesson(lab)
    look(page, lab)
    page.get_by_label("Words").first.click()
    for turn in range(1, 4):
        lab.api(f"kernels/{kernel(lab)}/restart", "POST", {})
        wait_for_calls(lab, 2 * turn + 2)
    for turn in range(4, 6):
        os.kill(lab.runs()[-1][2], signal.SIGKILL)
        wait_for_calls(lab, 2 * turn + 2)
    let_pass(page, 10)
    assert len(called(lab)) == 12
    assert not page.locator(".jp-Dialog").count(), "JupyterLab's own word about the restart"
    page.get_by_label("Second").last.click()
    wait_until(lambda: lab.runs()[-1][:2] == ["answer", "relationships/two"])


KEYS = [
    "a",
    "b",
    "x",
    "c",
    "v",
    "d",
    "d",
    "m",
    "y",
    "r",
    "o",
    "z",
    "1",
    "0",
    "0",
    "i",
    "i",
    "j",
    "k",
    "Enter",
    "Delete",
    "Backspace",
    "Escape",
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "Space",
]
MORE = ["Shift+M", "Shift+A", "Shift+B", "Shift+Z", "Shift+L", "Shift+Enter", "Control+Enter", "Alt+Enter", "Control+Shift+ArrowDown", "Control+Shift+Minus", "Control+Backspace", "Control+Shift+M", "Control+a"]  # fmt: skip


@pytest.mark.parametrize("course_mode", [True, False])
@pytest.mark.parametrize("view", VIEWS)
def test_keys_do_no_harm(start_lab, page, view, course_mode):
    lab = start_lab(course_mode=course_mode)
    lesson(lab)
    look(page, lab, view=view, live=course_mode and "relationships/two")
    if not course_mode:
        page.get_by_role("button", name="Start this lesson").click()
        page.wait_for_selector("text=Live relationships/two")
    before = sources(page)
    for place in [".jp-MarkdownCell >> nth=0", ".jp-CodeCell >> nth=0"]:
        for key in KEYS + MORE:
            page.locator(place).evaluate("node => node.focus()")
            page.keyboard.press(key)
    box = page.locator(".jp-MarkdownCell").first.bounding_box()
    page.mouse.move(box["x"] + 3, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 300, steps=8)
    page.mouse.up()
    page.locator(".jp-MarkdownCell h1").first.click(button="right")
    assert not page.locator(".lm-Menu:visible").count()
    page.locator(".jp-MarkdownCell p").first.dblclick()
    assert not page.locator(".jp-InputArea-editor:visible").count()
    assert not page.locator(".jp-Dialog").count()
    page.get_by_label("First").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("Second").first.is_checked()
    words = page.get_by_label("Words").first
    words.click()
    words.press_sequentially("dd 00 ax")
    page.keyboard.press("Enter")
    page.keyboard.press("Backspace")
    assert words.input_value() == "dd 00 ax"
    page.get_by_label("Pick").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("Pick").first.input_value() == "two"
    page.get_by_role("button", name="Check").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    page.get_by_text("More", exact=True).first.focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("Hidden words").first.is_visible()
    assert page.locator("output").first.inner_text().count("checked") >= 1
    assert sources(page) == before
    assert len(called(lab)) == 2


def save_by_hand(page):
    press_save(page)
    page.get_by_label("Words").first.click()
    press_save(page)
    page.get_by_role("menuitem", name="File").click()
    with page.expect_response(is_save):
        page.get_by_role("menuitem", name="Save Notebook", exact=False).first.click()


def test_keys_of_other_alphabets_and_of_the_browser_itself(lab, page):
    """On Cyrillic keys Ctrl+S offered to save the page; what the browser fills in by itself has no key at all."""
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    lesson(lab)
    look(page, lab)
    words = page.get_by_label("Words").first
    press = "(node, [kind, options]) => node.dispatchEvent(new globalThis[kind]('keydown', options))"
    common = {"bubbles": True, "cancelable": True}
    russian = {"key": "ы", "code": "KeyS", "ctrlKey": True}
    assert words.evaluate(press, ["KeyboardEvent", {**common, **russian}]) is False
    assert words.evaluate(press, ["KeyboardEvent", {**common, "key": "ы", "code": "KeyS"}]) is True
    assert words.evaluate(press, ["Event", common]) is True
    assert errors == []


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_to_save(start_lab, page, view):
    lab = start_lab(autosave=2)
    path = lesson(lab)
    shipped, modified = path.read_bytes(), path.stat().st_mtime_ns
    look(page, lab, view=view)
    page.get_by_label("Second").first.click()
    let_pass(page, 10)
    assert path.stat().st_mtime_ns == modified, "autosave wrote the notebook"
    save_by_hand(page)
    assert path.stat().st_mtime_ns != modified, "the menu did save"
    assert path.read_bytes() == shipped
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == []
    assert path.read_bytes() == shipped


@pytest.mark.parametrize("view", VIEWS)
def test_an_edited_source_is_saved_with_the_shipped_outputs(start_lab, page, view):
    lab = start_lab(autosave=2)
    path = lesson(lab)
    before = nbformat.read(path, 4)
    look(page, lab, view=view)
    page.get_by_role("button", name="Show the code").click()
    page.locator(".jp-CodeCell .cm-content").last.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n# my note")
    wait_until(lambda: "# my note" in path.read_text())
    after = nbformat.read(path, 4)
    assert after.cells[3].source.endswith("# my note")
    after.cells[3].source = before.cells[3].source
    assert after == before
    modified = path.stat().st_mtime_ns
    page.keyboard.press("Control+Enter")
    wait_for_calls(lab, 3)
    let_pass(page, 10)
    assert path.stat().st_mtime_ns == modified, "running made it unsaved again"


def test_an_image_put_into_a_shipped_cell_is_saved_with_it(start_lab, page):
    lab = start_lab()
    path = lesson(lab)
    look(page, lab, view="doc/tree")
    page.evaluate(
        """() => { const app = window.jupyterapp;
          const {model} = [...app.shell.widgets("main")].find(w => w.content?.model?.cells).content;
          const cell = model.sharedModel.cells.find(c => c.cell_type === "markdown");
          cell.setAttachments({"image.png": {"image/png": "aGVsbG8="}});
          cell.setSource(cell.getSource() + "\\n![image](attachment:image.png)"); }"""
    )
    save_by_hand(page)
    wait_until(lambda: "attachment:image.png" in path.read_text())
    [cell] = [cell for cell in nbformat.read(path, 4).cells if "attachment:image.png" in cell.source]
    assert cell.attachments == {"image.png": {"image/png": "aGVsbG8="}}


def test_closing_in_jupyterlab_does_not_ask(start_lab, page):
    lab = start_lab(course_mode=False, autosave=600)  # a server of its own: others leave open tabs
    path = lesson(lab)
    shipped = path.read_bytes()
    look(page, lab, view="lab/tree", live=None)
    page.get_by_role("button", name="Start this lesson").click()
    page.wait_for_selector("text=Live relationships/two")
    page.locator(".lm-TabBar-tab.lm-mod-current .lm-TabBar-tabCloseIcon").last.click()
    page.wait_for_selector(".wm-lesson", state="detached")
    assert not page.locator(".jp-Dialog").count()
    assert path.read_bytes() == shipped


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("how", ["click", "Enter"])
def test_a_link_opens_the_next_lesson_here(lab, page, view, how):
    lesson(lab, "a folder/01-one.ipynb")
    two = [
        new_markdown_cell("# Lesson two\n\n" + "Words. " * 900 + "\n\n## Part"),
        code('from course import quiz\nquiz("two/a")'),
    ]
    write(lab.folder / "a folder/02-two.ipynb", two)
    look(page, lab, "a folder/01-one.ipynb", view)
    link = page.get_by_role("link", name="Next lesson")
    link.click() if how == "click" else link.press("Enter")
    page.wait_for_selector("text=Live two/a")
    assert page.url.split("#")[0] == lab.url(f"{view}/a%20folder/02-two.ipynb")
    assert "02-two" in page.title()
    assert len(page.context.pages) == 1
    page.go_back()
    page.wait_for_selector("text=Live relationships/two")
    assert trouble(page, view) == []


@pytest.mark.parametrize("view", VIEWS)
def test_fits_a_narrow_window(lab, page, view):
    page.set_viewport_size({"width": 320, "height": 700})
    lesson(lab)
    look(page, lab, view=view)
    inside = page.locator(".jp-WindowedPanel-outer").first
    assert inside.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.get_by_role("button", name="Show the code").is_visible()


@pytest.mark.parametrize("view", VIEWS)
def test_does_not_move_the_reader(lab, page, view):
    lesson(lab)
    look(page, lab, view=view)
    let_pass(page, 5)
    scroller = page.locator(".jp-WindowedPanel-outer").first
    page.get_by_label("Words").first.click()
    scroller.evaluate("node => node.scrollTop = 350")
    heading = page.get_by_role("heading", name="Middle")
    place, active = heading.bounding_box()["y"], page.evaluate("document.activeElement.className")
    page.get_by_role("button", name="Show the code").evaluate("node => node.focus({preventScroll: true})")
    lab.api(f"kernels/{kernel(lab)}/restart", "POST", {})
    wait_for_calls(lab, 4)
    let_pass(page, 5)
    assert abs(heading.bounding_box()["y"] - place) < 3
    assert page.evaluate("document.activeElement.textContent") == "Show the code", active
