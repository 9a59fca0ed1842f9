import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { tidslinje } from '../floden/handelselogg.queries.js';
import { lagrumsrad } from '../floden/lagrum.js';
import { tidigareNummer } from '../floden/tidigare-nummer.js';
import { handlingar } from '../floden/prova.js';
import { tidslinjevy } from '../floden/tidslinjevy.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import {
  dokumentslag,
  gradtext,
  INNEHALL,
  lagval,
  underrattade,
  underrattelsesvar,
  uppgiftsarter,
  utredningsinnehall,
  type Dokumentslag,
  type Underrattad,
  type Underrattelsesvar,
} from './kodlistor.texter.js';
import type { Bilagetyp } from '../plattform/web/bilagor.js';
import { checklista, obesvarade } from './checklista.js';
import { loggaLasning } from './lasning.service.js';
import { bilagetext } from './lex-sarah.queries.js';
import { lexSarahFlode } from './lex-sarah.flode.js';
import type { LexSarah } from './lex-sarah.krav.js';
import {
  ANDRA,
  lexSarahhjalp,
  lexSarahtexter,
  lexSarahton,
  type LexSarahhandling,
  type LexSarahstatus,
} from './lex-sarah.texter.js';
import { lasUnderlag, type Arendeunderlag, type Faktumrad } from './underlag.queries.js';

/** One act as the page's partial `handling` takes it. */
interface Handlingsvy {
  readonly namn: LexSarahhandling;
  readonly etikett: string;
  readonly url: string;
  readonly formularUrl: string;
  readonly hjalp: string | null;
  readonly nekad: string | null;
  readonly brister: readonly string[];
  readonly frist: { readonly text: string; readonly passerad: boolean } | null;
  readonly lagrum: string;
  readonly version: number;
}

interface Dokumentrad {
  readonly id: number;
  readonly slag: Dokumentslag;
  readonly bestalld: Date;
  readonly sidor: number | null;
  readonly till: Underrattad | null;
}

/** One case with all that its page shows. Every reading leaves its trace in the same transaction. */
@Injectable()
export class LexSaraharende {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** @throws FinnsInte for a case that is not there, or not for the one who asks. */
  hamta(vem: Vem, id: number) {
    return this.databas.skriv(vem, async (tx) => {
      const arende = await lasUnderlag(tx, id);
      loggaLasning(tx, { id, vad: 'arende', vid: this.klocka.nu() });
      const sak = { ...arende.sak, ...(await lexSarahFlode.fyllPa?.(tx, arende.sak)) };
      const status = sak.status as LexSarahstatus;
      return {
        id,
        version: sak.version,
        sak,
        enhet: arende.enhet,
        tidigareNummer: await tidigareNummer(tx, 'lex_sarah', id),
        utredare: arende.utredare,
        beslutsfattare: arende.beslutsfattare,
        statustext: lexSarahtexter.status[status],
        ton: lexSarahton[status],
        lagar: sak.lagar.map((lag) => lagval[lag].etikett),
        grad: gradtext(sak.grad),
        forslag: gradtext(sak.forslag_grad),
        utredning: utredningen(arende),
        paborjad: arende.uppgifter.length > 0,
        bedomning: faktumet(arende, 'bedomUtredas') ?? faktumet(arende, 'bedomInteUtredas'),
        avhjalpande: faktan(arende, 'avhjalpande'),
        faktagranskning: faktan(arende, 'faktagranskning'),
        samtal: faktan(arende, 'samtal').map((ett) => ({ ...ett, med: ett.uppgifter.med })),
        inlagg: [...faktan(arende, 'fraga'), ...faktan(arende, 'komplettering')]
          .sort((a, b) => a.id - b.id)
          .map((ett) => ({ ...ett, fraga: ett.fakta === 'fraga' })),
        bilagor: await bilagorna(tx, id),
        uppfoljning: faktan(arende, 'uppfoljning'),
        ivoBeslut: faktan(arende, 'ivo_beslut'),
        underrattelser: underrattelserna(arende),
        checklista: checklista(sak),
        oppet: !lexSarahFlode.slut.includes(status),
        utredsInte: status === 'aterlamnad',
        obesvarade: obesvarade(svarade(arende)),
        krets: await kretsen(tx, id),
        kallor: await kallorna(tx, id),
        dokument: await dokumenten(tx, id),
        handlingar: handlingsvyer(sak, vem, this.klocka, await installningar(tx)),
        handelser: tidslinjevy(await tidslinje(tx, lexSarahFlode, id)),
      };
    });
  }
}

const handlingsvyer = (
  sak: LexSarah,
  vem: Vem,
  klocka: Klocka,
  val: Readonly<Record<string, unknown>>,
): Handlingsvy[] =>
  // the reporter adds to it at his own page, also when he has another part in the case
  handlingar(lexSarahFlode, sak, vem, klocka.idag(), val, klocka.nu())
    .filter(({ handling }) => handling !== 'komplettera')
    .map(({ handling, etikett, url, brister, nekad, frist, lagrum }) => ({
      namn: handling,
      etikett: andrar(sak, handling) ?? etikett,
      url: `/lex-sarah/${String(sak.id)}/${url}`,
      formularUrl: `/lex-sarah/${String(sak.id)}/${url}`,
      hjalp: lexSarahhjalp[handling] ?? null,
      nekad,
      brister,
      frist,
      lagrum: lagrumsrad(lagrum),
      version: sak.version,
    }));

