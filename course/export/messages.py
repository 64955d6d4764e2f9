"""Why something was not made, said to whoever exports it. The words of a form itself stand in the form's own folder."""

from __future__ import annotations

# A tool that is missing
NEEDS_A_TOOL = (
    "{form} needs {tool}, which is not installed. To install it, run:\n\n  {command}\n\n"
    "Or leave out --format: the HTML page prints the same from a browser."
)
SITE_NEEDS_TOOLS = (
    "A site needs the tools for it, and '{module}' is not installed. To install them, run:\n\n  {command}"
)
EXTENSION_IS_MISSING = "The extension {name} is not installed. To install it, run:\n\n  {command}"
NO_NPM = (
    "npm is not installed: it fetches Pyodide, the Python that runs in a browser. "
    "Install Node.js, which brings npm (on Debian or Ubuntu: sudo apt-get install npm), and run this again."
)

LETTERS_MISSING = (
    "No font on this computer has these letters, and boxes stand in their place: {letters}. "
    "Install a font that has them, or make HTML pages with --format html."
)

# Where a file goes
NO_FOLDER = "{folder} cannot be a folder ({reason}). Name another with --out."
NOT_WRITTEN = "{file} could not be written ({reason}). {todo} {before}."
FILES_BEFORE_IT = "{done} of {all} files were made before it"
NOTHING_WAS_MADE = "Nothing was made"
A_FOLDER_HAS_ITS_NAME = "A folder has its name: move it away, or name another place with --out."
MAKE_ROOM = "Make room, or name another place with --out."
MAY_BE_OPEN = "It may be open in another program: close it there. Or name a place where you may write, with --out."

# Where a site goes
SITE_IS_A_FILE = "{out} is a file, and was left alone. Name another folder with --out."
NOT_A_SITE = (
    "{out} holds something that is not a site of this course, and was left alone. Name a new folder with --out."
)
TOO_LITTLE_ROOM = "There is too little room in {folder}: making the site takes {megabytes} MB."
SITE_CANNOT_BE_PUT = (
    "The site cannot be put in {folder} ({reason}). Make room there, or name a folder that you may write to with --out."
)
SITE_NOT_MADE = (
    "The site was not made: {what} cannot be read or run ({reason}). Look at who may read it, and run this again."
)

# What is not there
NO_SUCH_BLOCK = "The workshop in course.yaml names the block '{block}', which does not exist. Write one as unit/block."
NO_LESSON = "This notebook is no lesson of the course. Name one that 'course build' made."

# What others' programs did
WORD_NOT_MADE = (
    "The Word document could not be made: {reason}. Leave out --format: the HTML page prints the same from a browser."
)
PANDOC_STOPPED = "pandoc stopped ({words})"
PANDOC_NOT_RUN = "pandoc could not be run ({reason})"
PANDOC_NO_DOCUMENT = "pandoc gave no document"
NPM_COULD_NOT_FETCH = "npm could not fetch {package}"
PIP_COULD_NOT_FETCH = "pip could not fetch {package}"
CANNOT_BE_RUN = "{trouble}: {program} cannot be run ({reason}). Install it again."
IT_SAID = "{trouble}. It said: {words} Look whether this computer is online."
JUPYTERLITE_NOT_BUILT = "JupyterLite could not be built. It said: {words}"

# What does not fit this course
HOLDS_NO = "{package} holds no {name}, so this course does not fit it. Tell whoever maintains it."
OTHER_PYODIDE = "{package} was not made for Pyodide {version}."
NEEDS_A_LINE = "{package} needs {missing}: write a line for it in {file}."
COMPILED_HERE = "{file} does not run in a browser: this computer compiled a part of it for itself."
PACKAGES_LACK = "The packages for the browser lack: {missing}."
OTHER_SERVICE_WORKER = (
    "JupyterLite has another service worker than this course knows: it lacks “{expected}”. "
    "Install the versions in constraints.txt."
)
WOULD_ASK_ANOTHER_HOST = "The site would have asked another host for Python ({what}), and was not kept."

# In a bank of questions
WORTH_NO_MARKS = "It is worth no marks."
