import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import type { Vem } from '../../src/database/vem.js';
import { dimensionerFor, faktum, KATALOG } from '../../src/indikatorer/katalog.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { rapportslag } from '../../src/rapporter/rapport.texter.js';
import { Underlagsbyggare } from '../../src/rapporter/underlag.service.js';
import { arSiffra, arTabell, type Cell, type Figur, type Siffra, type Underlag } from '../../src/rapporter/underlag.js';
import { lankfelet } from './lankarna.js';

const under = <T>(varde: unknown, ar: (ett: object) => ett is T & object): T[] => {
  if (typeof varde !== 'object' || varde === null) return [];
  return [...(ar(varde) ? [varde] : []), ...Object.values(varde).flatMap((del) => under(del, ar))];
};

/** Every number of the document, in text, tables and charts. */
const allaSiffror = (underlag: Underlag): Siffra[] => under(underlag.avsnitt, arSiffra);

/** A year is a name, not a count. */
const AR = /^(19|20)\d\d$/;
/** «12», «3,5», «82,0 %» and «3 av 4». */
const ETT_TAL = /^\d+(?:[\s\u00a0]\d{3})*(?:,\d+)?(?:[\s\u00a0]?%)?$|^\d+ av \d+$/;

const gar = (cell: Cell): boolean =>
  typeof cell === 'string'
    ? AR.test(cell) || !ETT_TAL.test(cell)
    : cell.fakta !== undefined || cell.lank !== undefined || cell.visas === '–';

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

const arFigur = (varde: object): varde is Figur => 'slag' in varde && 'alt' in varde && 'tabell' in varde;

/** What a chart draws, each value for itself. */
const ritat = (figur: Figur): (number | null)[] => {
  if (figur.slag === 'linje') return figur.serier.flatMap(({ varden }) => [...varden]);
  return figur.slag === 'riskmatris' ? figur.antal.flat() : [...figur.varden];
};

const sorterade = (varden: readonly (number | null)[]): string => varden.map(String).sort().join(' ');

/** Charts that draw something else than the numbers beside them, all of them and in their number. */
const figurerSomRitarAnnat = (underlag: Underlag): string[] =>
  under(underlag.avsnitt, arFigur).flatMap((figur) => {
    const celler = figur.tabell.rader.map((rad) => rad.filter((cell) => typeof cell !== 'string'));
    // lying bars show the last column of their table
    const varden = celler.flatMap((rad) => (figur.slag === 'liggande' ? rad.slice(-1) : rad)).map(({ varde }) => varde);
    const utan = figur.slag === 'riskmatris' ? varden.map((varde) => varde ?? 0) : varden;
    return sorterade(ritat(figur)) === sorterade(utan) ? [] : [`${figur.id} ritar ${sorterade(ritat(figur))}`];
  });

/** Numbers that are kept with what they counted, and counted something else. */
const radernaSomVarEttAnnatAntal = (underlag: Underlag): string[] =>
  allaSiffror(underlag)
    .filter(({ meningar, varde }) => meningar !== undefined && meningar.length !== varde)
    .map(({ lank, visas }) => `${visas} har andra rader: ${lank ?? ''}`);

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
  if (slag === 'median') {
    const antal = await oppna();
    return sager((antal === 0) === (varde === null), String(antal));
  }
  const { rader } = await queries.rader(vem, fakta.kod, fakta.period, fakta.dimensioner, { antal: 1000 });
  if (slag === 'summa') return sager(summan(rader) === varde, String(summan(rader)));
  const { matt } = faktum(fakta.kod);
  if (matt.slag !== 'kvot') return null;
  const namnare = summan((await queries.rader(vem, matt.namnare.kod, fakta.period, {}, { antal: 1000 })).rader);
  const kvot = namnare === null ? null : ((await oppna()) * matt.per) / namnare;
  return sager(kvot === varde, `${String(rader.length)} per ${String(namnare)}`);
};

/** Nothing is not nought. */
const summan = (rader: readonly { readonly tal: number | null }[]): number | null =>
  rader.length === 0 ? null : rader.reduce((summa, { tal }) => summa + (tal ?? Number.NaN), 0);

/** So many numbers of each kind (faktum and how it is split up) are opened. */
const AV_VARJE_SLAG = 8;

/** Numbers of the document whose rows do not add up. */
const siffrorSomInteGarIhop = async (
  queries: FaktaQueries,
  vem: Vem,
  underlag: Underlag,
  avVarje: number,
): Promise<string[]> => {
  const slagen = new Map<string, Map<string, Oppnad>>();
  for (const { fakta, varde } of allaSiffror(underlag)) {
    if (!fakta) continue;
    const slag = JSON.stringify([fakta.kod, Object.keys(fakta.dimensioner).sort()]);
    const kanda = slagen.get(slag) ?? new Map<string, Oppnad>();
    slagen.set(slag, kanda.set(JSON.stringify(fakta), { fakta, varde }));
  }
  const valda = [...slagen.values()].flatMap(
    (kanda) => fc.sample(fc.shuffledSubarray([...kanda.values()]), 1)[0]?.slice(0, avVarje) ?? [],
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

/** Numbers that are no faktum and stand on no page that says the same. */
const lankarSomBrister = async (app: INestApplicationContext, vem: Vem, underlag: Underlag): Promise<string[]> => {
  const lankade = new Map(
    allaSiffror(underlag)
      .filter(({ fakta, lank }) => fakta === undefined && lank !== undefined)
      .map((siffra) => [`${siffra.lank ?? ''} ${siffra.visas}`, siffra]),
  );
  const fel: string[] = [];
  for (const siffra of lankade.values()) fel.push((await lankfelet(app, vem, siffra)) ?? '');
  return fel.filter(Boolean);
};

/** What in the document cannot be opened, draws something else, or has not as many rows as it says. */
export const underlagetsBrister = async (
  app: INestApplicationContext,
  vem: Vem,
  underlag: Underlag,
  avVarje = AV_VARJE_SLAG,
): Promise<string[]> => [
  ...(allaSiffror(underlag).length > 0 ? [] : ['inga siffror']),
  ...slutnaCeller(underlag),
  ...slutnaSiffror(underlag),
  ...figurerSomRitarAnnat(underlag),
  ...radernaSomVarEttAnnatAntal(underlag),
  ...(await lankarSomBrister(app, vem, underlag)),
  ...(await siffrorSomInteGarIhop(app.get(FaktaQueries, { strict: false }), vem, underlag, avVarje)),
];

/** Every document of the nämnd, built anew, and what is wrong with its numbers; there is one of each kind at least. */
export const siffrorSomBrister = async (app: INestApplicationContext, vem: Vem): Promise<string[]> => {
  const queries = app.get(RapportQueries, { strict: false });
  const byggare = app.get(Underlagsbyggare, { strict: false });
  const alla = await queries.lista(vem);
  const brister = Object.keys(rapportslag)
    .filter((slag) => !alla.some((rapport) => rapport.slag === slag))
    .map((slag) => `det finns ingen ${slag}`);
  for (const { id, titel } of alla) {
    const underlag = await byggare.bygg(vem, await queries.hamta(vem, id), new Map(), vem.namn, new Date(0));
    brister.push(...(await underlagetsBrister(app, vem, underlag)).map((ett) => `${titel}: ${ett}`));
  }
  return [...brister, ...(await faktaSomInteGarIhop(app.get(FaktaQueries, { strict: false }), vem, 2026))];
};
