/**
 * What `@jest/globals` is for a spec that Node itself has loaded. Each spec has its own circus, while a module of
 * test/givet is loaded once for many specs: the exports are let, and follow the spec that runs.
 */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it;

export const satt = (ord) => {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } = ord);
};
