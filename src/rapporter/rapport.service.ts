import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { personerMedRoll } from '../organisation/person.queries.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { Jobb } from '../plattform/ko/jobb.service.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { PlanQueries } from '../roda-traden/plan.queries.js';
import { oppnaInsamlingenIgen, stangInsamlingen } from './bidrag/bidrag.service.js';
import { planensForstaTexter, skrivavsnittet } from './innehall.js';
import { sparaAvsnitt } from './avsnittstext.js';
import { kanonisktJson, sha256 } from './kanoniskt.js';
import { bestallPaket } from './leverans/paketbestallning.js';
import { NamnduppdragService } from './namnduppdrag/namnduppdrag.service.js';
import { Frysningshinder } from './luckor/frysningshinder.service.js';
import { felen } from './luckor/luckregler.js';
import { lasSkrivet } from './luckor/skrivet.queries.js';
import { rapportFlode, type Rapport, type Rapporthandling } from './rapport.flode.js';
import { avser, iMening, rapportslag, rapporttitel, type Rapportval } from './rapport.texter.js';
import { avsnittstexter, hamtaRapport } from './rapport.queries.js';
import { foljMed } from './textutkast/textutkast.queries.js';
import { Underlagsbyggare } from './underlag.service.js';
import { publiceraOffentlig } from './upplaga/upplaga.queries.js';

