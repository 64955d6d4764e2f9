"""Binder without Docker: repo2docker's own steps, replayed in a clean environment with its image's own versions."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from course.lab.launch import COURSE_MODE
from tests.browser.browser import watched_page
from tests.browser.server import free_port
from tests.waiting import is_answering, wait_until

pytestmark = [pytest.mark.more, pytest.mark.timeout(900)]

ROOT = Path(__file__).parent.parent.parent
REPO2DOCKER = "jupyter-repo2docker==2026.4.0"
LESSON = "01-enabling-relationships.ipynb"

# Run by the Python that has repo2docker, in the repository: what it would do, as JSON.
ASK = """
import json, sys
from pathlib import Path
from repo2docker import buildpacks
from repo2docker.app import Repo2Docker

app = Repo2Docker()
for pack in app.buildpacks:
    steps = pack(app.base_image)
    steps.platform = "linux/amd64"
    if steps.detect():
        break
dockerfile = steps.render()
conda = Path(buildpacks.__file__).parent / "conda"
copied = steps.get_build_script_files()
lock = next(conda / Path(one).name for one, to in copied.items() if to.endswith("environment.lock"))
json.dump({
    "pack": type(steps).__name__,
    "python": steps.python_version,
    "lock": lock.read_text(),
    "before": [script for _, script in steps.get_preassemble_scripts()],
    "install": [script for _, script in steps.get_assemble_scripts()],
    "after": steps.get_post_build_scripts(),
    "start": steps.get_start_script(),
    "entry": "ENV R2D_ENTRYPOINT=" in dockerfile,
}, sys.stdout)
"""

# Parts of the image that a lesson meets, by their names in its lock file; PyPI's name where it is another.
IMAGE = {
    "ipykernel": "",
    "ipython": "",
    "ipywidgets": "",
    "jinja2": "",
    "jupyter-offlinenotebook": "",
    "jupyter-resource-usage": "",
    "jupyter_client": "",
    "jupyter_core": "",
    "jupyter_server": "",
    "jupyterhub-base": "jupyterhub",
    "jupyterlab": "",
    "jupyterlab_server": "",
    "jupyterlab_widgets": "",
    "nbconvert-core": "nbconvert",
    "nbformat": "",
    "notebook": "",
    "pydantic": "",
    "pyyaml": "",
    "pyzmq": "",
    "tornado": "",
    "traitlets": "",
}

REPLACED = {"ipython"}
"""What .binder/requirements.txt replaces on purpose, and why stands there; nothing else may change."""


def venv(folder: Path) -> Path:
    """A new environment; its folder of programs."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    return folder / "bin"


def pip(programs: Path, *words: str) -> str:
    run = [programs / "python", "-m", "pip", "--disable-pip-version-check", *words]
    return subprocess.run(run, check=True, stdout=subprocess.PIPE, text=True).stdout


def plain(name: str) -> str:
    """A package's name however it is written."""
    return name.lower().replace("-", "_")


