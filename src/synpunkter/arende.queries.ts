import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { tidslinje } from '../floden/handelselogg.queries.js';
import { loggaLasning } from '../floden/lasning.js';
import { tidigareNummer } from '../floden/tidigare-nummer.js';
import { lagrumsrad } from '../floden/lagrum.js';
import { handlingar } from '../floden/prova.js';
import { tidslinjevy, type Tidslinjevy } from '../floden/tidslinjevy.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Bilagetyp } from '../plattform/web/bilagor.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { overlamningarna, samtalet, type Bilagelank, type Meddelande, type Overlamning } from './delar.queries.js';
import { avsandartyper, bedomningar, kanaler, kategorier, svarssatt, svarsvagar, typer } from './kodlistor.texter.js';
import { overlamningar, type Orsak } from './overlamning.texter.js';
import { ORSAK_FOR, synpunktFlode } from './synpunkt.flode.js';
import type { Synpunkt } from './synpunkt.krav.js';
import { flaggorna } from './synpunkt.queries.js';
import {
  FORDELA_OM,
  handlingshjalp,
  statuston,
  synpunktstexter,
  type Synpunktshandling,
  type Synpunktsstatus,
} from './synpunkt.texter.js';

/** One act as the page's partial `handling` takes it. */
interface Handlingsvy {
  readonly namn: Synpunktshandling;
  readonly etikett: string;
  readonly url: string;
  readonly hjalp: string | null;
  readonly brister: readonly string[];
  readonly frist: { readonly text: string; readonly passerad: boolean } | null;
  readonly lagrum: string;
  readonly version: number;
  /** The text suggests that this is the act that is needed. */
  readonly antydd: boolean;
  /** The sheet that goes with what is handed over. */
  readonly foljeblad: string | null;
}

export interface Arende {
  readonly id: number;
  readonly version: number;
  readonly synpunkt: Synpunkt;
  /** In the system before, for a case that was read in. */
  readonly tidigareNummer: string | null;
  readonly typ: string;
  readonly kanal: string;
  readonly avsandare: string;
  readonly svarsvag: string | null;
  readonly statustext: string;
  readonly ton: string;
  readonly flaggor: readonly string[];
  readonly svarSenast: string;
  readonly enhet: string | null;
  readonly angivenEnhet: string | null;
  readonly berorda: readonly string[];
  readonly kategorier: readonly string[];
  readonly bedomning: string | null;
  readonly svarssatt: readonly string[];
  readonly meddelanden: readonly Meddelande[];
  readonly overlamningar: readonly Overlamning[];
  readonly bilagor: readonly Bilagelank[];
  /** The lex Sarah case that it became, to those who may see that one. */
  readonly lexSarah: { readonly id: number; readonly dnr: string } | null;
  readonly atgarder: readonly Atgardsrad[];
  /** Routing first: the acts that hand it over, then those that take it on. */
  readonly hanvisning: readonly Handlingsvy[];
  readonly handlingar: readonly Handlingsvy[];
  readonly handelser: readonly Tidslinjevy[];
}

interface Hamtad extends Synpunkt {
  readonly enhet: string | null;
  readonly angiven_enhet: string | null;
  readonly berorda_namn: readonly string[] | null;
  readonly installningar: Readonly<Record<string, unknown>>;
}

