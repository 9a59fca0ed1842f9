import { ansvariga, lasningar, rapportorer, yttreGranskningar, yttreOppna } from './katalog/ledning.indikator.js';
import type { Dimension, Faktum, Kalla, Uppdelning } from './faktum.js';
import { arsarbetareAntal, avvikelsePerArsarbetare } from './katalog/arsarbetare.indikator.js';
import { arbeteGjort, arbetePlanerat } from './katalog/arbete.indikator.js';
import {
  atgardAntal,
  atgardForsenade,
  atgardGenomforda,
  atgardGjorda,
  atgardGjordaMedEffekt,
  atgardMedEffekt,
  atgardUtanAnsvarig,
} from './katalog/atgarder.indikator.js';
import { avvikelseAterkopplade } from './katalog/avvikelse-aterkopplade.indikator.js';
import { avvikelseAvslutade } from './katalog/avvikelse-avslutade.indikator.js';
import { avvikelseEfterBerattelsen } from './katalog/avvikelse-efter-berattelsen.indikator.js';
import { avvikelseEfterregistrerade } from './katalog/avvikelse-efterregistrerade.indikator.js';
import { avvikelseHandelser } from './katalog/avvikelse-handelser.indikator.js';
import { avvikelseHandlaggningstid } from './katalog/avvikelse-handlaggningstid.indikator.js';
import { avvikelseHogRisk } from './katalog/avvikelse-hog-risk.indikator.js';
import { avvikelseOver30Dagar } from './katalog/avvikelse-over-30-dagar.indikator.js';
import { avvikelseRapporterade } from './katalog/avvikelse-rapporterade.indikator.js';
import { egenkontrollAntal, egenkontrollUtanFrekvens } from './katalog/egenkontroller.indikator.js';
import {
  anmalan277Anmalda,
  lexSarahAnmaldaTillIvo,
  lexSarahBeslutade,
  lexSarahInformationAnmalan,
  lexSarahInformationRapport,
  lexSarahIvoBeslut,
  lexSarahRapporterade,
  lexSarahTidTillAnmalan,
  lexSarahUtredningstid,
} from './katalog/lex-sarah.indikator.js';
import { KALLOR } from './kallor.js';
import { processAntal } from './katalog/processer.indikator.js';
import { riskAntal, riskForst, riskHogKvar, riskOmbedomda, riskUtanOmrade } from './katalog/risker.indikator.js';
import {
  styrdokumentGallande,
  styrdokumentNya,
  styrdokumentOgranskade,
  styrdokumentReviderade,
} from './katalog/styrdokument.indikator.js';
import {
  synpunktBesvaradeITid,
  synpunktInkomna,
  synpunktObesvarade,
  synpunktOverlamnade,
  synpunktSvarstid,
} from './katalog/synpunkter.indikator.js';
import {
  ejVerkstallda,
  kravBedomda,
  uppdragBeslutade,
  uppdragPlanITid,
  utforareAntal,
} from './katalog/utforare.indikator.js';

/** Every rapportfakta there is, in the order of the appendix "Så räknades siffrorna". */
export const KATALOG: readonly Faktum[] = [
  avvikelseRapporterade,
  avvikelseHandelser,
  avvikelseHogRisk,
  avvikelseEfterregistrerade,
  avvikelseEfterBerattelsen,
  avvikelseAterkopplade,
  avvikelseAvslutade,
  avvikelseHandlaggningstid,
  avvikelseOver30Dagar,
  avvikelsePerArsarbetare,
  lexSarahRapporterade,
  lexSarahBeslutade,
  lexSarahAnmaldaTillIvo,
  lexSarahIvoBeslut,
  lexSarahTidTillAnmalan,
  lexSarahUtredningstid,
  lexSarahInformationRapport,
  lexSarahInformationAnmalan,
  anmalan277Anmalda,
  ejVerkstallda,
  synpunktInkomna,
  synpunktBesvaradeITid,
  synpunktSvarstid,
  synpunktObesvarade,
  synpunktOverlamnade,
  arbetePlanerat,
  arbeteGjort,
  processAntal,
  styrdokumentGallande,
  styrdokumentNya,
  styrdokumentReviderade,
  styrdokumentOgranskade,
  riskAntal,
  riskUtanOmrade,
  riskForst,
  riskOmbedomda,
  riskHogKvar,
  egenkontrollAntal,
  egenkontrollUtanFrekvens,
  atgardAntal,
  atgardGenomforda,
  atgardMedEffekt,
  atgardUtanAnsvarig,
  atgardGjorda,
  atgardGjordaMedEffekt,
  atgardForsenade,
  utforareAntal,
  kravBedomda,
  uppdragBeslutade,
  uppdragPlanITid,
  ansvariga,
  lasningar,
  rapportorer,
  arsarbetareAntal,
  yttreGranskningar,
  yttreOppna,
];

/** Those that can be followed as an indikator: counted on days, and not per something that only a year has. */
export const FOLJBARA: readonly Faktum[] = KATALOG.filter(
  ({ bas, matt: { slag } }) => bas !== 'plan' && slag !== 'summa' && slag !== 'kvot',
);

/** @throws Error for a code that is not declared: a typing error in our own code, never a user's. */
export const faktum = (kod: string): Faktum => {
  const funnet = KATALOG.find((kandidat) => kandidat.kod === kod);
  if (!funnet) throw new Error(`Det finns inget faktum med koden ${kod}.`);
  return funnet;
};

const kallan = ({ kod, kalla }: Faktum): Kalla => {
  const funnen = KALLOR[kalla];
  if (!funnen) throw new Error(`Faktumet ${kod} räknar på ${kalla}, som inte är deklarerad.`);
  return funnen;
};

/** What a number can be split by; what stands from year to year has no days to be split into years by. */
export const dimensionerFor = (ett: Faktum): readonly Dimension[] => {
  const { dimensioner, period } = kallan(ett);
  return (Object.entries(dimensioner) as [Dimension, Uppdelning][])
    .filter(([, { av }]) => period[ett.bas] !== undefined || !av.includes('$PERIOD'))
    .map(([dimension]) => dimension);
};

/** What is counted, as a heading over its numbers. */
export const kallnamn = (ett: Faktum): string => kallan(ett).namn;

/** Whether every row of the source has one value of the dimension, so that the parts add up to the whole. */
export const delarUpp = (kalla: string, dimension: string): boolean =>
  KALLOR[kalla]?.dimensioner[dimension as Dimension]?.lateral === undefined;
