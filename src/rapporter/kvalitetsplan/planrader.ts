import { frekvenser, kvalitetsomraden } from '../../processer/kodlistor.texter.js';
import { luckorI, type Luckniva } from '../../roda-traden/luckor.js';
import type { SparadPlan } from '../../roda-traden/plan.queries.js';
import type { Planunderlag } from '../../roda-traden/planunderlag.js';
import { andelAvHogsta } from '../riskskala.js';
import type { Luckrad, Planprocessrad } from './material.js';

const NIVAER: Readonly<Record<Luckniva, string>> = { fel: 'Fel', varning: 'Varning', upplysning: 'Upplysning' };

/** The gap report a rule a row, with the processes it is about and how many times each. */
export const luckrader = (plan: Planunderlag): Luckrad[] =>
  luckorI(plan).map(({ kod, rubrik, niva, fynd }) => {
    const perProcess = new Map<string, number>();
    for (const { process } of fynd)
      if (process) perProcess.set(process.nummer, (perProcess.get(process.nummer) ?? 0) + 1);
    const processer = [...perProcess].map(([nummer, antal]) => (antal === 1 ? nummer : `${nummer} (${String(antal)})`));
    const meningar = fynd.map(({ mening }) => mening);
    return { kod, rubrik, meningar, niva: NIVAER[niva], antal: fynd.length, processer: processer.join(', ') || '–' };
  });

const uppgifter = (...delar: (string | null | undefined)[]): string => delar.filter(Boolean).join(' · ');
const medEtikett = (etikett: string, text: string | null | undefined): string | null =>
  text ? `${etikett}: ${text}` : null;

const utanPunkt = (text: string): string => text.trim().replace(/\.$/, '').toLowerCase();
/** An indikator with the very words of the egenkontroll says nothing more. */
const annanAn = (text: string, namn: string | null): string | null =>
  namn !== null && utanPunkt(namn) === utanPunkt(text) ? null : namn;

/** What is true of a process today, which is told of the plan in force alone. */
export interface Processbakgrund {
  readonly beskrivning: string;
  readonly kravkallor: readonly string[];
}

/**
 * The processes of the plan with their rows.
 * @param indikatornamn names of the indikatorer, by id of the egenkontroll that is measured with one
 */
export const planprocesser = (
  plan: SparadPlan,
  bakgrund: (processId: number) => Processbakgrund,
  indikatornamn: ReadonlyMap<number, string>,
): Planprocessrad[] =>
  plan.processer.map(({ id, nyckel, nummer, namn, slag, grupp }) => {
    const under = <Rad extends { readonly process: string }>(rader: readonly Rad[]): Rad[] =>
      rader.filter(({ process }) => process === nyckel);
    return {
      ...{ id, nummer, namn, slag, grupp },
      ...bakgrund(id),
      risker: under(plan.risker).map((risk) => ({
        omrade: risk.omradeIKallan ?? risk.kvalitetsomraden.map((kod) => kvalitetsomraden[kod].etikett).join(', '),
        deltema: risk.deltema.join(', '),
        text: risk.text,
        s: risk.sannolikhet,
        k: risk.konsekvens,
        andel: andelAvHogsta(risk.sannolikhet, risk.konsekvens, risk.skala),
      })),
      egenkontroller: under(plan.egenkontroller).map((rad) => ({
        text: rad.text,
        frekvens: rad.frekvens,
        ansvarig: rad.ansvarig,
        uppgifter: uppgifter(
          medEtikett('Indikator', annanAn(rad.text, indikatornamn.get(rad.id) ?? rad.indikator)),
          medEtikett('Mål', rad.malvarde),
          rad.frekvens === null ? null : frekvenser[rad.frekvens].etikett,
          rad.omfattning,
          medEtikett('Ansvarig', rad.ansvarig),
        ),
      })),
      atgarder: under(plan.atgarder).map(({ text, ansvarig, startdatum, klartSenast, effektmatning, typ }) => ({
        ...{ text, ansvarig, typ, start: startdatum, klart: klartSenast },
        uppgifter: uppgifter(
          medEtikett('Ansvarig', ansvarig),
          medEtikett('Klart senast', klartSenast),
          medEtikett('Effekten mäts', effektmatning),
        ),
      })),
    };
  });
