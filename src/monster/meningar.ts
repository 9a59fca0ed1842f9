import { kategorier } from '../avvikelser/kodlistor.texter.js';
import { orsaker } from '../processer/kodlistor.texter.js';
import { decimal, heltal, svensktDatum } from '../plattform/klocka/datum.js';
import { versal } from '../plattform/text/versal.js';
import { kategorier as klagomalskategorier } from '../synpunkter/kodlistor.texter.js';
import { FORVALDA } from './monster.js';
import type { Monstertal } from './monster.js';
import type { Monsterslag } from './forslag.texter.js';

/** What a pattern says, to whoever reads it. */
export interface Mening {
  readonly rubrik: string;
  readonly mening: string;
  /** The rule in one sentence. */
  readonly regel: string;
  /** What else it may mean. */
  readonly obs: string;
}

export interface Underlag {
  readonly slag: Monsterslag;
  readonly vad: string;
  readonly tal: Monstertal;
  readonly enheter: readonly string[];
  readonly process: string | null;
}

const VECKODAGAR = ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'];
const MANADER = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

const antal = (varde: number | string | null | undefined): string => heltal(Number(varde ?? 0));
const medDecimal = (varde: number | string | null | undefined): string => decimal(Number(varde ?? 0), 1);
const pa = ({ enheter }: Underlag): string => (enheter.length === 0 ? '' : `: ${enheter.join(', ')}`);

/** «kategori:utforande.uteblir» as a person reads it. */
const vadtext = (vad: string): string => {
  const [dimension, kod = ''] = vad.split(':');
  const listor: Readonly<Record<string, Readonly<Record<string, { readonly etikett: string }>>>> = {
    ...{ kategori: kategorier, orsak: orsaker, klagomal: klagomalskategorier },
  };
  return listor[dimension ?? '']?.[kod]?.etikett ?? kod;
};

/** As the limits were the night it was found. */
const fonstret = ({ fonster }: Monstertal): string => heltal(Number(fonster ?? FORVALDA.fonster));
const minsta = ({ minst }: Monstertal): string => heltal(Number(minst ?? FORVALDA.minst));
const FLER_KAN_VARA_BRA = 'Fler rapporter kan också betyda att fler rapporterar det som händer.';
const NOLL_AR_INTE_BRA =
  'Få eller inga rapporter är inget gott resultat i sig: det kan vara att ingen hinner, vågar eller vet hur. Det som har blivit lex Sarah räknas inte här.';

