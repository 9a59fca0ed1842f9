import { register } from 'node:module';

/** Jest's globalSetup: one PostgreSQL for the whole run. */
export default async function starta() {
  register('./ladda.mjs', import.meta.url);
  const { startaProvserver } = await import('./postgres.ts');
  await startaProvserver();
}
