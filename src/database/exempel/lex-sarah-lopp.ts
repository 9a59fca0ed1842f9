import { randomUUID } from 'node:crypto';
import { LexSaraharende } from '../../lex-sarah/arende.queries.js';
import { LexSarahBeslut } from '../../lex-sarah/beslut.service.js';
import type { LexSarahDokument } from '../../lex-sarah/dokument.service.js';
import { LexSarahHandlaggning } from '../../lex-sarah/handlaggning.service.js';
import { LexSarahKomplettering } from '../../lex-sarah/komplettering.service.js';
import {
  ALLVARLIGT_FRAN,
  type Ivoutfall,
  type Underrattad,
  type Utredningsinnehall,
} from '../../lex-sarah/kodlistor.texter.js';
import { LexSarahService } from '../../lex-sarah/lex-sarah.service.js';
import type { Avvikelseretur } from '../../lex-sarah/retur.service.js';
import { LexSarahSteg } from '../../lex-sarah/steg.service.js';
import { LexSarahUtredning } from '../../lex-sarah/utredning.service.js';
import type { Flodesmotor } from '../../floden/flodesmotor.js';
import { plusDagar, svensktDatum } from '../../plattform/klocka/datum.js';
import type { Klocka } from '../../plattform/klocka/klocka.js';
import type { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import type { Exempelarende, Missforhallande } from './lex-sarah-texter.js';

export interface Aktorer {
  readonly ansvarig: Vem;
  readonly utredare: Vem;
  readonly chef: Vem;
}

export interface Delar {
  readonly databas: Databas;
  readonly motor: Flodesmotor;
  readonly klocka: Klocka;
  readonly dokument: LexSarahDokument;
  readonly retur: Avvikelseretur;
}

/** So many days after the report, this is done. */
type Handling = readonly [efter: number, gor: (dag: string) => Promise<unknown>];

/** A case from report to end as it is handled when all goes as it should. */
export const lexSarahLopp = (
  { databas, motor, klocka, dokument, retur }: Delar,
  { ansvarig, utredare, chef, rapportor }: Aktorer & { readonly rapportor: Vem },
  vad: Missforhallande,
  { enhetId, dag, arende }: { enhetId: number; dag: string; arende: Exempelarende },
): readonly Handling[] => {
  const steg = new LexSarahSteg(databas, motor, klocka);
  const rapporter = new LexSarahService(databas, motor, klocka);
  const handlaggning = new LexSarahHandlaggning(steg, retur, dokument);
  const utredning = new LexSarahUtredning(steg);
  const beslut = new LexSarahBeslut(steg, dokument);
  const komplettering = new LexSarahKomplettering(databas, steg);
  const lagar = vad.lagar;
  const allvarlig = vad.grad >= ALLVARLIGT_FRAN;
  const ar = dag.slice(0, 4);
  let id = 0;

  const rapporten: Handling[] = [
    [
      0,
      async () => {
        const rapport = {
          nyckel: randomUUID(),
          enhetId,
          text: vad.text,
          intraffadDatum: plusDagar(dag, -1),
          uppmarksammadDatum: dag,
          uppmarksammadHur: vad.hur,
          omedelbarAtgard: vad.genast,
        };
        ({ id } = await rapporter.rapportera(rapportor, rapport));
      },
    ],
    [1, () => handlaggning.taEmot(ansvarig, id, {})],
    [1, () => handlaggning.avhjalp(ansvarig, id, { text: vad.genast })],
  ];
  if (arende.inteUtredas !== undefined) {
    const form = { lagar, motivering: arende.inteUtredas, aterkoppling: `Tack för rapporten. ${arende.inteUtredas}` };
    return [...rapporten, [3, () => handlaggning.bedomInteUtredas(ansvarig, id, form)]];
  }

  const anmal = (vem: Vem, datum: string, utredningBifogad: boolean) =>
    beslut.anmalTillIvo(vem, id, {
      dnr: `SN ${ar}/${String(200 + id)}`,
      slag: vad.grad === 3 ? 'pataglig_risk' : 'allvarligt',
      kontakt: 'Socialt ansvarig samordnare, telefon 0123-45 67 89',
      verksamhet: vad.enhet,
      varOchNar: `På enheten, ${svensktDatum(plusDagar(dag, -1))}`,
      beskrivning: vad.text,
      utredningBifogad,
      kanal: 'e_tjanst',
      datum,
    });
  const underratta = (vem: Underrattad, svar: 'ja' | 'nej' | 'ej_aktuellt', datum: string, text?: string) =>
    handlaggning.underratta(ansvarig, id, { vem, svar, datum, text });
  const uppgift = (
    innehall: Utredningsinnehall,
    text: string,
    art: 'faktisk' | 'bedomning',
    kalla: string,
  ): Handling => [14, (datum) => utredning.utred(utredare, id, { innehall, text, art, kalla, datum })];

  // not every case needs all of it
  const noggrant: Handling[] = [
    [4, () => new LexSaraharende(databas, klocka).hamta(utredare, id)],
    [6, () => komplettering.begar(utredare, id, { text: 'Var någon mer där?' })],
    [7, () => komplettering.komplettera(rapportor, id, { text: 'Ja, en kollega såg samma sak.' })],
    [9, (datum) => utredning.antecknaSamtal(utredare, id, { med: 'Enhetens chef', text: vad.orsak, datum })],
  ];

  return [
    ...rapporten,
    [2, () => handlaggning.bedomUtredas(ansvarig, id, { lagar, motivering: 'Det kan vara ett missförhållande.' })],
    [2, () => handlaggning.utseUtredare(ansvarig, id, { personId: utredare.personId ?? 0 })],
    ...(arende.tidigAnmalan ? [[3, (datum) => anmal(ansvarig, datum, false)] satisfies Handling] : []),
    [4, (datum) => underratta('enskild', 'ja', datum, 'Vi har berättat vad som hänt och vad vi gör nu.')],
    [4, (datum) => underratta('namndordforande', allvarlig ? 'ja' : 'ej_aktuellt', datum)],
    ...(allvarlig || typeof arende.nar === 'number' ? noggrant : []),
    uppgift('handelse', `${vad.text} ${vad.konsekvens}`, 'faktisk', 'Rapporten och journalen'),
    uppgift('uppmarksammat', vad.hur, 'faktisk', 'Rapporten'),
    uppgift('tidpunkt', 'Dagen före rapporten.', 'faktisk', 'Rapporten'),
    uppgift('orsaker', vad.orsak, 'bedomning', 'Samtal med enhetens chef'),
    uppgift('tidigare', vad.tidigare, 'faktisk', 'Avvikelser och lex Sarah-ärenden de senaste tre åren'),
    uppgift('igen', vad.igen, 'bedomning', 'Utredarens bedömning'),
    uppgift('atgarder', `${vad.genast} ${vad.atgard}`, 'faktisk', 'Samtal med enhetens chef'),
    uppgift('ovrigt', 'Inget mer har kommit fram.', 'faktisk', 'Utredningen'),
    uppgift('stallningstagande', `${vad.motivering} ${vad.atgard}`, 'bedomning', 'Utredarens bedömning'),
    [
      30,
      () => utredning.faktagranska(utredare, id, { text: 'Enhetens chef har läst texten och har inget att ändra.' }),
    ],
    [40, () => utredning.foresla(utredare, id, { grad: vad.grad, motivering: vad.motivering })],
    [
      47,
      () => {
        const form = { grad: vad.grad, motivering: vad.motivering, delegationspunkt: '8.4' };
        return beslut.besluta(chef, id, form);
      },
    ],
    ...(allvarlig
      ? ([
          arende.tidigAnmalan
            ? [48, (datum) => beslut.sandUtredningTillIvo(chef, id, { datum })]
            : [48, (datum) => anmal(chef, datum, true)],
          [
            60,
            () =>
              beslut.registreraIvoArendenummer(ansvarig, id, { arendenummer: `3.1.2-${String(10_000 + id)}/${ar}` }),
          ],
        ] satisfies Handling[])
      : []),
    [49, () => handlaggning.aterkoppla(ansvarig, id, { text: vad.svar })],
    ...(allvarlig
      ? ([
          [130, (datum) => beslut.registreraIvoBeslut(ansvarig, id, { datum, ...ivosBeslut(id) })],
        ] satisfies Handling[])
      : []),
    [150, () => beslut.foljUpp(chef, id, { text: `Åtgärden är genomförd: ${vad.atgard} Inget liknande har hänt.` })],
    [151, () => beslut.avsluta(ansvarig, id, {})],
  ];
};

/** Now and then IVO wants more than what the nämnd has done. */
const ivosBeslut = (id: number): { readonly text: string; readonly utfall: Ivoutfall } =>
  id % 3 === 0
    ? { text: 'IVO begär att nämnden redovisar hur rutinen har ändrats.', utfall: 'krav' }
    : { text: 'IVO avslutar ärendet utan åtgärd.', utfall: 'avslutat' };
