// Before anything is drawn: of all lessons only the one that the address names is shown. Should the course's own script
// not come to run, all of them are, as where no script runs.
const root = document.documentElement;
root.classList.add("live");
const named = location.hash.slice(1).split(/[/]|--|%2F/)[0];
if (root.dataset.lessons.split(" ").includes(named)) root.dataset.open = named;
addEventListener("load", () => root.classList.toggle("live", "ready" in root.dataset || "waiting" in root.dataset));
