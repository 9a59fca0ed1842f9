import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { skapaNackasPlan } from '../../src/database/exempel/nacka.js';
import { Kvalitetslogg } from '../../src/processer/kvalitetslogg.service.js';
import { SaknarBehorighet } from '../../src/plattform/fel.js';
import { luckorI } from '../../src/roda-traden/luckor.js';
import { planfilSomCsv } from '../../src/roda-traden/plan-export.js';
import type { Infil } from '../../src/roda-traden/plan-import.js';
import { PlanImport } from '../../src/roda-traden/plan-import.service.js';
import { planfiler } from '../../src/roda-traden/plan-kolumner.js';
import { PlanQueries } from '../../src/roda-traden/plan.queries.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { helPlan, nackasPlan, plan, somFiler, type Rader } from './planfiler.js';

let db: Provdatabas;
let namnd: Namnd;
let planimport: PlanImport;
let planer: PlanQueries;
/** What the example asks the app for. */
const appen = { get: () => planimport } as unknown as INestApplicationContext;

beforeAll(async () => {
  db = await nyDatabas();
  const klocka = new StalldKlocka('2020-03-01');
  planimport = new PlanImport(db.databas, new Kvalitetslogg(klocka), klocka);
  planer = new PlanQueries(db.databas, new StalldKlocka('2026-11-22'));
});
afterAll(() => db.stang());
beforeEach(async () => {
  namnd = await enNamnd(db);
});

const andrad = (andra: (rader: Rader) => void): Infil[] => {
  const rader = helPlan();
  andra(rader);
  return somFiler(rader);
};
const lasIn = (filer: readonly Infil[] = somFiler(helPlan())) => planimport.lasIn(namnd.samordnare, 2020, filer);
const antal = async (): Promise<Record<string, number>> => {
  const { rows } = await db.agare.query<Record<string, number>>(
    `select (select count(*)::int from process where namnd_id = $1) as process,
       (select count(*)::int from plan_process where namnd_id = $1) as plan_process,
       (select count(*)::int from risk where namnd_id = $1) as risk,
       (select count(*)::int from egenkontroll where namnd_id = $1) as egenkontroll,
       (select count(*)::int from egenkontroll_risk where namnd_id = $1) as egenkontroll_risk,
       (select count(*)::int from atgard where namnd_id = $1) as atgard,
       (select count(*)::int from atgard_kalla where namnd_id = $1) as atgard_kalla,
       (select count(*)::int from plantext where namnd_id = $1) as plantext,
       (select count(*)::int from handelse where namnd_id = $1) as handelse`,
    [namnd.namndId],
  );
  return rows[0] ?? {};
};
const INGET = {
  ...{ process: 0, plan_process: 0, risk: 0, egenkontroll: 0, egenkontroll_risk: 0 },
  ...{ atgard: 0, atgard_kalla: 0, plantext: 0, handelse: 0 },
};
const ALLT = {
  ...{ process: 2, plan_process: 2, risk: 3, egenkontroll: 2, egenkontroll_risk: 2 },
  ...{ atgard: 2, atgard_kalla: 2, plantext: 6, handelse: 1 },
};
const ider = async (): Promise<unknown> => {
  const { processer, risker, egenkontroller, atgarder } = await planer.planunderlag(namnd.samordnare, 2020);
  return [processer, risker, egenkontroller, atgarder].map((rader) => rader.map(({ id }) => id));
};