/** What an act is called that changes what has been done. */
const andrar = (sak: LexSarah, handling: LexSarahhandling): string | null => {
  if (handling === 'utseUtredare') return sak.utredare_id === null ? null : ANDRA.utseUtredare;
  if (handling === 'registreraIvoArendenummer')
    return sak.ivo_arendenummer === null ? null : ANDRA.registreraIvoArendenummer;
  return null;
};

const utredningen = ({ uppgifter }: Arendeunderlag) =>
  INNEHALL.map((kod) => ({
    kod,
    etikett: utredningsinnehall[kod].etikett,
    uppgifter: uppgifter
      .filter(({ innehall }) => innehall === kod)
      .map((rad) => ({ ...rad, artText: uppgiftsarter[rad.art].etikett, rattad: rad.rattad_av !== null })),
  }));

const faktan = ({ fakta }: Arendeunderlag, vilket: string): Faktumrad[] => fakta.filter((ett) => ett.fakta === vilket);
const faktumet = ({ fakta }: Arendeunderlag, vilket: string): Faktumrad | null =>
  fakta.findLast((ett) => ett.fakta === vilket) ?? null;

/** Every question with its latest answer; one that has not been answered says so. */
const underrattelserna = ({ fakta }: Arendeunderlag) =>
  (Object.keys(underrattade) as Underrattad[]).map((vem) => {
    const senaste = fakta.findLast((ett) => ett.fakta === 'underrattelse' && ett.uppgifter.vem === vem);
    const svar = senaste?.uppgifter.svar as Underrattelsesvar | undefined;
    return {
      etikett: underrattade[vem].etikett,
      svar: svar === undefined ? null : underrattelsesvar[svar].etikett,
      datum: svar === 'ja' ? (senaste?.datum ?? null) : null,
      text: senaste?.text ?? '',
    };
  });

const svarade = (arende: Arendeunderlag): ReadonlySet<string> =>
  new Set(faktan(arende, 'underrattelse').map(({ uppgifter }) => String(uppgifter.vem)));

const kretsen = (tx: Tx, id: number): Promise<{ personId: number; namn: string; slag: string; skal: string }[]> =>
  tx.sql(
    'lex-sarah.kretsen',
    `select p.id as "personId", p.namn, case k.slag when 'lasare' then 'Får läsa' else 'Inblandad' end as slag, k.skal
     from lex_sarah_krets k join person p on p.id = k.person_id
     where k.lex_sarah_id = $1 and k.avford_vid is null order by k.id`,
    [id],
  );

/** The reports that it came out of, with what their reporters have added. */
const kallorna = (
  tx: Tx,
  id: number,
): Promise<{ id: number; rapporterad: string; text: string; tillagg: string[] }[]> =>
  tx.sql(
    'lex-sarah.kallor',
    `select a.id, a.rapporterad_datum as rapporterad, a.handelseforlopp as text,
       array(select f.text from avvikelse_fakta f where f.avvikelse_id = a.id and f.fakta = 'komplettering' order by f.id)
         as tillagg
     from avvikelse a where a.lex_sarah_id = $1 order by a.id`,
    [id],
  );

const bilagorna = async (tx: Tx, id: number) => {
  const rader = await tx.sql<{
    id: number;
    del: string;
    text: string;
    typ: Bilagetyp;
    byte: number;
    namn: string;
    vid: Date;
  }>(
    'lex-sarah.bilagor',
    `select b.id, b.del, b.text, b.typ, octet_length(b.innehall) as byte, p.namn, b.vid
     from lex_sarah_bilaga b join person p on p.id = b.bifogad_av where b.lex_sarah_id = $1 order by b.id`,
    [id],
  );
  return rader.map(({ typ, byte, ...rad }) => ({
    ...rad,
    namn: rad.del === 'rapport' ? rad.text : `${rad.text}, bifogad av ${rad.namn}`,
    lanktext: bilagetext(rad.id, typ, byte),
    url: `/lex-sarah/${String(id)}/bilagor/${String(rad.id)}`,
  }));
};

const dokumenten = async (tx: Tx, id: number) => {
  const rader = await tx.sql<Dokumentrad>(
    'lex-sarah.dokumentlista',
    `select id, slag, bestalld_vid as bestalld, sidor, underlag::jsonb ->> 'till' as till
     from lex_sarah_dokument where lex_sarah_id = $1 order by id desc`,
    [id],
  );
  return rader.map(({ slag, till, ...rad }) => ({
    ...rad,
    namn: dokumentslag[slag].etikett,
    till: till && underrattade[till].etikett,
  }));
};

const installningar = async (tx: Tx): Promise<Readonly<Record<string, unknown>>> =>
  (
    await tx.en<{ installningar: Record<string, unknown> }>(
      'lex-sarah.installningar',
      'select installningar from namnd where id = $1',
      [tx.vem.namndId],
    )
  )?.installningar ?? {};
