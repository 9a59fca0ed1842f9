import { fristdatum, type Namndval } from '../floden/frist.js';
import type { Mottagare } from '../floden/notis.js';
import { plusDagar, svensktDatum } from '../plattform/klocka/datum.js';
import type { Orsak } from './overlamning.texter.js';
import { BEKRAFTELSE } from './synpunkt.flode.js';
import type { Synpunktsstatus } from './synpunkt.texter.js';
import { VARNA_DAGAR, vantarPaSvar } from './svarsdag.js';

/** What the nightly job knows of a synpunkt: days and codes, never a word of what it is about. */
export interface Oppen {
  readonly id: number;
  readonly status: Synpunktsstatus;
  readonly enhetId: number | null;
  readonly arOmNagon: boolean;
  readonly villHaSvar: boolean;
  readonly inkomDatum: string;
  readonly svarSenast: string;
  readonly forsening: boolean;
  readonly overlamnad: readonly Orsak[];
  /** Hand-overs that nobody at the other end has taken, with the day of each. */
  readonly okvitterade: readonly { readonly orsak: Orsak; readonly datum: string }[];
}

export interface Paminnelse {
  readonly id: number;
  /** What it is about and the day that it counts from: said once. */
  readonly vad: string;
  readonly dag: string;
  readonly till: readonly Mottagare[];
  readonly text: string;
}

const SORTERAR: readonly Mottagare[] = [{ roll: 'registrator' }, { roll: 'kvalitetssamordnare' }];
const CHEFEN: readonly Mottagare[] = [{ roll: 'forvaltningschef' }];
/** When what was said to those nearest has not helped. */
const VIDARE_DAGAR = 7;

const fordelad = ({ status, enhetId }: Oppen): boolean =>
  enhetId !== null && status !== 'inkommen' && status !== 'registrerad';
const handlaggaren = (sak: Oppen): readonly Mottagare[] =>
  fordelad(sak)
    ? [{ roll: sak.arOmNagon ? 'verksamhetschef' : 'enhetschef', enhetId: sak.enhetId ?? undefined }]
    : SORTERAR;
const ovanfor = (sak: Oppen): readonly Mottagare[] =>
  fordelad(sak) && !sak.arOmNagon ? [{ roll: 'verksamhetschef', enhetId: sak.enhetId ?? undefined }] : SORTERAR;

/** All that has passed its time limit today, and who is to know. The limits are the nämnd's own, never called law. */
export const paminnelserFor = (sak: Oppen, idag: string, val: Namndval): Paminnelse[] => {
  const lasSenast = fristdatum(BEKRAFTELSE.lokal, { inkom_datum: sak.inkomDatum }, val);
  const olast = sak.status === 'inkommen' && sak.overlamnad.length === 0 ? lasSenast : null;
  const svar = vantarPaSvar(sak) ? sak.svarSenast : null;
  const rad = (vad: string, dag: string, till: readonly Mottagare[], text: string): Paminnelse[] =>
    dag < idag ? [{ id: sak.id, vad, dag, till, text }] : [];
  const text = `Synpunkt ${sak.id}`;
  return [
    ...(olast === null
      ? []
      : rad('las', olast, SORTERAR, `${text} är inte läst. Den lokala tidsgränsen var ${svensktDatum(olast)}.`)),
    ...(olast === null
      ? []
      : rad(
          'las-vidare',
          plusDagar(olast, VIDARE_DAGAR),
          CHEFEN,
          `${text} har väntat på att bli läst sedan ${svensktDatum(sak.inkomDatum)}.`,
        )),
    ...(svar === null || sak.forsening || svar < idag
      ? []
      : rad(
          'svara-snart',
          plusDagar(svar, -VARNA_DAGAR - 1),
          handlaggaren(sak),
          `Svara på synpunkt ${sak.id} senast ${svensktDatum(svar)}, eller meddela avsändaren att svaret dröjer.`,
        )),
    ...(svar === null
      ? []
      : rad(
          'svar-sent',
          svar,
          ovanfor(sak),
          `${text} är inte besvarad. Den lokala tidsgränsen var ${svensktDatum(svar)}${sak.forsening ? '.' : ', och avsändaren har inte fått veta att svaret dröjer.'}`,
        )),
    ...sak.okvitterade.flatMap(({ orsak, datum }) =>
      rad(
        `overlamning-${orsak}`,
        datum,
        orsak === 'orosanmalan' ? [...SORTERAR, ...CHEFEN] : SORTERAR,
        `Ingen har bekräftat att de tagit emot synpunkt ${sak.id}, som lämnades över ${svensktDatum(datum)}.`,
      ),
    ),
  ];
};
