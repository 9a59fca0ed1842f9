import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { SokQueries, type Sokning } from '../../src/oversikt/sok.queries.js';
import { ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let rum: Avvikelserum;
let annan: Namnd;
let sok: SokQueries;
let falla: number;
let lexSarah: number;

const NUMMER = '640823-3234';

beforeAll(async () => {
  rum = await ettAvvikelserum();
  annan = await enNamnd(rum, { namn: 'Kontrollnämnden' });
  sok = new SokQueries(rum.databas, rum.klocka);
  falla = await rum.enAvvikelse({ handelseforlopp: `Brukaren ${NUMMER} föll i badrummet när läkemedlet delades ut.` });
  await rum.enAvvikelse({ enhetId: rum.namnd.grannenhet, handelseforlopp: 'Badrummet på den andra enheten.' });
  for (const [kolumn, varde] of [
    ['misstankt_missforhallande', 'true'],
    ['lex_sarah_provning', 'begard'],
  ])
    await rum.agare.query(`update avvikelse set ${String(kolumn)} = $1 where id = $2`, [
      varde,
      await rum.enAvvikelse({ enhetId: rum.namnd.grannenhet, handelseforlopp: 'Badrummet var låst utifrån.' }),
    ]);
  await enLexSarah();
  await enSynpunkt('Badrummet städas aldrig.', rum.namnd.enhet, []);
  await enSynpunkt('Chefen svarade otrevligt om badrummet.', rum.namnd.enhet, [rum.namnd.chef.personId]);
  await rum.agare.query(
    `insert into process (namnd_id, nyckel, slag, nummer, namn, ordning) values ($1, 'p', 'huvudprocess', '4.1', 'Rutiner för badrum', 1)`,
    [rum.namnd.namndId],
  );
});
afterAll(() => rum.stang());

/** One of the circle's, out of an avvikelse whose text the line must not find any longer. */
const enLexSarah = async (): Promise<void> => {
  const { namnd, agare } = rum;
  const avvikelse = await rum.enAvvikelse({ handelseforlopp: 'Vanvård i badrummet på natten.' });
  const { rows } = await agare.query<{ id: number }>(
    `insert into lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, avvikelse_id, nyckel, rapportor_id,
       rapportor_namn, rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum)
     select $1, 2026, 7, $2, v.id, 'rapporterad', $3, $4, $5, 'N', 'B', 'Vanvård i badrummet på natten.', '2026-11-22T08:00Z',
       '2026-11-22'
     from enhet_version v where v.enhet_id = $2 returning id`,
    [namnd.namndId, namnd.enhet, avvikelse, randomUUID(), namnd.medarbetare.personId],
  );
  lexSarah = Number(rows[0]?.id);
  await agare.query('update avvikelse set lex_sarah_id = $1 where id = $2', [lexSarah, avvikelse]);
};

const enSynpunkt = (text: string, enhet: number, berorda: number[]) =>
  rum.agare.query(
    `insert into synpunkt (namnd_id, status, kod_hash, kanal, text, vill_ha_svar, inkom_vid, inkom_datum, svar_senast, typ,
       enhet_id, enhet_version_id, berorda)
     select $1, 'fordelad', sha256($2::text::bytea), 'webb', $2, false, '2026-11-20T08:00Z', '2026-11-20', '2026-12-06',
       'klagomal', $3, v.id, $4 from enhet_version v where v.enhet_id = $3`,
    [rum.namnd.namndId, text, enhet, berorda],
  );

/** Kind and address of all that this person finds. */
const funnet = async (vem: Vem, q: string, om: Partial<Sokning> = {}): Promise<string[]> => {
  const { nummer, grupper } = await sok.sok(vem, { q, ...om });
  return [...nummer, ...grupper.flatMap(({ traffar }) => traffar)].map(({ lank }) => lank);
};
const rader = async (sql: string, ...varden: unknown[]) =>
  (await rum.agare.query<Record<string, unknown>>(sql, varden)).rows;

describe('vad var och en hittar', () => {
  it('chefen hittar enhetens ärenden och planen, inte lex Sarah och inte det som gäller henne själv', async () => {
    const lankar = await funnet(rum.namnd.chef, 'badrum');
    expect(lankar.filter((lank) => lank.startsWith('/avvikelser'))).toEqual([`/avvikelser/${String(falla)}`]);
    expect(lankar.filter((lank) => lank.startsWith('/synpunkter'))).toHaveLength(1);
    expect(lankar.some((lank) => lank.startsWith('/processer/'))).toBe(true);
    expect(await funnet(rum.namnd.chef, 'vanvård')).toEqual([]);
    expect(await funnet(rum.namnd.chef, 'otrevligt')).toEqual([]);
  });
  it('den lex Sarah-ansvariga hittar ärendet, också på diarienumret', async () => {
    const lank = `/lex-sarah/${String(lexSarah)}`;
    expect(await funnet(rum.namnd.lexSarahAnsvarig, 'vanvård')).toEqual([lank]);
    expect(await funnet(rum.namnd.lexSarahAnsvarig, 'LS 2026/7')).toEqual([lank]);
    expect(await funnet(rum.namnd.chef, 'LS 2026/7')).toEqual([]);
  });
  it('rapportören hittar sina egna ord och inget annat', async () => {
    const egna = await funnet(rum.namnd.medarbetare, 'vanvård');
    expect(egna).toHaveLength(2);
    expect(egna.every((lank) => lank.startsWith('/mina-'))).toBe(true);
    const kollega = { ...rum.namnd.medarbetare, personId: rum.namnd.mas.personId };
    expect(await funnet(kollega, 'vanvård')).toEqual([]);
    await rum.avvikelser.bedom(rum.namnd.chef, falla, {
      lagrum: ['SoL'],
      sannolikhet: 1,
      allvarlighet: 1,
      misstankt: false,
    });
    await rum.avvikelser.utred(rum.namnd.chef, falla, {
      kategorier: ['utforande.uteblir'],
      orsaker: ['organisation'],
      utredning: 'Golvvärmen.',
    });
    expect(await funnet(rum.namnd.chef, 'golvvärme')).toEqual([`/avvikelser/${String(falla)}`]);
    expect(await funnet(rum.namnd.medarbetare, 'golvvärme')).toEqual([]);
  });
  it.each(['annanChef', 'ledamot', 'systemadmin'] as const)('%s hittar inget ärende', async (roll) => {
    expect((await funnet(rum.namnd[roll], 'badrum')).filter((lank) => !lank.startsWith('/processer'))).toEqual([]);
    expect(await funnet(rum.namnd[roll], String(falla))).toEqual([]);
  });
  it('en annan nämnd hittar ingenting', async () => {
    for (const roll of ['samordnare', 'lexSarahAnsvarig', 'registrator', 'chef'] as const) {
      expect(await funnet(annan[roll], 'badrum')).toEqual([]);
      expect(await funnet(annan[roll], String(falla))).toEqual([]);
    }
  });
});

describe('dörrarna till ordindexet', () => {
  it.each([
    'samordnare',
    'chef',
    'verksamhetschef',
    'annanChef',
    'lexSarahAnsvarig',
    'medarbetare',
    'ledamot',
    'system',
    'registrator',
  ] as const)('visar %s samma rader som policyn', async (roll) => {
    await rum.databas.las(rum.namnd[roll], async (tx) => {
      const dorr = await tx.sql<{ id: number }>(
        'prov.dorr',
        `select id from sok_avvikelse(sokfraga('badrum'), null, null, null, null, 99) order by id`,
      );
      const policy = await tx.sql<{ id: number }>(
        'prov.policy',
        `select id from avvikelse where lex_sarah_id is null and not app_har('system')
             and sokord(handelseforlopp) @@ sokfraga('badrum') order by id`,
      );
      expect(dorr).toEqual(policy);
      const synpunkter = await tx.sql(
        'prov.dorr-s',
        `select id from sok_synpunkt(sokfraga('badrum'), null, null, null, null, 99) order by id`,
      );
      expect(synpunkter).toEqual(
        await tx.sql(
          'prov.policy-s',
          `select id from synpunkt where not app_har('system') and sokord(text) @@ sokfraga('badrum') order by id`,
        ),
      );
    });
  });
});

describe('orden', () => {
  const ord = async (q: string) =>
    (await funnet(rum.namnd.samordnare, q, { slag: 'avvikelse' })).includes(`/avvikelser/${String(falla)}`);
  it.each(['läkemedel', 'läkemedlet', 'BADRUM', 'badrummen', 'läkem', '"föll i badrummet"', 'föll -taket', 'bàdrum'])(
    '«%s» träffar',
    async (q) => {
      expect(await ord(q)).toBe(true);
    },
  );
  it.each(['kök', '"badrummet föll"', 'föll -badrummet', 'och', '-föll', '!!&|:*', "'; --", 'i'])(
    '«%s» träffar inte',
    async (q) => {
      expect(await ord(q)).toBe(false);
    },
  );
  it('filtrerar på slag och period', async () => {
    expect(await funnet(rum.namnd.chef, 'badrum', { slag: 'synpunkt' })).toHaveLength(1);
    expect(await funnet(rum.namnd.chef, 'badrum', { slag: 'synpunkt', fran: '2026-11-21' })).toEqual([]);
    expect(
      await funnet(rum.namnd.chef, 'badrum', { slag: 'synpunkt', fran: '2026-11-20', till: '2026-11-20' }),
    ).toHaveLength(1);
  });
  it('bläddrar utan att tappa eller dubbla', async () => {
    const ids = [];
    for (let nr = 0; nr < 45; nr++)
      ids.push(await rum.enAvvikelse({ handelseforlopp: `Nyckeln saknades, gång ${String(nr)}.` }));
    const sidor: string[] = [];
    let efter: string | undefined;
    do {
      const { grupper } = await sok.sok(rum.namnd.chef, { q: 'nyckel', slag: 'avvikelse', efter });
      sidor.push(...(grupper[0]?.traffar ?? []).map(({ lank }) => lank));
      efter = grupper[0]?.nasta ?? undefined;
    } while (efter !== undefined);
    expect(sidor).toEqual(ids.reverse().map((id) => `/avvikelser/${String(id)}`));
  });
});

describe('utdraget', () => {
  it('märker ut träffen och döljer personnummer', async () => {
    const { grupper } = await sok.sok(rum.namnd.chef, { q: 'brukaren', slag: 'avvikelse' });
    const utdrag = grupper[0]?.traffar[0]?.utdrag ?? [];
    expect(utdrag.filter(({ traff }) => traff).map(({ text }) => text)).toEqual(['Brukaren']);
    expect(utdrag.map(({ text }) => text).join('')).toContain('[personnummer]');
    const medNummer = await sok.sok(rum.namnd.chef, { q: NUMMER });
    expect(JSON.stringify([grupper, medNummer])).not.toContain('3234');
    expect(medNummer.grupper.flatMap(({ traffar }) => traffar)).toHaveLength(1);
  });
});

describe('sökningen i läsloggen', () => {
  it('vad som söktes och vilka ärenden som visades, läst av dataskyddsombudet', async () => {
    await sok.sok(rum.namnd.chef, { q: 'halkskydd badrum' });
    await sok.sok(rum.namnd.lexSarahAnsvarig, { q: 'vanvård' });
    const sokta = await rader(`select person_id, sokt from lasning where sak = 'sok' order by id desc limit 2`);
    expect(sokta).toEqual([
      { person_id: rum.namnd.lexSarahAnsvarig.personId, sokt: 'vanvård' },
      { person_id: rum.namnd.chef.personId, sokt: 'halkskydd badrum' },
    ]);
    expect(
      await rader(
        `select vad from lasning where sak = 'lex_sarah' and sak_id = $1 and person_id = $2`,
        lexSarah,
        rum.namnd.lexSarahAnsvarig.personId,
      ),
    ).toContainEqual({ vad: 'soktraff' });
    // the reporter's own words leave no trace as a reading
    expect(
      await rader(`select 1 from lasning where person_id = $1 and sak <> 'sok'`, rum.namnd.medarbetare.personId),
    ).toEqual([]);
    const syns = (vem: Vem) =>
      rum.databas.las(vem, (tx) => tx.sql('prov.sokt', `select 1 from lasning where sak = 'sok'`));
    expect((await syns(rum.namnd.dataskyddsombud)).length).toBeGreaterThan(1);
    for (const roll of ['samordnare', 'lexSarahAnsvarig', 'systemadmin', 'chef'] as const)
      expect(await syns(rum.namnd[roll])).toEqual([]);
  });
  it('ett läst ärende lämnar spår, ett dolt gör det inte, och loggen kan bara växa', async () => {
    await rum.arenden.arende(rum.namnd.chef, falla);
    const spar = () =>
      rader(`select person_id from lasning where sak = 'avvikelse' and sak_id = $1 and vad = 'arende'`, falla);
    expect(await spar()).toEqual([{ person_id: rum.namnd.chef.personId }]);
    await expect(rum.arenden.arende(rum.namnd.annanChef, falla)).rejects.toThrow();
    expect(await spar()).toHaveLength(1);
    await expect(rum.agare.query('update lasning set sokt = null')).rejects.toThrow('bara växa');
    await expect(
      rum.databas.skriv(rum.namnd.annanChef, (tx) =>
        tx.sql(
          'prov.falskt-spar',
          `insert into lasning (namnd_id, sak, sak_id, person_id, vad, vid) values ($1, 'avvikelse', $2, $3, 'arende', now())`,
          [rum.namnd.namndId, falla, rum.namnd.annanChef.personId],
        ),
      ),
    ).rejects.toThrow('row-level security');
  });
});
