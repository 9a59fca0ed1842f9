import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LexSarahBeslut } from '../../src/lex-sarah/beslut.service.js';
import { EnskildRegiService } from '../../src/lex-sarah/enskild-regi.service.js';
import { LexSarahHandlaggning } from '../../src/lex-sarah/handlaggning.service.js';
import { INNEHALL } from '../../src/lex-sarah/kodlistor.texter.js';
import { LexSarahService } from '../../src/lex-sarah/lex-sarah.service.js';
import { LexSarahUtredning } from '../../src/lex-sarah/utredning.service.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enLexSarahrapport } from '../givet/lex-sarah.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { Chromium, type Besok } from './chromium.js';
import { granska } from './granskning.js';

const LOSENORD = 'ett-langt-losenord-2026';
const idag = new Klocka().idag();
let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let chromium: Chromium;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD), idag });
  prov = await startaApp(db);
  chromium = await Chromium.starta();
}, 120_000);
afterAll(async () => {
  await chromium.stang();
  await prov.stang();
  await db.stang();
});

const tjanst = <T>(klass: new (...args: never[]) => T): T => prov.app.get(klass, { strict: false });

/** One in each state that has a page of its own look. */
const arenden = async (): Promise<{ rapporterad: number; utreds: number; beslutad: number }> => {
  const { medarbetare, lexSarahAnsvarig: ansvarig, lexSarahUtredare: utredare } = namnd;
  const [lexSarah, handlaggning] = [tjanst(LexSarahService), tjanst(LexSarahHandlaggning)];
  const [utredning, beslut] = [tjanst(LexSarahUtredning), tjanst(LexSarahBeslut)];
  const ny = async () =>
    (await lexSarah.rapportera(medarbetare, enLexSarahrapport(namnd.enhet, { intraffadDatum: '2026-01-05' }))).id;
  const utredd = async (): Promise<number> => {
    const id = await ny();
    await handlaggning.taEmot(ansvarig, id, {});
    await handlaggning.bedomUtredas(ansvarig, id, { lagar: ['SoL', 'LSS'], motivering: 'Det kan vara allvarligt.' });
    await handlaggning.utseUtredare(ansvarig, id, { personId: utredare.personId });
    await handlaggning.namnLasare(ansvarig, id, { personId: namnd.mas.personId, skal: 'Läkemedel.' });
    for (const innehall of INNEHALL)
      await utredning.utred(utredare, id, {
        innehall,
        datum: idag,
        kalla: 'Samtal',
        art: 'faktisk',
        text: 'En uppgift.',
      });
    return id;
  };
  const beslutad = await utredd();
  await utredning.foresla(utredare, beslutad, { grad: 4, motivering: 'Allvarligt.' });
  await beslut.besluta(namnd.forvaltningschef, beslutad, { grad: 4, motivering: 'Ja.', delegationspunkt: '4.2' });
  await prov.tomKo(namnd.system);
  return { rapporterad: await ny(), utreds: await utredd(), beslutad };
};

it('varje sida går att läsa för alla: axe, hopplänk och 320 punkter', async () => {
  const { rapporterad, utreds, beslutad } = await arenden();
  const regi = tjanst(EnskildRegiService);
  const information = await regi.taEmot(
    namnd.lexSarahAnsvarig,
    { slag: 'rapport', utforare: 'Omsorg AB', mottagenDatum: idag, text: 'De har fått en rapport.' },
    randomUUID(),
  );
  const brist = await regi.uppratta277(
    namnd.lexSarahAnsvarig,
    { grund: 'olamplig', verksamhet: 'Boendet', uppmarksammadDatum: idag, text: 'Brister.' },
    randomUUID(),
  );
  const SIDOR: readonly (readonly [string, readonly string[]])[] = [
    ['medarbetare', ['/lex-sarah/ny', '/mina-lex-sarah', `/mina-lex-sarah/${String(rapporterad)}`]],
    ['chef', ['/mina-lex-sarah', '/mina-lex-sarah/pa-mina-enheter']],
    ['dataskyddsombud', ['/lex-sarah-loggkontroll']],
    ['forvaltningschef', ['/lex-sarah-loggkontroll']],
    [
      'lexSarahAnsvarig',
      [
        ...['/lex-sarah', `/lex-sarah/${String(rapporterad)}`, `/lex-sarah/${String(utreds)}`],
        ...[`/lex-sarah/${String(beslutad)}`, `/lex-sarah/${String(beslutad)}/ivo-anmalan`],
        ...[`/lex-sarah/${String(utreds)}/lasare`, `/lex-sarah/${String(rapporterad)}/underrattelse`],
        ...['/lex-sarah-information', `/lex-sarah-information/${String(information)}`],
        ...['/anmalan-27-7', `/anmalan-27-7/${String(brist)}`],
      ],
    ],
    [
      'lexSarahUtredare',
      [
        ...[`/lex-sarah/${String(utreds)}/uppgift`, `/lex-sarah/${String(utreds)}/forslag`],
        ...[`/lex-sarah/${String(utreds)}/samtal`, `/lex-sarah/${String(utreds)}/bilagor`],
        ...[`/lex-sarah/${String(utreds)}/fraga`, '/lex-sarah?sok=brukaren'],
      ],
    ],
  ];
  const fynd: string[] = [];
  for (const [vem, vagar] of SIDOR) {
    const besok: Besok = await chromium.besok(prov.url, { skarm: 'dator', skript: true });
    await besok.loggaIn(`${vem}.${String(namnd.namndId)}@prov.se`, LOSENORD);
    for (const vag of vagar) {
      expect([vag, await besok.oppna(vag)]).toEqual([vag, 200]);
      fynd.push(...(await granska(besok, `${vem} ${vag}`)));
    }
  }
  expect(fynd).toEqual([]);
}, 180_000);
