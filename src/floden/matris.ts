import { ROLLER } from '../database/vem.js';
import { avLista, franStatusar, NY, raderna, type Flodesrad, type NagotFlode } from './flode.js';
import { rita } from './rita.js';
import { rolltexter } from './roller.texter.js';

type Rad = Flodesrad<never, string, string>;

/**
 * Who may do what from where, as a Markdown table: a changed right shows as a difference in review. Provisions stand
 * with their code, not with the text of the day, so that the table changes only when a rule does.
 */
export const matris = (flode: NagotFlode): string => {
  const { texter } = flode;
  const avAlla = raderna(flode).flatMap(([, rad]) => avLista<string>(rad));
  const roller = [...ROLLER, 'allmanhet' as const, 'system' as const].filter((roll) => avAlla.includes(roll));
  const relationer = Object.keys(texter.relation).filter((relation) =>
    avAlla.some((en) => typeof en !== 'string' && en.relation === relation),
  );
  const kolumner = [
    ...roller.map((roll) => rolltexter[roll]),
    ...relationer.map((relation) => `${texter.relation[relation] ?? relation} i ärendet`),
  ];
  const far = (rad: Rad): string[] => {
    const gor = rad.till === undefined ? 'ja' : `→ ${texter.status[rad.till] ?? rad.till}`;
    const av = avLista<string>(rad);
    return [
      ...roller.map((roll) => (av.includes(roll) ? gor : '–')),
      ...relationer.map((en) => (av.some((a) => typeof a !== 'string' && a.relation === en) ? gor : '–')),
    ];
  };
  const rader = [NY, ...Object.keys(texter.status)].flatMap((status) =>
    raderna(flode)
      .filter(([, rad]) => (status === NY ? rad.fran === NY : franStatusar(flode, rad).includes(status)))
      .map(([namn, rad]) => [
        status === NY ? '(nytt)' : (texter.status[status] ?? status),
        texter.handling[namn]?.etikett ?? namn,
        ...far(rad),
        villkor(flode, rad),
        [...(rad.lagrum ?? []), ...(rad.rutin ? [rad.rutin] : [])].join(', '),
      ]),
  );
  const rubriker = ['Status', 'Handling', ...kolumner, 'Krävs', 'Stöd'];
  return [rubriker, rubriker.map(() => '---'), ...rader].map((celler) => `| ${celler.join(' | ')} |`).join('\n');
};

/** The whole page of a flow, as it is committed under test/matris. */
export const flodessida = (flode: NagotFlode): string =>
  [
    `# Flödet ${flode.namn}`,
    'Skriven av `npm run floden` ur flödets tabell. Ändra i tabellen, aldrig här.',
    `\`\`\`mermaid\n${rita(flode)}\n\`\`\``,
    'Den som inte har en kolumn får inte göra något i flödet.',
    matris(flode),
    '',
  ].join('\n\n');

const villkor = (flode: NagotFlode, rad: Rad): string =>
  [
    ...(rad.galler ? [`gäller: ${rad.galler.name || 'villkor'}`] : []),
    ...(rad.krav ?? []).map((krav) => krav.name),
    ...(rad.inte ?? []).map((relation) => `inte ${flode.texter.relation[relation] ?? relation}`),
  ].join(', ');
