# JupyterHub on one server: every learner signs in with an account of the system, and everything they write stays in
# its home. Start it as root (it becomes each learner to start their server): jupyterhub -f jupyterhub_config.py
# docs/hub.md says how to get here, and what was tested.

import sys
from pathlib import Path

c = get_config()  # noqa: F821 - JupyterHub brings it

# Behind a web server that speaks HTTPS. Passwords and reflections must not travel without it.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"

# Who may come in: the members of the system's group "learners", with the password of their account.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.allowed_groups = {"learners"}

# Each learner's server is a process of their own account, so the system itself keeps them apart.
c.JupyterHub.spawner_class = "localprocess"

# `course hub` puts the lessons into the learner's home and becomes JupyterHub's own single-user server, in course
# mode. It stands beside the Python that runs this Hub; elsewhere, name it in full.
c.Spawner.cmd = [str(Path(sys.executable).with_name("course")), "hub"]

# A lesson is there in seconds, but on a busy morning everybody signs in at once.
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120
c.JupyterHub.concurrent_spawn_limit = 10
