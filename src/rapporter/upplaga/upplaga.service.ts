import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Jobb } from '../../plattform/ko/jobb.service.js';
import { kanonisktJson, sha256 } from '../kanoniskt.js';
import { rapportFlode, type Rapport } from '../rapport.flode.js';
import { RapportQueries } from '../rapport.queries.js';
import type { Underlag } from '../underlag.js';
import { Grovminne } from './grovminne.js';
import { kapitelAttProva, kvarstar, provat, type Kapitelbeslut, type Kapitelprovning } from './kapitelprovning.js';
import { LATTLAST, lattlastUtkast, svarlast } from './lattlast.js';
import { offentligtUnderlag } from './offentligt-underlag.js';
import { traffarI, TRAFFSLAG, type Kannedom } from './traffar.js';
import { UpplagaQueries, type Provningsrad } from './upplaga.queries.js';

/** A chapter and what has been decided of it; a decision of something that has changed since is none. */
export interface Provatkapitel {
  readonly kapitel: Kapitelprovning;
  readonly rad: Provningsrad | null;
  readonly galler: boolean;
}

export interface Upplagelage {
  readonly rapport: Rapport;
  /** Without what is split too finely for so few. */
  readonly underlag: Underlag;
  readonly kapitel: readonly Provatkapitel[];
  readonly lattlast: Provningsrad | null;
  readonly kannedom: Kannedom;
  /** What nobody has examined yet, in words. */
  readonly saknas: readonly string[];
}

