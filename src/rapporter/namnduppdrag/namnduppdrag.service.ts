import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { Andrad, FinnsInte, OgiltigtFormular } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { namnduppdragFlode } from './namnduppdrag.flode.js';
import type { Namnduppdrag } from './namnduppdrag.krav.js';
import { hamtaUppdrag } from './namnduppdrag.queries.js';

interface Steg {
  readonly version: number;
}

export interface NyttUppdrag {
  readonly text: string;
  readonly lagtDatum: string;
  readonly paragraf: string;
  readonly besvarasAr: number;
  readonly rapportId?: number | undefined;
}

/** What the nämnd has ordered, in the order of namnduppdrag.flode.ts. */
@Injectable()
export class NamnduppdragService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  ge(vem: Vem, form: NyttUppdrag): Promise<Namnduppdrag> {
    return this.databas.skriv(vem, async (tx) => {
      if (form.lagtDatum > this.klocka.idag())
        throw new OgiltigtFormular({
          lagtDatum: ['Sammanträdet har inte varit än. För in uppdraget när det är fattat.'],
        });
      const uppdrag = await this.motor.inled(tx, namnduppdragFlode, 'ge', {
        uppgifter: { paragraf: form.paragraf, besvarasAr: form.besvarasAr },
        skriv: async ({ status }) => {
          const rad = await tx.en<{ id: number }>(
            'namnduppdrag.nytt',
            `insert into namnd_uppdrag (namnd_id, rapport_id, text, lagt_datum, paragraf, besvaras_ar, status)
             values ($1, $2, $3, $4, $5, $6, $7) returning id`,
            [
              ...[vem.namndId, form.rapportId ?? null, form.text, form.lagtDatum, form.paragraf],
              ...[form.besvarasAr, status],
            ],
          );
          return hamtaUppdrag(tx, rad?.id ?? 0);
        },
      });
      if (!uppdrag) throw new FinnsInte();
      return uppdrag;
    });
  }

  fordela(vem: Vem, id: number, form: Steg & { readonly ansvarigPersonId: number }): Promise<Namnduppdrag> {
    return this.utfor(vem, 'fordela', id, form, async (tx) => {
      await tx.sql('namnduppdrag.fordela', 'update namnd_uppdrag set ansvarig_person_id = $2 where id = $1', [
        id,
        form.ansvarigPersonId,
      ]);
      return { ansvarig_person_id: form.ansvarigPersonId };
    });
  }

  besvara(vem: Vem, id: number, form: Steg & { readonly svar: string }): Promise<Namnduppdrag> {
    return this.utfor(vem, 'besvara', id, form, (tx) => this.skrivSvar(tx, id, form.svar));
  }

  andra(vem: Vem, id: number, form: Steg & { readonly svar: string }): Promise<Namnduppdrag> {
    return this.utfor(vem, 'andra', id, form, (tx) => this.skrivSvar(tx, id, form.svar));
  }

  avsluta(vem: Vem, id: number, form: Steg): Promise<Namnduppdrag> {
    return this.utfor(vem, 'avsluta', id, form, () => Promise.resolve());
  }

  aterkalla(vem: Vem, id: number, form: Steg & { readonly skal: string }): Promise<Namnduppdrag> {
    return this.utfor(vem, 'aterkalla', id, form, async (tx) => {
      await tx.sql('namnduppdrag.aterkalla', 'update namnd_uppdrag set skal = $2 where id = $1', [id, form.skal]);
    });
  }

  /**
   * Ties the year's answers to the berättelse that is being frozen with them, in its transaction.
   * @param byggd when the underlag was put together
   * @throws Andrad when an answer is newer than the underlag
   */
  async frysSvar(tx: Tx, { id, ar }: { id: number; ar: number }, byggd: Date): Promise<void> {
    const nyare = await tx.en<{ id: number }>(
      'namnduppdrag.nyare-svar',
      'select id from namnd_uppdrag where namnd_id = $1 and besvaras_ar <= $2 and svarat_vid > $3 limit 1',
      [tx.vem.namndId, ar, byggd],
    );
    if (nyare) throw new Andrad({ uppdrag: nyare.id });
    await tx.sql(
      'namnduppdrag.frys-svar',
      `update namnd_uppdrag u set besvarad_i_rapport_id = $3
       where namnd_id = $1 and besvaras_ar <= $2 and status = 'besvarat'
         and not exists (select 1 from rapport r
           where r.id = u.besvarad_i_rapport_id and r.status not in ('atertagen', 'aterremitterad'))`,
      [tx.vem.namndId, ar, id],
    );
  }

  /** The nämnd has adopted the document: what it answers is at an end, in the same transaction. */
  async avslutaMed(tx: Tx, rapportId: number): Promise<void> {
    const besvarade = await tx.sql<{ id: number }>(
      'namnduppdrag.besvarade-i',
      `select id from namnd_uppdrag where besvarad_i_rapport_id = $1 and status = 'besvarat' order by id`,
      [rapportId],
    );
    for (const { id } of besvarade) await this.motor.utfor(tx, namnduppdragFlode, 'avsluta', { id });
  }

  private async skrivSvar(tx: Tx, id: number, svar: string): Promise<Partial<Namnduppdrag>> {
    await tx.sql(
      'namnduppdrag.svar',
      'update namnd_uppdrag set svar = $2, svarat_av = $3, svarat_vid = $4 where id = $1',
      [...[id, svar, tx.vem.personId, this.klocka.nu()]],
    );
    return { svar };
  }

  private utfor(
    vem: Vem,
    handling: 'fordela' | 'besvara' | 'andra' | 'avsluta' | 'aterkalla',
    id: number,
    form: Steg,
    skriv: (tx: Tx) => Promise<Partial<Namnduppdrag>> | Promise<void>,
  ): Promise<Namnduppdrag> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, namnduppdragFlode, handling, { id, version: form.version, form, skriv: () => skriv(tx) }),
    );
  }
}
