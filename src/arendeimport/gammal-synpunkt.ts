import type { GammalSynpunkt } from '../synpunkter/import.service.js';
import type { Avsandartyp, Bedomning, Kanal, Typ } from '../synpunkter/kodlistor.texter.js';
import { lageStammer, ordning, type Brist, type Radvarden } from './radvarden.js';

export const granskaSynpunkt = (rad: Radvarden): Brist[] => [
  ...ordning(rad, 'inkom', 'besvarad', 'dagen då den kom in'),
  ...ordning(rad, 'inkom', 'avslutad', 'dagen då den kom in'),
  ...ordning(rad, 'besvarad', 'avslutad', 'dagen då den besvarades'),
  ...(rad.en('besvarad') === null && rad.en('svar') !== null
    ? [{ falt: 'besvarad', text: 'Det finns ett svar men inte dagen då det gavs.' }]
    : []),
  ...lageStammer(rad),
];

/** @throws Error for a row that has not been found whole */
export const somSynpunkt = (rad: Radvarden, id: number): GammalSynpunkt => {
  const [besvaradDatum, avslutadDatum] = [rad.en('besvarad'), rad.en('avslutad')];
  return {
    id,
    enhetId: rad.enhet?.enhetId ?? null,
    enhetVersionId: rad.enhet?.versionId ?? null,
    kanal: (rad.en('kanal') ?? 'blankett') as Kanal,
    typ: rad.ett('typ') as Typ,
    avsandartyp: rad.en('avsandartyp') as Avsandartyp | null,
    text: rad.ett('text'),
    // who got an answer wanted one; whoever still waits is not forgotten because a column was left out
    villHaSvar: besvaradDatum !== null || (rad.janej('vill_ha_svar') ?? avslutadDatum === null),
    inkomDatum: rad.ett('inkom'),
    kategorier: rad.flera('kategorier'),
    utredning: rad.text('utredning'),
    bedomning: rad.en('bedomning') as Bedomning | null,
    svar: rad.en('svar'),
    besvaradDatum,
    nojd: rad.janej('nojd'),
    avslutadDatum,
  };
};
