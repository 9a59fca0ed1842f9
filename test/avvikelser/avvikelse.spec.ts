import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott } from '../../src/plattform/fel.js';
import { BEDOMD, enAtgard, ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';
import { enNamnd } from '../givet/organisation.js';

let rum: Avvikelserum;
beforeAll(async () => {
  rum = await ettAvvikelserum();
});
afterAll(() => rum.stang());

const ser = (vem: Vem, id: number): Promise<boolean> =>
  rum.databas.las(
    vem,
    async (tx) => (await tx.en('prov.ser', 'select id from avvikelse where id = $1', [id])) !== null,
  );
const serFakta = (vem: Vem, id: number): Promise<boolean> =>
  rum.databas.las(
    vem,
    async (tx) =>
      (await tx.en('prov.ser-fakta', 'select id from avvikelse_fakta where avvikelse_id = $1', [id])) !== null,
  );

describe('databasen visar en avvikelse', () => {
  const SER = ['chef', 'verksamhetschef', 'samordnare', 'system'] as const;
  const SER_INTE = [
    ...([
      'medarbetare',
      'annanChef',
      'mas',
      'lexSarahAnsvarig',
      'lexSarahUtredare',
      'forvaltningschef',
      'ledamot',
    ] as const),
    ...(['registrator', 'systemadmin', 'dataskyddsombud', 'allmanhet'] as const),
  ];
  let id: number;
  beforeAll(async () => {
    id = await rum.enAvvikelse();
    await rum.rapportera.komplettera(rum.namnd.medarbetare, id, 'Mer');
  });

  it.each(SER_INTE)('inte för %s', async (roll) => {
    expect(await ser(rum.namnd[roll], id)).toBe(false);
    expect(await serFakta(rum.namnd[roll], id)).toBe(false);
  });
  it.each(SER)('för %s', async (roll) => {
    expect(await ser(rum.namnd[roll], id)).toBe(true);
    expect(await serFakta(rum.namnd[roll], id)).toBe(true);
  });
  it('inte för någon i en annan nämnd', async () => {
    const annan = await enNamnd(rum);
    for (const vem of [annan.samordnare, annan.chef, annan.system, annan.medarbetare]) {
      expect(await ser(vem, id)).toBe(false);
      await expect(rum.mina.rapport(vem, id)).rejects.toThrow(FinnsInte);
    }
  });
  it('och låter ingen ta bort den', async () => {
    const bort = rum.databas.skriv(rum.namnd.samordnare, (tx) =>
      tx.sql('prov.bort', 'delete from avvikelse where id = $1', [id]),
    );
    await expect(bort).rejects.toThrow('permission denied');
  });
});

describe('två som ändrar samtidigt', () => {
  it('den som läst en gammal version får veta det, och inget skrivs över', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enAvvikelse();
    await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, version: 1 });
    const sen = avvikelser.bedom(namnd.verksamhetschef, id, { ...BEDOMD, sannolikhet: 4, version: 1 });
    await expect(sen).rejects.toThrow(Andrad);
    expect(await rum.rad(id)).toMatchObject({ sannolikhet: 2 });
  });

  it('den som inte får göra det får inte se vad som ändrats', async () => {
    const id = await rum.enAvvikelse();
    await expect(rum.avvikelser.bedom(rum.namnd.annanChef, id, { ...BEDOMD, version: 9 })).rejects.toThrow(FinnsInte);
  });
});

