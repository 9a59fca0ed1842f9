import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { LexSarahHandlaggning } from '../../src/lex-sarah/handlaggning.service.js';
import { SynpunktsarendeQueries } from '../../src/synpunkter/arende.queries.js';
import { AvsandareService } from '../../src/synpunkter/avsandare.service.js';
import { SorteringService } from '../../src/synpunkter/sortering.service.js';
import { TaEmotService, type Kvitto } from '../../src/synpunkter/ta-emot.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { PDF } from '../givet/provfiler.js';

let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  app = await startaApp(db);
});
afterAll(async () => {
  await app.stang();
  await db.stang();
});

const TEXT = 'Mamma hade legat i samma blöja sedan i går.';
const tjanst = <T>(klass: new (...a: never[]) => T): T => app.app.get<T>(klass, { strict: false });
const ny = (om: object = {}): Promise<Kvitto> =>
  tjanst(TaEmotService).skicka(namnd.namndId, {
    typ: 'klagomal',
    text: TEXT,
    svarsvag: 'kod',
    enhetId: namnd.enhet,
    bilagor: [{ typ: 'pdf', innehall: PDF }],
    ...om,
  });
const lamnaOver = (vem: Vem, id: number, om: object = {}) =>
  tjanst(SorteringService).lamnaOver(vem, id, 'lexSarah', { text: 'Nattpersonalen är kontaktad.', ...om });
const rader = async <Rad>(sats: string, id: number): Promise<Rad[]> => (await db.agare.query(sats, [id])).rows as Rad[];
const arendet = async (id: number) =>
  (
    await rader<{ id: number; rapport_text: string; status: string }>(
      'select id::int, rapport_text, status, omedelbar_atgard, enhet_id::int, rapportor_id::int from lex_sarah where synpunkt_id = $1',
      id,
    )
  )[0];
const ser = async (vem: Vem, id: number): Promise<boolean> =>
  (await db.databas.las(vem, (tx) => tx.sql('prov.ser', 'select id from synpunkt where id = $1', [id]))).length === 1;

describe('en synpunkt som är ett missförhållande', () => {
  it('blir ett lex Sarah-ärende i samma stund som den lämnas över, och linjen ser den inte längre', async () => {
    const { id, kod } = await ny();
    const sortering = tjanst(SorteringService);
    await sortering.bekrafta(namnd.registrator, id, {});
    await sortering.fordela(namnd.registrator, id, { typ: 'klagomal', enhetId: namnd.enhet, provad: true });
    await lamnaOver(namnd.chef, id);
    expect(await arendet(id)).toMatchObject({
      status: 'rapporterad',
      rapport_text: TEXT,
      omedelbar_atgard: 'Nattpersonalen är kontaktad.',
      enhet_id: namnd.enhet,
      rapportor_id: namnd.chef.personId,
    });
    expect([await ser(namnd.chef, id), await ser(namnd.verksamhetschef, id)]).toEqual([false, false]);
    const vyn = await tjanst(SynpunktsarendeQueries).arende(namnd.lexSarahAnsvarig, id);
    expect(vyn.lexSarah).toEqual({ id: (await arendet(id))?.id, dnr: expect.stringMatching(/^LS \d{4}\/\d+$/) });
    expect((await tjanst(SynpunktsarendeQueries).arende(namnd.registrator, id)).lexSarah).toBeNull();
    // received by being made: nobody waits for a word
    await sortering.avslutaOverlamnad(namnd.registrator, id, {});
    expect((await tjanst(AvsandareService).visa(kod)).overlamnad).toEqual([
      'Det du berättar kan vara allvarligt. Vi utreder det enligt reglerna om missförhållanden.',
    ]);
  });

  it('nekas utan enhet, och då har ingenting hänt', async () => {
    const { id } = await ny({ enhetId: undefined });
    await expect(lamnaOver(namnd.registrator, id)).rejects.toThrow('Välj vilken enhet det gäller.');
    expect(await arendet(id)).toBeUndefined();
    expect(await rader('select 1 from synpunkt_fakta where synpunkt_id = $1', id)).toEqual([]);
    expect(await rader(`select overlamnad_for from synpunkt where id = $1`, id)).toEqual([{ overlamnad_for: [] }]);
    await lamnaOver(namnd.registrator, id, { enhetId: namnd.enhet });
    expect(await arendet(id)).toMatchObject({ enhet_id: namnd.enhet });
  });

  it('nekas den som inte ser den, och en gång till', async () => {
    const { id } = await ny();
    for (const vem of [namnd.chef, namnd.medarbetare, namnd.annanChef])
      await expect(lamnaOver(vem, id)).rejects.toThrow();
    await lamnaOver(namnd.samordnare, id);
    await expect(lamnaOver(namnd.registrator, id)).rejects.toThrow();
    expect(await rader('select 1 from lex_sarah where synpunkt_id = $1', id)).toHaveLength(1);
  });
});

