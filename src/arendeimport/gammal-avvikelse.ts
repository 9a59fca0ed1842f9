import type { GammalAvvikelse } from '../avvikelser/import.service.js';
import type { Beror, Lagrumsval } from '../avvikelser/kodlistor.texter.js';
import { lageStammer, ordning, type Brist, type Radvarden } from './radvarden.js';

export const granskaAvvikelse = (rad: Radvarden): Brist[] => [
  ...ordning(rad, 'intraffad', 'rapporterad', 'dagen då det hände'),
  ...ordning(rad, 'rapporterad', 'avslutad', 'dagen då det rapporterades'),
  ...lageStammer(rad),
];

/** Åtgärder of the older system were decided and followed up there: here they are a part of the text. */
const utredningMed = (rad: Radvarden): string => {
  const atgarder = rad.en('atgarder');
  const delar = [rad.text('utredning'), atgarder === null ? '' : `Åtgärder i det tidigare systemet: ${atgarder}`];
  return delar.filter((del) => del !== '').join('\n\n');
};

/** @throws Error for a row that has not been found whole */
export const somAvvikelse = (rad: Radvarden, id: number): GammalAvvikelse => {
  if (!rad.enhet) throw new Error('Raden saknar enhet, som den är prövad för.');
  return {
    id,
    enhetId: rad.enhet.enhetId,
    enhetVersionId: rad.enhet.versionId,
    handelseforlopp: rad.ett('handelseforlopp'),
    intraffadDatum: rad.en('intraffad'),
    beror: (rad.en('beror') ?? 'annat') as Beror,
    omedelbarAtgard: rad.text('omedelbar_atgard'),
    rapporteradDatum: rad.ett('rapporterad'),
    lagrum: rad.flera('lagrum') as Lagrumsval[],
    kategorier: rad.flera('kategorier'),
    orsaker: rad.flera('orsaker'),
    sannolikhet: rad.tal('sannolikhet'),
    allvarlighet: rad.tal('allvarlighet'),
    misstankt: rad.janej('misstankt'),
    utredning: utredningMed(rad),
    ingenAtgardMotivering: rad.en('ingen_atgard'),
    avslutadDatum: rad.en('avslutad'),
  };
};
