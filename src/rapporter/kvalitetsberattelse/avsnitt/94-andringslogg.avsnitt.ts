import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { rapporttexter } from '../../rapport.texter.js';
import type { Rapportstatus } from '../../rapport.flode.js';
import { tabell } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import type { Utgava } from '../lasning/tidigare.js';
import type { Berattelsematerial } from '../material.js';

/** Every utgåva of the year's berättelse so far, and why it became another. */
export const andringslogg: Avsnitt<Berattelsematerial> = {
  kod: '94-andringslogg',
  rubrik: 'Ändringslogg',
  hjalp: null,
  bilaga: true,
  bygg: ({ tidigare: { utgavor } }) => ({
    data: {
      tabell:
        utgavor.length === 0
          ? null
          : tabell({
              id: 'tabell-utgavor',
              rubrik: 'Utgåvor av årets berättelse',
              kolumner: ['Utgåva', 'Underlaget fryst', 'Läge när underlaget gjordes', 'Beslut'],
              rader: utgavor.map((utgava) => [
                String(utgava.utgava),
                utgava.fryst === null ? 'I denna utgåva' : svensktDatum(utgava.fryst),
                utgava.fryst === null ? 'Utkast' : rapporttexter.status[utgava.statuskod as Rapportstatus],
                beslutet(utgava),
              ]),
            }),
    },
  }),
};

const beslutet = ({ sammantrade, paragraf, skal }: Utgava): string =>
  sammantrade === null
    ? '–'
    : [`${svensktDatum(sammantrade)} ${paragraf ?? ''}`.trim(), skal ?? ''].filter((del) => del !== '').join('. ');
