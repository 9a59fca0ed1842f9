import type { INestApplicationContext } from '@nestjs/common';
import { Databas } from '../../src/database/databas.js';
import type { Vem } from '../../src/database/vem.js';
import { KontrolltillfalleQueries } from '../../src/egenkontroller/kontrolltillfalle.queries.js';
import { aretsUtfall } from '../../src/egenkontroller/utfallsoversikt.js';
import { OmgangQueries } from '../../src/enkater/omgang.queries.js';
import { ArsvardeQueries } from '../../src/indikatorer/arsvarde.queries.js';
import { vardetext } from '../../src/indikatorer/varden/matt.js';
import { heltal, procent } from '../../src/plattform/klocka/datum.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { siffrorI } from '../../src/rapporter/siffror.js';
import type { Siffra } from '../../src/rapporter/underlag.js';
import { PlanQueries } from '../../src/roda-traden/plan.queries.js';

/** What the page of a number says that it can be, as it is printed. */
type Utsagor = (app: INestApplicationContext, vem: Vem, id: number, fraga: URL) => Promise<readonly string[]>;

const tal = (fraga: URL, namn: string): number => Number(fraga.searchParams.get(namn));
const andel = (taljare: number, namnare: number): string => procent(taljare, namnare) ?? '–';

/** Each kind of page that a number which is no faktum leads to. */
const SIDOR: readonly (readonly [RegExp, Utsagor])[] = [
  [
    /^\/indikatorer\/(\d+)\/ar\/\d{4}$/,
    async (app, vem, id, { pathname, searchParams, hash }) => {
      const kon = (searchParams.get('kon') ?? 'T') as 'T' | 'K' | 'M';
      const sidan = app.get(ArsvardeQueries, { strict: false });
      const { indikator, serie, ...sida } = await sidan.sida(vem, id, Number(pathname.slice(-4)), kon);
      return hash === '#jamforelser'
        ? sida.jamforelser.map(({ varde }) => vardetext(indikator.matform, serie.enhet, varde))
        : [sida.arsvarde.text];
    },
  ],
  [
    /^\/luckor()$/,
    async (app, vem, _, fraga) => {
      const luckor = await app.get(PlanQueries, { strict: false }).luckor(vem, tal(fraga, 'ar'));
      const lucka = luckor.find(({ kod }) => kod === fraga.searchParams.get('lucka'));
      return [heltal(lucka?.fynd.length ?? 0)];
    },
  ],
  [
    /^\/egenkontroller\/(\d+)$/,
    async (app, vem, id, fraga) => {
      const tillfallen = app.get(KontrolltillfalleQueries, { strict: false });
      const rader = await tillfallen.arets(vem, tal(fraga, 'ar'), { egenkontroll: id });
      const { gjorda, planerade, taljare, namnare } = aretsUtfall(rader);
      return [`${String(gjorda)} av ${String(planerade)}`, andel(taljare, namnare)];
    },
  ],
  [
    /^\/enkatomgangar\/(\d+)$/,
    async (app, vem, id) => {
      const { enheter } = await app.get(OmgangQueries, { strict: false }).sida(vem, id);
      const svar = enheter.reduce((summa, en) => summa + en.svar, 0);
      const utdelade = enheter.reduce((summa, en) => summa + (en.utdelade ?? Number.NaN), 0);
      return [heltal(svar), ...(Number.isNaN(utdelade) ? ['–'] : [heltal(utdelade), andel(svar, utdelade)])];
    },
  ],
  [
    /^\/granskningar\/(\d+)$/,
    async (app, vem, id) => {
      const rader = await app.get(Databas).las(vem, (tx) =>
        tx.sql<{ taljare: number; namnare: number }>(
          'prov.granskningens-fragor',
          `select sum(taljare)::int as taljare, sum(namnare)::int as namnare from granskningsresultat
           where granskning_id = $1 and enhet_id is null group by fraga_id`,
          [id],
        ),
      );
      return rader.flatMap(({ taljare, namnare }) => [andel(taljare, namnare), heltal(namnare)]);
    },
  ],
  [
    /^\/rapporter\/(\d+)\/lasning$/,
    async (app, vem, id, { hash }) => {
      const underlag = await app.get(RapportQueries, { strict: false }).underlag(vem, id);
      const finns = JSON.stringify(underlag?.avsnitt).includes(`"id":"${hash.slice(1)}"`);
      return finns ? siffrorI(underlag?.avsnitt).map(({ visas }) => visas) : [];
    },
  ],
];

/** What is wrong with where the number leads; null when it stands on that page. */
export const lankfelet = async (
  app: INestApplicationContext,
  vem: Vem,
  { lank = '', visas }: Siffra,
): Promise<string | null> => {
  const fraga = new URL(lank, 'http://a');
  const sida = SIDOR.find(([vag]) => vag.test(fraga.pathname));
  if (!sida) return `${visas} leder till ${lank}, som ingen har sett efter om den visar`;
  const id = Number(sida[0].exec(fraga.pathname)?.[1]);
  const sager = await sida[1](app, vem, id, fraga);
  return sager.includes(visas) ? null : `${visas} leder till ${lank}, som säger ${sager.join(', ')}`;
};
