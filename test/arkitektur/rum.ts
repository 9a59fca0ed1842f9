import { builtinModules } from 'node:module';
import type { Import } from './importer.js';

/**
 * The rooms from the ground up; a room imports only from rows above its own. Rooms on one row of the first kind are one
 * foundation and may use each other, rooms on one row of the second kind are siblings and never do.
 */
const VANINGAR: readonly { readonly rum: readonly string[]; readonly syskon: boolean }[] = [
  { rum: ['config'], syskon: true },
  { rum: ['database', 'plattform'], syskon: false },
  { rum: ['floden'], syskon: true },
  { rum: ['organisation'], syskon: true },
  { rum: ['processer'], syskon: true },
  { rum: ['atgarder'], syskon: true },
  { rum: ['lex-sarah'], syskon: true },
  { rum: ['avvikelser'], syskon: true },
  {
    rum: ['synpunkter', 'riskanalyser', 'egenkontroller', 'granskningar', 'enkater', 'uppdragsuppfoljning'],
    syskon: true,
  },
  { rum: ['arendeimport'], syskon: true },
  { rum: ['indikatorer'], syskon: true },
  { rum: ['monster'], syskon: true },
  { rum: ['roda-traden'], syskon: true },
  { rum: ['arshjul'], syskon: true },
  { rum: ['rapporter'], syskon: true },
  { rum: ['namnd'], syskon: true },
  { rum: ['oversikt'], syskon: true },
];

export const RUM = VANINGAR.flatMap((vaning) => vaning.rum);

/** Rooms that know no case and no page: all of their files may be used from above. */
const GRUNDEN = new Set(['config', 'database', 'plattform', 'floden']);

/** What a room shows the others: writes, reads, the Nest module, and pure declared data with the arithmetic on it. */
const VISAS = /(\.(service|queries|module|texter|flode)|\/(katalog|faktum|summor|luckor))\.ts$/;
/** What stays at home even as a type: a row is for its own room, a page is for the browser. */
const STANNAR_HEMMA = /\.(entity|controller)\.ts$/;

const rumAv = (vag: string): string | null => /^src\/([^/]+)\//.exec(vag)?.[1] ?? null;

/** `src/avvikelser/x.ts` → `avvikelser`; null for what stands on top of all rooms: commands, start and the example. */
const rumFor = (vag: string): string | null => {
  const del = /^src\/([^/]+)\//.exec(vag);
  return del?.[1] === undefined || vag.endsWith('.command.ts') || vag.startsWith('src/database/exempel/')
    ? null
    : del[1];
};

const vaningFor = (rum: string): number => VANINGAR.findIndex((vaning) => vaning.rum.includes(rum));
const iHuset = (importer: readonly Import[]): Import[] =>
  importer.filter((ett) => !ett.paket && ett.fran.startsWith('src/'));

/** Every file lies in a room that the house plan has. */
export const okandaRum = (vagar: readonly string[]): string[] =>
  [...new Set(vagar.map((vag) => /^src\/([^/]+)\//.exec(vag)?.[1]).filter((rum) => rum !== undefined))]
    .filter((rum) => !RUM.includes(rum))
    .map((rum) => `src/${rum} is no room of the house plan`);

/** Imports run one way, and siblings never import each other. */
export const felRiktning = (importer: readonly Import[]): string[] =>
  iHuset(importer).flatMap(({ fran, till }) => {
    const [har, dar] = [rumFor(fran), rumFor(till)];
    if (till.startsWith('src/') && dar === null) {
      return har === null && !till.endsWith('.command.ts')
        ? []
        : [`${fran} imports ${till}, which nobody in a room may`];
    }
    if (!till.startsWith('src/')) return [`${fran} imports ${till}, which is outside of src`];
    if (har === null || dar === null || har === dar) return [];
    const [upp, ner] = [vaningFor(har), vaningFor(dar)];
    if (upp > ner || (upp === ner && VANINGAR[upp]?.syskon === false)) return [];
    return [`${fran} imports ${till}: ${upp === ner ? 'siblings' : 'the wrong way'}`];
  });

/** Across rooms only what the other room shows; a type may come from any file but an entity or a controller. */
export const forbiDorren = (importer: readonly Import[]): string[] =>
  iHuset(importer).flatMap(({ fran, till, endastTyp }) => {
    const dar = rumFor(till);
    // the example is made with whatever the rooms have
    if (dar === null || dar === rumAv(fran) || fran.startsWith('src/database/exempel/')) return [];
    if (GRUNDEN.has(dar) || VISAS.test(till) || (endastTyp && !STANNAR_HEMMA.test(till))) return [];
    return [`${fran} imports ${till}, which its room does not show to others`];
  });

/** No file can be reached from itself. A type is gone when the program runs, so it makes no circle. */
export const kretsar = (importer: readonly Import[]): string[] => {
  const grannar = new Map<string, string[]>();
  for (const { fran, till } of iHuset(importer).filter(({ endastTyp }) => !endastTyp))
    grannar.set(fran, [...(grannar.get(fran) ?? []), till]);
  const klara = new Set<string>();
  const funna = new Set<string>();
  const ga = (fil: string, vagen: readonly string[]): void => {
    const borjan = vagen.indexOf(fil);
    if (borjan >= 0) funna.add([...vagen.slice(borjan), fil].join(' → '));
    if (borjan >= 0 || klara.has(fil)) return;
    for (const granne of grannar.get(fil) ?? []) ga(granne, [...vagen, fil]);
    klara.add(fil);
  };
  for (const fil of grannar.keys()) ga(fil, []);
  return [...funna];
};

const INBYGGDA = new Set(builtinModules);

/** src runs on `dependencies` alone; what the compiler erases may come from elsewhere. */
export const framlingar = (importer: readonly Import[], beroenden: ReadonlySet<string>): string[] =>
  importer
    .filter(({ fran, paket, endastTyp }) => paket && !endastTyp && fran.startsWith('src/'))
    .filter(({ till }) => !till.startsWith('node:') && !beroenden.has(till))
    .map(({ fran, till }) =>
      INBYGGDA.has(till)
        ? `${fran} imports ${till}: write node:${till}`
        : `${fran} imports ${till}, which is not among dependencies`,
    );
