import type { Utveckling } from '../../../indikatorer/utveckling.texter.js';
import { tabell } from '../../figurer.js';
import { andelen } from '../../siffror.js';
import type { Avsnitt, Tabell } from '../../underlag.js';
import type { Bedomning, Planrad } from '../lasning/plan.js';
import { indikatorsiffra } from '../indikatorsiffra.js';
import type { Berattelsematerial } from '../material.js';

const UTVECKLING: Readonly<Record<Utveckling, string>> = { klar: '● Klar', pagar: '◐ Pågår', ej: '○ Ej påbörjad' };

/** The year's kvalitetsplan line by line, and what became of it. */
export const forraAretsPlan: Avsnitt<Berattelsematerial> = {
  kod: '17-forra-arets-plan',
  rubrik: 'Uppföljning av årets kvalitetsplan',
  hjalp: 'Kommentera det som inte blev av, och varför. Varje rad i planen står redan här med vad det blev av den.',
  bygg: (material) => ({
    data: {
      ar: material.ar,
      tabell: atgarder(material),
      ...(material.plan.length === 0
        ? {}
        : {
            rader: {
              sammanfattning: sammanfattning(material),
              risker: risker(material),
              egenkontroller: egenkontroller(material),
              indikatorer: indikatorer(material),
            },
          }),
    },
  }),
};

const av = <S extends Planrad['slag']>(plan: readonly Planrad[], slag: S): Extract<Planrad, { slag: S }>[] =>
  plan.filter((rad): rad is Extract<Planrad, { slag: S }> => rad.slag === slag);

const SLAG = { risk: 'Risker', egenkontroll: 'Egenkontroller', atgard: 'Åtgärder' } as const;

const sammanfattning = ({ ar, siffror }: Berattelsematerial): Tabell =>
  tabell({
    id: 'tabell-plan-sammanfattning',
    rubrik: `Kvalitetsplan ${String(ar)}: vad det blev av den`,
    kolumner: ['Rader i planen', '#Klar', '#Pågår', '#Ej påbörjad', '#Alla'],
    rader: (Object.keys(SLAG) as Planrad['slag'][]).map((slag) => {
      const antal = (utveckling: Utveckling) => siffror.siffra(`${slag}.antal`, { ar, utveckling });
      return [SLAG[slag], antal('klar'), antal('pagar'), antal('ej'), siffror.siffra(`${slag}.antal`, { ar })];
    }),
    not: 'En risk är klar när den är stängd eller accepterad. En egenkontroll är klar när alla årets tillfällen är gjorda. En åtgärd är klar när den är genomförd.',
  });

const bedomning = (en: Bedomning | null): string =>
  en === null ? '–' : `${String(en.s)} × ${String(en.k)} = ${String(en.s * en.k)}`;

const risker = ({ ar, plan }: Berattelsematerial): Tabell | null => {
  const rader = av(plan, 'risk');
  return rader.length === 0
    ? null
    : tabell({
        id: 'tabell-plan-risker',
        rubrik: `Riskerna i kvalitetsplan ${String(ar)}`,
        kolumner: ['Risk', 'Process', '#Före', '#Efter', 'Utveckling'],
        rader: rader.map(({ text, process, fore, efter, utveckling, lage }) => [
          text,
          process,
          bedomning(fore),
          bedomning(efter),
          `${UTVECKLING[utveckling]} (${lage.toLowerCase()})`,
        ]),
        not: 'Sannolikhet × konsekvens, den första och den senaste bedömningen.',
      });
};

/** The year's kontroller of one egenkontroll, each and together. */
const kontrollerna = (id: number, ar: number): string => `/egenkontroller/${String(id)}?ar=${String(ar)}#kontroller`;

const egenkontroller = ({ ar, plan }: Berattelsematerial): Tabell | null => {
  const rader = av(plan, 'egenkontroll');
  return rader.length === 0
    ? null
    : tabell({
        id: 'tabell-plan-egenkontroller',
        rubrik: `Egenkontrollerna i kvalitetsplan ${String(ar)}`,
        kolumner: ['Egenkontroll', 'Process', '#Gjorda av planerade', '#Utfall', '#Mål', 'Utveckling'],
        rader: rader.map(({ id, text, process, gjorda, planerade, taljare, namnare, mal, utveckling }) => [
          text,
          process,
          { varde: gjorda, visas: `${String(gjorda)} av ${String(planerade)}`, lank: kontrollerna(id, ar) },
          andelen(taljare, namnare, kontrollerna(id, ar)),
          mal,
          UTVECKLING[utveckling],
        ]),
        not: 'Utfallet är alla årets tillfällen tillsammans. Ett streck betyder att inget tal har rapporterats.',
      });
};

const indikatorer = ({ ar, indikatorer: alla }: Berattelsematerial): Tabell | null => {
  const rader = alla.filter(({ process }) => process !== null);
  return rader.length === 0
    ? null
    : tabell({
        id: 'tabell-plan-indikatorer',
        rubrik: `Indikatorerna till processerna, utfall mot mål ${String(ar)}`,
        kolumner: ['Indikator', 'Process', `#Utfall ${String(ar)}`, '#Mål', 'Bedömning'],
        rader: rader.map((en) => [
          ...[en.namn, en.process ?? '', indikatorsiffra(en, ar, en.varden.at(-1)), en.mal, en.utfall.text],
        ]),
      });
};

const atgarder = ({ ar, plan }: Berattelsematerial): Tabell | null => {
  const rader = av(plan, 'atgard');
  return rader.length === 0
    ? null
    : tabell({
        id: 'tabell-plan-uppfoljning',
        rubrik: `Åtgärderna i kvalitetsplan ${String(ar)}`,
        kolumner: ['Åtgärd', 'Process', 'Utveckling', 'Effekt'],
        rader: rader.map(({ text, process, lage, utveckling, effekt }) => [
          text,
          process,
          `${UTVECKLING[utveckling]} (${lage.toLowerCase()})`,
          effekt,
        ]),
      });
};
