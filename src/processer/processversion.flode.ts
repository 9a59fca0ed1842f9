import type { Tx } from '../database/databas.js';
import { harRoll } from '../database/vem.js';
import { flode, NY } from '../floden/flode.js';
import { jaNejval, type Sparat } from '../organisation/installningar.texter.js';
import { beskrivningI } from './beskrivning.queries.js';
import { processinnehall, sammaInnehall } from './processinnehall.js';
import * as krav from './processversion.krav.js';
import { processversionsnotiser } from './processversion.notiser.js';
import {
  processversionstexter,
  type Processversionshandling,
  type Processversionsrelation,
  type Processversionsstatus,
} from './processversion.texter.js';

/** A process is the nämnd's, not an enhet's: any verksamhetschef may take part in it. */
const BORJAR = ['kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef'] as const;
const SKRIVER = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'verksamhetschef' }] as const;
const BESLUTAR = ['forvaltningschef', { relation: 'verksamhetschef' }] as const;
const RUTIN = 'Nämndens rutin för processer';
const { aktiviteterFinns, rutinerFinns, somRemissen, remissHallen, inteSammaDag, skaletFinns } = krav;

/** Which version of a rutin holds does not matter here, only that one does until further notice. */
const NAR_SOM_HELST = '2100-12-31';

/** What the rules must know besides the row: what the description is now, who has written in it, and what holds. */
export const fyllPaProcessversion = async (tx: Tx, sak: krav.Processversion): Promise<krav.Processversion> => {
  const beskrivning = await beskrivningI(tx, sak.process_id, NAR_SOM_HELST);
  const nu = processinnehall(beskrivning);
  const om = await tx.en<{ val: Sparat; gallande: string | null; skribenter: number[] }>(
    'processer.processversion-om',
    `select n.installningar as val,
       (select v.galler_fran from process_version v
         where v.process_id = $1 and v.galler_fran is not null and v.galler_till is null) as gallande,
       -- who has changed the description since the version before was fastställd, and who has sent this one out
       to_json(array(select distinct h.person_id from handelse h where h.person_id is not null
         and ((h.sak = 'process' and h.sak_id = $1 and h.vid > coalesce((select max(v.faststalld_vid)
             from process_version v where v.process_id = $1 and v.id <> $2), '-infinity'))
           or (h.sak = 'process_version' and h.sak_id = $2 and h.handling in ('borja', 'remittera'))))) as skribenter
     from namnd n where n.id = $3`,
    [sak.process_id, sak.id, sak.namnd_id],
  );
  return {
    ...sak,
    aktiviteter: nu.aktiviteter.length,
    utanRutin: beskrivning.aktiviteter.filter(({ rutiner }) => rutiner.every(({ nr }) => nr === null)).length,
    andrad: sak.innehall !== null && !sammaInnehall(sak.innehall, nu),
    remissKravs: jaNejval(om?.val ?? {}, 'styrdokument_remiss_process'),
    gallandeFran: om?.gallande ?? null,
    avlost: sak.galler_till !== null && om?.gallande !== null,
    skribenter: om?.skribenter ?? [],
  };
};

/**
 * One version of a process as it is described. SOSFS 2011:9 4 kap. 2 §: the processes are identified, described and
 * fastställda. Two persons at least: the one who has written does not fastställa.
 */
export const processversionFlode = flode<
  krav.Processversion,
  Processversionsstatus,
  Processversionshandling,
  Processversionsrelation
>('process_version', {
  tabell: 'process_version',
  slut: ['ersatt', 'upphavd', 'slopad'],
  texter: processversionstexter,
  notiser: processversionsnotiser,
  relationer: ({ skribenter = [] }, vem) => [
    ...(vem.personId !== null && skribenter.includes(vem.personId) ? (['skribent'] as const) : []),
    ...(harRoll(vem, 'verksamhetschef') ? (['verksamhetschef'] as const) : []),
  ],
  fyllPa: fyllPaProcessversion,
  kravlista: { aktiviteterFinns, rutinerFinns, somRemissen, remissHallen, inteSammaDag, skaletFinns },
  rader: {
    borja: { fran: NY, till: 'utkast', av: BORJAR, lagrum: ['SOSFS 2011:9 4:2'] },
    // 6 kap. 1 §: those who work here take part in the quality work
    remittera: {
      fran: 'utkast',
      till: 'remiss',
      av: SKRIVER,
      krav: [aktiviteterFinns],
      lagrum: ['SOSFS 2011:9 6:1'],
    },
    aterta: { fran: 'remiss', till: 'utkast', av: SKRIVER, rutin: RUTIN },
    slopa: { fran: 'utkast', till: 'slopad', av: SKRIVER, rutin: RUTIN },
    faststall: {
      fran: ['utkast', 'remiss'],
      till: 'faststalld',
      av: BESLUTAR,
      inte: ['skribent'],
      krav: [aktiviteterFinns, rutinerFinns, somRemissen, remissHallen, inteSammaDag],
      lagrum: ['SOSFS 2011:9 4:2'],
    },
    bekrafta: {
      fran: 'faststalld',
      fakta: 'genomgang',
      av: SKRIVER,
      galler: ({ galler_till: till }) => till === null,
      lagrum: ['SOSFS 2011:9 5:8'],
    },
    // in the same transaction as the next one is fastställd
    ersatt: {
      fran: 'faststalld',
      till: 'ersatt',
      av: BESLUTAR,
      galler: ({ avlost }) => avlost === true,
      lagrum: ['SOSFS 2011:9 5:8'],
    },
    upphav: {
      fran: 'faststalld',
      till: 'upphavd',
      av: BESLUTAR,
      galler: ({ galler_till: till }) => till === null,
      krav: [skaletFinns],
      rutin: RUTIN,
    },
  },
});
