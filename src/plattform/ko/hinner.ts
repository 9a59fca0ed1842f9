/** Whether the promise is done within the time. What it comes to is not awaited further. */
export const hinner = async (lofte: Promise<unknown>, ms: number): Promise<boolean> => {
  let klocka: NodeJS.Timeout | undefined;
  const tid = new Promise<false>((klart) => (klocka = setTimeout(() => klart(false), ms)));
  try {
    return await Promise.race([lofte.then(() => true as const), tid]);
  } finally {
    clearTimeout(klocka);
  }
};