@Injectable()
export class SynpunktsarendeQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardQueries,
  ) {}

  /** @throws FinnsInte for a case that is not there, or not for the one who asks. */
  arende(vem: Vem, id: number): Promise<Arende> {
    return this.databas.skriv(vem, async (tx) => {
      const { enhet, angiven_enhet: angivenEnhet, berorda_namn: namnen, installningar, ...rad } = await hamta(tx, id);
      loggaLasning(tx, { sak: 'synpunkt', id, vad: 'arende', vid: this.klocka.nu() });
      const sak = (await synpunktFlode.fyllPa?.(tx, rad)) ?? rad;
      const status = sak.status as Synpunktsstatus;
      const { meddelanden, bilagor } = await samtalet(tx, id);
      const vyer = handlingsvyer(sak, vem, this.klocka.idag(), installningar);
      return {
        id,
        version: sak.version,
        synpunkt: sak,
        tidigareNummer: await tidigareNummer(tx, 'synpunkt', id),
        typ: typer[sak.typ].etikett,
        kanal: kanaler[sak.kanal].etikett,
        avsandare: sak.avsandartyp === null ? 'Inte angiven' : avsandartyper[sak.avsandartyp].etikett,
        svarsvag: sak.svarsvag && svarsvagar[sak.svarsvag].etikett,
        statustext: synpunktstexter.status[status],
        ton: statuston[status],
        flaggor: flaggorna(radFor(sak), this.klocka.idag()),
        svarSenast: sak.nytt_svar_senast ?? sak.svar_senast,
        enhet,
        angivenEnhet,
        berorda: namnen ?? [],
        kategorier: sak.kategorier.map((kod) => kodtext(kategorier, kod)),
        bedomning: sak.bedomning && bedomningar[sak.bedomning].etikett,
        svarssatt: sak.svarssatt.map((satt) => svarssatt[satt].etikett),
        meddelanden,
        overlamningar: await overlamningarna(tx, id),
        bilagor,
        lexSarah: await tx.en<{ id: number; dnr: string }>(
          'synpunkter.lex-sarah',
          `select id, dnr from lex_sarah where synpunkt_id = $1 order by id desc limit 1`,
          [id],
        ),
        atgarder: await this.atgarder.atgarderForI(tx, 'synpunkt', id),
        hanvisning: vyer.filter(({ namn }) => namn in ORSAK_FOR),
        handlingar: vyer.filter(({ namn }) => !(namn in ORSAK_FOR)),
        handelser: tidslinjevy(await tidslinje(tx, synpunktFlode, id)),
      };
    });
  }

  /** The bytes of one attachment. @throws FinnsInte */
  bilaga(vem: Vem, id: number, nr: number): Promise<{ typ: Bilagetyp; innehall: Buffer }> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ typ: Bilagetyp; innehall: Buffer }>(
        'synpunkter.bilaga',
        'select typ, innehall from synpunkt_bilaga where synpunkt_id = $1 and nr = $2',
        [id, nr],
      );
      if (!rad) throw new FinnsInte();
      loggaLasning(tx, { sak: 'synpunkt', id, vad: 'bilaga', vid: this.klocka.nu() });
      return rad;
    });
  }
}

const radFor = (sak: Synpunkt) => ({
  forsening: sak.forsening_datum !== null,
  status: sak.status as Synpunktsstatus,
  svarSenast: sak.nytt_svar_senast ?? sak.svar_senast,
  villHaSvar: sak.vill_ha_svar,
  antydningar: sak.antydningar as readonly Orsak[],
  overlamnad: sak.overlamnad_for,
});

const handlingsvyer = (sak: Synpunkt, vem: Vem, idag: string, val: Readonly<Record<string, unknown>>): Handlingsvy[] =>
  handlingar(synpunktFlode, sak, vem, idag, val).map(({ handling, etikett, url, brister, nekad, frist, lagrum }) => {
    const orsak = handling in ORSAK_FOR ? ORSAK_FOR[handling as keyof typeof ORSAK_FOR] : null;
    return {
      namn: handling,
      etikett: handling === 'fordela' && sak.status !== 'registrerad' ? FORDELA_OM : etikett,
      url: `/synpunkter/${sak.id}/${url}`,
      hjalp: orsak === null ? (handlingshjalp[handling] ?? null) : overlamningar[orsak].gorSa,
      brister: nekad === null ? brister : [nekad],
      frist,
      lagrum: lagrumsrad(lagrum),
      version: sak.version,
      antydd: orsak !== null && sak.antydningar.includes(orsak),
      foljeblad: orsak === null || orsak === 'lex_sarah' ? null : `/synpunkter/${sak.id}/foljeblad/${orsak}`,
    };
  });

const hamta = async (tx: Tx, id: number): Promise<Hamtad> => {
  const rad = await tx.en<Hamtad>(
    'synpunkter.arende',
    `select s.*, v.namn as enhet, a.namn as angiven_enhet, n.installningar,
       (select array_agg(p.namn order by p.namn) from person p where p.id = any (s.berorda)) as berorda_namn
     from synpunkt s join namnd n on n.id = s.namnd_id
     left join enhet_version v on v.id = s.enhet_version_id
     left join lateral (select e.namn from enhet_version e where e.enhet_id = s.angiven_enhet_id and e.fran <= s.inkom_datum
       order by e.fran desc limit 1) a on true
     where s.id = $1`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};
