import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BilagaService } from '../../src/avvikelser/bilaga.service.js';
import { Avvikelsesteg } from '../../src/avvikelser/steg.service.js';
import type { Vem } from '../../src/database/vem.js';
import { FinnsInte, OgiltigtFormular, SaknarBehorighet } from '../../src/plattform/fel.js';
import { enRapport } from '../givet/avvikelser.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';
import { enNamnd } from '../givet/organisation.js';

const PDF = { typ: 'pdf', innehall: Buffer.from('%PDF-1.7 prov') } as const;
const JPG = { typ: 'jpg', innehall: Buffer.from([0xff, 0xd8, 0xff, 0xd9]) } as const;

let rum: LexSarahrum;
let bilagor: BilagaService;
beforeAll(async () => {
  rum = await ettLexSarahrum();
  bilagor = new BilagaService(rum.databas, rum.klocka, new Avvikelsesteg(rum.motor, rum.klocka));
});
afterAll(() => rum.stang());

const antalSer = async (vem: Vem, id: number): Promise<number> => (await bilagor.bilagor(vem, id)).length;

describe('en rapport från papper', () => {
  const papper = (datum: string, rapportorId: number | null, om = {}) =>
    enRapport(rum.namnd.enhet, { intraffadDatum: '2026-10-30', papper: { datum, rapportorId }, ...om });

  it('behåller papprets dag och skribent, och märks som registrerad i efterhand', async () => {
    const { namnd } = rum;
    const { id } = await rum.rapportera.rapportera(namnd.chef, papper('2026-11-02', namnd.medarbetare.personId));
    expect(await rum.rad(id)).toMatchObject({
      efterregistrerad: true,
      rapporterad_datum: '2026-11-02',
      rapportor_id: namnd.medarbetare.personId,
    });
    expect(await rum.arenden.arende(namnd.chef, id)).toMatchObject({ pappersdatum: '2026-11-02' });
    // who wrote it follows it as her own
    expect(await rum.mina.rapport(namnd.medarbetare, id)).toMatchObject({ id });
    const { rows } = await rum.agare.query(
      `select person_id, uppgifter from handelse where sak = 'avvikelse' and sak_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ person_id: namnd.chef.personId, uppgifter: { papper: '2026-11-02' } }]);
  });

  it('utan känd skribent kan avslutas utan återkoppling, och säger varför', async () => {
    const { id } = await rum.rapportera.rapportera(rum.namnd.registrator, papper('2026-11-02', null));
    expect(await rum.arenden.arende(rum.namnd.chef, id)).toMatchObject({ rapportor: 'Framgår inte av pappret' });
  });

  it('skickad två gånger blir en', async () => {
    const rapport = papper('2026-11-02', null, { nyckel: randomUUID() });
    const en = await rum.rapportera.rapportera(rum.namnd.registrator, rapport);
    expect(await rum.rapportera.rapportera(rum.namnd.registrator, rapport)).toEqual(en);
  });

  it('kan inte skrivas i någon annans namn av den som inte registrerar papper, inte heller av den som gör det utan papper', async () => {
    const { namnd } = rum;
    const form = papper('2026-11-02', namnd.chef.personId);
    await expect(rum.rapportera.rapportera(namnd.medarbetare, form)).rejects.toThrow('row-level security');
    const insert = (vem: Vem, efterregistrerad: boolean) =>
      rum.databas.skriv(vem, (tx) =>
        tx.sql(
          `prov.i-annans-namn-${String(efterregistrerad)}`,
          `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, beror, rapportor_id,
             rapporterad_vid, rapporterad_datum, efterregistrerad)
           select $1, $2, v.id, 'inkommen', gen_random_uuid(), 'x', 'annat', $3, now(), '2026-11-01', $4
           from enhet_version v where v.enhet_id = $2 limit 1`,
          [namnd.namndId, namnd.enhet, namnd.medarbetare.personId, efterregistrerad],
        ),
      );
    await expect(insert(namnd.chef, false)).rejects.toThrow('row-level security');
    await expect(insert(namnd.chef, true)).resolves.toEqual([]);
  });

  it('har inte en skribent ur en annan nämnd', async () => {
    const annan = await enNamnd(rum);
    const form = papper('2026-11-02', annan.chef.personId);
    await expect(rum.rapportera.rapportera(rum.namnd.chef, form)).rejects.toThrow(OgiltigtFormular);
  });
});

describe('filer', () => {
  it('kommer med rapporten och syns för dem som ser ärendet och för rapportören, för ingen annan', async () => {
    const { namnd } = rum;
    const id = await rum.enAvvikelse({ bilagor: [PDF, JPG] });
    for (const vem of [namnd.medarbetare, namnd.chef, namnd.samordnare]) expect(await antalSer(vem, id)).toBe(2);
    const annan = await enNamnd(rum);
    for (const vem of [namnd.annanChef, namnd.ledamot, namnd.systemadmin, namnd.lexSarahAnsvarig, annan.samordnare])
      expect(await antalSer(vem, id)).toBe(0);
    const [forsta] = await bilagor.bilagor(namnd.chef, id);
    expect(await bilagor.bilaga(namnd.chef, id, forsta?.id ?? 0)).toMatchObject(PDF);
    await expect(bilagor.bilaga(namnd.annanChef, id, forsta?.id ?? 0)).rejects.toThrow(FinnsInte);
    // who opens a file of somebody else's case leaves a trace; the reporter opens his own
    expect(await bilagor.bilaga(namnd.medarbetare, id, forsta?.id ?? 0)).toMatchObject(PDF);
    const { rows } = await rum.agare.query('select person_id::int, vad from lasning where sak_id = $1', [id]);
    expect(rows).toEqual([{ person_id: namnd.chef.personId, vad: `bilaga:${String(forsta?.id)}` }]);
  });

  it('och listan av avvikelser loggas som läst av den som öppnar den, en gång i kvarten', async () => {
    const { namnd } = rum;
    const laser = async (): Promise<number> => {
      const { rows } = await rum.agare.query<{ antal: number }>(
        `select count(*)::int as antal from lasning where person_id = $1 and sak = 'avvikelse' and sak_id is null and vad = 'lista'`,
        [namnd.chef.personId],
      );
      return rows[0]?.antal ?? 0;
    };
    expect(await laser()).toBe(0);
    await rum.lista.lista(namnd.chef, {});
    await rum.lista.valda(namnd.chef, [await rum.enAvvikelse()]);
    expect(await laser()).toBe(1);
    rum.klocka.ga({ minuter: 16 });
    await rum.lista.lista(namnd.chef, {});
    expect(await laser()).toBe(2);
  });

  it('läggs till av dem som handlägger, som en handling i flödet, och av rapportören med ett tillägg', async () => {
    const { namnd } = rum;
    const id = await rum.enAvvikelse();
    await bilagor.bifoga(namnd.chef, id, { version: 1 }, [PDF]);
    await rum.rapportera.komplettera(namnd.medarbetare, id, 'Här är bilden.', [JPG]);
    expect(await antalSer(namnd.chef, id)).toBe(2);
    expect((await bilagor.bilagor(namnd.medarbetare, id)).map(({ typ }) => typ)).toEqual(['bild (jpg)']);
    await expect(bilagor.bifoga(namnd.lexSarahUtredare, id, {}, [PDF])).rejects.toThrow(FinnsInte);
    await expect(bilagor.bifoga(namnd.system, id, {}, [PDF])).rejects.toThrow(SaknarBehorighet);
    expect(() => bilagor.bifoga(namnd.chef, id, {}, [])).toThrow(OgiltigtFormular);
  });

  it('går inte att lägga till i någon annans ärende, i någon annans namn, eller att ändra', async () => {
    const { namnd } = rum;
    const id = await rum.enAvvikelse({ bilagor: [PDF] });
    const insert = (vem: Vem, av: number | null) =>
      rum.databas.skriv(vem, (tx) =>
        tx.sql(
          'prov.bilaga',
          `insert into avvikelse_bilaga (namnd_id, avvikelse_id, typ, innehall, bifogad_av, vid)
           values ($1, $2, 'pdf', '\\x25', $3, now())`,
          [namnd.namndId, id, av],
        ),
      );
    await expect(insert(namnd.annanChef, namnd.annanChef.personId)).rejects.toThrow('row-level security');
    await expect(insert(namnd.chef, namnd.medarbetare.personId)).rejects.toThrow('row-level security');
    await expect(insert(namnd.medarbetare, namnd.medarbetare.personId)).resolves.toEqual([]);
    await expect(rum.agare.query(`update avvikelse_bilaga set typ = 'png'`)).rejects.toThrow('ändras aldrig');
    await expect(rum.agare.query('delete from avvikelse_bilaga')).rejects.toThrow('ändras aldrig');
  });

  it('följer med när avvikelsen blir lex Sarah, och linjen ser dem inte mer', async () => {
    const { namnd } = rum;
    const id = await rum.enAvvikelse({ bilagor: [PDF] });
    const lexSarahId = await rum.overlamning.overlamna(namnd.chef, id, { skal: 'Kan vara ett missförhållande.' });
    expect(await antalSer(namnd.chef, id)).toBe(0);
    const hos = await rum.databas.las(namnd.lexSarahAnsvarig, (tx) =>
      tx.sql('prov.hos-lex-sarah', 'select typ, text from lex_sarah_bilaga where lex_sarah_id = $1', [lexSarahId]),
    );
    expect(hos).toEqual([{ typ: 'pdf', text: 'Kom med avvikelsen' }]);
  });

  it('är bara rensade bilder när rapporten är anonym, och har ingen avsändare', async () => {
    const { namnd } = rum;
    await rum.agare.query(
      `update namnd set installningar = installningar || '{"avvikelse_anonym": true}' where id = $1`,
      [namnd.namndId],
    );
    const skicka = (bilaga: typeof PDF | typeof JPG) => rum.enAvvikelse({ anonym: true, bilagor: [bilaga] });
    await expect(async () => skicka(PDF)).rejects.toThrow('Anonymt går det bara');
    const id = await skicka(JPG);
    expect(await antalSer(namnd.chef, id)).toBe(1);
    expect(await antalSer(namnd.medarbetare, id)).toBe(0);
    const { rows } = await rum.agare.query('select bifogad_av from avvikelse_bilaga where avvikelse_id = $1', [id]);
    expect(rows).toEqual([{ bifogad_av: null }]);
  });
});
