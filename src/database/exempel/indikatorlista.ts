import type { NyIndikator } from '../../indikatorer/indikator.service.js';
import type { Definition, Uppgifter } from '../../indikatorer/definition.js';

/** How a series goes: about this share or number, from the first quarter on, and another level from a later one. */
export interface Exempelindikator {
  readonly kod: string;
  /** Key of the process in the plan, and of the egenkontroller that name the indikator. */
  readonly process: string;
  readonly egenkontroller: readonly string[];
  readonly uppgifter: Omit<Uppgifter, 'processId' | 'ansvarigPersonId'>;
  readonly definition: Omit<Definition, 'giltigFran'>;
  readonly niva: number;
  /** How far from it chance takes a value. */
  readonly spridning: number;
  readonly namnare?: number;
  /** From that period the level is another: a true signal. */
  readonly andrad?: { readonly fran: string; readonly niva: number };
  /** Counted in another way from that day. */
  readonly brott?: {
    readonly fran: string;
    readonly darfor: string;
    readonly taljareDef: string;
    readonly niva: number;
  };
}

type Matt = Exempelindikator['definition'];

const andel = (taljareDef: string, namnareDef: string, mal: number, larmRod: number): Matt => ({
  ...{ taljareDef, namnareDef, matform: 'andel', frekvens: 'kvartalsvis', kalla: 'hand', mal, larmRod },
});
const antal = (taljareDef: string, enhet: string, mal: Partial<Matt>): Matt => ({
  ...{ taljareDef, enhet, matform: 'antal', frekvens: 'kvartalsvis', kalla: 'hand', ...mal },
});

