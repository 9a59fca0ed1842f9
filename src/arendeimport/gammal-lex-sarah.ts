import type { GammalLexSarah } from '../lex-sarah/import.service.js';
import type { Grad, Lagval } from '../lex-sarah/kodlistor.texter.js';
import { lageStammer, ordning, type Brist, type Radvarden } from './radvarden.js';

const IVO_UPPGIFTER = ['ivo_dnr', 'ivo_datum', 'ivo_utredning', 'ivo_arendenummer', 'ivo_beslut'] as const;
const FORE_RAPPORTEN = 'dagen då det rapporterades';

const anmald = (rad: Radvarden): boolean =>
  rad.janej('ivo') ?? (rad.en('ivo_dnr') !== null || rad.en('ivo_datum') !== null);

const ivobrister = (rad: Radvarden): Brist[] => {
  if (!anmald(rad)) {
    const forMycket = IVO_UPPGIFTER.filter((falt) => rad.en(falt) !== null);
    return forMycket.map((falt) => ({ falt, text: 'Ärendet är inte anmält till IVO. Då ska uppgiften vara tom.' }));
  }
  // the same duty as when an anmälan is made here
  return [
    ...(rad.en('ivo_dnr') === null
      ? [{ falt: 'ivo_dnr', text: 'Ärendet är anmält till IVO men diarienumret för anmälan saknas.' }]
      : []),
    ...(rad.en('ivo_datum') === null
      ? [{ falt: 'ivo_datum', text: 'Ärendet är anmält till IVO men dagen då det anmäldes saknas.' }]
      : []),
  ];
};

const beslutsbrister = (rad: Radvarden): Brist[] => {
  const [grad, datum] = [rad.en('grad'), rad.en('beslutad')];
  if (grad !== null && datum === null)
    return [{ falt: 'beslutad', text: 'Det finns en bedömning men inte dagen då det beslutades.' }];
  return grad === null && datum !== null ? [{ falt: 'grad', text: 'Ärendet är beslutat men saknar bedömning.' }] : [];
};

export const granskaLexSarah = (rad: Radvarden): Brist[] => [
  ...(rad.enhet?.enskildRegi === true
    ? [
        {
          falt: 'enhet',
          text: 'Enheten drivs i enskild regi. Dess lex Sarah-ärenden är inte nämndens egna och läses inte in här.',
        },
      ]
    : []),
  ...ordning(rad, 'intraffad', 'rapporterad', 'dagen då det hände'),
  ...ordning(rad, 'rapporterad', 'beslutad', FORE_RAPPORTEN),
  ...ordning(rad, 'rapporterad', 'ivo_datum', FORE_RAPPORTEN),
  ...ordning(rad, 'rapporterad', 'avslutad', FORE_RAPPORTEN),
  ...ordning(rad, 'beslutad', 'avslutad', 'dagen då det beslutades'),
  ...beslutsbrister(rad),
  ...ivobrister(rad),
  ...lageStammer(rad),
];

/** @throws Error for a row that has not been found whole */
export const somLexSarah = (rad: Radvarden, id: number): GammalLexSarah => {
  if (!rad.enhet) throw new Error('Raden saknar enhet, som den är prövad för.');
  const beslutad = rad.en('beslutad');
  return {
    id,
    enhetVersionId: rad.enhet.versionId,
    rapportorNamn: rad.en('rapportor') ?? 'Framgår av det tidigare systemet',
    rapportorBefattning: rad.text('befattning'),
    rapportText: rad.ett('rapport_text'),
    intraffadDatum: rad.en('intraffad'),
    plats: rad.text('plats'),
    uppmarksammadDatum: rad.en('uppmarksammad'),
    omedelbarAtgard: rad.text('omedelbar_atgard'),
    rapporteradDatum: rad.ett('rapporterad'),
    lagar: rad.flera('lagar') as Lagval[],
    avhjalptDatum: rad.en('avhjalpt'),
    beslut:
      beslutad === null
        ? null
        : {
            grad: Number(rad.ett('grad')) as Grad,
            datum: beslutad,
            motivering: rad.text('motivering'),
            delegationspunkt: rad.en('delegationspunkt'),
          },
    ivo: anmald(rad)
      ? {
          dnr: rad.ett('ivo_dnr'),
          datum: rad.ett('ivo_datum'),
          utredningDatum: rad.en('ivo_utredning'),
          arendenummer: rad.en('ivo_arendenummer'),
          beslutDatum: rad.en('ivo_beslut'),
        }
      : null,
    avslutadDatum: rad.en('avslutad'),
  };
};
