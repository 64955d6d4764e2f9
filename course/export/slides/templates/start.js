// Slides on a wide window; elsewhere, and where "?page" asks for it, one long page that reads from top to bottom.
(() => {
  const wide = matchMedia("(min-width: 40em)");
  const inside = parent !== self; // the trainer's own window shows the slides small
  const asked = /[?&]page\b/.test(location.search);
  if (!inside) wide.addEventListener("change", () => location.reload());
  if (wide.matches && asked) document.querySelector(".as-slides").hidden = false;
  if (asked || !(wide.matches || inside)) return;

  document.documentElement.classList.add("live");
  document.getElementById("reveal-style").media = "screen";
  for (const details of document.querySelectorAll("details")) details.open = true;

  const right = () => Reveal.right();
  const left = () => Reveal.left();
  const onControl = (event) => event.target.closest("a, button, summary") && ["Enter", " "].includes(event.key);
  Reveal.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    maxScale: 4,
    center: false,
    hash: true,
    slideNumber: (slide) => [Reveal.getIndices(slide).h + 1],
    controlsTutorial: false,
    controlsBackArrows: "visible",
    transition: "none",
    backgroundTransition: "none",
    autoAnimate: false,
    defaultTiming: 0, // the time of a block is at its first slide
    scrollActivationWidth: null,
    // Space, Page Down and a clicker go on; only the down key opens what is shown on request.
    keyboard: { 32: right, 34: right, 78: right, 33: left, 80: left },
    keyboardCondition: (event) => !onControl(event),
    plugins: [RevealNotes],
  }).then(() => {
    // As an "application" it would take the reading keys from a screen reader.
    document.querySelector(".reveal").removeAttribute("role");
  });
  // A question comes up without its answer, however it was left.
  Reveal.on("slidechanged", () => {
    for (const stack of document.querySelectorAll("[data-previous-indexv]")) {
      stack.removeAttribute("data-previous-indexv");
    }
  });
})();