const TEXTER: Readonly<Record<Monsterslag, (om: Underlag) => Mening>> = {
  upprepning: (om) => {
    const { tal, vad } = om;
    const klagomal = vad.startsWith('klagomal:');
    const slag = klagomal ? 'klagomål' : 'avvikelser';
    const rubrik = vad === 'plats' ? `Fler avvikelser än vanligt${pa(om)}` : `${vadtext(vad)} upprepas${pa(om)}`;
    return {
      rubrik,
      mening: `${antal(tal.nu)} ${slag} de senaste ${fonstret(tal)} dagarna. De ${antal(tal.historik)} dagarna före var det ${antal(tal.forr)}, och i samma takt hade ${medDecimal(tal.vantat)} varit att vänta.`,
      regel: `Minst ${minsta(tal)} på ${fonstret(tal)} dagar, och så många att slumpen sällan ger det om enhetens egna hade kommit jämnt över dagarna.`,
      obs: klagomal ? 'Det kan också ha blivit lättare att klaga.' : FLER_KAN_VARA_BRA,
    };
  },
  tidpunkt: (om) => {
    const { tal, vad } = om;
    const [dimension, kod = ''] = vad.split(':');
    const nar =
      dimension === 'veckodag'
        ? `på ${VECKODAGAR[Number(kod) - 1] ?? ''}`
        : `mellan kl. ${kod} och ${String(Number(kod) + 2)}`;
    return {
      rubrik: `Fler avvikelser ${nar}${pa(om)}`,
      mening: `${antal(tal.nu)} av ${antal(tal.nuAlla)} avvikelser de senaste ${fonstret(tal)} dagarna inträffade ${nar}, mot ${antal(tal.forr)} av ${antal(tal.forrAlla)} året före.`,
      regel: `Minst ${minsta(tal)}, och en så stor andel av enhetens avvikelser att slumpen sällan ger det om tiden inte hade ändrats.`,
      obs: 'Bara avvikelser där dagen eller tiden är känd räknas.',
    };
  },
  arstid: (om) => {
    const manaden = MANADER[Number(om.vad.split(':')[1]) - 1] ?? '';
    return {
      rubrik: `${versal(manaden)} återkommer${pa(om)}`,
      mening: `${antal(om.tal.nu)} av ${antal(om.tal.alla)} avvikelser under tre år rapporterades i ${manaden}. Jämnt spridda hade de varit ${medDecimal(om.tal.vantat)}.`,
      regel: 'Över medel alla tre åren, och så många att slumpen ger det i någon månad högst en gång på hundra.',
      obs: 'Räknat på när avvikelsen rapporterades.',
    };
  },
  koncentration: ({ tal }) => ({
    rubrik: `${antal(tal.fa)} av ${antal(tal.slag)} kategorier står för fyra femtedelar`,
    mening: `${antal(tal.nu)} av årets ${antal(tal.alla)} kategoriseringar finns i ${antal(tal.fa)} av de ${antal(tal.slag)} kategorier som har använts.`,
    regel: 'Minst 50 avvikelser i minst 9 kategorier på ett år, och högst en tredjedel av kategorierna ger 80 procent.',
    obs: 'En avvikelse kan ha flera kategorier. Det vanligaste är inte alltid det allvarligaste.',
  }),
  flera_enheter: (om) => ({
    rubrik: `Samma rutin i ${antal(om.tal.enheter)} enheter: ${om.process ?? ''}`,
    mening: `${antal(om.tal.nu)} avvikelser på ett halvår hör till processen och har som orsak att rutiner saknas eller inte följs. De finns i ${om.enheter.join(' och ')}.`,
    regel: 'Minst 3 i var och en av minst två enheter på 180 dagar.',
    obs: 'När samma sak händer på flera ställen är det oftare rutinen än enheten som behöver ändras.',
  }),
  tystnad: (om) => ({
    rubrik: `Inget rapporterat på ${antal(om.tal.dagar)} dagar${pa(om)}`,
    mening:
      typeof om.tal.senast === 'string'
        ? `Den senaste avvikelsen rapporterades den ${svensktDatum(om.tal.senast)}.`
        : 'Ingen avvikelse har rapporterats från enheten.',
    regel: `Ingen rapport på ${antal(om.tal.grans ?? FORVALDA.tystnad)} dagar, i en enhet som har fler än en handfull årsarbetare eller där antalet inte är känt.`,
    obs: NOLL_AR_INTE_BRA,
  }),
  fa_lindriga: (om) => ({
    rubrik: `Få tillbud${pa(om)}`,
    mening: `${antal(om.tal.tillbud ?? om.tal.lindriga)} av ${antal(om.tal.bedomda)} bedömda avvikelser det senaste året var tillbud, där ingen hann ta skada.`,
    regel: `Minst 20 bedömda på ett år, och färre än ${antal(om.tal.procent ?? 10)} av hundra är tillbud.`,
    obs: 'När bara det som gick illa rapporteras syns inte riskerna i tid. Det kan också vara att tillbud bedöms som något annat.',
  }),
  fa_rapporter: (om) => ({
    rubrik: `Få rapporter för sin storlek${pa(om)}`,
    mening: `${medDecimal(om.tal.kvot)} rapporter per 10 årsarbetare det senaste året. Mitt i nämnden ligger ${medDecimal(om.tal.median)}.`,
    regel: 'Högst hälften av medianen bland nämndens enheter som inte är för små att jämföra.',
    obs: NOLL_AR_INTE_BRA,
  }),
};

export const meningFor = (om: Underlag): Mening => TEXTER[om.slag](om);
