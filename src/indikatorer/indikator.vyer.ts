import { harRoll, type Vem } from '../database/vem.js';
import { linjediagram } from '../plattform/diagram/linjediagram.js';
import { trenddiagram } from '../plattform/diagram/trenddiagram.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { fyllsI, type Indikator, type Serie } from './indikator.krav.js';
import type { Indikatorlage, Indikatorsida, Jamforelse, Varderad } from './indikator.queries.js';
import { konen, vardekallor, type Periodicitet } from './indikator.texter.js';
import { granserFor, periodicitetAv, ramar, type Serielage } from './serielage.js';
import { FOR_GRANSER } from './trend/signaler.js';
import { grupperade, signaltext, variationsmening } from './trend/signalord.js';
import { bedom, gransmening, utfallstexter, type Utfallskod } from './trend/utfall.js';
import { granstext, vardetext } from './varden/matt.js';
import { perioderMellan, periodkod, periodnamn } from './varden/perioder.js';

type Somtext = (varde: number | null) => string;

export const somText =
  ({ matform }: Pick<Indikator, 'matform'>, { enhet }: Pick<Serie, 'enhet'>): Somtext =>
  (varde) =>
    vardetext(matform, enhet, varde);

const malet = (indikator: Indikator, serie: Serie): string =>
  gransmening(granserFor(indikator, serie), (varde) => granstext(indikator.matform, serie.enhet, varde));

export const listrad = ({ indikator, serie, process, lage }: Indikatorlage) => {
  const text = somText(indikator, serie);
  return {
    ...{ id: indikator.id, kod: indikator.kod, namn: indikator.namn, process, processId: indikator.process_id },
    aktiv: indikator.status === 'aktiv',
    senaste: lage.senaste && { period: lage.senaste.namn, text: text(lage.senaste.varde) },
    utfall: lage.utfall,
    signaler: grupperade(lage.variation.signaler).length,
    mal: malet(indikator, serie),
  };
};

/** «12 når målet, 3 larm»: what the list holds, in the order of the code list. */
export const sammanfattning = (lagen: readonly Indikatorlage[]): { text: string; antal: number; kod: Utfallskod }[] =>
  (Object.keys(utfallstexter) as Utfallskod[]).flatMap((kod) => {
    const antal = lagen.filter(({ lage }) => lage.utfall.kod === kod).length;
    return antal === 0 ? [] : [{ kod, antal, text: utfallstexter[kod].toLowerCase() }];
  });

/** The chart, what it says in words and the table beside it: the newest series first. */
export const utveckling = ({ indikator, serier }: Pick<Indikatorsida, 'indikator' | 'serier'>) => {
  const nuvarande = serier.at(-1);
  if (!nuvarande) return null;
  const text = somText(indikator, nuvarande.serie);
  const punkter = serier.flatMap(({ lage }) => lage.punkter);
  const { mal, mal_till: malTill } = nuvarande.serie;
  const bild =
    punkter.filter(({ varde }) => varde !== null).length < 2
      ? null
      : new SafeHtml(
          trenddiagram({
            id: 'utvecklingen',
            titel: indikator.namn,
            beskrivning: `${variationsmening(nuvarande.lage.variation, text)} Alla värden står i tabellen.`,
            enhet: indikator.matform === 'ja_nej' ? '' : nuvarande.serie.enhet,
            ...ramar(indikator.matform),
            mal: [mal, malTill].filter((en) => en !== null),
            serier: serier
              .filter(({ lage }) => lage.punkter.length > 0)
              .map(({ lage }) => ({ ...lage.variation, punkter: markerade(lage) })),
          }),
        );
  return {
    bild,
    variation: variationsmening(nuvarande.lage.variation, text),
    /** Enough values to say that there is no signal. */
    kanSaga: nuvarande.lage.variation.antal >= FOR_GRANSER,
    signaler: grupperade(nuvarande.lage.variation.signaler).map((lika) =>
      signaltext(lika, indikator.riktning, (plats) => nuvarande.lage.punkter[plats]?.namn ?? ''),
    ),
    serier: serier.toReversed().map(({ serie, varden }) => serietabell(indikator, serie, varden)),
  };
};

const markerade = ({ punkter, variation }: Serielage) =>
  punkter.map(({ namn, varde }, i) => ({
    namn: namn.replace('kvartal ', 'kv ').replace('tertial ', 't ').replace('halvår ', 'h '),
    varde,
    signal: variation.signaler.some(({ fran, till }) => fran <= i && i <= till),
  }));

const serietabell = (indikator: Indikator, serie: Serie, varden: readonly Varderad[]) => {
  const text = somText(indikator, serie);
  const granser = granserFor(indikator, serie);
  return {
    ...{ nr: serie.nr, fran: serie.giltig_fran, till: serie.giltig_till, darfor: serie.bruten_darfor },
    ...{ taljare: serie.taljare_def, namnare: serie.namnare_def, mal: malet(indikator, serie) },
    ...delad(
      varden.toReversed().map((rad) => ({
        ...rad,
        period: periodnamn(periodicitetAv(rad, indikator.frekvens), rad),
        text: text(rad.varde),
        utfall: bedom(rad.varde, granser),
        kalltext: annanKalla(indikator, rad) ? kodtext(vardekallor, rad.kalla) : null,
        delar: rad.namnare !== null,
        // so few that chance decides most of it
        litet: rad.namnare !== null && rad.namnare > 0 && rad.namnare < 5,
      })),
    ),
  };
};

