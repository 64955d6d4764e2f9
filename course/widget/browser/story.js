// @ts-check
// Stories: read scene by scene, with a stop to predict at each; or a summary; or neither.

import { isFilled } from "./completion.js";
import { all, asList, asWords, element } from "./dom.js";
import { MESSAGES } from "./messages.js";

export function bindStory(root, autosave) {
  const scenes = all(root, ".scene");
  const saidOfWay = root.querySelector(".ways + .said");

  const ways = all(root, "[data-way]");
  const way = () => asWords(autosave.get("way")) || "read";
  const showWay = () => {
    for (const button of ways) button.hidden = button.dataset.way === way();
    for (const part of all(root, "[data-shows]")) part.hidden = part.dataset.shows !== way();
  };
  const take = (chosen) => {
    // What was opened stays done, whatever is chosen later.
    const opened = [...asList(autosave.get("ways")), asWords(autosave.get("way")), chosen].filter(Boolean);
    autosave.set("ways", [...new Set(opened)]);
    autosave.set("way", chosen, true);
    showWay();
  };

  // How many scenes are open. A scene that was renamed since leaves the first stop without words as the place.
  const opened = () => {
    const place = autosave.get("scene");
    if (place === "end") return scenes.length + 1;
    const known = scenes.findIndex((scene) => scene.dataset.scene === place);
    if (known >= 0) return known + 1;
    if (!place) return 1;
    const waiting = scenes.findIndex((scene) => {
      const stop = scene.querySelector("[data-stop]");
      return stop && !isFilled(autosave.get(stop.dataset.stop));
    });
    return waiting < 0 ? scenes.length + 1 : waiting + 1;
  };

  const showScenes = () => {
    scenes.forEach((scene, index) => {
      scene.hidden = index >= opened();
      const passed = index + 1 < opened();
      const go = scene.querySelector("[data-go]");
      if (go) go.hidden = passed;
      const afterwards = scene.querySelector(".afterwards");
      if (afterwards) afterwards.hidden = !passed;
      for (const option of all(scene, "[data-option]")) {
        const chosen = autosave.get(scene.querySelector("[data-stop]").dataset.stop) === option.dataset.option;
        option.querySelector(".feedback").hidden = !(passed && chosen);
        option.classList.toggle("chosen", passed && chosen);
      }
    });
  };

  for (const button of ways) {
    button.addEventListener("click", () => {
      const chosen = button.dataset.way;
      take(chosen);
      saidOfWay.textContent = chosen === "skip" ? MESSAGES.storyLeftOut : "";
      const opens = root.querySelector(`[data-shows="${chosen}"] h3`) ?? ways.find((other) => !other.hidden);
      opens.focus();
    });
  }

  scenes.forEach((scene, index) => {
    const stop = scene.querySelector("[data-stop]");
    const go = scene.querySelector("[data-go]");
    const said = stop?.querySelector(".said");
    let asked = false;
    scene.addEventListener("change", (event) => {
      if (event.target.type === "radio") showScenes();
    });
    stop?.addEventListener("input", () => {
      if (!go.hidden) said.textContent = "";
      if (!asWords(autosave.get("way"))) take("read");
    });
    go?.addEventListener("click", () => {
      if (!asked && !isFilled(autosave.get(stop.dataset.stop))) {
        asked = true;
        const box = stop.querySelector("textarea");
        said.textContent = box ? MESSAGES.writeToPredict : MESSAGES.pickToPredict;
        (box ?? stop.querySelector("input")).focus();
        return;
      }
      const next = scenes[index + 1];
      if (!asWords(autosave.get("way"))) take("read");
      autosave.set("scene", next ? next.dataset.scene : "end", true);
      showScenes();
      said.textContent = next ? "" : MESSAGES.storyEnds;
      const place = next?.querySelector("h3") ?? scene.querySelector("h3");
      place.focus({ preventScroll: !next });
    });
    // A scene without a stop has no button: it runs on into the next.
    if (!stop && scenes[index + 1]) {
      const go = element("button", MESSAGES.readOn, { type: "button", class: "go", "data-go": "" });
      go.addEventListener("click", () => {
        if (!asWords(autosave.get("way"))) take("read");
        autosave.set("scene", scenes[index + 1].dataset.scene, true);
        showScenes();
        scenes[index + 1].querySelector("h3").focus();
      });
      scene.append(go);
    }
  });

  showWay();
  showScenes();
}
