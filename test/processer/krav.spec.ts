import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemFor, type Roll, type Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { skapaKrav } from '../../src/database/exempel/krav.js';
import { Kvalitetsdokument } from '../../src/processer/dokument.service.js';
import { KravQueries, kravuppfoljningI } from '../../src/processer/krav.queries.js';
import { Kravkatalog } from '../../src/processer/kravkatalog.service.js';
import { kravrapport } from '../../src/processer/kravrapport.js';
import { kravresultat } from '../../src/processer/kravresultat.js';
import { kravuppfoljningFlode } from '../../src/processer/kravuppfoljning.flode.js';
import type { Kravuppfoljning } from '../../src/processer/kravuppfoljning.krav.js';
import { KravuppfoljningService } from '../../src/processer/kravuppfoljning.service.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';
import { ettStyrdokumentrum, IDAG, type Styrdokumentrum } from '../givet/styrdokument.js';

describe('resultatet', () => {
  it('räknar ej aktuella krav utanför nämnaren, och delvis som inte uppfyllt', () => {
    const utfall = ['uppfyllt', 'uppfyllt', 'uppfyllt', 'delvis', 'inte', 'ej_aktuellt'] as const;
    expect(kravresultat(utfall, 8)).toEqual({
      ...{ uppfyllt: 3, delvis: 1, inte: 1, ejAktuellt: 1, obedomda: 2, namnare: 5 },
      text: '3 av 5 (60,0\u00a0%)',
    });
  });

  it('är inget alls, och inte noll procent, när inget har kunnat bedömas', () => {
    expect(kravresultat(['ej_aktuellt'], 1).text).toBeNull();
    expect(kravresultat([], 3)).toMatchObject({ obedomda: 3, text: null });
  });
});

describe('kravuppföljningens flöde', () => {
  const sak = (om: Partial<Kravuppfoljning> = {}): Kravuppfoljning => ({
    ...{ id: 1, status: 'pagar', version: 1, kravsamling_id: 1, enhet_id: null, utforare_id: 1, datum: '2026-10-01' },
    ...{ sammanfattning: '', gjord_av: 1, klar_vid: null, delgiven_datum: null, skal: null },
    ...{ obedomda: 0, utanBevis: 0, utanAtgard: 0 },
    ...om,
  });
  const vem = (roll: Roll): Vem => ({
    ...{ slag: 'person', namndId: 1, namn: 'P', hemenheter: [], personId: 1, enheter: [], roller: [roll] },
  });

  it('håller ihop', () => {
    expect(granska(kravuppfoljningFlode, '2026-11-22')).toEqual([]);
  });

  it.each([
    [{ obedomda: 2 }, '2 krav är inte bedömda.'],
    [{ utanBevis: 1 }, '1 krav saknar bevis'],
    [{ utanAtgard: 3 }, 'saknar åtgärd'],
  ])('avslutas inte med %j', (om, brist) => {
    const prov = (mot: Partial<Kravuppfoljning>) =>
      prova(kravuppfoljningFlode, 'klarmarkera', sak(mot), vem('verksamhetschef'));
    expect(prov({}).tillaten).toBe(true);
    expect(prov(om).brister).toEqual([expect.stringContaining(brist)]);
  });

  it.each([
    ['bedom', 'pagar', 'kvalitetssamordnare', true],
    ['bedom', 'klar', 'kvalitetssamordnare', false],
    ['bedom', 'pagar', 'enhetschef', false],
    ['delge', 'pagar', 'forvaltningschef', false],
    ['delge', 'klar', 'verksamhetschef', true],
    ['avbryt', 'delgiven', 'kvalitetssamordnare', false],
  ] as const)('%s i %s av %s: %s', (handling, status, roll, ja) => {
    expect(prova(kravuppfoljningFlode, handling, sak({ status }), vem(roll)).tillaten).toBe(ja);
  });
});