describe('det som inte ska utredas enligt lex Sarah', () => {
  it('kommer tillbaka som en synpunkt med skälet, en ny dag för svar och ett ord till avsändaren', async () => {
    const { id, kod } = await ny();
    await lamnaOver(namnd.registrator, id);
    await tjanst(SorteringService).avslutaOverlamnad(namnd.registrator, id, {});
    const lexSarah = tjanst(LexSarahHandlaggning);
    const arende = (await arendet(id))?.id ?? 0;
    await lexSarah.taEmot(namnd.lexSarahAnsvarig, arende, {});
    await lexSarah.avhjalp(namnd.lexSarahAnsvarig, arende, { text: 'Rutinen för natten är följd.' });
    const nej = { lagar: ['SoL' as const], motivering: 'Inget missförhållande.', aterkoppling: 'Tack.' };
    await lexSarah.bedomInteUtredas(namnd.lexSarahAnsvarig, arende, nej);
    expect(
      await rader(
        'select status, overlamnad_for, avslutad_datum, nytt_svar_senast > current_date as nydag from synpunkt where id = $1',
        id,
      ),
    ).toEqual([{ status: 'registrerad', overlamnad_for: [], avslutad_datum: null, nydag: true }]);
    expect(
      await rader(`select text from synpunkt_fakta where synpunkt_id = $1 and fakta = 'lex_sarah_bedomning'`, id),
    ).toEqual([{ text: 'Inget missförhållande.' }]);
    expect(await ser(namnd.lexSarahAnsvarig, id)).toBe(false);
    const notiser = `select text from notis where person_id = $1 and text like 'Synpunkt %' order by id desc limit 1`;
    expect(await rader(notiser, namnd.registrator.personId)).toEqual([
      { text: `Synpunkt ${id} utreds inte enligt lex Sarah och är tillbaka hos er.` },
    ]);
    const vyn = await tjanst(AvsandareService).visa(kod);
    expect([vyn.overlamnad, vyn.vantar, vyn.meddelanden.at(-1)?.text]).toEqual([
      [],
      true,
      expect.stringContaining('vi fortsätter att titta på det'),
    ]);
    // and may be handed over again, when it turns out to be one after all
    await lamnaOver(namnd.registrator, id);
    expect(await rader('select 1 from lex_sarah where synpunkt_id = $1', id)).toHaveLength(2);
  });

  it('kan inte tas tillbaka av någon annan än lex Sarah-ansvarig', async () => {
    const { id } = await ny();
    await lamnaOver(namnd.registrator, id);
    for (const vem of [namnd.registrator, namnd.samordnare, namnd.chef, namnd.allmanhet])
      expect(
        await db.databas.skriv(vem, (tx) => tx.en('prov.aterta', 'select synpunkt_aterta($1) as klar', [id])),
      ).toEqual({ klar: false });
  });
});
