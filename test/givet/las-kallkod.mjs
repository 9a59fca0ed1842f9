/** `node --import` this: the process, and every thread of it, then loads the product's TypeScript as it stands. */
import { register } from 'node:module';

register('./ladda.mjs', import.meta.url);
