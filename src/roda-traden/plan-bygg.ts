import {
  atgardstyper,
  egenkontrollmetoder,
  frekvenser,
  kvalitetsomraden,
  processlag,
  tolkaKod,
  type Kodlista,
} from '../processer/kodlistor.texter.js';
import { delar } from './plan-cell.js';
import type { Planrad } from './plan-fil.js';
import type { Planfil } from './plan-kolumner.js';
import type { Planunderlag } from './planunderlag.js';

/** Rows that have passed every check, as typed data in the order of the file. */
export function byggPlan(ar: number, rader: (fil: Planfil) => readonly Planrad[]): Planunderlag {
  return {
    ar,
    processer: rader('processer').map((rad, nr) => ({
      nyckel: ur(rad, 'nyckel'),
      ordning: nr + 1,
      nummer: ur(rad, 'nummer'),
      namn: ur(rad, 'namn'),
      slag: kod(processlag, ur(rad, 'slag')) ?? 'huvudprocess',
      grupp: ur(rad, 'grupp'),
    })),
    risker: rader('risker').map((rad, nr) => ({
      ...gemensamt(rad, nr),
      kvalitetsomraden: [
        ...new Set(delar(ur(rad, 'kvalitetsomrade')).flatMap((del) => tolkaKod(kvalitetsomraden, del) ?? [])),
      ],
      omradeIKallan: eller(rad, 'kvalitetsomrade'),
      deltema: delar(ur(rad, 'deltema')),
      sannolikhet: tal(rad, 'sannolikhet'),
      konsekvens: tal(rad, 'konsekvens'),
      riskagare: eller(rad, 'riskagare'),
    })),
    egenkontroller: rader('egenkontroller').map((rad, nr) => ({
      ...gemensamt(rad, nr),
      risker: delar(ur(rad, 'risker')),
      metod: kod(egenkontrollmetoder, ur(rad, 'metod')),
      frekvens: kod(frekvenser, ur(rad, 'frekvens')),
      omfattning: eller(rad, 'omfattning'),
      ansvarig: eller(rad, 'ansvarig'),
      malvarde: eller(rad, 'malvarde'),
      indikator: eller(rad, 'indikator'),
    })),
    atgarder: rader('atgarder').map((rad, nr) => ({
      ...gemensamt(rad, nr),
      risker: delar(ur(rad, 'risker')),
      ansvarig: eller(rad, 'ansvarig'),
      startdatum: eller(rad, 'startdatum'),
      klartSenast: eller(rad, 'klart_senast'),
      mal: eller(rad, 'mal'),
      typ: kod(atgardstyper, ur(rad, 'typ')),
      effektmatning: eller(rad, 'effektmatning'),
    })),
    texter: rader('texter')
      .map((rad) => ({
        nyckel: ur(rad, 'nyckel'),
        ordning: Number(ur(rad, 'ordning')),
        kapitel: ur(rad, 'kapitel'),
        rubrik: ur(rad, 'rubrik'),
        kvalitetsomrade: kod(kvalitetsomraden, ur(rad, 'kvalitetsomrade')),
        text: ur(rad, 'text'),
      }))
      .sort((a, b) => a.ordning - b.ordning),
  };
}

function gemensamt(rad: Planrad, nr: number): { nyckel: string; ordning: number; process: string; text: string } {
  return { nyckel: ur(rad, 'nyckel'), ordning: nr + 1, process: ur(rad, 'process'), text: ur(rad, 'text') };
}

function ur(rad: Planrad, kolumn: string): string {
  return rad.varden.get(kolumn) ?? '';
}

function eller(rad: Planrad, kolumn: string): string | null {
  return ur(rad, kolumn) || null;
}

function tal(rad: Planrad, kolumn: string): number | null {
  const text = ur(rad, kolumn);
  return text === '' ? null : Number(text);
}

function kod<K extends string>(lista: Kodlista<K>, text: string): K | null {
  return text === '' ? null : tolkaKod(lista, text);
}
