import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { arArbetsdag, plusArbetsdagar, plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { LokalaTidsgranser, verkstallasSenast } from '../../uppdragsuppfoljning/oppenvard.frister.js';
import type { Avslutsorsak, Drojsmal, Insats, Kon } from '../../uppdragsuppfoljning/oppenvard.texter.js';
import type { Exempelnamnd } from './organisation.js';
import { Slump } from './slump.js';

const FORSTA_AR = 2022;
/** Beslut a year at each of the two; it has grown. */
const PER_AR = [22, 24, 26, 28, 30];
const NY_ENHET = 'Ungdomsöppenvården';
/** Gotland's three weeks, in one utförares avtal; the others have the nämnd's six. */
const AVTAL = { namn: 'Ungas väg, ideell förening', plandagar: 21 };

const INSATSER: readonly Insats[] = [
  'familjebehandling',
  'familjebehandling',
  'samtalsstod',
  'foraldrastod',
  'natverk',
];
const UNGDOMSINSATSER: readonly Insats[] = ['ungdomsstod', 'ungdomsstod', 'samtalsstod', 'familjepedagog'];

interface Uppfoljning {
  readonly nr: number;
  readonly senast: string;
  readonly bokad: string | null;
  readonly underlag_senast: string | null;
  readonly underlag: string | null;
  readonly genomford: string | null;
  readonly barn: string | null;
  readonly barnsamtal: string | null;
}

interface Uppdrag {
  readonly lopnummer: string;
  readonly enhet_id: number;
  readonly utforare_id: number | null;
  readonly insats: Insats;
  readonly kon: Kon | null;
  readonly status: 'bestallt' | 'pagar' | 'avslutat';
  readonly beslutad: string;
  readonly verkstallas_senast: string;
  readonly fordelad: string | null;
  readonly uppstart_senast: string | null;
  readonly uppstartsmote: string | null;
  readonly uppstart_barn: string | null;
  readonly verkstalld: string | null;
  readonly plan_senast: string | null;
  readonly plan: string | null;
  readonly drojsmal: Drojsmal | null;
  readonly avslutad: string | null;
  readonly avslutsorsak: Avslutsorsak | null;
  readonly uppfoljningar: readonly Uppfoljning[];
  readonly avbrott: readonly { fran: string; omprovas_senast: string; omprovad: string | null; till: string | null }[];
}

interface Plats {
  readonly enhetId: number;
  readonly insatser: readonly Insats[];
  readonly prefix: string;
}

/** Five years of uppdrag at two öppenvård enheter, written at once: most in time, some late, a few never started. */
export const skapaOppenvardsuppdrag = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  { namndId, enheter }: Exempelnamnd,
): Promise<void> => {
  const finns = await agare.query('select 1 from oppenvardsuppdrag where namnd_id = $1 limit 1', [namndId]);
  if (finns.rowCount) return;
  const idag = app.get(Klocka, { strict: false }).idag();
  const klient = await agare.connect();
  try {
    await klient.query('begin');
    const ny = await klient.query<{ id: number }>(NY_ENHET_SQL, [
      namndId,
      NY_ENHET,
      enheter['Barn- och familjeenheten'],
    ]);
    const { rows: utforare } = await klient.query<{ id: number; namn: string }>(
      `update utforare set plan_dagar = case when namn = $2 then $3::int end where namnd_id = $1 returning id, namn`,
      [namndId, AVTAL.namn, AVTAL.plandagar],
    );
    const platser: Plats[] = [
      { enhetId: enheter.Öppenvårdsgruppen ?? 0, insatser: INSATSER, prefix: 'ÖV' },
      { enhetId: ny.rows[0]?.id ?? 0, insatser: UNGDOMSINSATSER, prefix: 'UÖ' },
    ];
    const rader = platser.flatMap((plats) => uppdragVid(plats, utforare, idag));
    await klient.query(SKRIV, [namndId, JSON.stringify(rader)]);
    await klient.query('commit');
  } catch (fel) {
    await klient.query('rollback');
    throw fel;
  } finally {
    klient.release();
  }
};