describe('krav för krav', () => {
  let rum: Styrdokumentrum;
  let namnd: Namnd;
  beforeAll(async () => {
    rum = await ettStyrdokumentrum();
    ({ namnd } = rum);
  });
  afterAll(() => rum.stang());

  const samling = (namn: string): Promise<number> =>
    rum
      .hamta(Kravkatalog)
      .nySamling(namnd.samordnare, { namn, slag: 'avtal', kalla: 'SN 2026/1', gallerFran: '2024-01-01' }, [
        { avsnitt: 'Personal', text: 'Personalen har utbildning.', lagrum: ['SoL 5:3'] },
        { avsnitt: 'Plan', text: 'Planen är klar i tid.' },
      ]);
  const paborjad = async (namn: string, datum: string): Promise<{ id: number; krav: number[] }> => {
    const kravsamlingId = await samling(namn);
    const id = await rum
      .hamta(KravuppfoljningService)
      .paborja(namnd.samordnare, { kravsamlingId, enhetId: namnd.enhet, datum });
    const { krav } = await rum.hamta(KravQueries).sida(namnd.samordnare, id);
    return { id, krav: krav.map((ett) => ett.id) };
  };

  it('går från bedömning till delgivning, och ändras sedan aldrig', async () => {
    const { id, krav } = await paborjad('Avtal A', '2026-10-01');
    const service = rum.hamta(KravuppfoljningService);
    const ett = { utfall: 'uppfyllt', bevis: 'Intyg.' } as const;
    const brist = { utfall: 'inte', atgard: 'Ny rutin.', atgardSenast: '2026-12-31' } as const;
    await service.bedom(namnd.samordnare, id, krav[0] ?? 0, { version: 1, ...ett });
    await expect(service.klarmarkera(namnd.samordnare, id, { version: 2 })).rejects.toThrow(Regelbrott);
    await service.bedom(namnd.samordnare, id, krav[1] ?? 0, { version: 2, ...brist });
    await service.klarmarkera(namnd.samordnare, id, { version: 3, sammanfattning: 'Bra.' });
    await service.delge(namnd.samordnare, id, { version: 4 });
    const { rad } = await rum.hamta(KravQueries).sida(namnd.medarbetare, id);
    expect(rad).toMatchObject({ statustext: 'Delgiven', resultat: { text: '1 av 2 (50,0\u00a0%)' } });
    await expect(rum.db.agare.query(`update kravbedomning set utfall = 'uppfyllt'`)).rejects.toThrow('kan inte ändras');
  });

  it('visar lagrummet som det var den dag som följs upp', async () => {
    const fore = await paborjad('Avtal B', '2025-06-30');
    const efter = await paborjad('Avtal C', '2025-07-01');
    const lagrum = async (id: number) => (await rum.hamta(KravQueries).sida(namnd.medarbetare, id)).krav[0]?.lagrum;
    expect(await lagrum(fore.id)).toEqual(['3 kap. 3 § andra stycket socialtjänstlagen (2001:453)']);
    expect(await lagrum(efter.id)).toEqual(['5 kap. 3 § socialtjänstlagen (2025:400)']);
  });

  it('gäller en enhet eller en utförare, inte båda, och görs inte av en medarbetare', async () => {
    const service = rum.hamta(KravuppfoljningService);
    const kravsamlingId = await samling('Avtal D');
    const bada = { kravsamlingId, datum: '2026-10-01', enhetId: namnd.enhet, utforareId: 1 };
    await expect(service.paborja(namnd.samordnare, bada)).rejects.toThrow(OgiltigtFormular);
    await expect(service.paborja(namnd.samordnare, { kravsamlingId, datum: '2026-10-01' })).rejects.toThrow(
      OgiltigtFormular,
    );
    await expect(
      service.paborja(namnd.medarbetare, { kravsamlingId, datum: '2026-10-01', enhetId: namnd.enhet }),
    ).rejects.toThrow(SaknarBehorighet);
    await expect(samling('Avtal D')).rejects.toThrow(OgiltigtFormular);
  });

  it('ändras inte av ett krav som kommer efteråt, och bara det som ingen har använt går att ta bort', async () => {
    const { id, krav } = await paborjad('Avtal Fram', '2024-10-01');
    const [katalog, queries] = [rum.hamta(Kravkatalog), rum.hamta(KravQueries)];
    const { kravsamling_id: samlingId } = (await queries.sida(namnd.samordnare, id)).sak;
    const ett = { version: 1, utfall: 'uppfyllt', bevis: 'Intyg.' } as const;
    await rum.hamta(KravuppfoljningService).bedom(namnd.samordnare, id, krav[0] ?? 0, ett);
    await katalog.laggTill(namnd.samordnare, samlingId, { avsnitt: 'Nytt', text: 'Kom senare.', lagrum: ['SoL 5:3'] });
    const nu = (await queries.samling(namnd.medarbetare, samlingId)).krav;
    expect(nu.at(-1)).toMatchObject({ galler_fran: IDAG, lagrum: ['5 kap. 3 § SoL (2025:400)'] });
    expect((await queries.sida(namnd.medarbetare, id)).krav).toHaveLength(2);
    expect((await queries.uppfoljningar(namnd.medarbetare)).find((rad) => rad.id === id)?.resultat.obedomda).toBe(1);
    await expect(katalog.taBort(namnd.samordnare, samlingId, krav[0] ?? 0)).rejects.toThrow(Regelbrott);
    await expect(katalog.taBort(namnd.medarbetare, samlingId, nu.at(-1)?.id ?? 0)).rejects.toThrow(FinnsInte);
    await katalog.taBort(namnd.samordnare, samlingId, nu.at(-1)?.id ?? 0);
    expect((await queries.samling(namnd.medarbetare, samlingId)).krav).toHaveLength(2);
  });

  it('gäller från en dag till en annan, och kopplas till sin process och bort igen', async () => {
    const id = await samling('Avtal Gräns');
    const [katalog, queries] = [rum.hamta(Kravkatalog), rum.hamta(KravQueries)];
    await expect(katalog.avsluta(namnd.samordnare, id, '2023-12-31')).rejects.toThrow(OgiltigtFormular);
    await katalog.avsluta(namnd.samordnare, id, '2026-12-31');
    const { samling: nu, krav } = await queries.samling(namnd.medarbetare, id);
    expect(nu.galler_till).toBe('2026-12-31');
    const { processId } = await enProcess(rum.db, namnd.namndId);
    const par = { kravId: krav[0]?.id ?? 0, processId };
    await katalog.koppla(namnd.samordnare, par);
    const kopplade = async () => (await queries.samling(namnd.medarbetare, id)).krav[0]?.processer.length;
    expect(await kopplade()).toBe(1);
    await katalog.kopplaBort(namnd.medarbetare, par);
    expect(await kopplade()).toBe(1);
    await katalog.kopplaBort(namnd.samordnare, par);
    expect(await kopplade()).toBe(0);
  });

  it('tar inte emot en bedömning av ett krav ur en annan samling', async () => {
    const [har, dar] = [await paborjad('Avtal E', '2026-10-01'), await paborjad('Avtal F', '2026-10-01')];
    const form = { version: 1, utfall: 'uppfyllt', bevis: 'X' } as const;
    await expect(
      rum.hamta(KravuppfoljningService).bedom(namnd.samordnare, har.id, dar.krav[0] ?? 0, form),
    ).rejects.toThrow('finns inte');
  });

  it('kan göras med Gotlands alla krav, och blir en avtalsuppföljning som PDF', async () => {
    const annan = await enNamnd(rum.db, { namn: 'Nämnden med exemplet', idag: IDAG });
    await skapaKrav({ get: rum.hamta }, annan.samordnare);
    const alla = await rum.hamta(KravQueries).samlingar(annan.medarbetare);
    expect(alla.map(({ slag, antal }) => [slag, antal])).toEqual([
      ['avtal', 6],
      ['forfattning', 17],
      ['namnd', 66],
    ]);
    const [uppfoljd] = await rum.hamta(KravQueries).uppfoljningar(annan.medarbetare);
    const sak = { sak: 'kravuppfoljning', sakId: uppfoljd?.id ?? 0 } as const;
    const id = await rum
      .hamta(Kvalitetsdokument)
      .bestall(annan.samordnare, sak, async (tx) => kravrapport(await kravuppfoljningI(tx, sak.sakId)));
    await rum.tomKo(systemFor(annan.namndId));
    const pdf = await rum.hamta(Kvalitetsdokument).hamta(annan.chef, sak, id);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
