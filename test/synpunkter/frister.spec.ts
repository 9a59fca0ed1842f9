import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Synpunktsfristjobb } from '../../src/synpunkter/frister.jobb.js';
import { ettSynpunktsrum, SVARAD, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
beforeAll(async () => {
  rum = await ettSynpunktsrum('2026-11-23');
});
afterAll(() => rum.stang());

const SORTERAR = [{ roll: 'registrator' }, { roll: 'kvalitetssamordnare' }];
/** What the job says on that day about the synpunkt: to whom and what. */
const sagt = async (id: number, dag: string): Promise<unknown[]> => {
  rum.klocka.stall(dag);
  const fore = rum.notiser.hort.length;
  await new Synpunktsfristjobb(rum.databas, rum.klocka, rum.notiser).utfor({ namndId: rum.namnd.namndId });
  return rum.notiser.hort
    .slice(fore)
    .filter(({ lank }) => lank === `/synpunkter/${id}`)
    .map(({ till, text }) => [till, text]);
};

it('det som ingen har läst sägs till dem som sorterar när den lokala tidsgränsen har passerats, en gång', async () => {
  rum.klocka.stall('2026-11-23');
  const { id } = await rum.enSynpunkt({ svarsvag: undefined });
  expect(await sagt(id, '2026-11-25')).toEqual([]);
  expect(await sagt(id, '2026-11-26')).toEqual([
    [SORTERAR, `Synpunkt ${id} är inte läst. Den lokala tidsgränsen var 25 november 2026.`],
  ]);
  expect(await sagt(id, '2026-11-27')).toEqual([]);
  expect(await sagt(id, '2026-12-03')).toEqual([
    [[{ roll: 'forvaltningschef' }], `Synpunkt ${id} har väntat på att bli läst sedan 23 november 2026.`],
  ]);
});

it('den som handlägger påminns i tid om att svara eller meddela försening, och chefen ovanför när dagen har gått', async () => {
  rum.klocka.stall('2026-11-23');
  const { id } = await rum.enUtredd();
  const [chefen, ovanfor] = ['enhetschef', 'verksamhetschef'].map((roll) => [{ roll, enhetId: rum.namnd.enhet }]);
  expect(await sagt(id, '2026-12-03')).toEqual([]);
  expect(await sagt(id, '2026-12-04')).toEqual([
    [chefen, `Svara på synpunkt ${id} senast 7 december 2026, eller meddela avsändaren att svaret dröjer.`],
  ]);
  expect(await sagt(id, '2026-12-08')).toEqual([
    [
      ovanfor,
      `Synpunkt ${id} är inte besvarad. Den lokala tidsgränsen var 7 december 2026, och avsändaren har inte fått veta att svaret dröjer.`,
    ],
  ]);
  expect(await sagt(id, '2026-12-09')).toEqual([]);
});

it('den nya dag som avsändaren har fått gäller, och det som är besvarat eller inte ska ha svar påminns ingen om', async () => {
  rum.klocka.stall('2026-11-23');
  const [{ id, kod }, utanSvar] = [await rum.enUtredd(), await rum.enFordelad({ svarsvag: undefined })];
  await rum.synpunkter.meddelaForsening(rum.namnd.chef, id, { skal: 'Vi väntar.', nyttDatum: '2027-01-15' });
  for (const dag of ['2026-12-04', '2026-12-08', '2027-01-12', '2027-01-15']) expect(await sagt(id, dag)).toEqual([]);
  expect(await sagt(utanSvar.id, '2027-01-15')).toEqual([]);
  expect(await sagt(id, '2027-01-16')).toMatchObject([[{}, expect.stringMatching(/15 januari 2027\.$/)]]);
  await rum.synpunkter.svara(rum.namnd.chef, id, SVARAD);
  expect(await sagt(id, '2027-01-20')).toEqual([]);
  // opened again by who was not content: the days begin anew, and so do the reminders
  await rum.avsandare.tyck(kod, false, undefined);
  expect(await rum.rad(id)).toMatchObject({ nytt_svar_senast: '2027-02-03', forsening_datum: null });
  expect(await sagt(id, '2027-02-04')).toHaveLength(1);
});

it('det som gäller chefen själv går till chefen ovanför, och därifrån till dem som sorterar', async () => {
  rum.klocka.stall('2026-11-23');
  const { id } = await rum.enFordelad({ berorda: [rum.namnd.chef.personId] });
  expect(await sagt(id, '2026-12-05')).toMatchObject([[[{ roll: 'verksamhetschef', enhetId: rum.namnd.enhet }], {}]]);
  expect(await sagt(id, '2026-12-08')).toMatchObject([[SORTERAR, {}]]);
});

it('det som lämnats över och som ingen har tagit emot sägs nästa morgon, orosanmälan också till förvaltningschefen', async () => {
  rum.klocka.stall('2026-11-23');
  const { namnd, sortering } = rum;
  const [barn, beslut] = [await rum.enSynpunkt(), await rum.enSynpunkt()];
  await sortering.lamnaOver(namnd.registrator, barn.id, 'orosanmalan', { text: 'Socialjouren.' });
  await sortering.lamnaOver(namnd.registrator, beslut.id, 'overklagande', { text: 'Handläggaren.' });
  await sortering.kvittera(namnd.registrator, beslut.id, { orsak: 'overklagande', text: 'Mottaget.' });
  expect(await sagt(barn.id, '2026-11-23')).toEqual([]);
  expect(await sagt(barn.id, '2026-11-24')).toEqual([
    [
      [...SORTERAR, { roll: 'forvaltningschef' }],
      `Ingen har bekräftat att de tagit emot synpunkt ${barn.id}, som lämnades över 23 november 2026.`,
    ],
  ]);
  expect(await sagt(beslut.id, '2026-12-31')).toEqual([]);
});

it('en ny dag måste ligga framåt', async () => {
  rum.klocka.stall('2026-11-23');
  const { id } = await rum.enUtredd();
  const form = { skal: 'Vi väntar.', nyttDatum: '2026-11-23' };
  await expect(rum.synpunkter.meddelaForsening(rum.namnd.chef, id, form)).rejects.toThrow('Välj en dag framåt');
});

it('nämndens egen tid gäller, och en tid som inte är någon tid gäller inte', async () => {
  rum.klocka.stall('2026-11-23');
  const { id } = await rum.enSynpunkt({ svarsvag: undefined });
  const satt = (dagar: unknown) =>
    rum.agare.query(`update namnd set installningar = $2 where id = $1`, [
      rum.namnd.namndId,
      JSON.stringify({ synpunkt_bekraftelse_arbetsdagar: dagar }),
    ]);
  await satt(5);
  expect(await sagt(id, '2026-11-30')).toEqual([]);
  await satt('snart');
  expect(await sagt(id, '2026-11-30')).toHaveLength(1);
});
