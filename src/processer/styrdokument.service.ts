import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Andrad, FinnsInte, OgiltigtFormular, SaknarBehorighet } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Kvalitetslogg } from './kvalitetslogg.service.js';
import { styrdokumentFlode } from './styrdokument.flode.js';
import type { Styrdokumentversion } from './styrdokument.krav.js';
import type { Styrdokumentslag } from './styrdokument.texter.js';

interface Uppgifter {
  readonly processId?: number | undefined;
  readonly ansvarigPersonId: number;
  readonly granskasManader: number;
  readonly laskvitto?: boolean | undefined;
}

export interface NyttStyrdokument extends Uppgifter {
  /** The form's own key, so that the same form sent twice makes one document. */
  readonly nyckel?: string | undefined;
  readonly titel: string;
  readonly slag: Styrdokumentslag;
  readonly enhetId?: number | undefined;
}

interface SenasteVersion {
  readonly id: number;
  readonly nr: number;
  readonly titel: string;
  readonly innehall: string;
  readonly ansvar: string;
  readonly status: string;
  readonly enhet_id: number | null;
  readonly ansvarig_person_id: number;
}

/** The documents themselves, and that a version is begun. SOSFS 2011:9 4 kap. 4 §. */
@Injectable()
export class StyrdokumentService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly logg: Kvalitetslogg,
  ) {}

  /** The document and the first draft of it. The same form sent twice makes one. */
  async skapa(vem: Vem, ny: NyttStyrdokument): Promise<number> {
    const { enhetId = null, nyckel = randomUUID() } = ny;
    if (!leder(vem, enhetId)) {
      if (enhetId !== null) throw new SaknarBehorighet('Enheten är inte en av dem som du leder.');
      throw new OgiltigtFormular({ enhetId: ['Välj vilken av dina enheter dokumentet gäller för.'] });
    }
    return this.databas
      .skriv(vem, async (tx) => {
        const rad = await tx.en<{ id: number }>(
          'processer.nytt-styrdokument',
          `insert into styrdokument (namnd_id, slag, enhet_id, process_id, ansvarig_person_id, granskas_manader, laskvitto, nyckel)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (namnd_id, nyckel) do nothing returning id`,
          [
            ...[vem.namndId, ny.slag, enhetId, ny.processId ?? null, ny.ansvarigPersonId, ny.granskasManader],
            ...[ny.laskvitto ?? false, nyckel],
          ],
        );
        if (!rad) return redan(tx, nyckel);
        await this.borja(tx, rad.id, { nr: 1, titel: ny.titel, innehall: '', ansvar: '' });
        return rad.id;
      })
      .catch(okantVal);
  }

  /** What is said of the document, not what it says. */
  andra(vem: Vem, id: number, ny: Uppgifter & { readonly version: number }): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        const nu = await tx.en<{ version: number }>(
          'processer.las-styrdokument',
          'select version from styrdokument where id = $1 for update',
          [id],
        );
        if (!nu) throw new SaknarBehorighet();
        if (nu.version !== ny.version) throw new Andrad(nu);
        await tx.sql(
          'processer.andra-styrdokument',
          `update styrdokument set process_id = $2, ansvarig_person_id = $3, granskas_manader = $4, laskvitto = $5,
             version = version + 1 where id = $1`,
          [id, ny.processId ?? null, ny.ansvarigPersonId, ny.granskasManader, ny.laskvitto ?? false],
        );
        await this.logg.logga(tx, { sak: 'styrdokument', sakId: id, handling: 'andra', lagrum: ['SOSFS 2011:9 4:4'] });
      })
      .catch(okantVal);
  }

  /** The next version begins as the text of the last one. Gives its number, also when it was begun already. */
  nyVersion(vem: Vem, id: number): Promise<number> {
    return this.databas.skriv(vem, async (tx) => (await this.nyVersionI(tx, id)).nr);
  }

  /** The same within the transaction of what makes it needed. */
  async nyVersionI(tx: Tx, id: number): Promise<{ readonly nr: number; readonly versionId: number }> {
    const senast = await tx.en<SenasteVersion>(
      'processer.senaste-version',
      `select v.id, v.nr, v.titel, v.innehall, v.ansvar, v.status, s.enhet_id, s.ansvarig_person_id
       from styrdokument_version v join styrdokument s on s.id = v.styrdokument_id
       where s.id = $1 order by v.nr desc limit 1`,
      [id],
    );
    if (!senast) throw new FinnsInte();
    if (!leder(tx.vem, senast.enhet_id) && senast.ansvarig_person_id !== tx.vem.personId) throw new SaknarBehorighet();
    if (['utkast', 'remiss'].includes(senast.status)) return { nr: senast.nr, versionId: senast.id };
    const nr = senast.nr + 1;
    return { nr, versionId: await this.borja(tx, id, { ...senast, nr }) };
  }

  private async borja(
    tx: Tx,
    id: number,
    text: Pick<SenasteVersion, 'nr' | 'titel' | 'innehall' | 'ansvar'>,
  ): Promise<number> {
    const sak = await this.motor.inled(tx, styrdokumentFlode, 'skapa', {
      uppgifter: { styrdokument: id, nr: text.nr },
      skriv: ({ status }) =>
        tx.en<Styrdokumentversion>(
          'processer.nytt-utkast',
          `insert into styrdokument_version (namnd_id, styrdokument_id, nr, status, titel, innehall, ansvar, skriven_av, skriven_vid)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *`,
          [
            ...[tx.vem.namndId, id, text.nr, status, text.titel, text.innehall, text.ansvar],
            ...[tx.vem.personId, this.klocka.nu()],
          ],
        ),
    });
    if (!sak) throw new FinnsInte();
    return sak.id;
  }
}

/** Whoever may begin a document there: for the whole nämnd only those who answer for all of it. */
export const leder = (vem: Vem, enhetId: number | null): boolean =>
  harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef') || (enhetId !== null && vem.enheter.includes(enhetId));

const redan = async (tx: Tx, nyckel: string): Promise<number> => {
  const rad = await tx.en<{ id: number }>('processer.redan', 'select id from styrdokument where nyckel = $1', [nyckel]);
  if (!rad) throw new FinnsInte();
  return rad.id;
};

/** A person, enhet or process that is not this nämnd's: the foreign key knows. */
const okantVal = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code === '23503')
    throw new OgiltigtFormular({ '': ['Någon av personen, enheten eller processen finns inte. Välj igen.'] });
  throw fel;
};
