"""A lesson whose activities are stand-ins, open in JupyterLab or Notebook 7."""

from __future__ import annotations

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from playwright.sync_api import expect

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


def show_jupyterlab(page):
    """Bring JupyterLab's menus and bars back, as somebody does who looks for the code."""
    page.get_by_role("button", name="Contents").click()
    page.get_by_role("button", name="Show JupyterLab").click()


def hide_jupyterlab(page):
    """Put them away again, and the code with them."""
    page.get_by_role("button", name="Hide JupyterLab").click()
    expect(page.get_by_role("button", name="Hide JupyterLab")).to_have_count(0)


def module(lab, name):
    """The address of a module of the extension. As a page it is its text, where it can be imported by itself."""
    return lab.url(f"lab/extensions/what-matters-to-me/static/{name}.js")


def sources(page):
    return page.evaluate(
        """() => { const app = window.jupyterapp; return [...app.shell.widgets("main")].find(w => w.content?.model?.cells)
           .content.model.sharedModel.cells.map(c => c.getSource()) }"""
    )


def trouble(page, view):
    """Console errors, without those that Notebook 7 makes by itself, with or without us."""
    its_own = ("reading 'schema'", "Command 'filebrowser:open-path' not registered")
    return [text for text in page.trouble if not (view == "notebooks" and any(words in text for words in its_own))]


def is_save(answer):
    return answer.request.method == "PUT" and "/api/contents/" in answer.url


def press_save(page):
    """Save by hand, until JupyterLab is done with it: what is pressed before that, it passes over."""
    page.evaluate(
        """() => { const { commands } = window.jupyterapp;
      window.savedByHand = new Promise(resolve => commands.commandExecuted.connect(function watch(_, { id, result }) {
        if (id !== "docmanager:save") return;
        commands.commandExecuted.disconnect(watch);
        result.finally(resolve);
      })) }"""
    )
    with page.expect_response(is_save):
        page.keyboard.press("Control+s")
    page.evaluate("() => window.savedByHand")


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


def kernel(lab):
    """The one kernel that runs."""
    [one] = lab.kernels()
    return one