const uppdragVid = (plats: Plats, utforare: readonly { id: number; namn: string }[], idag: string): Uppdrag[] => {
  const alla: Uppdrag[] = [];
  for (let ar = FORSTA_AR; `${ar}-01-01` <= idag; ar++) {
    const slump = new Slump(ar * 31 + plats.prefix.charCodeAt(0));
    const antal = PER_AR[ar - FORSTA_AR] ?? PER_AR.at(-1) ?? 0;
    const dagar = Array.from({ length: antal }, () => plusArbetsdagar(plusDagar(`${ar}-01-02`, slump.heltal(362)), 0));
    for (const [nr, beslutad] of dagar.sort().entries()) {
      const extern = slump.chans(0.15) ? slump.ett(utforare) : null;
      const uppdrag = new Lopp(slump, plats, extern, beslutad, idag).uppdrag(`${plats.prefix} ${ar}-${nr + 1}`);
      if (beslutad <= idag) alla.push(uppdrag);
    }
  }
  return alla;
};

/** One uppdrag lived day by day until today: what lies ahead has not happened. */
class Lopp {
  private readonly granser: LokalaTidsgranser;

  constructor(
    private readonly slump: Slump,
    private readonly plats: Plats,
    private readonly utforare: { readonly id: number; readonly namn: string } | null,
    private readonly beslutad: string,
    private readonly idag: string,
  ) {
    this.granser = new LokalaTidsgranser({}, utforare?.namn === AVTAL.namn ? AVTAL.plandagar : null);
  }

  uppdrag(lopnummer: string): Uppdrag {
    const { slump, beslutad } = this;
    const kon = slump.chans(0.04) ? null : slump.ett<Kon>(['K', 'M']);
    // now and then nobody has a place: then the three months of the law may pass
    const vantar = slump.chans(0.09) ? 90 + slump.heltal(70) : 2 + slump.heltal(16);
    const fordelad = this.skett(plusDagar(beslutad, vantar));
    const aldrig = slump.chans(0.03);
    // of what is going on now some things wait for somebody to do them
    const nyligen = beslutad > plusDagar(this.idag, -150);
    const uppstart = fordelad && this.granser.uppstart(fordelad);
    const mote =
      aldrig || (nyligen && slump.chans(0.15))
        ? null
        : fordelad && this.skett(plusDagar(fordelad, slump.chans(0.82) ? 5 + slump.heltal(9) : 16 + slump.heltal(14)));
    const verkstalld = mote && this.skett(plusDagar(mote, 1 + slump.heltal(8)));
    const planSenast = verkstalld && this.granser.plan(verkstalld);
    const plan =
      planSenast && !slump.chans(nyligen ? 0.4 : 0.04)
        ? this.skett(plusDagar(planSenast, slump.chans(0.78) ? -slump.heltal(18) : 2 + slump.heltal(25)))
        : null;
    const langd = 120 + slump.heltal(480);
    const slut = this.skett(
      aldrig ? plusDagar(beslutad, 60 + slump.heltal(60)) : plusDagar(verkstalld ?? this.idag, langd),
    );
    const avslutad = verkstalld || aldrig ? slut : null;
    return {
      ...{ lopnummer, enhet_id: this.plats.enhetId, utforare_id: this.utforare?.id ?? null },
      ...{ insats: slump.ett(this.plats.insatser), kon, beslutad, verkstallas_senast: verkstallasSenast(beslutad) },
      status: avslutad ? 'avslutat' : verkstalld ? 'pagar' : 'bestallt',
      ...{ fordelad, uppstart_senast: uppstart, uppstartsmote: mote },
      uppstart_barn: mote && slump.ett(['deltog', 'deltog', 'deltog', 'ville_inte', 'olampligt']),
      ...{ verkstalld, plan_senast: planSenast, plan },
      drojsmal: vantar > 60 ? slump.ett<Drojsmal>(['resurser', 'familjen_vantar', 'lamplig']) : null,
      avslutad,
      avslutsorsak: avslutad === null ? null : aldrig ? 'aldrig_startad' : slump.ett(ORSAKER),
      uppfoljningar: verkstalld ? this.uppfoljningar(verkstalld, avslutad) : [],
      avbrott: verkstalld && !avslutad && slump.chans(0.05) ? [this.avbrott()] : [],
    };
  }