describe('en flytt', () => {
  it('döljer ärendet för den gamla chefen genast, visar det för den nya och låter texten stå', async () => {
    const { namnd } = rum;
    const id = await rum.enAvvikelse({ handelseforlopp: 'Originalet' });
    await rum.placering.flytta(namnd.chef, id, { enhetId: namnd.annanEnhet, version: 1, skal: 'Hör till er.' });
    expect(await ser(namnd.chef, id)).toBe(false);
    expect(await ser(namnd.annanChef, id)).toBe(true);
    await expect(rum.arenden.arende(namnd.chef, id)).rejects.toThrow(FinnsInte);
    await expect(rum.avvikelser.taEmot(namnd.chef, id, {})).rejects.toThrow(FinnsInte);
    expect(await rum.rad(id)).toMatchObject({ handelseforlopp: 'Originalet', status: 'inkommen', version: 2 });
    const arende = await rum.arenden.arende(namnd.annanChef, id);
    expect(arende.enhet).toBe('Öppenvården');
    expect(await rum.mina.rapport(namnd.medarbetare, id)).toMatchObject({ enhet: 'Öppenvården' });
    expect(rum.notiser.hort.at(-1)?.till).toEqual([
      { roll: 'enhetschef', enhetId: namnd.annanEnhet },
      { personId: namnd.medarbetare.personId },
    ]);
  });

  it('går inte till en enhet i en annan nämnd, och då har ingenting hänt', async () => {
    const annan = await enNamnd(rum);
    const id = await rum.enAvvikelse();
    await expect(rum.placering.flytta(rum.namnd.chef, id, { enhetId: annan.enhet })).rejects.toThrow(OgiltigtFormular);
    expect(await rum.rad(id)).toMatchObject({ version: 1, status: 'inkommen' });
  });

  it('går inte att göra genom dörren i databasen för den som inte ser ärendet', async () => {
    const { namnd } = rum;
    const id = await rum.enAvvikelse();
    for (const vem of [namnd.medarbetare, namnd.annanChef, namnd.lexSarahAnsvarig, namnd.ledamot]) {
      const svar = await rum.databas.skriv(vem, (tx) =>
        tx.en('prov.dorren', 'select avvikelse_flytta($1, $2, $3) as flyttad', [id, namnd.annanEnhet, '2026-11-22']),
      );
      expect(svar).toEqual({ flyttad: false });
    }
  });

  it('går inte när åtgärder är beslutade', async () => {
    const id = await rum.enSomFoljsUpp();
    await expect(rum.placering.flytta(rum.namnd.chef, id, { enhetId: rum.namnd.annanEnhet })).rejects.toThrow(
      Regelbrott,
    );
  });
});

