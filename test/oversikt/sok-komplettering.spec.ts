import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { SokQueries } from '../../src/oversikt/sok.queries.js';
import { ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';
import { enNamnd } from '../givet/organisation.js';

let rum: Avvikelserum;
beforeAll(async () => {
  rum = await ettAvvikelserum();
});
afterAll(() => rum.stang());

const funnet = async (vem: Vem, q: string): Promise<string[]> => {
  const { grupper } = await new SokQueries(rum.databas, rum.klocka).sok(vem, { q });
  return grupper.flatMap(({ traffar }) => traffar).map(({ lank }) => lank);
};

it('det som rapportören lade till efteråt hittas av den som läser ärendet, en gång, och inte av andra', async () => {
  const { namnd } = rum;
  const annan = await enNamnd(rum, { namn: 'Kontrollnämnden' });
  const id = await rum.enAvvikelse({ handelseforlopp: 'Besöket uteblev.' });
  for (const text of ['Porttelefonen var trasig.', 'Också besöket efter uteblev.'])
    await rum.rapportera.komplettera(namnd.medarbetare, id, text);
  const lank = `/avvikelser/${String(id)}`;
  expect(await funnet(namnd.chef, 'porttelefonen')).toEqual([lank]);
  expect(await funnet(namnd.chef, 'uteblev')).toEqual([lank]);
  for (const vem of [namnd.annanChef, namnd.ledamot, annan.chef])
    expect(await funnet(vem, 'porttelefonen')).toEqual([]);
});

it('den som har rapporterat mycket hittar också det gamla med en period, och får veta att hon behöver den', async () => {
  const { namnd, agare } = rum;
  rum.klocka.stall('2026-03-03');
  const id = await rum.enAvvikelse({
    ...{ av: namnd.mas, intraffadDatum: '2026-03-02', handelseforlopp: 'Tvättstugan svämmade över.' },
  });
  rum.klocka.stall('2026-11-22');
  const sok = new SokQueries(rum.databas, rum.klocka);
  const traffar = async (om: object = {}) => {
    const { grupper, baraEgna } = await sok.sok(namnd.mas, { q: 'tvättstugan', ...om });
    return [baraEgna, ...grupper.flatMap(({ traffar: alla }) => alla).map(({ lank }) => lank)];
  };
  const gammal = `/mina-rapporter/${String(id)}`;
  expect(await traffar()).toEqual([null, gammal]);
  await agare.query(
    `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, beror, rapportor_id,
       rapporterad_vid, rapporterad_datum, intraffad_datum)
     select namnd_id, enhet_id, enhet_version_id, status, gen_random_uuid(), 'Annat.', beror, rapportor_id,
       '2026-11-20', '2026-11-20', '2026-11-20'
     from avvikelse, generate_series(1, 505) where id = $1`,
    [id],
  );
  expect(await traffar()).toEqual([500]);
  expect(await traffar({ slag: 'lex_sarah' })).toEqual([null]);
  expect(await traffar({ fran: '2026-03-01', till: '2026-03-31' })).toEqual([null, gammal]);
});
