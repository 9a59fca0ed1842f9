import { versal } from '../plattform/text/versal.js';
import type { Rapport } from './rapport.flode.js';
import { rapportslag } from './rapport.texter.js';

/** Acts that have a page of their own. */
export const EGNA_SIDOR: readonly string[] = ['skriv', 'godkannText', 'tjansteskriv', 'sekretessprova', 'gorOffentlig'];

/** A field that begins with what is known already. */
const medVarde = (falt: object, rapport: Rapport): object =>
  'varav' in falt ? { ...falt, varde: rapport[falt.varav as keyof Rapport] } : falt;

const sammantrade = {
  ...{ namn: 'sammantrade', etikett: 'Sammanträdesdatum', typ: 'datum', varav: 'planerat_sammantrade' },
};
const paragraf = {
  namn: 'paragraf',
  etikett: 'Paragraf',
  hjalp: 'Som i protokollet, till exempel § 34.',
  bredd: 'kort',
};
const skal = { namn: 'skal', etikett: 'Skäl', typ: 'text-lang', rader: 3 };

/** Asked of who freezes what has errors. */
const luckskal = ({ slag }: Rapport, fel: number): object => ({
  ...{ namn: 'luckskal', etikett: 'Varför fryses underlaget med fel?', typ: 'text-lang', rader: 3 },
  hjalp:
    slag === 'kvalitetsplan'
      ? `Planen har ${String(fel)} fel, som står längre ned på sidan eller under Luckor i planen. Rätta dem först, eller skriv varför. Skälet trycks i planen med ditt namn.`
      : `${versal(rapportslag[slag].kort)} har ${String(fel)} fel, som står längre ned på sidan. Rätta dem först, eller skriv varför. Skälet trycks i ${rapportslag[slag].kort} med ditt namn.`,
});

/** Asked of who publishes what the public has no edition of. */
const utanOffentlig = {
  ...{ namn: 'skal', etikett: 'Varför publiceras dokumentet utan offentlig utgåva?', typ: 'text-lang', rader: 3 },
  hjalp:
    'Den offentliga utgåvan är inte färdig, så allmänheten får inget att läsa. Gör den hellre först, under Offentlig utgåva högst upp på sidan. Skälet sparas och visas med ditt namn.',
};

const planerat = {
  ...{ namn: 'planerat', etikett: 'Nämndens sammanträde', typ: 'datum', frivillig: true },
  hjalp: 'När nämnden ska behandla dokumentet, om det är bestämt.',
};
const svar = {
  namn: 'svar',
  etikett: 'Så har återremissen besvarats',
  typ: 'text-lang',
  rader: 6,
  varav: 'aterremiss_svar',
};

/** What is asked for with each act. */
const FALT: Readonly<Record<string, readonly object[]>> = {
  diariefor: [{ namn: 'dnr', etikett: 'Diarienummer', hjalp: 'Till exempel SN 2026/114.', bredd: 'kort' }],
  aterta: [skal],
  klarmarkera: [planerat],
  besvaraAterremiss: [svar],
  faststall: [sammantrade, paragraf],
  aterremittera: [sammantrade, paragraf, skal],
};

/** What is asked for with an act, more when something is lacking. */
export const falten = (handling: string, rapport: Rapport, fel: number): object[] => {
  if (handling === 'frys' && fel > 0) return [luckskal(rapport, fel)];
  if (handling === 'publicera' && rapport.harOffentlig !== true) return [utanOffentlig];
  return (FALT[handling] ?? []).map((falt) => medVarde(falt, rapport));
};