  private uppfoljningar(verkstalld: string, avslutad: string | null): Uppfoljning[] {
    const { slump } = this;
    const alla: Uppfoljning[] = [];
    for (let [nr, fran] = [1, verkstalld]; ; nr++) {
      const senast = this.granser.uppfoljning(fran);
      const mote = plusArbetsdagar(
        plusDagar(senast, slump.chans(0.8) ? -5 - slump.heltal(30) : 3 + slump.heltal(30)),
        0,
      );
      const genomford = this.skett(mote);
      const bokad = mote <= plusDagar(this.idag, 30) ? mote : null;
      const underlagSenast = bokad && this.granser.underlag(bokad);
      const underlag =
        underlagSenast &&
        this.skett(plusDagar(underlagSenast, slump.chans(0.75) ? -slump.heltal(4) : 1 + slump.heltal(6)));
      const inom = genomford !== null && (avslutad === null || genomford <= avslutad);
      alla.push({
        ...{ nr, senast },
        bokad: inom || avslutad === null ? bokad : null,
        underlag_senast: inom || avslutad === null ? underlagSenast : null,
        underlag: inom || avslutad === null ? underlag : null,
        genomford: inom ? genomford : null,
        barn: inom ? slump.ett(['deltog', 'deltog', 'deltog', 'ville_inte', 'tillfragades_inte', 'olampligt']) : null,
        barnsamtal: inom ? slump.ett(['genomfort', 'genomfort', 'avbojt', 'erbjods_inte', 'olampligt']) : null,
      });
      if (!inom) return alla;
      fran = genomford;
    }
  }

  /** The family has not come for a while. */
  private avbrott() {
    const fran = plusDagar(this.idag, -30 - this.slump.heltal(90));
    return { fran, omprovas_senast: this.granser.omprovning(fran), omprovad: null, till: null };
  }

  /** On a day when somebody works; null when it has not come. */
  private skett(dag: string): string | null {
    const arbetsdag = arArbetsdag(dag) ? dag : plusArbetsdagar(dag, 0);
    return arbetsdag <= this.idag ? arbetsdag : null;
  }
}

const ORSAKER: readonly Avslutsorsak[] = [
  'mal_uppnatt',
  'mal_uppnatt',
  'mal_uppnatt',
  'familjen_avslutar',
  'inte_mal',
  'annan_insats',
  'flyttat',
];

const NY_ENHET_SQL = `
  with e as (insert into enhet (namnd_id, niva) values ($1, 'enhet') returning id)
  insert into enhet_version (namnd_id, enhet_id, namn, foralder_id, fran) select $1, e.id, $2, $3, '2022-01-01' from e
  returning enhet_id as id`;

const SKRIV = `
  with r as (select nextval(pg_get_serial_sequence('oppenvardsuppdrag', 'id')) as nytt, x.*
    from jsonb_to_recordset($2) as x (lopnummer text, enhet_id bigint, utforare_id bigint, insats text, kon text,
      status text, beslutad date, verkstallas_senast date, fordelad date, uppstart_senast date, uppstartsmote date,
      uppstart_barn text, verkstalld date, plan_senast date, plan date, drojsmal text, avslutad date, avslutsorsak text,
      uppfoljningar jsonb, avbrott jsonb)),
  u as (insert into oppenvardsuppdrag (id, namnd_id, nyckel, lopnummer, enhet_id, utforare_id, insats, kon, status,
      beslutad, verkstallas_senast, fordelad, uppstart_senast, uppstartsmote, uppstart_barn, verkstalld, plan_senast, plan,
      drojsmal, avslutad, avslutsorsak, maluppfyllelse, skapad_vid, bistand_till)
    select nytt, $1, gen_random_uuid(), lopnummer, enhet_id, utforare_id, insats, kon, status, beslutad,
      verkstallas_senast, fordelad, uppstart_senast, uppstartsmote, uppstart_barn, verkstalld, plan_senast, plan, drojsmal,
      avslutad, avslutsorsak, case avslutsorsak when 'mal_uppnatt' then 'helt' when 'inte_mal' then 'inte'
        when 'familjen_avslutar' then 'delvis' when 'annan_insats' then 'delvis' end, beslutad + time '09:00',
      case when status = 'pagar' then ((uppfoljningar -> -1 ->> 'senast')::date + interval '1 month')::date end from r),
  a as (insert into oppenvardsavbrott (namnd_id, uppdrag_id, fran, omprovas_senast, skal)
    select $1, r.nytt, y.fran, y.omprovas_senast, 'familjen_nar_inte'
    from r cross join lateral jsonb_to_recordset(r.avbrott) as y (fran date, omprovas_senast date))
  insert into oppenvardsuppfoljning (namnd_id, uppdrag_id, nr, senast, bokad, underlag_senast, underlag, genomford, barn,
    barnsamtal)
  select $1, r.nytt, y.nr, y.senast, y.bokad, y.underlag_senast, y.underlag, y.genomford, y.barn, y.barnsamtal
  from r cross join lateral jsonb_to_recordset(r.uppfoljningar) as y (nr int, senast date, bokad date, underlag_senast date,
    underlag date, genomford date, barn text, barnsamtal text)`;
