import { Databas, type Tx } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { paminnelserFor, type Oppen, type Paminnelse } from './frister.js';
import { namndval } from './svarsdag.js';
import { synpunktFlode } from './synpunkt.flode.js';

/** Every morning: what nobody has read, answered or taken over in time is told to those who can do something, once. */
@Jobbutforare('synpunkt-frister', { namn: 'Påminnelser om synpunkter' })
export class Synpunktsfristjobb implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const [val, idag] = [await namndval(tx), this.klocka.idag()];
      const alla = (await oppna(tx)).flatMap((sak) => paminnelserFor(sak, idag, val));
      let sagda = 0;
      for (const en of alla) {
        const ny = await tx.en(
          'synpunkter.paminn',
          `insert into synpunkt_paminnelse (namnd_id, synpunkt_id, vad, dag, vid) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning synpunkt_id`,
          [namndId, en.id, en.vad, en.dag, this.klocka.nu()],
        );
        if (!ny) continue;
        await this.notiser.formedla(tx, PAMINNELSE, en);
        sagda += 1;
      }
      return { passerade: alla.length, sagda };
    });
  }
}

const oppna = (tx: Tx): Promise<Oppen[]> =>
  tx.sql(
    'synpunkter.oppna-frister',
    `select s.id, s.status, s.enhet_id as "enhetId", s.berorda <> '{}' as "arOmNagon", s.vill_ha_svar as "villHaSvar",
       s.inkom_datum as "inkomDatum", coalesce(s.nytt_svar_senast, s.svar_senast) as "svarSenast",
       s.forsening_datum is not null as forsening, s.overlamnad_for as overlamnad,
       (select coalesce(jsonb_agg(jsonb_build_object('orsak', o.orsak, 'datum', o.datum)), '[]') from (
         select f.uppgifter ->> 'orsak' as orsak, max(f.vid)::date as datum from synpunkt_fakta f
         where f.synpunkt_id = s.id and f.fakta = 'overlamning' and not exists (
           select from synpunkt_fakta k where k.synpunkt_id = s.id and k.fakta = 'kvittens'
             and k.uppgifter ->> 'orsak' = f.uppgifter ->> 'orsak')
         group by 1) o) as okvitterade
     from synpunkt s where not s.status = any ($1) order by s.id`,
    [synpunktFlode.slut],
  );

const PAMINNELSE: Notis<Paminnelse> = {
  till: ({ till }) => till,
  text: ({ text }) => text,
  lank: ({ id }) => `/synpunkter/${id}`,
  mejl: 'notis',
};
