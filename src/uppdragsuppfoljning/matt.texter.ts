/** How an andel is counted: what is due in the period, or what was done in it. */
interface Matt {
  readonly namn: string;
  readonly taljare: string;
  readonly namnare: string;
  /** Due in the period: a time limit of the view. Done in the period: follow-ups. Ended in it: uppdrag. */
  readonly bas:
    { readonly tidsgrans: string } | { readonly uppfoljning: 'barn' | 'barnsamtal' } | { readonly avslut: 'mal' };
}

const KVAR = 'Det som inte har hunnit bli aktuellt räknas inte, och inte det som avslutades innan tiden gick ut.';

/** Every andel that the uppdrag give, with täljare and nämnare in words. All are better the higher they are. */
export const matten = {
  verkstallda: {
    namn: 'Beslut som har verkställts inom tre månader',
    taljare: 'Insatser som startade inom tre månader från beslutet.',
    namnare: `Beslut vars tre månader gick ut i perioden. ${KVAR}`,
    bas: { tidsgrans: 'verkstallighet' },
  },
  uppstart: {
    namn: 'Uppstartsmöten inom tiden',
    taljare: 'Uppstartsmöten som hölls senast den sista dagen.',
    namnare: `Uppdrag vars tid för uppstartsmöte gick ut i perioden. ${KVAR}`,
    bas: { tidsgrans: 'uppstart' },
  },
  plan: {
    namn: 'Genomförandeplaner inom tiden',
    taljare: 'Genomförandeplaner som var klara senast den sista dagen.',
    namnare: `Uppdrag vars tid för genomförandeplan gick ut i perioden. ${KVAR}`,
    bas: { tidsgrans: 'plan' },
  },
  underlag: {
    namn: 'Underlag i tid före uppföljningen',
    taljare: 'Underlag som lämnades senast den sista dagen före mötet.',
    namnare: `Bokade uppföljningar vars underlag skulle lämnas i perioden. ${KVAR}`,
    bas: { tidsgrans: 'underlag' },
  },
  uppfoljning: {
    namn: 'Uppföljningar inom tiden',
    taljare: 'Uppföljningar som gjordes senast den sista dagen.',
    namnare: `Uppföljningar vars tid gick ut i perioden. ${KVAR}`,
    bas: { tidsgrans: 'uppfoljning' },
  },
  omprovning: {
    namn: 'Insatser som inte används, lämnade för omprövning i tid',
    taljare: 'Avbrott där beslutet lämnades för omprövning senast den sista dagen.',
    namnare: `Avbrott vars tid för omprövning gick ut i perioden. ${KVAR}`,
    bas: { tidsgrans: 'omprovning' },
  },
  barnet_deltog: {
    namn: 'Uppföljningar där barnet var med',
    taljare: 'Uppföljningar där barnet deltog.',
    namnare: 'Uppföljningar i perioden, utom de där barnets deltagande bedömdes olämpligt.',
    bas: { uppfoljning: 'barn' },
  },
  barnsamtal: {
    namn: 'Uppföljningar där barnet erbjöds ett samtal',
    taljare: 'Uppföljningar där ett barnsamtal hölls eller barnet tackade nej till det.',
    namnare: 'Uppföljningar i perioden, utom de där ett samtal bedömdes olämpligt.',
    bas: { uppfoljning: 'barnsamtal' },
  },
  mal: {
    namn: 'Avslutade uppdrag där målen nåddes',
    taljare: 'Avslutade uppdrag där målen i planen nåddes helt.',
    namnare: 'Uppdrag som avslutades i perioden och där någon har bedömt om målen nåddes. Planer utan mål räknas inte.',
    bas: { avslut: 'mal' },
  },
} as const satisfies Readonly<Record<string, Matt>>;

export type Mattkod = keyof typeof matten;
export const MATTKODER = Object.keys(matten) as Mattkod[];
