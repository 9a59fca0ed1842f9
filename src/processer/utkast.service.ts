import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { lasarnaAv } from './lasare.queries.js';
import type { Styrdokumentversion } from './styrdokument.krav.js';
import { StyrdokumentSteg, versionI, type Versionsplats } from './styrdokument-steg.service.js';

interface Versionstext {
  readonly version: number;
  readonly titel: string;
  readonly innehall?: string | undefined;
  readonly ansvar?: string | undefined;
  readonly andring?: string | undefined;
}

interface Steg {
  readonly version: number;
}

/** A version until it is decided on: written, sent out for comments, taken back or dropped. */
@Injectable()
export class StyrdokumentUtkast {
  constructor(
    private readonly databas: Databas,
    private readonly steg: StyrdokumentSteg,
    private readonly klocka: Klocka,
  ) {}

  skriv(vem: Vem, plats: Versionsplats, ny: Versionstext): Promise<Styrdokumentversion> {
    const { titel, innehall = '', ansvar = '', andring = '' } = ny;
    return this.steg.utfor(vem, 'skriv', plats, ny, (tx, version) =>
      tx.sql(
        'processer.skriv-version',
        `update styrdokument_version set titel = $2, innehall = $3, ansvar = $4, andring = $5, skriven_av = $6,
           skriven_vid = $7 where id = $1`,
        [version.id, titel, innehall, ansvar, andring, vem.personId, this.klocka.nu()],
      ),
    );
  }

  async remittera(vem: Vem, plats: Versionsplats, form: Steg & { svarSenast: string }): Promise<Styrdokumentversion> {
    const idag = this.klocka.idag();
    if (form.svarSenast < idag) throw new OgiltigtFormular({ svarSenast: ['Dagen har redan varit.'] });
    return this.steg.utfor(vem, 'remittera', plats, form, async (tx, version) => {
      await tx.sql('processer.remittera', 'update styrdokument_version set svar_senast = $2 where id = $1', [
        version.id,
        form.svarSenast,
      ]);
      return { lasare: await lasarnaAv(tx, plats.id, idag) };
    });
  }

  aterta(vem: Vem, plats: Versionsplats, form: Steg): Promise<Styrdokumentversion> {
    return this.steg.utfor(vem, 'aterta', plats, form);
  }

  slopa(vem: Vem, plats: Versionsplats, form: Steg): Promise<Styrdokumentversion> {
    return this.steg.utfor(vem, 'slopa', plats, form);
  }

  /** In one's own name, while the version is on remiss. An answer is never changed. */
  svara(vem: Vem, plats: Versionsplats, text: string): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const { id, status } = await versionI(tx, plats);
      if (status !== 'remiss') throw new OgiltigtFormular({ text: ['Versionen är inte på remiss längre.'] });
      await tx.sql(
        'processer.remissvar',
        `insert into styrdokument_remissvar (namnd_id, styrdokument_version_id, person_id, text, vid)
         values ($1, $2, $3, $4, $5)`,
        [vem.namndId, id, vem.personId, text, this.klocka.nu()],
      );
    });
  }
}
