import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Avvikelsefilter } from '../../src/avvikelser/avvikelse.queries.js';
import type { Vem } from '../../src/database/vem.js';
import { ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';

let rum: Avvikelserum;
beforeAll(async () => {
  rum = await ettAvvikelserum();
  // many on the same day with the same risk, so that the order rests on the id
  await rum.agare.query(
    `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, beror, rapporterad_vid,
       rapporterad_datum, sannolikhet, allvarlighet, avslutad_datum)
     select $1, v.enhet_id, v.id, case when n % 5 = 0 then 'avslutad' when n % 5 = 1 then 'inkommen' else 'utreds' end,
       gen_random_uuid(), 'Text ' || n, 'annat', now(), date '2026-11-01' - (n % 7),
       case when n % 3 > 0 then 1 + n % 4 end, case when n % 3 > 0 then 1 + n % 2 end,
       case when n % 5 = 0 then date '2026-11-10' end
     from generate_series(1, 260) n join enhet_version v on v.namnd_id = $1 and v.enhet_id = case when n % 2 = 0 then $2::bigint else $3 end`,
    [rum.namnd.namndId, rum.namnd.enhet, rum.namnd.annanEnhet],
  );
});
afterAll(() => rum.stang());

const allaSidor = async (
  vem: Vem,
  filter: Avvikelsefilter,
): Promise<{ ider: number[]; sidor: number; antal: number }> => {
  const ider: number[] = [];
  let efter: string | undefined;
  for (let sidor = 1; sidor < 20; sidor++) {
    const lista = await rum.lista.lista(vem, { ...filter, efter });
    ider.push(...lista.avvikelser.map(({ id }) => id));
    if (lista.nasta === null) return { ider, sidor, antal: lista.antal };
    efter = lista.nasta;
  }
  throw new Error('Bläddringen tar aldrig slut.');
};

describe('arbetslistan', () => {
  it('bläddras igenom hel och utan dubbletter, vilket filter och vem som än läser', async () => {
    const { namnd } = rum;
    const filter = fc.record({
      status: fc.constantFrom(undefined, 'alla', 'avslutad', 'inkommen', 'utreds', 'granskas' as const),
      enhet: fc.constantFrom(undefined, namnd.enhet, namnd.annanEnhet),
      risk: fc.constantFrom(undefined, 0, 1, 2, 3),
      fran: fc.constantFrom(undefined, '2026-10-28'),
      till: fc.constantFrom(undefined, '2026-10-30'),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(namnd.samordnare, namnd.chef), filter, async (vem, val) => {
        const { ider, antal } = await allaSidor(vem, val);
        const { rows } = await rum.agare.query<{ id: number }>(
          `select id::int from avvikelse where namnd_id = $1
             and ($2::text = 'alla' or ($2 is null and status <> 'avslutad') or status = $2)
             and ($3::bigint is null or enhet_id = $3) and (not $4 or enhet_id = $5)
             and ($6::int is null or ($6 = 0 and sannolikhet is null)
               or case when sannolikhet * allvarlighet >= 12 then 4 when sannolikhet * allvarlighet >= 8 then 3
                    when sannolikhet * allvarlighet >= 4 then 2 else 1 end = nullif($6, 0) and sannolikhet is not null)
             and ($7::date is null or rapporterad_datum >= $7) and ($8::date is null or rapporterad_datum <= $8)`,
          [namnd.namndId, val.status, val.enhet, vem === namnd.chef, namnd.enhet, val.risk, val.fran, val.till],
        );
        expect(new Set(ider).size).toBe(ider.length);
        expect([...ider].sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id).sort((a, b) => a - b));
        expect(antal).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('har det som ingen bedömt först, sedan högst risk, sedan äldst', async () => {
    const { ider } = await allaSidor(rum.namnd.samordnare, {});
    const { rows } = await rum.agare.query<{ id: number }>(
      `select id::int from avvikelse where status <> 'avslutad'
       order by coalesce(sannolikhet * allvarlighet, 17) desc, rapporterad_datum, id`,
    );
    expect(ider).toEqual(rows.map(({ id }) => id));
    expect(ider.length).toBeGreaterThan(150);
  });

  it('är tom för den som inte leder någon enhet', async () => {
    for (const vem of [rum.namnd.medarbetare, rum.namnd.ledamot, rum.namnd.forvaltningschef]) {
      expect(await rum.lista.lista(vem, { status: 'alla' })).toMatchObject({ avvikelser: [], antal: 0 });
    }
  });

  it('flaggar det som inte är mottaget, det som dragit ut på tiden och misstänkta missförhållanden', async () => {
    const { avvikelser } = await rum.lista.lista(rum.namnd.samordnare, { status: 'inkommen' });
    expect(avvikelser[0]?.flaggor).toEqual(['Inte mottagen']);
    rum.klocka.stall('2026-12-10');
    const sedan = await rum.lista.lista(rum.namnd.samordnare, { status: 'inkommen' });
    expect(sedan.avvikelser[0]?.flaggor).toEqual(['Inte påbörjad på 30 dagar']);
    rum.klocka.stall('2026-11-22');
    await rum.avvikelser.misstankMissforhallande(rum.namnd.chef, (await forstaFor(rum.namnd.chef)).id, {});
    expect((await rum.lista.lista(rum.namnd.lexSarahAnsvarig, {})).avvikelser).toMatchObject([
      { flaggor: expect.arrayContaining(['Misstänkt missförhållande']) },
    ]);
  });

  const forstaFor = async (vem: Vem): Promise<{ id: number }> => {
    const [forsta] = (await rum.lista.lista(vem, {})).avvikelser;
    if (!forsta) throw new Error('Listan är tom.');
    return forsta;
  };

  it('läser sin sida ur ett index, i ordning', async () => {
    const plan = await rum.databas.skriv(rum.namnd.samordnare, async (tx) => {
      // a handful of rows is read and sorted faster in other ways
      await tx.sql('prov.utan-sekvens', 'set local enable_seqscan = off');
      await tx.sql('prov.utan-sortering', 'set local enable_sort = off');
      return tx.sql<{ 'QUERY PLAN': string }>(
        'prov.plan',
        `explain select id from avvikelse a where a.namnd_id = $1 and a.status <> 'avslutad'
           and (a.risk_ordning, a.rapporterad_datum, a.id) > ($2, $3, $4)
         order by a.risk_ordning, a.rapporterad_datum, a.id limit 51`,
        [rum.namnd.namndId, -17, '2026-10-28', 1],
      );
    });
    const text = plan.map((rad) => rad['QUERY PLAN']).join('\n');
    expect(text).toContain('avvikelse_oppna');
    expect(text).not.toContain('Sort');
  });
});
