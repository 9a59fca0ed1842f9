import type { Avsnitt, Tabell } from '../../underlag.js';
import { aktivitetsrader, type Aktivitet } from '../aktivitetsplan.js';
import type { Planmaterial } from '../material.js';

const MANADER = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

const ganttabell = (id: string, rubrik: string, rader: readonly Aktivitet[], not: string): Tabell => ({
  id: `tabell-${id}`,
  rubrik,
  kolumner: [
    { rubrik: 'Vad', siffra: false },
    { rubrik: 'Ansvarig', siffra: false },
    ...MANADER.map((manad) => ({ rubrik: manad, siffra: false })),
  ],
  rader: rader.map(({ vad, ansvarig, manader }) => [vad, ansvarig || '–', ...manader]),
  not,
});

/** The year month by month: what is checked, what is done, and what the nämnd has in its årshjul. */
export const aktivitetsplan: Avsnitt<Planmaterial> = {
  kod: '07-aktivitetsplan',
  rubrik: 'Årshjul och aktivitetsplan',
  hjalp: 'Vad som är särskilt viktigt att hinna med, och när.',
  bygg: (material, { skrivet }) => {
    const { arshjul, egenkontroller, atgarder } = aktivitetsrader(material);
    const tabeller = [
      ganttabell('arshjul', 'Nämndens årshjul', arshjul, '• är månaden då det görs.'),
      ganttabell('gantt-egenkontroller', 'Egenkontroller', egenkontroller, '• är månaden då en period är slut.'),
      ganttabell('gantt-atgarder', 'Åtgärder', atgarder, '– är pågående arbete, K är månaden då det ska vara klart.'),
    ].filter(({ rader }) => rader.length > 0);
    return tabeller.length > 0 || skrivet ? { data: { ar: material.ar, tabeller } } : null;
  },
};
