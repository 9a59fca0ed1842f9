import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satt } from './givet/jestord.mjs';

/**
 * Jest's own runner (jest-circus), but the specs and the product are loaded by Node itself and not once more for each
 * spec in a sandbox of jest's. A worker then reads and compiles the product once for all its specs: reading it anew took
 * longer than the tests. What is lost is jest.mock and a fresh copy of each module, and nothing here asks for either.
 */
process.setSourceMapsEnabled(true);

const require = createRequire(import.meta.url);
const { default: circus } = require('jest-circus/runner');
const START = join(dirname(require.resolve('jest-circus/runner')), 'jestAdapterInit.js');

/** A circus for this spec only: its list of tests and its listeners are kept in the module and in a global. */
const nyCircus = () => {
  delete require.cache[START];
  delete globalThis[Symbol.for('EVENT_HANDLERS')];
  return require(START);
};

export default function kor(globalConfig, config, environment, runtime, testPath, skicka) {
  // jest maps stack lines with its own transforms, of which there are none: Node does it itself.
  Error.prepareStackTrace = undefined;
  const inkopplad = {
    requireModule: (fil) => require(fil),
    requireInternalModule: nyCircus,
    setGlobalsForRuntime: satt,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (fil) => import(pathToFileURL(fil)),
    enterTestCode: () => runtime.enterTestCode(),
    leaveTestCode: () => runtime.leaveTestCode(),
  };
  return circus(globalConfig, config, environment, inkopplad, testPath, skicka);
}
