import { stringify } from 'csv-stringify/sync';
import {
  atgardstyper,
  egenkontrollmetoder,
  frekvenser,
  kodtext,
  kvalitetsomraden,
  processlag,
} from '../processer/kodlistor.texter.js';
import { skalmatt, SKR_SKALA } from '../processer/skalor.texter.js';
import { somText } from '../plattform/text/formel.js';
import { planKolumner, type Planfil } from './plan-kolumner.js';
import type { Planrisk, Planunderlag } from './planunderlag.js';

type Rad = Readonly<Record<string, string | number | null>>;

/** One file of the plan in the format of `planKolumner`, as a Swedish Excel opens it: BOM and semicolon. */
export const planfilSomCsv = (fil: Planfil, plan: Planunderlag): string => somCsv(fil, RADER[fil](plan));

/** A template to fill in: the header row alone. */
export const tomPlanfil = (fil: Planfil): string => somCsv(fil, []);

const somCsv = (fil: Planfil, rader: readonly Rad[]): string =>
  stringify([...rader].map(utanFormler), {
    header: true,
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // a lone line feed within a text is no record delimiter of this file, yet must stand within quotation marks
    quoted_match: /[\r\n]/,
    columns: planKolumner[fil].map(({ namn }) => namn),
  });

const utanFormler = (rad: Rad): Rad =>
  Object.fromEntries(
    Object.entries(rad).map(([namn, varde]) => [namn, typeof varde === 'string' ? somText(varde) : varde]),
  );

/** The format tells of four steps; what was assessed on another scale is left to be assessed where it is read in. */
const iFormatet = ({ sannolikhet, konsekvens, skala }: Planrisk): Rad =>
  skala === undefined || skalmatt(skala) === skalmatt(SKR_SKALA)
    ? { sannolikhet, konsekvens }
    : { sannolikhet: null, konsekvens: null };

const RADER: Readonly<Record<Planfil, (plan: Planunderlag) => Rad[]>> = {
  processer: (plan) =>
    plan.processer.map(({ nyckel, nummer, namn, slag, grupp }) => ({
      nyckel,
      nummer,
      namn,
      slag: kodtext(processlag, slag),
      grupp,
    })),
  risker: (plan) =>
    plan.risker.map((risk) => ({
      nyckel: risk.nyckel,
      process: risk.process,
      // the source's own spelling is kept, so that a print can follow the original
      kvalitetsomrade:
        risk.omradeIKallan ?? risk.kvalitetsomraden.map((kod) => kodtext(kvalitetsomraden, kod)).join('|'),
      deltema: risk.deltema.join('|'),
      text: risk.text,
      ...iFormatet(risk),
      riskagare: risk.riskagare,
    })),
  egenkontroller: (plan) =>
    plan.egenkontroller.map(({ nyckel, process, text, risker, metod, frekvens, ...rad }) => ({
      nyckel,
      process,
      text,
      risker: risker.join('|'),
      metod: kodtext(egenkontrollmetoder, metod),
      frekvens: kodtext(frekvenser, frekvens),
      omfattning: rad.omfattning,
      ansvarig: rad.ansvarig,
      malvarde: rad.malvarde,
      indikator: rad.indikator,
    })),
  atgarder: (plan) =>
    plan.atgarder.map(
      ({ nyckel, process, text, risker, ansvarig, startdatum, klartSenast, mal, typ, effektmatning }) => ({
        nyckel,
        process,
        text,
        risker: risker.join('|'),
        ansvarig,
        startdatum,
        klart_senast: klartSenast,
        mal,
        typ: kodtext(atgardstyper, typ),
        effektmatning,
      }),
    ),
  texter: (plan) =>
    plan.texter.map(({ nyckel, kapitel, ordning, rubrik, kvalitetsomrade, text }) => ({
      nyckel,
      kapitel,
      ordning,
      rubrik,
      kvalitetsomrade: kodtext(kvalitetsomraden, kvalitetsomrade),
      text,
    })),
};