/** The life of a document, act by act in the order of rapport.flode.ts. */
@Injectable()
export class RapportService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly plan: PlanQueries,
    private readonly underlag: Underlagsbyggare,
    private readonly jobb: Jobb,
    private readonly hinder: Frysningshinder,
    private readonly uppdrag: NamnduppdragService,
  ) {}

  /** A new draft. Texts come from the latest utgåva, or for a plan from what was imported. */
  async skapa(vem: Vem, { slag, ar, halvar = null }: Rapportval): Promise<Rapport> {
    const plan = slag === 'kvalitetsplan' ? await this.plan.planunderlag(vem, ar) : null;
    return this.databas.skriv(vem, async (tx) => {
      const senaste = await tx.en<Pick<Rapport, 'id' | 'utgava' | 'status' | 'foregaende_id' | 'dnr'>>(
        'rapport.senaste',
        `select id, utgava, status, foregaende_id, dnr from rapport
         where namnd_id = $1 and slag = $2 and ar = $3 and halvar is not distinct from $4 order by utgava desc limit 1`,
        [vem.namndId, slag, ar, halvar],
      );
      if (senaste && ['utkast', 'fryst', 'klar'].includes(senaste.status))
        throw new Regelbrott([
          `Det finns redan en påbörjad ${iMening(rapportslag[slag].etikett)} för ${avser({ ar, halvar })}.`,
        ]);
      // what the nämnd or the förvaltning has sent back is still the same ärende
      const sammaArende = senaste?.status === 'aterremitterad' || senaste?.status === 'atertagen';
      const rapport = await this.motor.inled(tx, rapportFlode, 'skapa', {
        skriv: async ({ status }) => {
          const rad = await tx.en<{ id: number }>(
            'rapport.ny',
            `insert into rapport (namnd_id, slag, ar, utgava, titel, status, upprattad_av, upprattad_vid, foregaende_id, halvar, dnr)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
            [
              vem.namndId,
              slag,
              ar,
              (senaste?.utgava ?? 0) + 1,
              rapporttitel({ slag, ar, halvar }),
              status,
              vem.personId,
              this.klocka.nu(),
              senaste?.status === 'aterremitterad' ? senaste.id : (senaste?.foregaende_id ?? null),
              halvar,
              sammaArende ? senaste.dnr : null,
            ],
          );
          return hamtaRapport(tx, rad?.id ?? 0);
        },
      });
      if (!rapport) throw new FinnsInte();
      if (slag === 'kvalitetsberattelse') await oppnaInsamlingenIgen(tx, ar);
      const tidigare = senaste
        ? [...(await avsnittstexter(tx, senaste.id)).values()]
        : planensForstaTexter(plan?.texter ?? []);
      for (const { kod, text } of tidigare)
        await sparaAvsnitt(tx, rapport.id, { kod, text, av: null, vid: this.klocka.nu() });
      if (senaste) await foljMed(tx, senaste.id, rapport.id);
      return rapport;
    });
  }

  /**
   * One chapter's text.
   * @param samtidigt what belongs to the text and is stored with it
   * @throws Andrad when somebody else has saved the same chapter since it was read.
   */
  async skriv(
    vem: Vem,
    id: number,
    kod: string,
    form: { text: string; version: number },
    samtidigt: (tx: Tx) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      await this.motor.utfor(tx, rapportFlode, 'skriv', {
        id,
        uppgifter: { avsnitt: kod },
        skriv: async (rapport) => {
          if (!skrivavsnittet(rapport.slag, kod)) throw new FinnsInte();
          const nu = (await avsnittstexter(tx, id)).get(kod);
          if ((nu?.version ?? 0) !== form.version)
            throw new Andrad({ text: nu?.text ?? '', version: nu?.version ?? 0 });
          await sparaAvsnitt(tx, id, { kod, text: form.text, av: vem.personId, vid: this.klocka.nu() });
          await samtidigt(tx);
        },
      });
    });
  }

  async diariefor(vem: Vem, id: number, form: { dnr: string; version: number }): Promise<void> {
    await this.utfor(vem, 'diariefor', id, form, (tx) =>
      tx.sql('rapport.dnr', 'update rapport set dnr = $2 where id = $1', [id, form.dnr]),
    );
  }

  /** Freezes texts and figures as canonical JSON with its hash, and orders the PDF in the same transaction. */
  async frys(vem: Vem, id: number, form: { version: number; luckskal?: string | undefined }): Promise<void> {
    const nu = this.klocka.nu();
    const skrivet = await this.databas.las(vem, (tx) => lasSkrivet(tx, id));
    const { rapport } = skrivet;
    const texter = new Map([...skrivet.texter].map(([kod, { text }]) => [kod, text]));
    const { fel, luckor } = await this.hinder.hinder(vem, skrivet);
    const luckskal = form.luckskal?.trim() ?? '';
    const frystTrots =
      fel > 0 && luckskal !== ''
        ? { av: vem.namn, skal: luckskal, fel, ...(luckor.length > 0 && { luckor: felen(luckor) }) }
        : undefined;
    const underlag = kanonisktJson(await this.underlag.bygg(vem, rapport, texter, vem.namn, nu, frystTrots));
    // a text that is saved meanwhile has raised the version, and the freeze is refused
    if (rapport.version !== form.version) throw new Andrad({ version: rapport.version });
    await this.utfor(vem, 'frys', id, { version: form.version, luckskal, fel }, async (tx) => {
      await tx.sql(
        'rapport.frys',
        'update rapport set underlag = $2, underlag_sha256 = $3, fryst_av = $4, fryst_vid = $5 where id = $1',
        [id, underlag, sha256(underlag), vem.personId, nu],
      );
      if (rapport.slag === 'kvalitetsberattelse') await this.uppdrag.frysSvar(tx, rapport, nu);
      if (rapport.slag === 'kvalitetsberattelse') await stangInsamlingen(tx, rapport.ar, nu);
      await this.jobb.bestall(tx, {
        slag: 'rapport-pdf',
        nyckel: `rapport-${String(id)}-pdf`,
        uppgifter: { rapportId: id },
      });
    });
  }

  async aterta(vem: Vem, id: number, form: { skal: string; version: number }): Promise<void> {
    await this.utfor(vem, 'aterta', id, form, () => Promise.resolve());
  }

  /** Ledningen approves: delivered to every ledamot in the same transaction. */
  async klarmarkera(vem: Vem, id: number, form: { version: number; planerat?: string | undefined }): Promise<void> {
    const nu = this.klocka.nu();
    if (form.planerat !== undefined && form.planerat < this.klocka.idag())
      throw new OgiltigtFormular({ planerat: ['Sammanträdet har redan varit.'] });
    await this.utfor(vem, 'klarmarkera', id, form, async (tx) => {
      await tx.sql('rapport.klar', 'update rapport set klar_vid = $2, planerat_sammantrade = $3 where id = $1', [
        ...[id, nu, form.planerat ?? null],
      ]);
      await bestallPaket(tx, this.jobb, id);
      for (const { id: personId } of await personerMedRoll(tx, ['namndledamot'], this.klocka.idag()))
        await tx.sql(
          'rapport.leverera',
          `insert into rapport_leverans (namnd_id, rapport_id, person_id, levererad_vid) values ($1, $2, $3, $4)
           on conflict (rapport_id, person_id) do nothing`,
          [vem.namndId, id, personId, nu],
        );
    });
  }

  async faststall(
    vem: Vem,
    id: number,
    form: { sammantrade: string; paragraf: string; version: number },
  ): Promise<void> {
    await this.utfor(vem, 'faststall', id, form, async (tx) => {
      await this.beslut(tx, id, form, null);
      await this.uppdrag.avslutaMed(tx, id);
    });
  }

  async aterremittera(
    vem: Vem,
    id: number,
    form: { sammantrade: string; paragraf: string; skal: string; version: number },
  ): Promise<void> {
    await this.utfor(vem, 'aterremittera', id, form, (tx) => this.beslut(tx, id, form, form.skal));
  }

  async publicera(vem: Vem, id: number, form: { version: number; skal?: string | undefined }): Promise<void> {
    const nu = this.klocka.nu();
    await this.utfor(vem, 'publicera', id, form, async (tx) => {
      await tx.sql('rapport.publicera', 'update rapport set publicerad_vid = $2 where id = $1', [id, nu]);
      await publiceraOffentlig(tx, id, nu);
    });
  }

  async arkivera(vem: Vem, id: number, form: { version: number }): Promise<void> {
    await this.utfor(vem, 'arkivera', id, form, () => Promise.resolve());
  }

  private utfor(
    vem: Vem,
    handling: Rapporthandling,
    id: number,
    form: { version: number } & { [falt in 'dnr' | 'skal' | 'paragraf' | 'luckskal']?: string | undefined } & {
      fel?: number;
    },
    skriv: (tx: Tx) => Promise<unknown>,
  ): Promise<Rapport> {
    const { dnr, skal, paragraf, fel } = form;
    const given = { dnr, skal, paragraf, fel };
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, rapportFlode, handling, {
        id,
        version: form.version,
        form,
        uppgifter: Object.fromEntries(Object.entries(given).filter(([, varde]) => varde)),
        skriv: async () => {
          await skriv(tx);
        },
      }),
    );
  }

  private beslut(
    tx: Tx,
    id: number,
    form: { sammantrade: string; paragraf: string },
    skal: string | null,
  ): Promise<object[]> {
    return tx.sql(
      'rapport.beslut',
      `update rapport set sammantrade = $2, paragraf = $3, beslut_text = $4, beslutad_av = $5, beslutad_vid = $6
       where id = $1`,
      [id, form.sammantrade, form.paragraf, skal, tx.vem.personId, this.klocka.nu()],
    );
  }
}
