import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import type { Vem } from '../../src/database/vem.js';
import { dimensionerFor, faktum, KATALOG } from '../../src/indikatorer/katalog.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { Underlagsbyggare } from '../../src/rapporter/underlag.service.js';
import type { Cell, Siffra, Tabell, Underlag } from '../../src/rapporter/underlag.js';

const arSiffra = (varde: object): varde is Siffra => 'visas' in varde && 'varde' in varde;
const arTabell = (varde: object): varde is Tabell => 'kolumner' in varde && 'rader' in varde && 'rubrik' in varde;

const under = <T>(varde: unknown, ar: (ett: object) => ett is T & object): T[] => {
  if (typeof varde !== 'object' || varde === null) return [];
  return [...(ar(varde) ? [varde] : []), ...Object.values(varde).flatMap((del) => under(del, ar))];
};

/** Every number of the document, in text, tables and charts. */
const allaSiffror = (underlag: Underlag): Siffra[] => under(underlag.avsnitt, arSiffra);

/** A year is a name, not a count. */
const AR = /^(19|20)\d\d$/;

const gar = (cell: Cell): boolean =>
  typeof cell === 'string'
    ? AR.test(cell) || !/^\d[\d\s\u00a0,]*$/.test(cell)
    : cell.fakta !== undefined || cell.lank !== undefined || cell.varde === null;

/** Cells that look like a count and lead nowhere: «tabell-x: rad / kolumn = 7». The first cell of a row is its name. */
const slutnaCeller = (underlag: Underlag): string[] =>
  under(underlag.avsnitt, arTabell).flatMap(({ id, kolumner, rader }) =>
    rader.flatMap(([forsta, ...celler]) =>
      celler.flatMap((cell, i) => {
        if (gar(cell)) return [];
        const namn = typeof forsta === 'string' ? forsta : (forsta?.visas ?? '');
        return [`${id}: ${namn} / ${kolumner[i + 1]?.rubrik ?? ''} = ${typeof cell === 'string' ? cell : cell.visas}`];
      }),
    ),
  );

/** Numbers in running text that lead nowhere. */
const slutnaSiffror = (underlag: Underlag): string[] =>
  under(underlag.avsnitt, arSiffra)
    .filter(({ fakta, lank, varde }) => fakta === undefined && lank === undefined && varde !== null)
    .map(({ visas }) => visas);

interface Oppnad {
  readonly fakta: NonNullable<Siffra['fakta']>;
  readonly varde: number | null;
}

/** What is wrong when the number is opened; null when the rows behind it are as many as it says. */
const felet = async (queries: FaktaQueries, vem: Vem, { fakta, varde }: Oppnad): Promise<string | null> => {
  const { slag } = faktum(fakta.kod).matt;
  const oppna = async (del?: 'taljare' | 'namnare') =>
    (await queries.rader(vem, fakta.kod, fakta.period, fakta.dimensioner, { del, antal: 1 })).antal;
  const sager = (stammer: boolean, rader: string) =>
    stammer ? null : `${JSON.stringify(fakta)} är ${String(varde)} men raderna ${rader}`;
  if (slag === 'antal' || fakta.del !== undefined) {
    const antal = await oppna(fakta.del);
    return sager(antal === varde, String(antal));
  }
  if (slag === 'andel') {
    const [taljare, namnare] = [await oppna('taljare'), await oppna('namnare')];
    return sager((namnare === 0 ? null : taljare / namnare) === varde, `${String(taljare)} av ${String(namnare)}`);
  }
  const antal = await oppna();
  return sager((antal === 0) === (varde === null), String(antal));
};

/** So many numbers of each kind (faktum and how it is split up) are opened. */
const AV_VARJE_SLAG = 8;

/** Numbers of the document whose rows do not add up. */
const siffrorSomInteGarIhop = async (queries: FaktaQueries, vem: Vem, underlag: Underlag): Promise<string[]> => {
  const slagen = new Map<string, Map<string, Oppnad>>();
  for (const { fakta, varde } of allaSiffror(underlag)) {
    if (!fakta) continue;
    const slag = JSON.stringify([fakta.kod, Object.keys(fakta.dimensioner).sort()]);
    const kanda = slagen.get(slag) ?? new Map<string, Oppnad>();
    slagen.set(slag, kanda.set(JSON.stringify(fakta), { fakta, varde }));
  }
  const valda = [...slagen.values()].flatMap(
    (kanda) => fc.sample(fc.shuffledSubarray([...kanda.values()]), 1)[0]?.slice(0, AV_VARJE_SLAG) ?? [],
  );
  const fel: string[] = [];
  for (const en of valda) fel.push((await felet(queries, vem, en)) ?? '');
  return fel.filter(Boolean);
};

/** Every faktum of the catalogue, split up at random over random years: what of it does not add up. */
const faktaSomInteGarIhop = async (queries: FaktaQueries, vem: Vem, sista: number): Promise<string[]> => {
  const fel: string[] = [];
  for (const ett of KATALOG) {
    const [val] = fc.sample(
      fc.record({
        per: fc.shuffledSubarray([...dimensionerFor(ett)]).map((delar) => delar.slice(0, 2)),
        fran: fc.integer({ min: sista - 4, max: sista }),
        ar: fc.integer({ min: 1, max: 3 }),
      }),
      1,
    );
    if (!val) continue;
    const period = { fran: `${String(val.fran)}-01-01`, till: `${String(val.fran + val.ar - 1)}-12-31` };
    const [varden = []] = await queries.varden(vem, { koder: [ett.kod], period, per: val.per });
    for (const { kod, dimensioner, varde } of fc.sample(fc.shuffledSubarray(varden), 1)[0]?.slice(0, 4) ?? [])
      fel.push((await felet(queries, vem, { fakta: { kod, dimensioner, period }, varde })) ?? '');
  }
  return fel.filter(Boolean);
};

/** Every document of the nämnd, built anew: what in it cannot be opened, or has not as many rows as it says. */
export const siffrorSomBrister = async (app: INestApplicationContext, vem: Vem): Promise<string[]> => {
  const fakta = app.get(FaktaQueries, { strict: false });
  const queries = app.get(RapportQueries, { strict: false });
  const byggare = app.get(Underlagsbyggare, { strict: false });
  const brister: string[] = [];
  for (const { id, titel } of await queries.lista(vem)) {
    const underlag = await byggare.bygg(vem, await queries.hamta(vem, id), new Map(), vem.namn, new Date(0));
    const fynd = [
      ...(allaSiffror(underlag).length > 20 ? [] : ['nästan inga siffror']),
      ...slutnaCeller(underlag),
      ...slutnaSiffror(underlag),
      ...(await siffrorSomInteGarIhop(fakta, vem, underlag)),
    ];
    brister.push(...fynd.map((ett) => `${titel}: ${ett}`));
  }
  return [...brister, ...(await faktaSomInteGarIhop(fakta, vem, 2026))];
};
