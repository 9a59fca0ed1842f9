import type { Tx } from '../database/databas.js';
import { flode, NY } from '../floden/flode.js';
import * as krav from './styrdokument.krav.js';
import { styrdokumentnotiser } from './styrdokument.notiser.js';
import {
  styrdokumentslag,
  styrdokumenttexter,
  type Beslutsniva,
  type Styrdokumenthandling,
  type Styrdokumentrelation,
  type Styrdokumentstatus,
} from './styrdokument.texter.js';

const SKRIVER = [
  ...(['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef'] as const),
  { relation: 'ansvarig' },
] as const;
const NAMNDEN = ['registrator', 'forvaltningschef'] as const;
const LEDNINGEN = ['verksamhetschef', 'forvaltningschef'] as const;
const RUTIN = 'Nämndens rutin för styrdokument';
const { textFinns, ansvaretFinns, utanPersonnummer, sammantradeOchParagraf } = krav;
const { gallerEfterBeslutet, gallerEfterForra, ersattsInteRedan, skaletFinns } = krav;
const FASTSTALLS = [
  ...[textFinns, ansvaretFinns, utanPersonnummer, krav.remissHallen, gallerEfterBeslutet, gallerEfterForra],
] as const;

const beslutasAv =
  (...nivaer: readonly Beslutsniva[]) =>
  ({ slag }: krav.Styrdokumentversion): boolean =>
    nivaer.includes(styrdokumentslag[slag].niva);

/** What the rules must know besides the row: its document, who has written in it, and which days are taken. */
export const fyllPaVersion = async (tx: Tx, version: krav.Styrdokumentversion): Promise<krav.Styrdokumentversion> => {
  const om = await tx.en<Partial<krav.Styrdokumentversion>>(
    'processer.styrdokument-om',
    `select s.slag, s.enhet_id, s.ansvarig_person_id,
       coalesce((select (n.installningar ->> ('styrdokument_remiss_' || s.slag))::boolean from namnd n
         where n.id = s.namnd_id), false) as remiss_kravs,
       to_json(array(select distinct h.person_id from handelse h where h.sak = 'styrdokument_version' and h.sak_id = $2
         and h.handling in ('skapa', 'skriv') and h.person_id is not null)) as skribenter,
       (select max(case when v.status = 'upphavd' then v.galler_till else v.galler_fran end)
         from styrdokument_version v where v.styrdokument_id = s.id and v.id <> $2) as upptagen_till
     from styrdokument s where s.id = $1`,
    [version.styrdokument_id, version.id],
  );
  return { ...version, ...om };
};

/**
 * One version of a policy, riktlinje, rutin … SOSFS 2011:9 4 kap. 2–4 §§. Two persons at least: the one who has
 * written a version does not fastställa it. Which version holds a day is told by its dates, not by its status.
 */
export const styrdokumentFlode = flode<
  krav.Styrdokumentversion,
  Styrdokumentstatus,
  Styrdokumenthandling,
  Styrdokumentrelation
>('styrdokument_version', {
  tabell: 'styrdokument_version',
  slut: ['ersatt', 'upphavd', 'slopad'],
  texter: styrdokumenttexter,
  notiser: styrdokumentnotiser,
  enhet: ({ enhet_id: enhet }) => enhet,
  relationer: (version, { personId }) => [
    ...(personId !== null && version.skribenter.includes(personId) ? (['skribent'] as const) : []),
    ...(personId !== null && version.ansvarig_person_id === personId ? (['ansvarig'] as const) : []),
  ],
  fyllPa: fyllPaVersion,
  kravlista: { ...krav },
  rader: {
    skapa: {
      fran: NY,
      till: 'utkast',
      av: ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef', 'medarbetare'],
      lagrum: ['SOSFS 2011:9 4:4'],
    },
    skriv: { fran: 'utkast', fakta: 'text', av: SKRIVER, lagrum: ['SOSFS 2011:9 4:4'] },
    // 6 kap. 1 §: those who work here take part in the quality work
    remittera: { fran: 'utkast', till: 'remiss', av: SKRIVER, krav: [textFinns], lagrum: ['SOSFS 2011:9 6:1'] },
    aterta: { fran: 'remiss', till: 'utkast', av: SKRIVER, rutin: RUTIN },
    slopa: { fran: 'utkast', till: 'slopad', av: SKRIVER, rutin: RUTIN },
    faststallNamnden: {
      fran: ['utkast', 'remiss'],
      till: 'faststalld',
      av: NAMNDEN,
      inte: ['skribent'],
      galler: beslutasAv('namnd'),
      krav: [...FASTSTALLS, sammantradeOchParagraf],
      lagrum: ['SOSFS 2011:9 3:1'],
    },
    faststallForvaltningen: {
      fran: ['utkast', 'remiss'],
      till: 'faststalld',
      av: 'forvaltningschef',
      inte: ['skribent'],
      galler: beslutasAv('forvaltning'),
      krav: FASTSTALLS,
      lagrum: ['SOSFS 2011:9 4:4'],
    },
    // for a document of the whole nämnd no verksamhetschef leads all that it binds
    faststallVerksamheten: {
      fran: ['utkast', 'remiss'],
      till: 'faststalld',
      av: LEDNINGEN,
      inte: ['skribent'],
      galler: beslutasAv('verksamhet'),
      krav: FASTSTALLS,
      lagrum: ['SOSFS 2011:9 4:4'],
    },
    bekrafta: {
      fran: 'faststalld',
      fakta: 'genomgang',
      av: SKRIVER,
      krav: [ersattsInteRedan],
      lagrum: ['SOSFS 2011:9 5:8'],
    },
    upphavNamndens: {
      fran: 'faststalld',
      till: 'upphavd',
      av: NAMNDEN,
      galler: beslutasAv('namnd'),
      krav: [ersattsInteRedan, sammantradeOchParagraf, skaletFinns],
      rutin: RUTIN,
    },
    upphav: {
      fran: 'faststalld',
      till: 'upphavd',
      av: LEDNINGEN,
      galler: beslutasAv('forvaltning', 'verksamhet'),
      krav: [ersattsInteRedan, skaletFinns],
      rutin: RUTIN,
    },
    // the day the next one begins to hold
    ersatt: { fran: 'faststalld', till: 'ersatt', av: 'system', lagrum: ['SOSFS 2011:9 5:8'] },
  },
});
