import { Injectable } from '@nestjs/common';
import { AtgardService } from '../atgarder/atgard.service.js';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { kontrolltillfalleFlode } from './kontrolltillfalle.flode.js';
import type { Kontrolltillfalle } from './kontrolltillfalle.krav.js';
import type { Kontrollhandling } from './kontrolltillfalle.texter.js';

interface Steg {
  readonly version: number;
}

export interface Utfall extends Steg {
  readonly taljare?: number | undefined;
  readonly namnare?: number | undefined;
  readonly avvikelser: number;
  readonly text: string;
}

export interface Atgardsforslag extends Steg {
  readonly text: string;
  readonly ansvarigPersonId: number;
  readonly klartSenast: string;
}

type Skriv = (tx: Tx, sak: Kontrolltillfalle) => Promise<unknown>;

/** One egenkontroll at one time, from planned to done. SOSFS 2011:9 5 kap. 2 §. */
@Injectable()
export class KontrolltillfalleService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardService,
  ) {}

  tilldela(vem: Vem, id: number, form: Steg & { ansvarigPersonId: number }): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'tilldela', id, form, async (tx) => {
      await satt(tx, id, 'ansvarig_person_id', form.ansvarigPersonId);
      return { ansvarig_person_id: form.ansvarigPersonId };
    }).catch(okandPerson);
  }

  paborja(vem: Vem, id: number, form: Steg): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'paborja', id, form);
  }

  /** What was reported before is still there: an utfall is added, never changed. */
  async rapportera(vem: Vem, id: number, form: Utfall): Promise<Kontrolltillfalle> {
    garIhop(form);
    return this.utfor(
      vem,
      'rapportera',
      id,
      form,
      async (tx, { fran }) => {
        if (fran > this.klocka.idag())
          throw new Regelbrott([`Perioden börjar ${svensktDatum(fran)}. Det finns inget att rapportera än.`]);
        await satt(tx, id, 'rapportor_id', vem.personId);
        await tx.sql(
          'egenkontroller.nytt-utfall',
          `insert into kontrollutfall (namnd_id, kontrolltillfalle_id, nr, taljare, namnare, avvikelser, text,
             rapporterad_av, rapporterad_vid)
           select $1, $2, coalesce(max(nr), 0) + 1, $3, $4, $5, $6, $7, $8 from kontrollutfall
           where kontrolltillfalle_id = $2`,
          [
            ...[vem.namndId, id, form.taljare ?? null, form.namnare ?? null, form.avvikelser, form.text],
            ...[vem.personId, this.klocka.nu()],
          ],
        );
        return { rapportor_id: vem.personId };
      },
      { avvikelser: form.avvikelser, taljare: form.taljare ?? null, namnare: form.namnare ?? null },
    );
  }

  aterlamna(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'aterlamna', id, form, (tx) => satt(tx, id, 'skal', form.skal));
  }

  kvalitetssakra(vem: Vem, id: number, form: Steg): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'kvalitetssakra', id, form);
  }

  analysera(vem: Vem, id: number, form: Steg & { analys: string }): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'analysera', id, form, (tx) => satt(tx, id, 'analys', form.analys));
  }

  /** Born from the utfall, in the same transaction. The same form sent twice fails on its version. */
  foreslaAtgard(vem: Vem, id: number, form: Atgardsforslag): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'foreslaAtgard', id, form, (tx, sak) =>
      this.atgarder.planeraI(tx, {
        ...{ text: form.text, ansvarigPersonId: form.ansvarigPersonId, klartSenast: form.klartSenast },
        // an enhetschef sees to it in her own enhet, also when the kontroll was for them all
        enhetId: sak.enhet_id ?? (harRoll(vem, 'enhetschef') ? vem.enheter[0] : undefined),
        kallor: [
          { sak: 'kontrolltillfalle', sakId: id },
          { sak: 'egenkontroll', sakId: sak.egenkontroll_id },
        ],
      }),
    ).catch(okandPerson);
  }

  klarmarkera(vem: Vem, id: number, form: Steg & { ingenAtgard?: string | undefined }): Promise<Kontrolltillfalle> {
    const sand = { ...form, ingenAtgard: form.ingenAtgard ?? '' };
    return this.utfor(vem, 'klarmarkera', id, sand, (tx) => satt(tx, id, 'ingen_atgard', sand.ingenAtgard));
  }

  forklara(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'forklara', id, form, (tx) => satt(tx, id, 'skal', form.skal));
  }

  taUpp(vem: Vem, id: number, form: Steg): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'taUpp', id, form);
  }

  stryk(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Kontrolltillfalle> {
    return this.utfor(vem, 'stryk', id, form, (tx) => satt(tx, id, 'skal', form.skal));
  }

  private utfor(
    vem: Vem,
    handling: Kontrollhandling,
    id: number,
    form: Steg,
    skriv: Skriv = () => Promise.resolve(),
    uppgifter: Readonly<Record<string, unknown>> = {},
  ): Promise<Kontrolltillfalle> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, kontrolltillfalleFlode, handling, {
        id,
        version: form.version,
        form,
        uppgifter,
        skriv: async (sak) => {
          const andrat = await skriv(tx, sak);
          return typeof andrat === 'object' && andrat !== null && !Array.isArray(andrat) ? andrat : {};
        },
      }),
    );
  }
}

type Falt = 'ansvarig_person_id' | 'rapportor_id' | 'skal' | 'analys' | 'ingen_atgard';

const satt = (tx: Tx, id: number, falt: Falt, varde: string | number | null): Promise<unknown> =>
  tx.sql(`egenkontroller.satt-${falt}`, `update kontrolltillfalle set ${falt} = $2 where id = $1`, [id, varde]);

/** An andel needs both its numbers, and never more that were right than were looked at. */
const garIhop = ({ taljare, namnare }: Utfall): void => {
  if ((taljare === undefined) !== (namnare === undefined))
    throw new OgiltigtFormular({
      [taljare === undefined ? 'taljare' : 'namnare']: ['Fyll i båda talen, eller inget av dem.'],
    });
  if (taljare !== undefined && namnare !== undefined && taljare > namnare)
    throw new OgiltigtFormular({ taljare: ['Det kan inte vara fler än de som granskades.'] });
};

const okandPerson = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code !== '23503') throw fel;
  throw new OgiltigtFormular({ ansvarigPersonId: ['Personen finns inte. Välj en annan.'] });
};
