/** Jest's globalSetup: one PostgreSQL for the whole run. */
export default async function starta() {
  // jest loads this file itself; Node loads the next
  const { startaProvserver } = await import('./postgres.ts');
  await startaProvserver();
}
