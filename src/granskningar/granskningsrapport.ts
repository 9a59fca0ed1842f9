import { procent, svensktDatum } from '../plattform/klocka/datum.js';
import type { Dokumentdel } from '../processer/dokument.js';
import type { Granskning } from './granskning.krav.js';
import type { Urvalsrad } from './granskning.queries.js';
import type { Resultattabell } from './resultatvy.js';
import { kappaord } from './samstammighet.js';

interface Underlag {
  readonly granskning: Granskning;
  readonly urval: readonly Urvalsrad[];
  readonly tabeller: readonly Resultattabell[];
}

const FOR_FA = 'för få för att visas';

/** In a document that travels the protected numbers are left out, whoever ordered it. */
const rad = (en: Resultattabell['rader'][number]): string[] =>
  'dold' in en || en.skyddad
    ? [en.enhet, FOR_FA, '', '', '', '']
    : [
        ...[
          en.enhet,
          en.namnare === 0 ? '–' : (procent(en.taljare, en.namnare) ?? '–'),
          `${en.taljare} av ${en.namnare}`,
        ],
        ...[String(en.delvis), String(en.nej), String(en.ejAktuellt)],
      ];

/** The result of a granskning: how it was done, what was found question by question, and what was said about it. */
export const granskningsrapport = ({
  granskning: g,
  urval,
  tabeller,
}: Underlag): { titel: string; ingress: string; delar: Dokumentdel[] } => ({
  titel: `Granskning: ${g.tema}`,
  ingress: g.sammanfattning,
  delar: [
    {
      rubrik: 'Så är granskningen gjord',
      uppgifter: [
        { namn: 'Akter från', varde: `${svensktDatum(g.period_fran)} till ${svensktDatum(g.period_till)}` },
        { namn: 'Urval', varde: `Slumpmässigt, högst ${g.urval_per_enhet} akter per enhet` },
        ...(g.syfte === '' ? [] : [{ namn: 'Syfte', varde: g.syfte }]),
        ...(g.samstammighet === null || g.samstammighet.par === 0
          ? []
          : [
              {
                namn: 'Samstämmighet',
                varde: `${procent(g.samstammighet.lika, g.samstammighet.par) ?? '–'} av ${g.samstammighet.par} svar lika, ${kappaord(g.samstammighet.kappa)}`,
              },
            ]),
        {
          namn: 'Så räknas andelen',
          varde: 'Ja delat med ja, delvis och nej. Delvis räknas inte som ja. Ej aktuellt räknas inte med.',
        },
      ],
    },
    {
      rubrik: 'Urval per enhet',
      tabell: {
        rubriker: ['Enhet', 'Akter i listan', 'Granskade'],
        rader: urval.map((en) => [en.enhet, String(en.i_listan), String(en.valda)]),
      },
    },
    ...tabeller.map((tabell) => ({
      rubrik: `${tabell.nr}. ${tabell.text}`,
      tabell: {
        rubriker: ['Enhet', 'Andel ja', 'Antal', 'Delvis', 'Nej', 'Ej aktuellt'],
        rader: tabell.rader.map(rad),
      },
    })),
    ...(g.aterkoppling === '' ? [] : [{ rubrik: 'Återkoppling till enheterna', text: g.aterkoppling }]),
  ],
});
