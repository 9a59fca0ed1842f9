import { arbetsslag } from '../../../indikatorer/arbetsslag.texter.js';
import { helaAret, type Faktavarde } from '../../../indikatorer/faktum.js';
import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { tabell, tabellPer } from '../../figurer.js';
import { andelen, antalet, raknat, siffraAv } from '../../siffror.js';
import type { Avsnitt, Siffra } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

const MATT = [
  { namn: 'Planerat', varde: 'arbete.planerat' },
  { namn: 'Genomfört', varde: 'arbete.gjort' },
];

/** How the work was done (SOSFS 2011:9 7 kap. 1 § allmänt råd): what was planned and what was done, and by whom. */
export const kvalitetsarbetetUnderAret: Avsnitt<Berattelsematerial> = {
  kod: '06-kvalitetsarbetet-under-aret',
  rubrik: 'Hur kvalitetsarbetet har bedrivits',
  kravText: 'Berättelsen bör visa hur arbetet har bedrivits (SOSFS 2011:9 7 kap. 1 §, allmänna råd).',
  hjalp:
    'Genomförda aktiviteter, medarbetarnas medverkan och hur barn och brukare har varit delaktiga. Vad som planerades och blev gjort räknas av systemet.',
  bygg: (material) => ({
    data: {
      tabell:
        material.luckor.length === 0
          ? null
          : tabell({
              id: 'tabell-luckor',
              rubrik: 'Det här saknas i årets kvalitetsplan',
              kolumner: ['Lucka', '#Antal'],
              rader: material.luckor.map(({ kod, rubrik, antal, meningar }) => [
                rubrik,
                { ...antalet(antal, `/luckor?ar=${String(material.ar)}&lucka=${kod}`), meningar },
              ]),
            }),
      arshjul: arshjulet(material),
      medverkan: medverkan(material),
    },
    underrubriker: [
      { id: 'planerat-och-gjort', text: 'Planerat och genomfört' },
      { id: 'medverkan', text: 'Medverkan och delaktighet i siffror' },
    ],
  }),
};

const arshjulet = ({ ar, siffror }: Berattelsematerial) => ({
  ar,
  planerat: siffror.siffra('arbete.planerat', { ar }),
  gjort: siffror.siffra('arbete.gjort', { ar }),
  perSlag: tabellPer({
    id: 'tabell-arbete-per-slag',
    rubrik: `Planerat och genomfört kvalitetsarbete ${String(ar)}`,
    forsta: 'Slag',
    rader: Object.entries(arbetsslag).map(([slag, namn]) => ({ namn, varde: slag })),
    kolumner: MATT,
    siffra: (slag, kod) => siffror.siffra(kod, { ar, slag }),
    not: 'Räknat på den dag då arbetet skulle vara klart. Det som blev klart senare räknas som genomfört.',
  }),
  perKvartal: tabellPer({
    id: 'tabell-arbete-per-kvartal',
    rubrik: 'Årshjulet kvartal för kvartal',
    forsta: 'Kvartal',
    rader: [1, 2, 3, 4].map((kvartal) => ({ namn: `Kvartal ${String(kvartal)}`, varde: kvartal })),
    kolumner: MATT,
    siffra: (kvartal, kod) => siffror.siffra(kod, { ar, kvartal }),
  }),
});

const arsarbetarna = (summa: Faktavarde | undefined, ar: number): { arsarbetare?: Siffra } =>
  summa ? { arsarbetare: siffraAv(summa, helaAret(ar)) } : {};

const medverkan = ({ ar, siffror, arbete: { enkater, rapportorer } }: Berattelsematerial) => ({
  rapportorer: raknat('rapportor.antal', rapportorer, helaAret(ar)),
  ...arsarbetarna(siffror.raknat('arsarbetare.antal', {}), ar),
  enkater:
    enkater.length === 0
      ? null
      : tabell({
          id: 'tabell-enkater',
          rubrik: 'Enkäter till barn, brukare och närstående',
          kolumner: ['Enkät', 'Stängde', '#Utdelade', '#Svar', '#Svarsfrekvens'],
          rader: enkater.map(({ id, namn, omgang, stangde, utdelade, svar }) => [
            `${namn} (${omgang})`,
            svensktDatum(stangde),
            antalet(utdelade, `/enkatomgangar/${String(id)}`),
            antalet(svar, `/enkatomgangar/${String(id)}`),
            andelen(svar, utdelade, `/enkatomgangar/${String(id)}`),
          ]),
          not: 'Ett streck betyder att det inte är känt hur många som fick enkäten.',
        }),
});
