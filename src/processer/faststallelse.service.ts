import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { plusDagar, plusManader } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobb } from '../plattform/ko/jobb.service.js';
import { lasarnaAv } from './lasare.queries.js';
import type { Styrdokumentversion } from './styrdokument.krav.js';
import { StyrdokumentSteg, type Versionsplats } from './styrdokument-steg.service.js';
import { styrdokumentslag, type Styrdokumenthandling } from './styrdokument.texter.js';

interface Beslut {
  readonly version: number;
  readonly beslutsdatum: string;
  readonly paragraf?: string | undefined;
  readonly gallerFran: string;
}

interface Upphavande {
  readonly version: number;
  readonly skal: string;
  readonly beslutsdatum?: string | undefined;
  readonly paragraf?: string | undefined;
}

type Faststaller = Extract<Styrdokumenthandling, `faststall${string}`>;

/** The decisions on a version: that it holds, that it still does, that it no longer does. */
@Injectable()
export class Faststallelse {
  constructor(
    private readonly steg: StyrdokumentSteg,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
  ) {}

  /** The version before it holds until the day before: the two never hold together. */
  async faststall(vem: Vem, handling: Faststaller, plats: Versionsplats, form: Beslut): Promise<Styrdokumentversion> {
    const { beslutsdatum, paragraf, gallerFran } = form;
    const idag = this.klocka.idag();
    if (beslutsdatum > idag) throw new OgiltigtFormular({ beslutsdatum: ['Dagen har inte varit än.'] });
    return this.steg.utfor(vem, handling, plats, form, async (tx, version) => {
      inteBakat(version, gallerFran, idag);
      const granskas = plusManader(gallerFran, await granskasManader(tx, plats.id));
      await tx.sql(
        'processer.avsluta-forra',
        `update styrdokument_version set galler_till = $2
         where styrdokument_id = $1 and galler_fran is not null and galler_till is null`,
        [plats.id, plusDagar(gallerFran, -1)],
      );
      await tx.sql(
        'processer.faststall',
        `update styrdokument_version set beslutsdatum = $2, paragraf = $3, galler_fran = $4, granskas_senast = $5,
           faststalld_av = $6, faststalld_vid = $7 where id = $1`,
        [version.id, beslutsdatum, paragraf ?? null, gallerFran, granskas, vem.personId, this.klocka.nu()],
      );
      // the one before is marked as ersatt by the system, the day this one begins to hold
      const nyckel = `styrdokument-dagar-${version.id}`;
      await this.jobb.bestall(tx, { slag: 'styrdokument-dagar', nyckel, uppgifter: {} });
      return { galler_fran: gallerFran, lasare: await lasarnaAv(tx, plats.id, idag) };
    });
  }

  async bekrafta(
    vem: Vem,
    plats: Versionsplats,
    form: { version: number; granskasSenast: string },
  ): Promise<Styrdokumentversion> {
    if (form.granskasSenast <= this.klocka.idag())
      throw new OgiltigtFormular({ granskasSenast: ['Ange en dag som kommer.'] });
    return this.steg.utfor(vem, 'bekrafta', plats, form, (tx, version) =>
      tx.sql('processer.bekrafta', 'update styrdokument_version set granskas_senast = $2 where id = $1', [
        version.id,
        form.granskasSenast,
      ]),
    );
  }

  /** Today is its last day: people have worked by it this morning. */
  upphav(
    vem: Vem,
    handling: 'upphav' | 'upphavNamndens',
    plats: Versionsplats,
    form: Upphavande,
  ): Promise<Styrdokumentversion> {
    const idag = this.klocka.idag();
    return this.steg.utfor(vem, handling, plats, form, async (tx, version) => {
      if (version.galler_fran !== null && version.galler_fran > idag)
        throw new OgiltigtFormular({ '': ['Versionen gäller inte än. Gör en ny version i stället.'] });
      await tx.sql('processer.upphav', 'update styrdokument_version set galler_till = $2, skal = $3 where id = $1', [
        version.id,
        idag,
        [form.beslutsdatum, form.paragraf, form.skal].filter(Boolean).join(', '),
      ]);
      return { galler_till: idag, lasare: await lasarnaAv(tx, plats.id, idag) };
    });
  }
}

/** By what was in force yesterday people worked yesterday. What the nämnd decides holds from the day it says. */
const inteBakat = (version: Styrdokumentversion, gallerFran: string, idag: string): void => {
  if (version.upptagen_till === null || styrdokumentslag[version.slag].niva === 'namnd' || gallerFran >= idag) return;
  throw new OgiltigtFormular({
    gallerFran: ['Den förra versionen har gällt till i dag. Välj i dag eller en senare dag.'],
  });
};

const granskasManader = async (tx: Tx, id: number): Promise<number> => {
  const rad = await tx.en<{ manader: number }>(
    'processer.granskas-manader',
    'select granskas_manader as manader from styrdokument where id = $1',
    [id],
  );
  if (!rad) throw new FinnsInte();
  return rad.manader;
};
