/** What signs the sessions and forms of every test. */
export const PROVHEMLIGHET = 'en-hemlighet-som-bara-finns-i-provet';