describe('en plan som läses in', () => {
  it('sparas hel, med risker kopplade till egenkontroller och åtgärder, som en händelse', async () => {
    const { problem, filer } = await lasIn();
    expect(problem).toEqual([]);
    expect(filer?.map(({ nya }) => nya.length)).toEqual([2, 3, 2, 2, 6]);
    expect(await antal()).toEqual(ALLT);
    expect(await planer.planunderlag(namnd.samordnare, 2020)).toMatchObject(plan());
    const { rows } = await db.agare.query('select sak, sak_id, handling, person_id from handelse where namnd_id = $1', [
      namnd.namndId,
    ]);
    expect(rows).toEqual([{ sak: 'plan', sak_id: 2020, handling: 'lasIn', person_id: namnd.samordnare.personId }]);
  });

  it('sparas inte alls när en enda rad är fel', async () => {
    const { problem, filer } = await lasIn(
      andrad((rader) => Object.assign(rader.atgarder[1] ?? {}, { process: 'P9' })),
    );
    expect(problem).toMatchObject([{ fil: 'atgarder.csv', rad: 3, kolumn: 'process' }]);
    expect(filer).toBeNull();
    expect(await antal()).toEqual(INGET);
  });

  it('sparas inte alls när databasen säger nej på vägen', async () => {
    await db.agare.query(`alter table plantext add constraint prov_stopp check (rubrik <> 'Stopp') not valid`);
    try {
      await expect(
        lasIn(andrad((rader) => Object.assign(rader.texter[5] ?? {}, { rubrik: 'Stopp' }))),
      ).rejects.toThrow();
    } finally {
      await db.agare.query('alter table plantext drop constraint prov_stopp');
    }
    expect(await antal()).toEqual(INGET);
  });

  it('kan läsas in igen utan dubbletter och med samma id', async () => {
    await lasIn();
    const fore = await ider();
    const { filer } = await lasIn();
    expect(filer?.map((fil) => [fil.nya.length, fil.andrade.length, fil.borttagna.length])).toEqual(
      planfiler.map(() => [0, 0, 0]),
    );
    expect(await ider()).toEqual(fore);
    expect(await antal()).toEqual({ ...ALLT, handelse: 2 });
  });

  it('blir en plan till när den läses in för ett annat år, under samma processer', async () => {
    await lasIn();
    await planimport.lasIn(namnd.samordnare, 2021, somFiler(helPlan()));
    expect(await antal()).toMatchObject({ process: 2, plan_process: 4, risk: 6, atgard: 4 });
  });

  it('ändrar bara det som skiljer, och tömmer inte det som skrivits sedan dess', async () => {
    await lasIn();
    const { filer } = await lasIn(
      andrad((rader) => {
        Object.assign(rader.risker[0] ?? {}, { text: 'Risk att barnet inte kommer till tals.', sannolikhet: '' });
      }),
    );
    expect(filer?.[1]).toMatchObject({ andrade: [{ nyckel: 'R1', falt: ['text'] }], oforandrade: 2 });
    const { risker } = await planer.planunderlag(namnd.samordnare, 2020);
    expect(risker[0]).toMatchObject({ text: 'Risk att barnet inte kommer till tals.', sannolikhet: 2 });
  });

  it.each(['chef', 'medarbetare', 'verksamhetschef', 'ledamot', 'allmanhet'] as const)('nekas för %s', async (roll) => {
    await expect(planimport.lasIn(namnd[roll], 2020, somFiler(helPlan()))).rejects.toThrow(SaknarBehorighet);
    await expect(planimport.prova(namnd[roll], 2020, somFiler(helPlan()))).rejects.toThrow(SaknarBehorighet);
    expect(await antal()).toEqual(INGET);
  });
});

describe('en provläsning', () => {
  it('säger vad som skulle hända och sparar inget', async () => {
    const { problem, filer } = await planimport.prova(namnd.samordnare, 2020, somFiler(helPlan()));
    expect(problem).toEqual([]);
    expect(filer?.map(({ nya }) => nya.length)).toEqual([2, 3, 2, 2, 6]);
    expect(await antal()).toEqual(INGET);
  });

  it('räknar upp alla problem med fil, rad och kolumn', async () => {
    const trasig = andrad((rader) => {
      Object.assign(rader.risker[0] ?? {}, { sannolikhet: '7' });
      Object.assign(rader.atgarder[1] ?? {}, { klart_senast: 'snart' });
    });
    const { problem, filer } = await planimport.prova(namnd.samordnare, 2020, trasig);
    expect(problem.map(({ fil, rad, kolumn }) => [fil, rad, kolumn])).toEqual([
      ['risker.csv', 2, 'sannolikhet'],
      ['atgarder.csv', 3, 'klart_senast'],
    ]);
    expect(filer).toBeNull();
  });
});

