import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Installningar } from '../../config/installningar.js';
import { svarsval, VET_EJ, type Malgrupp } from '../../enkater/enkat.texter.js';
import { EnkatQueries } from '../../enkater/enkat.queries.js';
import { EnkatService } from '../../enkater/enkat.service.js';
import { OmgangService } from '../../enkater/omgang.service.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { Notisformedlare } from '../../floden/notis.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { BARNENKAT, BARNFRAGOR, BARNSVAR } from './enkattexter.js';
import type { Exempelnamnd } from './organisation.js';
import { Slump } from './slump.js';

type Plats = 'Öppenvårdsgruppen' | 'Familjehemsgruppen' | 'Utredningsgrupp 2';

interface Exempelomgang {
  readonly namn: string;
  readonly oppnar: string;
  readonly stanger: string;
  /** How likely a good answer is; the second round is a little better. */
  readonly gott: number;
  readonly svar: readonly (readonly [plats: Plats, malgrupp: Malgrupp, kort: number, svar: number])[];
  readonly sammanfattning: string;
}

const MALGRUPPER: readonly Malgrupp[] = ['barn', 'ung'];

/** Two rounds. Utredningsgrupp 2 has too few answers to be shown, and takes another enhet with it the first time. */
const OMGANGAR: readonly Exempelomgang[] = [
  {
    namn: 'Hösten 2025',
    oppnar: '2025-10-06',
    stanger: '2025-10-31',
    gott: 0.62,
    svar: [
      ['Öppenvårdsgruppen', 'barn', 22, 14],
      ['Öppenvårdsgruppen', 'ung', 30, 19],
      ['Familjehemsgruppen', 'barn', 10, 5],
      ['Familjehemsgruppen', 'ung', 14, 8],
      ['Utredningsgrupp 2', 'ung', 6, 3],
    ],
    sammanfattning:
      'Barnen tycker om att komma hit men får sällan vara med och bestämma. Vi börjar varje möte med att barnet säger vad det ska handla om, och frågar igen till våren.',
  },
  {
    namn: 'Våren 2026',
    oppnar: '2026-04-13',
    stanger: '2026-05-08',
    gott: 0.74,
    svar: [
      ['Öppenvårdsgruppen', 'barn', 24, 18],
      ['Öppenvårdsgruppen', 'ung', 28, 21],
      ['Familjehemsgruppen', 'barn', 12, 9],
      ['Familjehemsgruppen', 'ung', 16, 11],
    ],
    sammanfattning:
      'Fler får vara med och bestämma än i höstas. Flera vill ha samma person varje gång. Det tas upp i planen för nästa år.',
  },
];

/** The example's days pass here, and nobody is told of what was years ago. */
class Exempelklocka extends Klocka {
  private dag = '2025-01-01';

  stall(dag: string): void {
    this.dag = dag;
  }

  override nu(): Date {
    return new Date(`${this.dag}T09:30:00Z`);
  }
}

class TystFormedlare extends Notisformedlare {
  override formedla(): Promise<void> {
    return Promise.resolve();
  }
}