/** The public edition: examined text by text, made when everything has been. */
@Injectable()
export class UpplagaService {
  private readonly minne = new Grovminne();

  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
    private readonly rapporter: RapportQueries,
    private readonly queries: UpplagaQueries,
  ) {}

  /** @throws FinnsInte for a document that is not frozen */
  async lage(vem: Vem, id: number): Promise<Upplagelage> {
    const [rapport, grovt, rader, namn] = await Promise.all([
      this.rapporter.hamta(vem, id),
      this.minne.av((kanda) => this.queries.fryst(vem, id, kanda)),
      this.queries.provningar(vem, id),
      this.queries.kannedom(vem),
    ]);
    if (!grovt) throw new FinnsInte('Underlaget är inte fryst än.');
    const { underlag, doldaTal } = grovt;
    const kapitel = kapitelAttProva(grovt, namn).map((ett) => {
      const rad = rader.get(ett.kod) ?? null;
      return { kapitel: ett, rad, galler: rad === null ? !ett.behover : rad.innehall.equals(provat(ett, rad.beslut)) };
    });
    const lattlast = rader.get(LATTLAST) ?? null;
    return {
      rapport,
      underlag,
      kapitel,
      lattlast,
      kannedom: { ...namn, doldaTal },
      saknas: [
        ...kapitel.filter(({ galler }) => !galler).map(({ kapitel: { rubrik } }) => rubrik),
        ...(lattlast === null ? ['den lättlästa sammanfattningen'] : []),
      ],
    };
  }

  /**
   * Somebody says, by name, what the public may read of a chapter.
   * @throws OgiltigtFormular when a hit that stays has no reason, or the page shows something else than what is there
   */
  async prova(
    vem: Vem,
    id: number,
    kod: string,
    form: { beslut: Kapitelbeslut; skal: readonly string[]; innehall: string },
  ): Promise<void> {
    const { kapitel } = await this.lage(vem, id);
    const ett = kapitel.find(({ kapitel: { kod: ettKod } }) => ettKod === kod)?.kapitel;
    if (!ett) throw new FinnsInte();
    if (form.innehall !== provat(ett, 'med').toString('hex'))
      throw new OgiltigtFormular({ '': ['Kapitlet har ändrats sedan du öppnade sidan. Läs det igen.'] });
    const kvar = kvarstar(ett, form.beslut);
    const skal = form.beslut === 'utelamnas' ? [] : form.skal.slice(0, kvarstar(ett, 'med').length);
    if (kvar.length > 0 && skal.length < kvar.length)
      throw new OgiltigtFormular({
        skal: ['Skriv vid varje markering varför uppgiften får lämnas ut, eller ta inte med texten.'],
      });
    await this.skrivProvning(vem, id, { kod, beslut: form.beslut, innehall: provat(ett, form.beslut), skal });
  }

  /**
   * The easy-read summary, as a person wants it.
   * @throws OgiltigtFormular when it is hard to read, or points somebody out
   */
  async godkannLattlast(vem: Vem, id: number, form: { text: string }): Promise<void> {
    const { kannedom, underlag, kapitel } = await this.lage(vem, id);
    // the draft's own numbers are shown in the document, even when some other number that is as large is not
    const visade = lattlastUtkast(
      underlag,
      kapitel.map((ett) => ett.kapitel.avsnitt),
    ).match(/\d+/g);
    const doldaTal = new Set([...kannedom.doldaTal].filter((tal) => visade?.includes(String(tal)) !== true));
    const utpekat = traffarI(form.text, { ...kannedom, doldaTal }, true).map(
      ({ slag, text }) => `${TRAFFSLAG[slag]}: ”${text}”.`,
    );
    const brister = [...svarlast(form.text), ...utpekat];
    if (brister.length > 0) throw new OgiltigtFormular({ text: brister });
    await this.skrivProvning(vem, id, {
      kod: LATTLAST,
      beslut: 'med',
      innehall: sha256(form.text),
      skal: [],
      text: form.text,
    });
  }

  /** Makes the edition of what has been decided, and orders its PDF in the same transaction. */
  async gor(vem: Vem, id: number, form: { version: number }): Promise<void> {
    const { rapport, underlag, kapitel, lattlast, saknas } = await this.lage(vem, id);
    const nu = this.klocka.nu();
    await this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, rapportFlode, 'gorOffentlig', {
        id,
        version: form.version,
        form: { ...form, saknas },
        skriv: async () => {
          const offentligt = offentligtUnderlag(
            underlag,
            kapitel.map((ett) => ett.kapitel),
            new Map(kapitel.map(({ kapitel: { kod }, rad }) => [kod, rad?.beslut ?? 'med'])),
            {
              skapad: nu,
              sammantrade: rapport.sammantrade ?? '',
              paragraf: rapport.paragraf ?? '',
              lattlast: lattlast?.text ?? null,
            },
          );
          await this.spara(tx, rapport, kanonisktJson(offentligt), nu);
        },
      }),
    );
  }

  private async spara(tx: Tx, rapport: Rapport, underlag: string, nu: Date): Promise<void> {
    const rad = await tx.en<{ id: number }>(
      'upplaga.ny',
      `insert into rapport_offentlig (namnd_id, rapport_id, nr, slag, ar, halvar, utgava, titel, dnr, sammantrade, paragraf, underlag,
         underlag_sha256, gjord_av, gjord_vid)
       select r.namnd_id, r.id, coalesce((select max(o.nr) from rapport_offentlig o where o.rapport_id = r.id), 0) + 1,
         r.slag, r.ar, r.halvar, r.utgava, r.titel, r.dnr, r.sammantrade, r.paragraf, $2, $3, $4, $5
       from rapport r where r.id = $1 returning id`,
      [rapport.id, underlag, sha256(underlag), tx.vem.personId, nu],
    );
    const offentligId = rad?.id ?? 0;
    await this.jobb.bestall(tx, {
      slag: 'rapport-offentlig-pdf',
      nyckel: `rapport-offentlig-${String(offentligId)}-pdf`,
      uppgifter: { offentligId },
    });
  }

  private async skrivProvning(
    vem: Vem,
    id: number,
    prov: { kod: string; beslut: Kapitelbeslut; innehall: Buffer; skal: readonly string[]; text?: string },
  ): Promise<void> {
    const { kod, beslut, innehall, skal, text = null } = prov;
    await this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, rapportFlode, 'sekretessprova', {
        id,
        uppgifter: { avsnitt: kod, beslut },
        skriv: async () => {
          await tx.sql(
            'upplaga.prova',
            `insert into rapport_provning (namnd_id, rapport_id, kod, beslut, innehall_sha256, skal, text, provad_av, provad_vid)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
            [vem.namndId, id, kod, beslut, innehall, skal, text, vem.personId, this.klocka.nu()],
          );
        },
      }),
    );
  }
}