@pytest.fixture(scope="module")
def repo2docker(pytestconfig: pytest.Config) -> Path:
    """The Python of an environment that holds repo2docker, made once."""
    folder = pytestconfig.cache.mkdir("repo2docker")
    ready = folder / REPO2DOCKER
    if not ready.exists():
        pip(venv(folder / "venv"), "install", "--quiet", REPO2DOCKER)
        ready.touch()
    return folder / "venv" / "bin" / "python"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean copy of the repository, what is not committed yet included: Binder clones into the home."""
    home = tmp_path_factory.mktemp("binder") / "jovyan"
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0"):
        if name and (ROOT / name).is_file():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, home / name)
    return home


@pytest.fixture(scope="module")
def steps(repo2docker: Path, repository: Path) -> dict:
    """What repo2docker would do with the repository."""
    run = subprocess.run([repo2docker, "-c", ASK], cwd=repository, check=True, capture_output=True, text=True)
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def image(steps: dict, repository: Path) -> dict[str, str]:
    """The environment variables of the image, after every step of its build."""
    programs = venv(repository.parent / "notebook")
    versions = dict(re.findall(r"/([a-z0-9._-]+)-([0-9][^-/]*)-[^-/]+\.conda#", steps["lock"]))
    wanted = {pypi or conda: versions[conda] for conda, pypi in IMAGE.items()}
    pip(programs, "install", "--quiet", *(f"{name}=={version}" for name, version in wanted.items()))

    kept = {name: value for name, value in os.environ.items() if name in ("LANG", "TMPDIR") or name.startswith("PIP_")}
    variables = {
        **kept,
        "HOME": str(repository),
        "REPO_DIR": str(repository),
        "NB_USER": "jovyan",
        "NB_PYTHON_PREFIX": str(programs.parent),
        "KERNEL_PYTHON_PREFIX": str(programs.parent),
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PIP_CACHE_DIR": str(repository.parent / "pip"),
        # The tester's own pip may know a mirror, and HOME is not theirs here.
        "XDG_CONFIG_HOME": os.environ.get("XDG_CONFIG_HOME", str(Path.home() / ".config")),
    }
    for script in [*steps["before"], *steps["install"], *(f"chmod +x {one} && ./{one}" for one in steps["after"])]:
        subprocess.run(["bash", "-c", script], cwd=repository, env=variables, check=True)

    listed = json.loads(pip(programs, "list", "--format=json"))
    found = {plain(one["name"]): one["version"] for one in listed}
    assert {name for name, version in wanted.items() if found[plain(name)] != version} == REPLACED
    pip(programs, "check")
    return variables


@pytest.fixture(scope="module")
def binder(steps: dict, image: dict[str, str], repository: Path) -> Iterator[str]:
    """The address of the server, started as BinderHub starts it, but for this machine alone."""
    port = free_port()
    base = "/user/someone-what-matters-x1y2z3/"
    start = steps["start"].replace("${REPO_DIR}", str(repository))
    settings = {"base_url": base, "token": "secret", "trust_xheaders": "True"}
    options = [f"--{app}.{name}={value}" for app in ("NotebookApp", "ServerApp") for name, value in settings.items()]
    run = [start, "jupyter-lab", "--ip=127.0.0.1", f"--port={port}", *options, "--no-browser", "--allow-root"]
    variables = image | {"BINDER_SERVICE_HOST": "10.0.0.1", "BINDER_LAUNCH_HOST": "https://binder.example/"}
    # A file that a learner, or whoever made a link, may have left beside the notebook.
    (repository / "notebooks" / "yaml.py").write_text("raise RuntimeError('imported from beside the notebook')")
    with (repository.parent / "server.log").open("w+") as log:
        server = subprocess.Popen(run, cwd=repository, env=variables, stdout=log, stderr=subprocess.STDOUT)
        try:
            address = f"http://127.0.0.1:{port}{base}"
            wait_until(
                lambda: server.poll() is not None or is_answering(f"{address}api"), lambda: Path(log.name).read_text()
            )
            assert server.poll() is None, Path(log.name).read_text()
            yield address
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def test_repo2docker_takes_the_steps_meant(steps: dict) -> None:
    assert steps["pack"] == "PythonBuildPack"
    assert steps["python"] == "3.12"
    assert not any("requirements.txt" in script for script in steps["before"])
    assert [script for script in steps["install"] if ".binder/requirements.txt" in script]
    assert steps["after"] == [".binder/postBuild"]
    assert steps["start"] == "${REPO_DIR}/.binder/start"
    assert steps["entry"]


def test_start_switches_course_mode_on(image: dict[str, str], repository: Path) -> None:
    tell = 'echo "$JUPYTER_CONFIG_PATH"; echo "$PYTHONSAFEPATH"; exit 7'
    run = [repository / ".binder" / "start", "bash", "-c", tell]
    variables = image | {"JUPYTER_CONFIG_PATH": "/theirs"}
    done = subprocess.run(run, cwd=repository, env=variables, capture_output=True, text=True)
    config, safe = done.stdout.split()
    ours, theirs = config.split(":")
    assert (theirs, safe, done.returncode) == ("/theirs", "1", 7)
    assert Path(ours).is_relative_to(repository.parent / "notebook")
    assert {path.name for path in Path(ours).rglob("*.json")} == {path.name for path in COURSE_MODE.rglob("*.json")}


def test_a_learner_answers_on_binder(binder: str, browser: Browser, repository: Path) -> None:
    with watched_page(browser) as page:
        page.goto(f"{binder}doc/tree/notebooks/{LESSON}?token=secret")
        first = page.locator(".activity.quiz:has(footer .saving)").first
        expect(first.locator("footer .saving")).to_contain_text("on Binder for now")
        expect(page.locator(".jp-Toast, .Toastify__toast")).to_have_count(0)

        item = page.locator(".activity.quiz .item").first
        item.locator("input").first.check()
        item.get_by_role("button", name="Check my answer").click()
        expect(item.locator(".said")).not_to_be_empty()
        expect(first.locator("footer .saving")).to_contain_text(re.compile(r"Saved at \d\d:\d\d, on Binder for now\."))
        expect(first.locator(".alarm")).to_be_empty()

        expect(page.locator(".activity.answers .banner")).to_contain_text("This is Binder: it forgets everything")
    kept = list((repository / "What matters to me - my answers").glob("*/*.json"))
    assert len(kept) == 1
