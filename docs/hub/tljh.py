# The Littlest JupyterHub: copy this file to /opt/tljh/config/jupyterhub_config.d/course.py and reload the Hub.
# docs/hub.md says how to get here. Not tested on a real TLJH.

c = get_config()  # noqa: F821 - JupyterHub brings it

# The course is installed in TLJH's environment for users. `course hub` puts the lessons into the learner's home and
# becomes JupyterHub's own single-user server, in course mode.
c.Spawner.cmd = ["/opt/tljh/user/bin/course", "hub"]
c.Spawner.default_url = "/doc/tree/What%20matters%20to%20me/00-welcome.ipynb"
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120
