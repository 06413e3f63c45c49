import assert from "node:assert/strict";
import test from "node:test";

import { shifts } from "../../static/app/features/leave.js";

/** @param {string[]} keys  @param {number} gap */
function pressed(keys, gap = 100) {
  let left = 0;
  const press = shifts(() => {
    left += 1;
  });
  keys.forEach((key, number) => {
    press(/** @type {KeyboardEvent} */ ({ key, timeStamp: 10_000 + number * gap }));
  });
  return left;
}

test("three presses of Shift leave the guide", () => {
  const left = pressed(["Shift", "Shift", "Shift"]);

  assert.equal(left, 1);
});

test("another key between starts the count again", () => {
  const left = pressed(["Shift", "a", "Shift", "Shift"]);

  assert.equal(left, 0);
});

test("presses more than five seconds apart do not count together", () => {
  const left = pressed(["Shift", "Shift", "Shift"], 6000);

  assert.equal(left, 0);
});
