// Leaving at once: the button, or Shift three times.

const PRESSES = 3;
const WITHIN_MS = 5000;

/**
 * Blank the page and replace it, so that Back does not show this page again.
 * @param {HTMLElement} link
 */
export function start(link) {
  const address = /** @type {HTMLAnchorElement} */ (link).href;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(address);
  });
  document.addEventListener(
    "keyup",
    shifts(() => leave(address)),
  );
}

/**
 * Count presses of Shift alone; any other key starts the count again.
 * @param {() => void} done
 * @returns {(event: KeyboardEvent) => void}
 */
export function shifts(done) {
  let count = 0;
  let last = 0;
  return (event) => {
    const late = event.timeStamp - last > WITHIN_MS;
    count = event.key === "Shift" ? (late ? 1 : count + 1) : 0;
    last = event.timeStamp;
    if (count === PRESSES) {
      done();
    }
  };
}

/** @param {string} address */
function leave(address) {
  document.documentElement.hidden = true;
  document.title = "";
  location.replace(address);
}
