// @ts-check
// The other windows in which the same learner has the same package open. A platform gives each what it had when that
// was opened, and what the last of them writes stands: so each knows what all of them have done.

const ONE_FLAG = /^[a-z2-7]{5}$/;

/** {tell({flags, isFinished})}, for all windows that join by this `name`; `hear` is called with what another tells. */
export function joinWindows(name, hear) {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }) => {
    const flags = Array.isArray(data?.flags) ? data.flags.filter((flag) => ONE_FLAG.test(flag)) : [];
    hear({ flags: new Set(flags), isFinished: data?.isFinished === true });
  });
  return { tell: ({ flags, isFinished }) => channel.postMessage({ flags: [...flags], isFinished }) };
}
