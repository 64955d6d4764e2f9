// Panels: progress through the unit and the course, and the learner's own answers.

/** Replaces the words of a panel when its numbers change; whoever reads it keeps their place. */
function bindProgress(root) {
  return {
    receive(message) {
      if (message.type !== "progress") return;
      const bar = root.querySelector("progress");
      bar.value = message.done;
      bar.max = message.total;
      for (const [name, words] of Object.entries(message.words)) {
        for (const line of all(root, `[data-words="${CSS.escape(name)}"]`)) line.textContent = words;
      }
    },
  };
}

function bindAnswers(root, send) {
  const said = root.querySelector(".said");
  const file = root.querySelector("input[type=file]");
  const keep = root.querySelector("[data-keep]");
  const ask = root.querySelector("[data-ask]");
  const sure = root.querySelector(".sure");

  root.querySelector("[data-export]").addEventListener("click", () => {
    said.textContent = "Getting your answers ready…";
    for (const desk of SHARED.desks) desk.flush();
    setTimeout(() => send({ type: "export" }), PAUSE);
  });
  root.querySelector("[data-restore]").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    file.value = "";
    if (chosen.size > 40_000_000) {
      said.textContent = "This file is too large to be an answers file. Nothing was changed.";
      return;
    }
    said.textContent = "Bringing your answers back…";
    send({ type: "restore", text: await chosen.text() });
  });
  keep.addEventListener("change", () => send({ type: "keep", keep: keep.checked }));
  ask.addEventListener("click", () => {
    sure.hidden = false;
    sure.querySelector("button").focus();
  });
  root.querySelector("[data-no]").addEventListener("click", () => {
    sure.hidden = true;
    ask.focus();
  });
  root.querySelector("[data-clear]").addEventListener("click", () => {
    sure.hidden = true;
    ask.focus();
    for (const desk of SHARED.desks) desk.forget();
    send({ type: "clear-all" });
  });

  return {
    receive(message) {
      if (message.type === "said") {
        said.textContent = message.sentence;
        keep.checked = message.keeps;
      }
      if (message.type === "answers-file") {
        const link = element("a", "", {
          href: URL.createObjectURL(new Blob([message.text], { type: "application/json" })),
          download: message.name,
        });
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
        said.textContent = `Your answers are in the file ${message.name}, where your browser puts downloads.`;
      }
    },
  };
}
