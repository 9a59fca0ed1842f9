/** The whole product as one process of its own, from source, as `npm start` runs it: to be stopped and killed by a test. */
import { register } from 'node:module';

register('../givet/ladda.mjs', import.meta.url);
await import('../../src/main.ts');
