import type { Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { flode, NY } from '../floden/flode.js';
import * as krav from './kontrolltillfalle.krav.js';
import { kontrollnotiser } from './kontrolltillfalle.notiser.js';
import {
  kontrolltexter,
  type Kontrollhandling,
  type Kontrollrelation,
  type Kontrollstatus,
} from './kontrolltillfalle.texter.js';

type Sak = krav.Kontrolltillfalle;

const LEDNING = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'chef' }] as const;
const UTFOR = [...LEDNING, { relation: 'ansvarig' }] as const;
const EGENKONTROLL = ['SOSFS 2011:9 5:2'] as const;
const RUTIN = 'Lokal rutin för egenkontroll';

export const fyllPaKontrolltillfalle = async (tx: Tx, sak: Sak): Promise<Sak> => {
  const rad = await tx.en<{ avvikelser: number; atgarder: number }>(
    'egenkontroller.tillfallets-utfall',
    `select coalesce((select u.avvikelser from kontrollutfall u where u.kontrolltillfalle_id = $1
         order by u.nr desc limit 1), 0)::int as avvikelser,
       (select count(*)::int from atgard_kalla k where k.sak = 'kontrolltillfalle' and k.sak_id = $1) as atgarder`,
    [sak.id],
  );
  return { ...sak, ...rad };
};

const relationer = (sak: Sak, vem: Vem): Kontrollrelation[] => {
  const { personId } = vem;
  if (personId === null) return [];
  const leder = sak.enhet_id === null || vem.enheter.includes(sak.enhet_id);
  return [
    ...(leder && harRoll(vem, 'enhetschef', 'verksamhetschef') ? (['chef'] as const) : []),
    ...(sak.ansvarig_person_id === personId ? (['ansvarig'] as const) : []),
    ...(sak.rapportor_id === personId ? (['rapportor'] as const) : []),
  ];
};

/**
 * One time that an egenkontroll is done: reported by one person, looked through by another, told what it means, and
 * followed by an åtgärd when something was wrong. What is not reported in time is missed, and that is explained.
 */
export const kontrolltillfalleFlode = flode<Sak, Kontrollstatus, Kontrollhandling, Kontrollrelation>(
  'kontrolltillfalle',
  {
    tabell: 'kontrolltillfalle',
    slut: ['klar', 'missad', 'struken'],
    texter: kontrolltexter,
    notiser: kontrollnotiser,
    relationer,
    kravlista: krav,
    fyllPa: fyllPaKontrolltillfalle,
    rader: {
      planera: {
        fran: NY,
        till: 'planerad',
        av: ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef', 'system'],
        lagrum: EGENKONTROLL,
      },
      rapportera: { fran: ['planerad', 'pagar'], till: 'inrapporterad', av: UTFOR, lagrum: EGENKONTROLL },
      paborja: { fran: 'planerad', till: 'pagar', av: UTFOR, lagrum: EGENKONTROLL },
      // four eyes: whoever counted does not say that the count is right
      kvalitetssakra: {
        fran: 'inrapporterad',
        till: 'kvalitetssakrad',
        av: LEDNING,
        inte: ['rapportor'],
        lagrum: EGENKONTROLL,
      },
      aterlamna: {
        fran: 'inrapporterad',
        till: 'pagar',
        av: LEDNING,
        inte: ['rapportor'],
        krav: [krav.skaletFinns],
        rutin: RUTIN,
      },
      analysera: {
        fran: 'kvalitetssakrad',
        till: 'analyserad',
        av: UTFOR,
        krav: [krav.analysenFinns],
        lagrum: ['SOSFS 2011:9 5:2', 'SOSFS 2011:9 5:6'],
      },
      klarmarkera: {
        fran: 'analyserad',
        till: 'klar',
        av: LEDNING,
        krav: [krav.avvikelserTasOmHand],
        lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 7:1'],
      },
      foreslaAtgard: {
        fran: ['inrapporterad', 'kvalitetssakrad', 'analyserad'],
        fakta: 'atgard',
        av: LEDNING,
        lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
      },
      missa: { fran: ['planerad', 'pagar'], till: 'missad', av: 'system', rutin: RUTIN },
      forklara: {
        fran: 'missad',
        fakta: 'skal',
        av: UTFOR,
        krav: [krav.skaletFinns],
        lagrum: ['SOSFS 2011:9 5:2', 'SOSFS 2011:9 7:1'],
      },
      taUpp: { fran: 'missad', till: 'pagar', av: UTFOR, krav: [krav.arForklarad], lagrum: EGENKONTROLL },
      tilldela: { fran: ['planerad', 'pagar', 'missad'], fakta: 'ansvarig', av: LEDNING, rutin: RUTIN },
      stryk: {
        fran: ['planerad', 'pagar'],
        till: 'struken',
        av: [...LEDNING, 'system'],
        krav: [krav.skaletFinns],
        rutin: RUTIN,
      },
    },
  },
);