/** Worth a word only when the value came from elsewhere than the others. */
const annanKalla = (indikator: Pick<Indikator, 'kalla'>, rad: Pick<Indikator, 'kalla'>): boolean =>
  rad.kalla !== indikator.kalla && !(fyllsI(rad) && fyllsI(indikator));

const FORST = 8;

/** The latest ones at once, the older ones when somebody asks for them. */
const delad = <Rad>(rader: readonly Rad[]) => ({ rader: rader.slice(0, FORST), aldre: rader.slice(FORST) });

export const enheterna = ({ indikator, serier, perEnhet }: Indikatorsida, vald?: number) => {
  const serie = serier.at(-1)?.serie;
  if (!serie) return [];
  const text = somText(indikator, serie);
  return perEnhet.map((rad) => ({
    ...rad,
    vald: rad.enhetId === vald,
    period: periodnamn(periodicitetAv(rad, indikator.frekvens), rad),
    text: text(rad.varde),
    utfall: bedom(rad.varde, granserFor(indikator, serie)),
  }));
};

/** Women and men beside each other: a difference hidden in the total is seen. */
export const konsbild = ({ indikator, serier, perKon }: Indikatorsida): SafeHtml | null => {
  const perioder = [...new Set(perKon.map(({ fran }) => fran))].sort();
  if (perioder.length < 2) return null;
  const av = (kon: 'K' | 'M') => ({
    namn: konen[kon].etikett,
    varden: perioder.map((fran) => perKon.find((en) => en.kon === kon && en.fran === fran)?.varde ?? null),
  });
  const frekvens = (fran: string): Periodicitet =>
    periodicitetAv(perKon.find((en) => en.fran === fran) ?? { fran, till: fran }, indikator.frekvens);
  return new SafeHtml(
    linjediagram({
      id: 'konen',
      titel: `${indikator.namn}, kvinnor och män`,
      beskrivning: 'Kvinnor och män var för sig. Siffrorna går att välja fram i tabellen.',
      punkter: perioder.map((fran) => periodnamn(frekvens(fran), { fran })),
      serier: [av('K'), av('M')],
      enhet: serier.at(-1)?.serie.enhet ?? '',
    }),
  );
};

const HOGST_PERIODER = 5;

/** The own value beside those of others, as Kolada has them. Nothing is worked out from them. */
export const jamforelsen = ({ indikator, serier, jamforelser }: Indikatorsida) => {
  const nu = serier.at(-1);
  const [forsta] = jamforelser;
  if (!nu || !forsta) return null;
  const text = somText(indikator, nu.serie);
  const perioder = [...new Set(jamforelser.map(({ fran }) => fran))].sort().slice(-HOGST_PERIODER);
  const namn = (fran: string): string =>
    periodnamn(periodicitetAv(jamforelser.find((en) => en.fran === fran) ?? forsta, 'arligen'), { fran });
  const egna = perioder.map((fran) => nu.varden.find((en) => en.fran === fran)?.varde ?? null);
  const andra = [...new Set(jamforelser.map(({ kommun }) => kommun))].map((kommun) => ({
    namn: jamforelser.find((en) => en.kommun === kommun)?.kommunNamn ?? kommun,
    varden: perioder.map((fran) => vardet(jamforelser, kommun, fran)),
  }));
  const rader = [{ namn: 'Vi', varden: egna }, ...andra];
  return {
    perioder: perioder.map(namn),
    rader: rader.map((rad) => ({ namn: rad.namn, varden: rad.varden.map(text) })),
    hamtad: jamforelser.map(({ hamtadVid }) => hamtadVid).reduce((a, b) => (a > b ? a : b)),
    bild:
      perioder.length < 2
        ? null
        : new SafeHtml(
            linjediagram({
              ...{ id: 'jamforelsen', titel: `${indikator.namn}, jämfört med andra`, serier: rader.slice(0, 6) },
              ...{ punkter: perioder.map(namn), enhet: nu.serie.enhet },
              beskrivning: 'Vi och dem vi jämför oss med. Siffrorna står i tabellen.',
            }),
          ),
  };
};

const vardet = (alla: readonly Jamforelse[], kommun: string, fran: string): number | null =>
  alla.find((en) => en.kommun === kommun && en.fran === fran)?.varde ?? null;

/** The periods that a form offers, the newest first. */
export const periodval = ({ frekvens }: Pick<Indikator, 'frekvens'>, fran: string, idag: string) =>
  perioderMellan(frekvens, fran, idag)
    .toReversed()
    .slice(0, 24)
    .map((period) => ({ varde: periodkod(frekvens, period), text: periodnamn(frekvens, period) }));

/** Whoever leads only some of the enheter gives values only for them. */
export const farAlla = (vem: Vem, { ansvarig_person_id: ansvarig }: Pick<Indikator, 'ansvarig_person_id'>): boolean =>
  harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef') || (vem.personId !== null && vem.personId === ansvarig);
