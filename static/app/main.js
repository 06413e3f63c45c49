// Starts what the page asks for. A feature that fails leaves the page as the server sent it.
import { start as leave } from "./features/leave.js";

const FEATURES = { leave };

for (const element of document.querySelectorAll("[data-feature]")) {
  const name = /** @type {HTMLElement} */ (element).dataset.feature ?? "";
  try {
    FEATURES[/** @type {keyof typeof FEATURES} */ (name)](/** @type {HTMLElement} */ (element));
  } catch (error) {
    console.error(name, error);
  }
}