describe('rader som inte längre finns i filerna', () => {
  const utanSist = (rader: Rader): void => {
    rader.risker.pop();
    rader.egenkontroller.pop();
    rader.atgarder.pop();
    rader.processer.pop();
  };

  it('tas bort när ingen har arbetat med dem', async () => {
    await lasIn();
    const { filer } = await lasIn(andrad(utanSist));
    expect(filer?.map(({ borttagna }) => borttagna)).toEqual([['P2'], ['R3'], ['E2'], ['A2'], []]);
    expect(await antal()).toMatchObject({ process: 1, plan_process: 1, risk: 2, egenkontroll: 1, atgard: 1 });
  });

  it('blir kvar, sist i planen, när någon har arbetat med dem eller något vilar på dem', async () => {
    await lasIn();
    const { atgarder } = await planer.planunderlag(namnd.samordnare, 2020);
    await db.databas.skriv(namnd.samordnare, (tx) =>
      tx.sql(
        'prov.handelse',
        `insert into handelse (namnd_id, sak, sak_id, handling, person_id, roll, vid, lagrum)
         values ($1, 'atgard', $2, 'besluta', $3, 'kvalitetssamordnare', now(), '{}')`,
        [namnd.namndId, atgarder[1]?.id, namnd.samordnare.personId],
      ),
    );
    const { filer } = await lasIn(andrad(utanSist));
    expect(filer?.map(({ kvar }) => kvar)).toEqual([['P2'], [], [], ['A2'], []]);
    expect(await antal()).toMatchObject({ process: 2, plan_process: 2, risk: 2, egenkontroll: 1, atgard: 2 });
    const efter = await planer.planunderlag(namnd.samordnare, 2020);
    expect(efter.atgarder.map(({ nyckel }) => nyckel)).toEqual(['A1', 'A2']);
  });

  it('låter processen stå kvar i andra års planer', async () => {
    await planimport.lasIn(namnd.samordnare, 2019, somFiler(helPlan()));
    await lasIn();
    await lasIn(andrad(utanSist));
    expect(await antal()).toMatchObject({ process: 2, plan_process: 3 });
    expect((await planer.planunderlag(namnd.samordnare, 2019)).processer).toHaveLength(2);
  });
});

describe('en plan som skrivs ut till filer', () => {
  it('läses in igen utan att något ändras', async () => {
    expect((await lasIn(nackasFilerFran())).problem).toEqual([]);
    const sparad = await planer.sparadPlan(namnd.samordnare, 2020);
    const filer = planfiler.map((fil) => ({ namn: `${fil}.csv`, innehall: planfilSomCsv(fil, sparad) }));
    const { problem, filer: rapport } = await lasIn(filer);
    expect(problem).toEqual([]);
    expect(
      rapport?.flatMap(({ nya, andrade, borttagna, kvar }) => [...nya, ...andrade, ...borttagna, ...kvar]),
    ).toEqual([]);
    expect(rapport?.map(({ oforandrade }) => oforandrade)).toEqual([16, 43, 19, 48, 9]);
  });
});

const nackasFilerFran = (): Infil[] => {
  const nacka = nackasPlan();
  return planfiler.map((fil) => ({ namn: `${fil}.csv`, innehall: planfilSomCsv(fil, nacka) }));
};

describe('Nackas plan som exempel', () => {
  it('har 16 processer, 43 risker, 19 egenkontroller och 48 åtgärder i originalets ordning, hur ofta den än läggs in', async () => {
    await skapaNackasPlan(appen, namnd.namndId);
    const fore = await ider();
    await skapaNackasPlan(appen, namnd.namndId);
    expect(await ider()).toEqual(fore);
    const sparad = await planer.planunderlag(namnd.samordnare, 2020);
    const { processer, risker, egenkontroller, atgarder } = sparad;
    expect([processer, risker, egenkontroller, atgarder].map((rader) => rader.length)).toEqual([16, 43, 19, 48]);
    expect(sparad).toMatchObject(nackasPlan());
  });

  it('har i databasen samma luckor som i filerna', async () => {
    await skapaNackasPlan(appen, namnd.namndId);
    expect(await planer.luckor(namnd.medarbetare, 2020)).toMatchObject(luckorI(nackasPlan()));
  });

  it('visas inte för nämndens ledamöter rad för rad', async () => {
    await skapaNackasPlan(appen, namnd.namndId);
    const { processer, risker, egenkontroller, atgarder, texter } = await planer.planunderlag(namnd.ledamot, 2020);
    expect([processer, risker, egenkontroller, atgarder, texter].flat()).toEqual([]);
  });
});
