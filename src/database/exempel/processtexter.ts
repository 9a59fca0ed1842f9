interface Aktivitet {
  readonly namn: string;
  readonly ansvar: string;
  /** The beginning of the title of its rutin. */
  readonly rutin: string | null;
  readonly beskrivning: string;
}
interface Part {
  readonly slag: 'intern' | 'extern';
  readonly namn: string;
  readonly om: string;
  /** In which aktivitet, counted from 0; in all of the process when it is left out. */
  readonly i?: number;
}
export interface Beskrivning {
  readonly aktiviteter: readonly Aktivitet[];
  readonly parter: readonly Part[];
}

const SKYDD = 'Rutin för skyddsbedömning';
const PLAN = 'Rutin för genomförandeplan';
const UPPSTART = 'Checklista för uppstartsmöte';

/** From anmälan to decision; one aktivitet has no rutin. */
export const FORHANDSBEDOMNING: Beskrivning = {
  aktiviteter: [
    {
      ...{ namn: 'Ta emot anmälan', ansvar: 'Mottagningssekreterare', rutin: SKYDD },
      beskrivning: 'Läs samma dag. Bekräfta till den som har anmält, om hen vill.',
    },
    {
      ...{ namn: 'Bedöma om barnet behöver omedelbart skydd', ansvar: 'Mottagningssekreterare', rutin: SKYDD },
      beskrivning: 'Genast, och alltid med datum och namn.',
    },
    {
      ...{ namn: 'Prata med barnet', ansvar: 'Socialsekreterare', rutin: null },
      beskrivning: 'Barnet får veta varför ni träffas och vad som händer sedan.',
    },
    {
      ...{ namn: 'Besluta om utredning', ansvar: 'Gruppledare', rutin: SKYDD },
      beskrivning: 'Inom 14 dagar från anmälan.',
    },
    { namn: 'Lämna över till utredningsgruppen', ansvar: 'Gruppledare', rutin: UPPSTART, beskrivning: '' },
  ],
  parter: [
    { slag: 'extern', namn: 'Skola och förskola', om: 'Anmäler, och lämnar uppgifter till utredningen.', i: 0 },
    { slag: 'extern', namn: 'Polisen', om: 'Vid misstanke om brott mot barnet.', i: 1 },
    { slag: 'intern', namn: 'Socialjouren', om: 'Kvällar och helger.', i: 1 },
    { slag: 'intern', namn: 'Utredningsgrupperna', om: '', i: 4 },
    { slag: 'extern', namn: 'BUP', om: 'Överenskommelse om samverkan.' },
  ],
};

/** What has been learnt since it was fastställd. */
export const NYTT_I_FORHANDSBEDOMNING = {
  namn: 'Prata med barnet',
  beskrivning:
    'Barnet får veta:\n\n- varför ni träffas\n- vad som händer sedan\n- vem det kan ringa.\n\nFråga också vad barnet vill att föräldrarna får veta.',
};

/** An öppenvårdsinsats from the decision to its end, with the days that the handbok of a large kommun sets. */
export const OPPNA_INSATSER: Beskrivning = {
  aktiviteter: [
    {
      ...{ namn: 'Välja insats och skriva uppdraget', ansvar: 'Socialsekreterare', rutin: PLAN },
      beskrivning:
        'Målen skrivs tillsammans med barnet och vårdnadshavaren. Hellre få och konkreta mål än många. Rådgör med behandlaren om målen går att arbeta med.',
    },
    {
      ...{ namn: 'Hålla uppstartsmöte', ansvar: 'Socialsekreterare', rutin: UPPSTART },
      beskrivning:
        'Inom **två veckor** från att uppdraget har fördelats till en behandlare. Kallelsen går också till barnet. Boka dagen för uppföljningen på mötet.',
    },
    {
      ...{ namn: 'Skriva genomförandeplanen', ansvar: 'Familjebehandlare', rutin: PLAN },
      beskrivning: 'Klar inom **sex veckor** från att insatsen började. Vissa avtal säger tre veckor.',
    },
    {
      ...{ namn: 'Arbeta enligt planen', ansvar: 'Familjebehandlare', rutin: PLAN },
      beskrivning:
        'Säg till socialsekreteraren om familjen inte använder insatsen. Efter tre månader omprövas beslutet.',
    },
    {
      ...{ namn: 'Lämna underlag inför uppföljningen', ansvar: 'Familjebehandlare', rutin: PLAN },
      beskrivning: 'Senast **en vecka** före mötet.',
    },
    {
      ...{ namn: 'Erbjuda barnet ett eget samtal', ansvar: 'Socialsekreterare', rutin: PLAN },
      beskrivning: 'Före uppföljningsmötet. Vårdnadshavarna får veta det, men behöver inte ha samtyckt.',
    },
    {
      ...{ namn: 'Hålla uppföljningsmöte', ansvar: 'Socialsekreterare', rutin: PLAN },
      beskrivning: 'Minst var sjätte månad. Gå igenom barnenkäten med barnet.',
    },
    {
      ...{ namn: 'Fortsätta, ändra eller avsluta', ansvar: 'Socialsekreterare', rutin: PLAN },
      beskrivning: 'Avslutas insatsen: bedöm risken för att barnet far illa, nu och framåt.',
    },
  ],
  parter: [
    { slag: 'intern', namn: 'Öppenvårdens behandlare', om: 'Hjälper till att hitta rätt insats.', i: 0 },
    { slag: 'extern', namn: 'Extern utförare', om: 'Skriver genomförandeplanen och lämnar den.', i: 2 },
    { slag: 'extern', namn: 'Skolan', om: 'Nätverksmöte eller samordnad individuell plan.', i: 3 },
    { slag: 'extern', namn: 'Hälso- och sjukvården', om: 'Samordnad individuell plan.', i: 3 },
  ],
};