/** What Nacka's plan follows, as it words it. The values are made up. */
export const EXEMPELINDIKATORER: readonly Exempelindikator[] = [
  {
    ...{ kod: 'TALENSKILT', process: 'P4.6', egenkontroller: ['E4.6-2'], niva: 66, spridning: 6, namnare: 44 },
    uppgifter: {
      namn: 'Andel barn placerade i familjehem som fått tala enskilt med barnsekreterare minst 4 gånger per år',
      syfte: 'Vi vill veta om barnen får berätta själva hur de har det, utan att någon annan lyssnar.',
      ...{ kvalitetsomraden: ['sjalvbestammande', 'trygghet'], typ: 'process', riktning: 'upp' },
      omfattning: 'Alla barn som är placerade i familjehem den sista dagen i kvartalet',
    },
    definition: andel(
      'Barn som har haft minst fyra enskilda samtal med sin barnsekreterare de senaste tolv månaderna',
      'Alla barn som är placerade i familjehem den sista dagen i kvartalet',
      90,
      60,
    ),
    andrad: { fran: '2024-07-01', niva: 87 },
  },
  {
    ...{ kod: 'BARNMOTE', process: 'P4.4', egenkontroller: ['E4.4-2', 'E4.5-1'], niva: 81, spridning: 5, namnare: 60 },
    uppgifter: {
      namn: 'Andel barn som varit delaktiga i enskilt möte under utredningstiden',
      syfte: 'Barnet ska komma till tals i sin egen utredning.',
      ...{ kvalitetsomraden: ['sjalvbestammande'], typ: 'process', riktning: 'upp' },
      omfattning: 'Alla barnutredningar som avslutats under kvartalet',
    },
    definition: {
      ...andel('Barn med minst ett dokumenterat samtal', 'Barn vars utredning avslutats', 90, 65),
      konsuppdelad: true,
    },
    brott: {
      fran: '2025-01-01',
      darfor:
        'Från 2025 räknas bara samtal där barnet var ensamt med handläggaren. Förut räknades alla samtal som barnet var med i.',
      taljareDef: 'Barn som har talat ensamt med sin handläggare minst en gång',
      niva: 71,
    },
  },
  {
    ...{ kod: 'FORHANDSBED', process: 'P4.3', egenkontroller: ['E4.3-1'], niva: 48, spridning: 6, namnare: 110 },
    uppgifter: {
      namn: 'Andel anmälningar där barn kommit till tals under förhandsbedömning',
      ...{ kvalitetsomraden: ['sjalvbestammande'], typ: 'process', riktning: 'upp' },
      omfattning: 'Alla anmälningar under kvartalet',
    },
    definition: andel('Anmälningar där barnet har kommit till tals', 'Alla anmälningar under kvartalet', 60, 45),
  },
  {
    ...{ kod: 'VALDUTREDNING', process: 'P4.3', egenkontroller: ['E4.3-2'], niva: 72, spridning: 7, namnare: 32 },
    uppgifter: {
      namn: 'Andel inledda utredningar där barn bevittnat eller utsatts för våld',
      ...{ kvalitetsomraden: ['trygghet'], typ: 'process', riktning: 'upp' },
      omfattning: 'Alla anmälningar där våld är anmälningsorsak',
    },
    definition: andel('Anmälningar om våld där utredning har inletts', 'Alla anmälningar om våld', 85, 60),
  },
  {
    ...{ kod: 'VALDEJINLETT', process: 'P4.3', egenkontroller: ['E4.3-3', 'E4.5-3'], niva: 9, spridning: 3 },
    uppgifter: {
      namn: 'Antal anmälningar där våld är anmälningsorsak men utredning inte inletts',
      ...{ kvalitetsomraden: ['trygghet'], typ: 'process', riktning: 'ned' },
      omfattning: 'Alla anmälningar där våld är anmälningsorsak',
    },
    definition: antal('Anmälningar om våld där utredning inte har inletts', 'anmälningar', {
      mal: 6,
      larmGul: 9,
      larmRod: 13,
    }),
  },
  {
    ...{ kod: 'SKYDDSBED', process: 'P4.3', egenkontroller: ['E4.3-4', 'E4.5-2', 'E4.6-4'], niva: 98, spridning: 2 },
    namnare: 110,
    uppgifter: {
      namn: 'Andel skyddsbedömningar av barnets omedelbara skydd vid anmälan',
      syfte: 'En skyddsbedömning ska göras genast när en anmälan kommer in.',
      ...{ kvalitetsomraden: ['trygghet'], typ: 'process', riktning: 'upp' },
      omfattning: 'Alla anmälningar under kvartalet',
    },
    definition: andel('Anmälningar med en dokumenterad skyddsbedömning samma dag', 'Alla anmälningar', 100, 95),
  },
  {
    ...{ kod: 'HELDYGN', process: 'P4.6', egenkontroller: ['E4.6-1'], niva: 79, spridning: 6, namnare: 26 },
    uppgifter: {
      namn: 'Andel barn som varit delaktiga i enskilt möte under uppföljning av insats heldygnsvård',
      ...{ kvalitetsomraden: ['sjalvbestammande'], typ: 'process', riktning: 'upp' },
      omfattning: 'Alla uppföljningar under kvartalet',
    },
    definition: andel('Barn med ett enskilt möte vid uppföljningen', 'Barn vars vård har följts upp', 85, 65),
  },
  {
    ...{ kod: 'MAL', process: 'P4.6', egenkontroller: ['E4.6-3', 'E4.8-2'], niva: 83, spridning: 5, namnare: 20 },
    uppgifter: {
      namn: 'Andel barn med dokumenterade mål',
      ...{ kvalitetsomraden: ['kunskapsbaserad'], typ: 'process', riktning: 'upp' },
      omfattning: '20 slumpvis valda akter per kvartal',
    },
    definition: andel('Akter där genomförandeplanen har mål som går att följa upp', 'Granskade akter', 85, 70),
  },
  {
    ...{ kod: 'UPPFOLJTILLTALS', process: 'P4.8', egenkontroller: ['E4.8-1'], niva: 69, spridning: 6, namnare: 38 },
    uppgifter: {
      namn: 'Andel avslutade uppföljningar där barn kommit till tals genom enskilt möte',
      ...{ kvalitetsomraden: ['sjalvbestammande'], typ: 'process', riktning: 'upp' },
      omfattning: 'Alla avslutade uppföljningar',
    },
    definition: andel('Uppföljningar där barnet har haft ett enskilt möte', 'Avslutade uppföljningar', 60, 50),
  },
  {
    ...{ kod: 'FAMILJEHEM', process: 'P4.9', egenkontroller: ['E4.9-1'], niva: 4, spridning: 2 },
    uppgifter: {
      namn: 'Antal rekryterade familjehem',
      ...{ kvalitetsomraden: ['tillganglighet'], typ: 'resultat', riktning: 'upp', nollArResultat: true },
      omfattning: 'Alla hem som godkänts under kvartalet',
    },
    definition: antal('Familjehem som har utretts och godkänts', 'hem', { mal: 4, larmRod: 1 }),
  },
];

