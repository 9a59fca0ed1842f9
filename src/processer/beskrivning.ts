import type { Processbild } from '../plattform/diagram/processbild.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Processlage } from './processversion.queries.js';
import type { Processbeskrivning, Partvy } from './beskrivning.queries.js';
import type { Dokumentdel } from './dokument.js';

/** What the drawing shows; the same stands in words beside it. */
export const processritning = ({ process, aktiviteter }: Processbeskrivning): Processbild => ({
  id: `process-${process.id}`,
  titel: `${process.namn}: aktiviteterna i ordning`,
  beskrivning: aktiviteter
    .map(({ nr, namn, ansvar }) => `${nr}. ${namn}${ansvar === '' ? '' : `, ${ansvar}`}.`)
    .join(' '),
  steg: aktiviteter.map(({ namn, ansvar, parter }) => ({
    namn,
    ansvar,
    parter: parter.map((part) => ({ namn: part.namn, extern: part.slag === 'extern' })),
  })),
});

const partext = ({ namn, slag, om }: Partvy): string => `${namn} (${slag})${om === '' ? '' : `: ${om}`}`;

/** Whether the paper in one's hand is what holds. */
const statusmening = ({ gallande, andrad }: Pick<Processlage, 'gallande' | 'andrad'>): string => {
  if (gallande === null || gallande.galler_fran === null) return 'Arbetsversion. Processen är inte fastställd.';
  const { nr, galler_fran: fran, faststallare } = gallande;
  const version = `version ${nr}, som ${faststallare ?? 'verksamheten'} fastställde och som gäller från den ${svensktDatum(fran)}`;
  return andrad ? `Arbetsversion, ändrad efter ${version}.` : `Fastställd: ${version}.`;
};

/** The description as a document: the whole of it, also where it is silent. */
export const beskrivningsdokument = (
  beskrivning: Processbeskrivning,
  lage: Pick<Processlage, 'gallande' | 'andrad'>,
): { titel: string; ingress: string; delar: Dokumentdel[] } => {
  const { process, aktiviteter, parter, delprocesser, styrdokument } = beskrivning;
  return {
    titel: `Processbeskrivning: ${process.nummer} ${process.namn}`,
    ingress: [statusmening(lage), process.beskrivning].filter(Boolean).join('\n\n'),
    delar: [
      ...(aktiviteter.length === 0 ? [] : [{ rubrik: 'Processen som bild', bild: processritning(beskrivning) }]),
      {
        rubrik: 'Aktiviteter',
        tabell: {
          rubriker: ['Aktivitet', 'Vem', 'Rutin', 'Samverkan'],
          rader: aktiviteter.map((en) => [
            `${en.nr}. ${en.namn}`,
            en.ansvar === '' ? 'Inte angivet' : en.ansvar,
            en.rutiner
              .map(({ titel, nr }) => `${titel}${nr === null ? ' (gäller inte)' : `, version ${nr}`}`)
              .join('\n') || 'Saknas',
            en.parter.map(partext).join('\n') || '–',
          ]),
        },
      },
      ...aktiviteter
        .filter((en) => en.beskrivning.trim() !== '')
        .map((en) => ({ rubrik: `${en.nr}. ${en.namn}`, text: en.beskrivning })),
      ...(parter.length === 0
        ? []
        : [{ rubrik: 'Samverkan i hela processen', text: parter.map((part) => `- ${partext(part)}`).join('\n') }]),
      ...(delprocesser.length === 0
        ? []
        : [{ rubrik: 'Delprocesser', text: delprocesser.map(({ namn }) => `- ${namn}`).join('\n') }]),
      ...(styrdokument.length === 0
        ? []
        : [{ rubrik: 'Styrdokument', text: styrdokument.map(({ titel }) => `- ${titel}`).join('\n') }]),
    ],
  };
};
