import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { AtgardService } from '../../atgarder/atgard.service.js';
import { Installningar } from '../../config/installningar.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { LexSarahService } from '../../lex-sarah/lex-sarah.service.js';
import { Notisformedlare } from '../../floden/notis.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Mejl } from '../../plattform/mejl/mejl.service.js';
import { SamtalService } from '../../synpunkter/samtal.service.js';
import { SorteringService } from '../../synpunkter/sortering.service.js';
import { ORSAK_FOR } from '../../synpunkter/synpunkt.flode.js';
import { SynpunktService } from '../../synpunkter/synpunkt.service.js';
import { TaEmotService } from '../../synpunkter/ta-emot.service.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { Exempelklocka } from './exempelklocka.js';
import { skrivGamlaSynpunkter, type Plats } from './gamla-synpunkter.js';
import { NYA_SYNPUNKTER, type Exempelsynpunkt } from './nya-synpunkter.js';
import type { Exempelnamnd } from './organisation.js';

const FRASER = [
  ['Tack', 'Tack för att du berättade. Det hjälper oss att bli bättre.'],
  ['Beklagar', 'Vi är ledsna för att det blev så här för dig.'],
  ['Vad vi har gjort', 'Vi har pratat med dem som arbetade då och gått igenom hur det gick till.'],
] as const;

/** What is younger than this is made through the flow, act by act. */
const GAMMAL = 30;

const enheterna = async (agare: pg.Pool, namndId: number): Promise<Plats[]> => {
  const { rows } = await agare.query<Plats>(
    `select v.enhet_id::int as id, v.id::int as "versionId", v.namn
     from enhet_version v join enhet e on e.id = v.enhet_id and e.niva = 'enhet'
     where v.namnd_id = $1 and v.till is null order by v.enhet_id`,
    [namndId],
  );
  return rows;
};

/** Synpunkter of the example nämnd, taken in and answered through the flow. Made once. */
export const skapaSynpunkter = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  { namndId, personer }: Exempelnamnd,
): Promise<void> => {
  const finns = await agare.query('select 1 from synpunkt where namnd_id = $1 limit 1', [namndId]);
  if (finns.rows.length > 0) return;
  const idag = app.get(Klocka, { strict: false }).idag();
  await skrivGamlaSynpunkter(agare, namndId, await enheterna(agare, namndId), plusDagar(idag, -GAMMAL));
  for (const [rubrik, text] of FRASER)
    await agare.query('insert into svarsfras (namnd_id, rubrik, text) values ($1, $2, $3)', [namndId, rubrik, text]);
  const klocka = new Exempelklocka(idag);
  const databas = app.get(Databas, { strict: false });
  const motor = new Flodesmotor(klocka, app.get(Notisformedlare, { strict: false }));
  const intag = new TaEmotService(databas, motor, klocka, app.get(Installningar, { strict: false }));
  const samtal = new SamtalService(klocka, app.get(Mejl, { strict: false }));
  const sortering = new SorteringService(databas, motor, klocka, samtal, new LexSarahService(databas, motor, klocka));
  const synpunkter = new SynpunktService(databas, motor, klocka, new AtgardService(databas, motor, klocka), samtal);
  const som = async (epost: string): Promise<Vem> => {
    const sats = 'select vem_for($1, $2) as vem';
    const { rows } = await agare.query<{ vem: Vem | null }>(sats, [personer[`${epost}@exempel.se`], idag]);
    if (!rows[0]?.vem) throw new Error(`Exemplet saknar ${epost}.`);
    return rows[0].vem;
  };
  const [registrator, chef] = [await som('registrator'), await som('enhetschef')];
  const [enhetId] = chef.enheter;
  if (enhetId === undefined) throw new Error('Exemplets enhetschef leder ingen enhet.');
  for (const synpunkt of NYA_SYNPUNKTER) {
    const dag = (efter: number): void => {
      klocka.stall(plusDagar(idag, Math.min(efter - synpunkt.for, 0)));
    };
    await spelaUpp(synpunkt, { dag, namndId, enhetId, intag, sortering, synpunkter, registrator, chef });
  }
};

interface Scen {
  /** So many days after it came. */
  readonly dag: (efter: number) => void;
  readonly namndId: number;
  readonly enhetId: number;
  readonly intag: TaEmotService;
  readonly sortering: SorteringService;
  readonly synpunkter: SynpunktService;
  readonly registrator: Vem;
  readonly chef: Vem;
}

const spelaUpp = async (
  { typ, text, kanal, svarsvag, kategori, over, till, forsening, svar, svarssatt, inteNojd }: Exempelsynpunkt,
  { dag, namndId, enhetId, intag, sortering, synpunkter, registrator, chef }: Scen,
): Promise<void> => {
  dag(0);
  const ny = { typ, text, svarsvag, enhetId };
  const { id } = await (kanal === undefined
    ? intag.skicka(namndId, ny)
    : intag.registrera(registrator, { ...ny, kanal }));
  if (over) {
    await sortering.lamnaOver(registrator, id, over.som, { text: over.text });
    if (over.kvittens === undefined) return;
    dag(2);
    await sortering.kvittera(registrator, id, { orsak: ORSAK_FOR[over.som], text: over.kvittens });
    await sortering.avslutaOverlamnad(registrator, id, {});
    return;
  }
  if (till === 'inkommen') return;
  await sortering.bekrafta(registrator, id, {});
  if (till === 'registrerad') return;
  await sortering.fordela(registrator, id, { typ, enhetId, provad: true });
  if (till === 'fordelad') return;
  dag(5);
  const utredning = typ === 'klagomal' ? 'Gruppen har gått igenom vad som hände.' : '';
  const bedomning = typ === 'klagomal' ? ('befogat' as const) : undefined;
  await synpunkter.utred(chef, id, { kategorier: kategori === undefined ? [] : [kategori], utredning, bedomning });
  dag(12);
  if (forsening !== undefined) await synpunkter.meddelaForsening(chef, id, { skal: forsening });
  const motivering = 'Gruppen har ändrat sitt arbetssätt.';
  if (svar !== undefined) await synpunkter.svara(chef, id, { text: svar, svarssatt: svarssatt ?? ['kod'] });
  dag(15);
  if (inteNojd) await synpunkter.noteraNojd(registrator, id, { nojd: false });
  if (till !== 'avslutad') return;
  if (svar === undefined) await synpunkter.avslutaUtanSvar(chef, id, { motivering });
  else await synpunkter.avsluta(chef, id, { motivering });
};
