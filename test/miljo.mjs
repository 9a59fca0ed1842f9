import { setTimeout as vanta } from 'node:timers/promises';
import { TestEnvironment } from 'jest-environment-node';

/** What keeps a process alive when a spec forgets it. Files and pipes are left out: jest itself uses them. */
const SLAG = new Set(['TCPSocketWrap', 'TCPServerWrap', 'ProcessWrap', 'UDPWrap', 'Timeout']);
/** A timer may belong to a library that lets it run out, and to jest itself: told, but no failure. */
const BARA_SAGT = new Set(['Timeout']);
const FORSOK = 100;

const oppna = () => {
  const antal = new Map();
  for (const slag of process.getActiveResourcesInfo()) {
    if (SLAG.has(slag)) antal.set(slag, (antal.get(slag) ?? 0) + 1);
  }
  return antal;
};

/**
 * Node, and a spec that leaves a socket, a server or a child process behind fails by name. Sockets close a moment after
 * `end()`, so what is left is given time to go before it is called a leak.
 */
export default class Miljo extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.spec = context.testPath;
    this.rott = false;
    this.gront = false;
  }

  /** A failing test often skips its own cleaning: then its error is what the reader needs, not the leak. */
  handleTestEvent(handelse) {
    if (handelse.name === 'test_done' && handelse.test.errors.length > 0) this.rott = true;
    if (handelse.name === 'run_finish') this.gront = !this.rott;
  }

  async setup() {
    await super.setup();
    this.fore = oppna();
  }

  async teardown() {
    let kvar = this.kvar();
    for (let i = 0; i < FORSOK && kvar.length > 0; i += 1) {
      await vanta(20);
      kvar = this.kvar();
    }
    await super.teardown();
    if (kvar.length === 0) return;
    const besked = `${this.spec} leaves open: ${kvar.map(([slag, antal]) => `${antal} ${slag}`).join(', ')}`;
    if (this.gront && kvar.some(([slag]) => !BARA_SAGT.has(slag))) throw new Error(besked);
    console.error(besked);
  }

  kvar() {
    return [...oppna()]
      .map(([slag, antal]) => [slag, antal - (this.fore.get(slag) ?? 0)])
      .filter(([, antal]) => antal > 0);
  }
}