/** Counted by the system itself, the night after. */
export const HAMTADE: readonly (Omit<NyIndikator, 'giltigFran'> & { readonly process: string })[] = [
  {
    ...{ kod: 'LEXSARAH', process: 'P5.3', typ: 'process', riktning: 'neutral', matform: 'antal', frekvens: 'arligen' },
    namn: 'Antalet inkomna lex Sarah i jämförelse med tidigare år',
    syfte: 'Fler rapporter kan betyda att fler vågar och vet hur man gör. Därför finns inget mål.',
    ...{ kalla: 'rapportfakta', faktum: 'lex_sarah.rapporterade', enhet: 'rapporter' },
    taljareDef: 'Rapporter enligt 27 kap. 2 § socialtjänstlagen som har kommit in under året',
  },
  {
    ...{ kod: 'SVARITID', process: 'P5.1', typ: 'process', riktning: 'upp', matform: 'andel', frekvens: 'kvartalsvis' },
    namn: 'Andel synpunkter och klagomål som besvaras i tid',
    ...{ kvalitetsomraden: ['tillganglighet'], kalla: 'rapportfakta', faktum: 'synpunkt.besvarade_i_tid' },
    ...{
      taljareDef: 'Besvarade inom nämndens tidsgräns',
      namnareDef: 'Synpunkter och klagomål där någon vill ha svar',
    },
    ...{ mal: 90, larmRod: 70 },
  },
  {
    ...{ kod: 'AVVIKELSER', process: 'P5.2', typ: 'process', riktning: 'neutral', matform: 'antal' },
    ...{ namn: 'Antal rapporterade avvikelser', frekvens: 'kvartalsvis', enhet: 'avvikelser', perEnhet: true },
    syfte: 'Fler avvikelser är inte sämre: det viktiga är att se vad som ändrar sig, och var det är tyst.',
    ...{
      kalla: 'rapportfakta',
      faktum: 'avvikelse.rapporterade',
      taljareDef: 'Avvikelser som rapporterats under kvartalet',
    },
  },
];

/**
 * Taken from the other rooms: what öppenvården's dates say, what the children answered and what was read in the akter. The
 * question is found by its words.
 */
export const UR_RUMMEN: readonly (Omit<NyIndikator, 'giltigFran' | 'kallkod'> & {
  readonly process: string;
  readonly fraga: string;
})[] = [
  {
    ...{ kod: 'PLANITID', process: 'P4.8', typ: 'process', riktning: 'upp', matform: 'andel', frekvens: 'kvartalsvis' },
    namn: 'Andel uppdrag i öppenvården med genomförandeplan i tid',
    ...{ kvalitetsomraden: ['kunskapsbaserad'], kalla: 'uppdrag', fraga: 'plan', perEnhet: true, mal: 85, larmRod: 60 },
    taljareDef: 'Genomförandeplaner som var klara senast den sista dagen',
    namnareDef: 'Uppdrag vars tid för genomförandeplan gick ut i kvartalet',
  },
  {
    ...{
      kod: 'BARNETMED',
      process: 'P4.8',
      typ: 'process',
      riktning: 'upp',
      matform: 'andel',
      frekvens: 'kvartalsvis',
    },
    namn: 'Andel uppföljningar i öppenvården där barnet var med',
    ...{ kvalitetsomraden: ['sjalvbestammande'], kalla: 'uppdrag', fraga: 'barnet_deltog', mal: 80, larmRod: 55 },
    taljareDef: 'Uppföljningar där barnet deltog',
    namnareDef: 'Uppföljningar i kvartalet, utom de där det bedömdes olämpligt att barnet var med',
  },
  {
    ...{ kod: 'LYSSNAR', process: 'P4.8', typ: 'resultat', riktning: 'upp', matform: 'andel', frekvens: 'halvarsvis' },
    namn: 'Andel barn och unga som tycker att vi lyssnar på dem',
    syfte: 'Barnets egen röst om insatsen, ur barnenkäten.',
    ...{ kvalitetsomraden: ['sjalvbestammande'], kalla: 'enkat', fraga: 'lyssnar på mig', perEnhet: true },
    ...{ mal: 85, larmRod: 60 },
    taljareDef: 'Barn och unga som svarat ”stämmer helt” eller ”stämmer bra”',
    namnareDef: 'Barn och unga som svarat på frågan, utom de som svarat ”vet inte”',
  },
  {
    ...{
      kod: 'AKTENSKILT',
      process: 'P4.4',
      typ: 'process',
      riktning: 'upp',
      matform: 'andel',
      frekvens: 'halvarsvis',
    },
    namn: 'Andel granskade utredningar där barnet fått tala enskilt med handläggaren',
    ...{ kvalitetsomraden: ['sjalvbestammande'], kalla: 'granskning', fraga: 'tala enskilt', mal: 90, larmRod: 60 },
    taljareDef: 'Granskade akter där svaret är ja',
    namnareDef: 'Granskade akter, utom de där frågan inte är aktuell',
  },
];

export const KOLADAS: Omit<NyIndikator, 'giltigFran'> = {
  ...{ kod: 'U33400', typ: 'resultat', riktning: 'upp', matform: 'andel', frekvens: 'arligen', kalla: 'kolada' },
  namn: 'Ungdomar 13–20 år som inte återaktualiserats inom ett år efter avslutad utredning eller insats',
  syfte: 'Säger om hjälpen håller. Exemplets siffror är påhittade.',
  ...{ kvalitetsomraden: ['kunskapsbaserad'], kpi: 'U33400', kommun: '9901', jamfor: '0000, 9902', konsuppdelad: true },
  taljareDef: 'Ungdomar 13–20 år som inte har aktualiserats igen inom ett år',
  namnareDef: 'Ungdomar 13–20 år vars utredning eller insats har avslutats året före',
  ...{ mal: 80, larmRod: 65 },
};