describe('länkade rapporter om samma händelse', () => {
  it('besvaras och avslutas med sitt huvudärende, var och en med sin händelse', async () => {
    const { namnd, avvikelser, placering } = rum;
    const huvud = await rum.enSomFoljsUpp({ svar: false });
    const lankad = await rum.enAvvikelse();
    await placering.lanka(namnd.chef, lankad, { huvudId: huvud });
    await expect(avvikelser.avsluta(namnd.chef, huvud, {})).rejects.toThrow(
      'Återkoppla till den som lämnat en länkad rapport.',
    );
    await avvikelser.aterkoppla(namnd.chef, huvud, { text: 'Svar till er båda.' });
    await avvikelser.avsluta(namnd.chef, huvud, {});
    expect(await rum.rad(lankad)).toMatchObject({
      status: 'avslutad',
      avslutad_datum: '2026-11-22',
      aterkoppling: 'Svar till er båda.',
    });
    const { rows } = await rum.agare.query(
      `select handling from handelse where sak = 'avvikelse' and sak_id = $1 order by nr`,
      [lankad],
    );
    expect(rows.map(({ handling }) => handling)).toEqual(['rapportera', 'lanka', 'aterkoppla', 'avslutaLankad']);
  });

  it('blir aldrig en kedja, inte ens när två länkar i kors samtidigt', async () => {
    const { namnd, placering } = rum;
    const [a, b, c] = [await rum.enAvvikelse(), await rum.enAvvikelse(), await rum.enAvvikelse()];
    await placering.lanka(namnd.chef, a, { huvudId: b });
    await expect(placering.lanka(namnd.chef, b, { huvudId: c })).rejects.toThrow('Andra rapporter är länkade');
    await expect(placering.lanka(namnd.chef, c, { huvudId: a })).rejects.toThrow('självt länkat');
    await placering.lossa(namnd.chef, a, {});
    const svar = await Promise.allSettled([
      placering.lanka(namnd.chef, a, { huvudId: b }),
      placering.lanka(namnd.chef, b, { huvudId: a }),
    ]);
    expect(svar.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('länkas inte till det som chefen inte ser', async () => {
    const { namnd } = rum;
    const [id, andras] = [await rum.enAvvikelse(), await rum.enAvvikelse({ enhetId: namnd.annanEnhet })];
    await expect(rum.placering.lanka(namnd.chef, id, { huvudId: andras })).rejects.toThrow('Välj ett annat ärende');
    await expect(rum.placering.lanka(namnd.samordnare, id, { huvudId: andras })).rejects.toThrow('olika enheter');
  });

  it('och de som går att välja är öppna på samma enhet', async () => {
    const { namnd } = rum;
    const id = await rum.enAvvikelse();
    const annan = await rum.enAvvikelse({ enhetId: namnd.grannenhet });
    const val = (await rum.arenden.lankval(namnd.chef, id)).map(({ varde }) => varde);
    expect(val).not.toContain(id);
    expect(val).not.toContain(annan);
    expect(val.length).toBeGreaterThan(0);
  });
});

describe('ärendesidan', () => {
  it('säger vad som saknas innan det går att avsluta', async () => {
    const id = await rum.enSomFoljsUpp({ svar: false });
    const { handlingar } = await rum.arenden.arende(rum.namnd.chef, id);
    expect(handlingar.find(({ namn }) => namn === 'avsluta')?.brister).toEqual([
      'Återkoppla till den som rapporterade.',
    ]);
    expect(handlingar.find(({ namn }) => namn === 'bedom')).toBeUndefined();
  });

  it('kallar tidsgränsen lokal och visar nämndens egen', async () => {
    const id = await rum.enAvvikelse();
    const bedom = async () =>
      (await rum.arenden.arende(rum.namnd.chef, id)).handlingar.find(({ namn }) => namn === 'bedom');
    expect((await bedom())?.frist).toBe('senast 25 november 2026 (lokal tidsgräns)');
    await rum.agare.query(
      `update namnd set installningar = installningar || '{"avvikelse_granskning_dagar": 1}' where id = $1`,
      [rum.namnd.namndId],
    );
    expect((await bedom())?.frist).toBe('senast 23 november 2026 (lokal tidsgräns)');
  });

  it('erbjuder hälso- och sjukvårdslagen bara när nämnden har slagit på den', async () => {
    const id = await rum.enAvvikelse();
    const lagar = async () => (await rum.arenden.lagval(rum.namnd.chef, id)).map(({ varde }) => varde);
    expect(await lagar()).toEqual(['SoL', 'LSS']);
    await rum.agare.query(`update namnd set installningar = installningar || '{"avvikelse_hsl": true}' where id = $1`, [
      rum.namnd.namndId,
    ]);
    expect(await lagar()).toEqual(['SoL', 'LSS', 'HSL']);
  });

  it('visar den anonyma utan namn', async () => {
    await rum.agare.query(
      `update namnd set installningar = installningar || '{"avvikelse_anonym": true}' where id = $1`,
      [rum.namnd.namndId],
    );
    const id = await rum.enAvvikelse({ anonym: true });
    const arende = await rum.arenden.arende(rum.namnd.chef, id);
    expect(arende.rapportor).toBe('Anonym');
    expect(arende.handelser[0]?.rubrik).toBe('Någon som är anonym rapporterade avvikelsen');
    expect(arende.handlingar.map(({ namn }) => namn)).not.toContain('aterkoppla');
  });
});

it('en åtgärd kan inte ha en slutdag som har varit', async () => {
  const id = await rum.enSomFoljsUpp();
  const sen = rum.avvikelser.beslutaAtgard(rum.namnd.chef, id, {
    ...enAtgard(rum.namnd.chef.personId),
    klartSenast: '2026-11-21',
  });
  await expect(sen).rejects.toThrow(OgiltigtFormular);
});
