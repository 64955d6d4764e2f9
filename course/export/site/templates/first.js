// Says beforehand when answers cannot be kept; and asks the browser not to clear them, when the reader wants that.
const unkept = document.getElementById("unkept");
if (!navigator.serviceWorker) {
  unkept.textContent = isSecureContext
    ? "This browser keeps nothing for this website, so your answers are lost when you close a unit. " +
      "Try an ordinary window, not a private one, or another browser."
    : "This page was opened without HTTPS, so your answers are lost when you close a unit. " +
      "Tell whoever gave you the address.";
  unkept.hidden = false;
}
const ask = document.getElementById("persist");
const said = document.getElementById("persisted");
ask.hidden = !navigator.storage?.persist;
ask.addEventListener("click", async () => {
  said.textContent = (await navigator.storage.persist())
    ? "This browser keeps your answers until its data is cleared."
    : "This browser did not agree. Take your answers with you to be safe.";
});