/** The children's enkät of the example: two rounds with their answers, and one that is open now. Made once. */
export const skapaEnkater = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  { namndId, enheter }: Exempelnamnd,
  vem: Vem,
): Promise<void> => {
  const queries = app.get(EnkatQueries, { strict: false });
  if ((await queries.lista(vem)).length > 0) return;
  const enkater = app.get(EnkatService, { strict: false });
  const id = await enkater.skapa(vem, BARNENKAT);
  for (const [nr, fraga] of BARNFRAGOR.entries()) await enkater.laggTill(vem, id, { ...fraga, version: nr + 1 });

  const klocka = new Exempelklocka();
  const databas = app.get(Databas, { strict: false });
  const installningar = app.get(Installningar, { strict: false });
  const omgangar = new OmgangService(databas, new Flodesmotor(klocka, new TystFormedlare()), klocka, installningar);
  const slump = new Slump(20251006);
  for (const en of OMGANGAR) {
    klocka.stall(plusDagar(en.oppnar, -7));
    const platser = [...new Set(en.svar.map(([plats]) => plats))].map((plats) => enheter[plats] ?? 0);
    const { namn, oppnar, stanger } = en;
    const uppgifter = { namn, oppnar, stanger, malgrupper: MALGRUPPER, satt: 'kod' as const, enheter: platser };
    const omgangId = await omgangar.planera(vem, id, uppgifter);
    for (const [plats, malgrupp, antal] of en.svar)
      await omgangar.delaUt(vem, omgangId, { enhetId: enheter[plats] ?? 0, malgrupp, antal });
    klocka.stall(oppnar);
    await omgangar.oppna(vem, omgangId, {});
    await skrivSvar(agare, namndId, omgangId, enheter, en, slump);
    klocka.stall(plusDagar(stanger, 1));
    await omgangar.stang(vem, omgangId, {});
    await omgangar.sammanstall(vem, omgangId, { sammanfattning: en.sammanfattning });
  }

  const idag = app.get(Klocka, { strict: false }).idag();
  klocka.stall(idag);
  const oppen = await omgangar.planera(vem, id, {
    ...{ namn: 'Den här terminen', oppnar: idag, stanger: plusDagar(idag, 18), satt: 'lank', malgrupper: MALGRUPPER },
    enheter: [enheter['Öppenvårdsgruppen'] ?? 0, enheter['Familjehemsgruppen'] ?? 0],
  });
  await omgangar.anges(vem, oppen, { enhetId: enheter['Öppenvårdsgruppen'] ?? 0, antal: 48 });
  await omgangar.oppna(vem, oppen, {});
};

/** One answer at a time would take a transaction each: the counts are drawn here and written together. */
const skrivSvar = async (
  agare: pg.Pool,
  namndId: number,
  omgangId: number,
  enheter: Exempelnamnd['enheter'],
  { svar, gott }: Exempelomgang,
  slump: Slump,
): Promise<void> => {
  const { rows: fragor } = await agare.query<{ id: number }>(
    `select f.id::int as id from enkatfraga f join enkatomgang o on o.enkat_id = f.enkat_id where o.id = $1 order by f.ordning`,
    [omgangId],
  );
  const antal = new Map<string, number>();
  const ett = (...nyckel: unknown[]): void => {
    const text = JSON.stringify(nyckel);
    antal.set(text, (antal.get(text) ?? 0) + 1);
  };
  const texter: { enhet: number; fraga: number; text: string }[] = [];
  for (const [plats, malgrupp, , hurManga] of svar) {
    const enhet = enheter[plats] ?? 0;
    for (let nr = 0; nr < hurManga; nr++) {
      ett(enhet, malgrupp, null, 'svar');
      BARNFRAGOR.forEach((fraga, i) => {
        const fragaId = fragor[i]?.id;
        if (fragaId === undefined || (fraga[malgrupp] ?? '') === '') return;
        if (fraga.slag === 'fritext') {
          if (slump.chans(0.25)) texter.push({ enhet, fraga: fragaId, text: slump.ett(BARNSVAR) });
          return;
        }
        const val = svarsval(fraga.slag, (fraga.alternativ ?? '').split('\n')).map(({ varde }) => varde);
        const bra = val.slice(0, Math.ceil(val.length / 2.5));
        const varde = slump.chans(0.05) ? VET_EJ : slump.ett(slump.chans(gott) ? bra : val.slice(bra.length));
        ett(enhet, malgrupp, fragaId, varde);
      });
    }
  }
  const rader = [...antal].map(([nyckel, hurManga]) => {
    const [enhet, malgrupp, fraga, varde] = JSON.parse(nyckel) as unknown[];
    return { enhet, malgrupp, fraga, varde, antal: hurManga };
  });
  await agare.query(
    `update enkat_rakning r set antal = n.antal
     from jsonb_to_recordset($2) as n (enhet bigint, malgrupp text, fraga bigint, varde text, antal int)
     where r.omgang_id = $1 and r.enhet_id = n.enhet and r.malgrupp = n.malgrupp and r.varde = n.varde
       and r.fraga_id is not distinct from n.fraga`,
    [omgangId, JSON.stringify(rader)],
  );
  await agare.query(
    `insert into enkat_fritext (namnd_id, omgang_id, enhet_id, fraga_id, text)
     select $2, $1, t.enhet, t.fraga, t.text from jsonb_to_recordset($3) as t (enhet bigint, fraga bigint, text text)`,
    [omgangId, namndId, JSON.stringify(texter)],
  );
};
