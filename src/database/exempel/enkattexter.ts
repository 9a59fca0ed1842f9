import type { NyFraga } from '../../enkater/enkat.service.js';

/** What children in öppenvård are asked: short, one thing at a time, in three ways of saying it. */
export const BARNENKAT = {
  namn: 'Barnenkät i öppenvården',
  syfte:
    'Barnets egen röst om insatsen, från 4 till 18 år. Ges vid uppföljningsmötet och när insatsen avslutas, och tas upp i egenkontrollen.',
  inledning: 'Vi vill veta hur du har det hos oss. Tack för att du hjälper oss att bli bättre!',
};

export const BARNFRAGOR: readonly NyFraga[] = [
  {
    slag: 'betyg',
    barn: 'Hur är det att komma hit?',
    ung: 'Hur är det att komma hit?',
    vuxen: 'Hur är det för ditt barn att komma hit?',
  },
  {
    slag: 'stammer',
    barn: 'Lyssnar de vuxna här på dig?',
    ung: 'De som jobbar här lyssnar på mig.',
    vuxen: 'De som arbetar här lyssnar på mitt barn.',
  },
  {
    slag: 'janej',
    barn: 'Får du vara med och bestämma?',
    barnHjalp: 'Till exempel vad ni gör när du är här.',
    ung: 'Får du vara med och bestämma om det som gäller dig?',
    vuxen: 'Får ditt barn vara med och bestämma?',
  },
  {
    slag: 'janej',
    barn: 'Vet du varför du kommer hit?',
    ung: 'Vet du varför du kommer hit och vad målet är?',
    vuxen: 'Vet ditt barn varför ni kommer hit?',
  },
  {
    slag: 'janej',
    barn: 'Har det blivit bättre hemma?',
    ung: 'Har det blivit bättre för dig sedan du började?',
    vuxen: 'Har det blivit bättre för ditt barn?',
  },
  {
    slag: 'val',
    ung: 'Hur vill du helst träffas?',
    vuxen: 'Hur vill ni helst träffas?',
    alternativ: 'Hos er\nHemma\nI skolan\nUtomhus\nPå video',
  },
  {
    slag: 'fritext',
    barn: 'Vill du säga något mer? En vuxen kan skriva åt dig.',
    ung: 'Är det något vi ska göra annorlunda?',
    vuxen: 'Är det något vi ska göra annorlunda?',
  },
];

export const BARNSVAR: readonly string[] = [
  'Bra att vi får fika.',
  'Jag vill ha samma person varje gång.',
  'Man får rita. Det är kul.',
  'Ni pratar mest med mamma.',
  'Fortsätt som ni gör!',
  'Det är svårt att komma hit med bussen.',
  'Jag vill veta innan vad vi ska prata om.',
  'Bättre tider, jag missar idrotten.',
  'Skönt att någon lyssnar.',
  'Rummet är lite mörkt.',
];
