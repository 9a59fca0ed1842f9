import type { Processbild } from '../plattform/diagram/processbild.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Processlage } from './processversion.queries.js';
import type { Aktivitetsvy, Processbeskrivning, Partvy } from './beskrivning.queries.js';
import type { Dokumentdel } from './dokument.js';
import { processinnehall, type Processinnehall } from './processinnehall.js';
import type { Processversion } from './processversion.krav.js';

type Ritad = Pick<Processinnehall, 'namn' | 'aktiviteter'>;

/** What the drawing shows; the same stands in words beside it. */
export const processritning = (id: number, { namn, aktiviteter }: Ritad): Processbild => ({
  id: `process-${id}`,
  titel: `${namn}: aktiviteterna i ordning`,
  beskrivning: aktiviteter.map((en) => `${en.nr}. ${en.namn}${en.ansvar === '' ? '' : `, ${en.ansvar}`}.`).join(' '),
  steg: aktiviteter.map((en) => ({
    ...{ namn: en.namn, ansvar: en.ansvar },
    parter: en.parter.map((part) => ({ namn: part.namn, extern: part.slag === 'extern' })),
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

interface Dokument {
  readonly titel: string;
  readonly ingress: string;
  readonly delar: Dokumentdel[];
}

/** The description as a document: the whole of it, also where it is silent. */
export const beskrivningsdokument = (
  beskrivning: Processbeskrivning,
  lage: Pick<Processlage, 'gallande' | 'andrad'>,
): Dokument => {
  const { process } = beskrivning;
  // on the day it is printed it is of interest which version of a rutin holds
  const rutinerna = ({ id }: Aktivitetsvy): string[] =>
    (beskrivning.aktiviteter.find((en) => en.id === id)?.rutiner ?? []).map(
      ({ titel, nr }) => `${titel}${nr === null ? ' (gäller inte)' : `, version ${nr}`}`,
    );
  return {
    titel: `Processbeskrivning: ${process.nummer} ${process.namn}`,
    ingress: [statusmening(lage), process.beskrivning].filter(Boolean).join('\n\n'),
    delar: delarna(process.id, processinnehall(beskrivning), rutinerna),
  };
};

/** One version as a document: as it was fastställd or sent out, whatever has been changed since. */
export const versionsdokument = (
  sak: Processversion,
  innehall: Processinnehall,
  om: { readonly statustext: string; readonly faststallare: string | null },
): Dokument => {
  const { nr, galler_fran: fran, galler_till: till, utan_rutin: utanRutin } = sak;
  const galler =
    fran === null
      ? `${om.statustext}. Versionen är inte fastställd.`
      : `Fastställd av ${om.faststallare ?? 'verksamheten'}. ${till === null ? 'Gäller' : 'Gällde'} från den ${svensktDatum(fran)}${till === null ? '' : ` till och med den ${svensktDatum(till)}`}.`;
  const skal = utanRutin === '' ? '' : `Därför har inte varje aktivitet en rutin: ${utanRutin}`;
  return {
    titel: `Processbeskrivning: ${innehall.nummer} ${innehall.namn}, version ${nr}`,
    ingress: [galler, skal, innehall.beskrivning].filter(Boolean).join('\n\n'),
    delar: delarna(sak.process_id, innehall, ({ rutiner }) => rutiner.map(({ titel }) => titel)),
  };
};

const delarna = (
  id: number,
  innehall: Processinnehall,
  rutinerna: (aktivitet: Aktivitetsvy) => string[],
): Dokumentdel[] => {
  const { aktiviteter, parter, delprocesser, styrdokument } = innehall;
  const punkter = (rubrik: string, rader: readonly string[]): Dokumentdel[] =>
    rader.length === 0 ? [] : [{ rubrik, text: rader.map((rad) => `- ${rad}`).join('\n') }];
  return [
    ...(aktiviteter.length === 0 ? [] : [{ rubrik: 'Processen som bild', bild: processritning(id, innehall) }]),
    {
      rubrik: 'Aktiviteter',
      tabell: {
        rubriker: ['Aktivitet', 'Vem', 'Rutin', 'Samverkan'],
        rader: aktiviteter.map((en) => [
          `${en.nr}. ${en.namn}`,
          en.ansvar === '' ? 'Inte angivet' : en.ansvar,
          rutinerna(en).join('\n') || 'Saknas',
          en.parter.map(partext).join('\n') || '–',
        ]),
      },
    },
    ...aktiviteter
      .filter((en) => en.beskrivning.trim() !== '')
      .map((en) => ({ rubrik: `${en.nr}. ${en.namn}`, text: en.beskrivning })),
    ...punkter('Samverkan i hela processen', parter.map(partext)),
    ...punkter(
      'Delprocesser',
      delprocesser.map(({ namn }) => namn),
    ),
    ...punkter(
      'Styrdokument',
      styrdokument.map(({ titel }) => titel),
    ),
  ];
};
