// The front end of the notebook widget: what is saved goes to the kernel, which answers.

function render({ model, el }) {
  let live;
  const draw = () => {
    live?.leave();
    const place = model.get("place");
    live = mount(el, model.get("markup"), { ...place, send: (message) => model.send(message) });
  };
  const receive = (message) => {
    if (message.type !== "redraw") live.receive(message);
    else if (message.by !== live.id && !live.holds(model.get("place"))) draw();
  };
  model.on("msg:custom", receive);
  draw();
  return () => {
    model.off("msg:custom", receive);
    live.leave();
  };
}

export default { render };
