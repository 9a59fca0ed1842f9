import { helaAret } from '../../../indikatorer/faktum.js';
import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { tabell } from '../../figurer.js';
import { raknat } from '../../siffror.js';
import type { Avsnitt } from '../../underlag.js';
import { yttreGranskare, yttreLagen } from '../../yttre/yttre.texter.js';
import type { Berattelsematerial } from '../material.js';

/** IVO, the revision, JO and others: what they found, what they demanded, and what was done. Left out while empty. */
export const granskningarUtifran: Avsnitt<Berattelsematerial> = {
  kod: '12-granskningar-utifran',
  rubrik: 'Granskningar utifrån',
  hjalp: 'Vad har ni lärt av tillsyn och revision? Vad de krävde och hur långt ni har kommit skrivs av systemet.',
  bygg: ({ ar, yttre }, { skrivet }) => {
    if (yttre.length === 0 && !skrivet) return null;
    const arets = yttre.filter(({ datum }) => datum >= `${String(ar)}-01-01`);
    return {
      data: {
        ar,
        antal: raknat('yttre.antal', arets.length, helaAret(ar), { ar }),
        oppna: raknat(
          'yttre.oppna',
          yttre.filter(({ lage }) => lage === 'vantar' || lage === 'pagar').length,
          helaAret(ar),
        ),
        tabell:
          yttre.length === 0
            ? null
            : tabell({
                id: 'tabell-granskningar-utifran',
                rubrik: 'Granskningar, krav och svar',
                kolumner: ['Granskning', 'Av', 'Vad de kom fram till', 'Vad som har gjorts', 'Läge'],
                rader: yttre.map(({ rubrik, beteckning, datum, granskare, krav, svar, lage, svarSenast }) => [
                  rubrik,
                  [yttreGranskare[granskare].etikett, svensktDatum(datum), beteckning].filter(Boolean).join(', '),
                  krav === '' ? '–' : krav,
                  svar === '' ? '–' : svar,
                  svarSenast === null || lage === 'atgardat' || lage === 'utan_krav'
                    ? yttreLagen[lage].etikett
                    : `${yttreLagen[lage].etikett}, svar senast ${svensktDatum(svarSenast)}`,
                ]),
                not: 'Granskningar från tidigare år är med så länge de inte är besvarade.',
              }),
      },
    };
  },
};
