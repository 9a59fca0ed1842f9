import type { Arsutfall } from '../../../indikatorer/arsutfall.queries.js';
import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { versal } from '../../../plattform/text/versal.js';
import { linjer, tabell } from '../../figurer.js';
import { andelen, antalet } from '../../siffror.js';
import type { Avsnitt, Figur } from '../../underlag.js';
import { arets, indikatorsiffra, konssiffra } from '../indikatorsiffra.js';
import { femAr, type Berattelsematerial } from '../material.js';

/** So many charts, and no more: those that do not reach their mål come first. */
const DIAGRAM = 4;

/** SOSFS 2011:9 5 kap. 2 §: egenkontroll with the frequency and scope that is needed, and what it showed. */
export const egenkontroll: Avsnitt<Berattelsematerial> = {
  kod: '08-egenkontroll',
  rubrik: 'Egenkontroll',
  hjalp:
    'Vad visade årets egenkontroller jämfört med mål och tidigare år? Indikatorerna och granskningarna står redan här.',
  bygg: (material) => {
    const { ar, siffror, egenkontroller, indikatorer, granskningar } = material;
    return {
      data: {
        egna: true,
        antal: siffror.siffra('egenkontroll.antal', { ar }),
        utanFrekvens: siffror.siffra('egenkontroll.utan_frekvens_eller_omfattning', { ar }),
        tabell: tabell({
          id: 'tabell-egenkontroller',
          rubrik: `Egenkontroller i planen för ${String(ar)}`,
          kolumner: ['Egenkontroll', 'Process', 'Frekvens', 'Omfattning'],
          rader: egenkontroller.map(({ text, process, frekvens, omfattning }) => [text, process, frekvens, omfattning]),
        }),
        indikatorer:
          indikatorer.length === 0
            ? null
            : {
                tabell: indikatortabell(ar, indikatorer),
                jamforelser: jamforelser(ar, indikatorer),
                figurer: figurer(ar, indikatorer),
              },
        granskningar:
          granskningar.length === 0
            ? null
            : tabell({
                id: 'tabell-granskningar',
                rubrik: `Granskningar av akter som blev klara under ${String(ar)}`,
                kolumner: ['Fråga', 'Granskning', '#Andel ja', '#Akter'],
                rader: granskningar.map(({ id, tema, klar, fraga, taljare, namnare }) => [
                  fraga,
                  `${tema}, ${svensktDatum(klar)}`,
                  andelen(taljare, namnare, `/granskningar/${String(id)}`),
                  antalet(namnare, `/granskningar/${String(id)}`),
                ]),
                not: 'Frågor som inte var aktuella i en akt är inte med i nämnaren.',
              }),
      },
      underrubriker: [
        ...(indikatorer.length > 0 ? [{ id: 'indikatorer', text: 'Indikatorer' }] : []),
        ...(granskningar.length > 0 ? [{ id: 'granskningar', text: 'Granskningar' }] : []),
        { id: 'planens-egenkontroller', text: 'Egenkontroller i planen' },
      ],
    };
  },
};

const UTFALL = {
  gron: '● Når målet',
  gul: '▲ Når inte målet',
  rod: '■ Larm',
  saknas: 'Värde saknas',
  noll: 'Noll, ta reda på varför',
  obedomd: 'Bedöms inte',
} as const;

const indikatortabell = (ar: number, indikatorer: readonly Arsutfall[]) =>
  tabell({
    id: 'tabell-indikatorer',
    rubrik: 'Indikatorer: utfall och mål',
    kolumner: [
      'Indikator',
      ...[ar - 2, ar - 1, ar].map((ett) => `#${String(ett)}`),
      '#Mål',
      'Utfall',
      '#Kvinnor',
      '#Män',
    ],
    rader: indikatorer.map((en) => [
      en.brott.length === 0 ? en.namn : `${en.namn} (räknas på annat sätt från ${en.brott.join(', ')})`,
      ...en.varden.slice(-3).map((varde, i) => indikatorsiffra(en, ar - 2 + i, varde)),
      en.mal,
      UTFALL[en.utfall.kod],
      konssiffra(en, ar, 'K', en.kvinnor, en.varden.at(-1)),
      konssiffra(en, ar, 'M', en.man, en.varden.at(-1)),
    ]),
    not: 'Utfall för hela året. En andel räknas på årets alla täljare och nämnare. Ett streck betyder att värdet saknas.',
  });

const jamforelser = (ar: number, indikatorer: readonly Arsutfall[]) => {
  const rader = indikatorer.flatMap((indikator) =>
    indikator.jamforelser.map((en) => [
      ...[indikator.namn, indikatorsiffra(indikator, ar, indikator.varden.at(-1)), en.namn],
      ...[{ visas: en.text, varde: null, lank: `${arets(indikator.id, en.ar)}#jamforelser` }, String(en.ar)],
    ]),
  );
  return rader.length === 0
    ? null
    : tabell({
        id: 'tabell-jamforelser',
        rubrik: 'Jämförelse med andra',
        kolumner: ['Indikator', `#Vi ${String(ar)}`, 'Jämförs med', '#Deras värde', 'År'],
        rader,
        not: 'Källa: Kolada.',
      });
};

const ANGELAGEN = { rod: 0, gul: 1, gron: 2, noll: 3, obedomd: 4, saknas: 5 } as const;

/** A line over five years for each of the most urgent, with women and men together. */
const figurer = (ar: number, indikatorer: readonly Arsutfall[]): Figur[] =>
  indikatorer
    .filter(({ varden }) => varden.filter(({ varde }) => varde !== null).length >= 3)
    .toSorted((a, b) => ANGELAGEN[a.utfall.kod] - ANGELAGEN[b.utfall.kod])
    .slice(0, DIAGRAM)
    .map((en) =>
      linjer({
        id: `indikator-${String(en.id)}`,
        rubrik: en.namn,
        forsta: 'År',
        punkter: femAr(ar).map((ett, i) => ({ namn: String(ett), varde: i })),
        serier: [{ namn: versal(en.enhet), varde: 0 }],
        siffra: (i) => indikatorsiffra(en, femAr(ar)[i] ?? ar, en.varden[i]),
        not: `Mål: ${en.mal.toLowerCase()}.`,
      }),
    );
