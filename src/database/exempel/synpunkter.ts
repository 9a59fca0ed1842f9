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
import type { Svarsvag, Typ } from '../../synpunkter/kodlistor.texter.js';
import { SamtalService } from '../../synpunkter/samtal.service.js';
import { SorteringService } from '../../synpunkter/sortering.service.js';
import { SynpunktService } from '../../synpunkter/synpunkt.service.js';
import { TaEmotService } from '../../synpunkter/ta-emot.service.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { skrivGamlaSynpunkter, type Plats } from './gamla-synpunkter.js';
import type { Exempelnamnd } from './organisation.js';

interface Exempelsynpunkt {
  /** Came so many days ago. */
  readonly for: number;
  readonly typ: Typ;
  readonly text: string;
  readonly svarsvag?: Svarsvag;
  readonly kategori?: string;
  /** How far it has come. */
  readonly till: 'inkommen' | 'fordelad' | 'utreds' | 'avslutad';
  readonly svar?: string;
}

const SYNPUNKTER: readonly Exempelsynpunkt[] = [
  {
    for: 310,
    typ: 'klagomal',
    text: 'Jag har bytt handläggare tre gånger på ett halvår och får berätta allt från början varje gång.',
    svarsvag: 'kod',
    kategori: 'kontinuitet',
    till: 'avslutad',
    svar: 'Vi förstår att det är tungt. Vid byte träffas nu den gamla och den nya handläggaren tillsammans med dig.',
  },
  {
    for: 205,
    typ: 'forslag',
    text: 'Ha telefontid på kvällen en dag i veckan, för oss som arbetar dagtid.',
    svarsvag: 'kod',
    kategori: 'tillganglighet',
    till: 'avslutad',
    svar: 'Tack för förslaget. Vi provar telefontid till klockan 19 på torsdagar under hösten.',
  },
  { for: 120, typ: 'berom', text: 'Tack till er som lyssnade på min son. Han vågar prata nu.', till: 'avslutad' },
  {
    for: 24,
    typ: 'klagomal',
    text: 'Ingen har ringt tillbaka trots att jag har lämnat meddelande fyra gånger.',
    svarsvag: 'kod',
    kategori: 'bemotande',
    till: 'utreds',
  },
  { for: 9, typ: 'fraga', text: 'Kan jag få ett nytt möte med tolk?', svarsvag: 'kod', till: 'fordelad' },
  { for: 3, typ: 'synpunkt', text: 'Väntrummet är så lyhört att man hör vad andra berättar.', till: 'inkommen' },
  { for: 1, typ: 'klagomal', text: 'Beslutet är fel och jag vill överklaga det.', svarsvag: 'kod', till: 'inkommen' },
];

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

/** The example's days pass here, and nowhere else. */
class Exempelklocka extends Klocka {
  private dag = '2021-01-01';

  stall(dag: string): void {
    this.dag = dag;
  }

  override nu(): Date {
    return new Date(`${this.dag}T09:12:00Z`);
  }
}

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
  const klocka = new Exempelklocka();
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
  for (const { for: dagar, typ, text, svarsvag, kategori, till, svar } of SYNPUNKTER) {
    klocka.stall(plusDagar(idag, -dagar));
    const { id } = await intag.skicka(namndId, { typ, text, svarsvag, enhetId });
    if (till === 'inkommen') continue;
    await sortering.bekrafta(registrator, id, {});
    await sortering.fordela(registrator, id, { typ, enhetId, provad: true });
    if (till === 'fordelad') continue;
    klocka.stall(plusDagar(idag, 5 - dagar));
    const utredning = typ === 'klagomal' ? 'Gruppen har gått igenom vad som hände.' : '';
    const bedomning = typ === 'klagomal' ? ('befogat' as const) : undefined;
    await synpunkter.utred(chef, id, { kategorier: kategori === undefined ? [] : [kategori], utredning, bedomning });
    if (till === 'utreds') continue;
    const motivering = 'Gruppen har ändrat sitt arbetssätt.';
    if (svar === undefined) await synpunkter.avslutaUtanSvar(chef, id, { motivering });
    else {
      await synpunkter.svara(chef, id, { text: svar, svarssatt: ['kod'] });
      await synpunkter.avsluta(chef, id, { motivering });
    }
  }
};
