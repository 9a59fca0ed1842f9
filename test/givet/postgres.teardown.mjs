/** Jest's globalTeardown; the module is the one that globalSetup loaded, in the same process. */
export default async function stoppa() {
  const { stoppaProvserver } = await import('./postgres.ts');
  await stoppaProvserver();
}
