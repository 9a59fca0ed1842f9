import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { arFlode, type NagotFlode } from './flode.js';
import { flodessida } from './matris.js';

/** Every flow declared in a file named *.flode under the folder, whether it is source or built. In order of name. */
export const hittaFloden = async (mapp: string): Promise<NagotFlode[]> => {
  const filer = (await readdir(mapp, { recursive: true })).filter((fil) => /\.flode\.(js|ts)$/.test(fil));
  const moduler: Record<string, unknown>[] = [];
  // one after another: they share what they import
  for (const fil of filer) moduler.push((await import(pathToFileURL(join(mapp, fil)).href)) as Record<string, unknown>);
  return moduler
    .flatMap((modul) => Object.values(modul).filter(arFlode))
    .sort((a, b) => a.namn.localeCompare(b.namn, 'sv'));
};

/** What differs between the tables and the committed pages, a Swedish sentence each. */
export const avvikandeSidor = async (floden: readonly NagotFlode[], mapp: string): Promise<string[]> => {
  const sparade = (await readdir(mapp).catch(() => [])).filter((fil) => fil.endsWith('.md'));
  const overblivna = sparade.filter((fil) => !floden.some((flode) => `${flode.namn}.md` === fil));
  const fel = await Promise.all(
    floden.map(async (flode) => {
      const sparad = await readFile(join(mapp, `${flode.namn}.md`), 'utf8').catch(() => null);
      return sparad === flodessida(flode)
        ? []
        : [`${flode.namn}.md stämmer inte med flödets tabell. Kör npm run floden.`];
    }),
  );
  return [...fel.flat(), ...overblivna.map((fil) => `${fil} hör inte till något flöde. Kör npm run floden.`)];
};
