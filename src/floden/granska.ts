import { ROLLER, type Roll } from '../database/vem.js';
import { avLista, franStatusar, NY, raderna, type Flodesrad, type NagotFlode } from './flode.js';
import { lagrumVid } from './lagrum.js';
import { LINJEROLLER } from './roller.texter.js';

type Rad = Flodesrad<never, string, string>;

/** Thrown at start: a flow that does not hold together is never put to use. */
export class OgiltigtFlode extends Error {
  constructor(readonly fel: readonly string[]) {
    super(`Flödena håller inte ihop:\n${fel.map((ett) => `- ${ett}`).join('\n')}`);
  }
}

/** Every fault of a flow, a Swedish sentence each. The types catch most of them first; this is for what they cannot. */
export const granska = (flode: NagotFlode, idag: string): string[] =>
  [
    ...statusfel(flode),
    ...raderna(flode).flatMap(([handling, rad]) => radfel(flode, handling, rad, idag)),
    ...kravfel(flode),
    ...textfel(flode),
  ].map((fel) => `${flode.namn}: ${fel}`);

/** The boot check of them all. */
export const granskaAlla = (floden: readonly NagotFlode[], idag: string): void => {
  const namn = floden.map((flode) => flode.namn);
  const dubbla = namn.filter((ett, nr) => namn.indexOf(ett) !== nr);
  const fel = [...dubbla.map((ett) => `Två flöden heter ${ett}.`), ...floden.flatMap((ett) => granska(ett, idag))];
  if (fel.length > 0) throw new OgiltigtFlode(fel);
};

const statusfel = (flode: NagotFlode): string[] => {
  const statusar = Object.keys(flode.texter.status);
  const steg = raderna(flode).flatMap(([, rad]) => {
    const { till } = rad;
    if (till === undefined) return [];
    return rad.fran === NY ? [[NY, till] as const] : franStatusar(flode, rad).map((fran) => [fran, till] as const);
  });
  const nadda = vandring([NY], steg);
  const kanSluta = vandring(
    flode.slut,
    steg.map(([fran, till]) => [till, fran] as const),
  );
  return [
    ...flode.slut.filter((slut) => !statusar.includes(slut)).map((slut) => `slutläget ${slut} är ingen status.`),
    ...(steg.some(([fran]) => fran === NY) ? [] : ['ingen handling inleder ett ärende.']),
    ...statusar.filter((status) => !nadda.has(status)).map((status) => `ingen väg leder till ${status}.`),
    ...statusar
      .filter((status) => !flode.slut.includes(status))
      .filter((status) => !steg.some(([fran, till]) => fran === status && till !== status))
      .map((status) => `${status} går inte att lämna.`),
    ...statusar
      .filter((status) => flode.slut.length > 0 && nadda.has(status) && !kanSluta.has(status))
      .map((status) => `från ${status} når ärendet aldrig ett slut.`),
  ];
};

const vandring = (fran: readonly string[], steg: readonly (readonly [string, string])[]): Set<string> => {
  const nadda = new Set(fran);
  for (const har of nadda) for (const [a, b] of steg) if (a === har) nadda.add(b);
  return nadda;
};

const radfel = (flode: NagotFlode, handling: string, rad: Rad, idag: string): string[] => {
  const statusar = Object.keys(flode.texter.status);
  const relationer = Object.keys(flode.texter.relation);
  const av = avLista<string>(rad);
  const roller = av.filter((en) => typeof en === 'string');
  const namnda = [...av.flatMap((en) => (typeof en === 'string' ? [] : [en.relation])), ...(rad.inte ?? [])];
  const lokal = rad.frist?.lokal;
  const fel = [
    ...franStatusar(flode, rad)
      .filter((status) => !statusar.includes(status))
      .map((status) => `utgår från ${status}, som inte är en status`),
    ...(rad.till !== undefined && !statusar.includes(rad.till)
      ? [`leder till ${rad.till}, som inte är en status`]
      : []),
    ...(rad.till === undefined && rad.fran !== NY && !rad.fakta ? ['har varken status att gå till eller fakta'] : []),
    ...(av.length === 0 ? ['får inte göras av någon'] : []),
    ...roller.filter((roll) => !arRoll(roll)).map((roll) => `namnger rollen ${roll}, som inte finns`),
    ...namnda.filter((en) => !relationer.includes(en)).map((en) => `namnger relationen ${en}, som inte finns`),
    ...(namnda.length > 0 && !flode.relationer ? ['bygger på relationer, men flödet säger inte vilka de är'] : []),
    ...(roller.some((roll) => LINJEROLLER.includes(roll)) && rad.fran !== NY && !flode.enhet
      ? ['får göras av linjechef, men flödet säger inte vilken enhet ärendet hör till']
      : []),
    ...(rad.lagrum?.length || rad.rutin?.trim() ? [] : ['saknar både lagrum och lokal rutin']),
    ...(rad.lagrum ?? [])
      .filter((kod) => !lagrumVid(kod, idag))
      .map((kod) => `hänvisar till ${kod}, som inte gäller i dag`),
    ...(lokal && !(Number.isInteger(lokal.dagar) && lokal.dagar > 0) ? ['har en lokal tidsgräns utan dagar'] : []),
    ...(flode.notiser[handling] === undefined ? ['säger inte vem som får veta'] : []),
  ];
  return fel.map((ett) => `${handling} ${ett}.`);
};

const arRoll = (roll: Roll): boolean => [...ROLLER, 'allmanhet', 'system'].includes(roll);

const kravfel = (flode: NagotFlode): string[] => {
  const anvanda = raderna(flode).flatMap(([handling, rad]) => (rad.krav ?? []).map((krav) => ({ handling, krav })));
  return [
    ...anvanda.filter(({ krav }) => krav.name === '').map(({ handling }) => `${handling} har ett krav utan namn.`),
    ...Object.entries(flode.kravlista ?? {})
      .filter(([, krav]) => !anvanda.some((en) => en.krav === krav))
      .map(([namn]) => `kravet ${namn} används inte av någon handling.`),
  ];
};

const textfel = (flode: NagotFlode): string[] => {
  const handlingar = raderna(flode).map(([handling]) => handling);
  const texter = handlingar.map((handling) => [handling, flode.texter.handling[handling]] as const);
  const urlar = texter.map(([, text]) => text?.url);
  return [
    ...texter
      .filter(([, text]) => !(text?.etikett.trim() && text.url.trim() && text.gjort.trim()))
      .map(([handling]) => `${handling} saknar text.`),
    ...texter
      .filter(([, text], nr) => text?.url && urlar.indexOf(text.url) !== nr)
      .map(([handling, text]) => `${handling} delar adressen ${text?.url} med en annan handling.`),
    ...[...Object.entries(flode.texter.status), ...Object.entries(flode.texter.relation)]
      .filter(([, text]) => !text.trim())
      .map(([kod]) => `${kod} saknar text.`),
  ];
};
