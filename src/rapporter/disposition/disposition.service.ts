import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import { harRoll, type Vem } from '../../database/vem.js';
import { Andrad, SaknarBehorighet } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Kvalitetslogg } from '../../processer/kvalitetslogg.service.js';
import { KAPITEL } from '../innehall.js';
import type { Rapportslag } from '../underlag.js';
import { flytta, iOrdning, type Disposition, type Riktning } from './disposition.js';
import { dispositionI } from './disposition.queries.js';

export interface NyDisposition {
  readonly version: number;
  readonly ordning: readonly string[];
  /** Codes of the chapters that are to be in the document. */
  readonly pa: readonly string[];
  readonly flytta?: { readonly kod: string; readonly riktning: Riktning } | undefined;
}

/** Sets which chapters the nämnd has. What is frozen is not touched: it holds its own chapters. */
@Injectable()
export class DispositionService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly logg: Kvalitetslogg,
  ) {}

  /** @throws Andrad when somebody else has changed it since it was read */
  spara(vem: Vem, slag: Rapportslag, ny: NyDisposition): Promise<void> {
    const lista = iOrdning(KAPITEL[slag], { ordning: ny.ordning, avstangda: [] });
    const avstangda = lista.filter(({ kod, fast }) => fast === undefined && !ny.pa.includes(kod));
    return this.skriv(vem, slag, ny.version, {
      ordning: ny.flytta ? flytta(lista, ny.flytta.kod, ny.flytta.riktning) : lista.map(({ kod }) => kod),
      avstangda: avstangda.map(({ kod }) => kod),
    });
  }

  /** Every chapter, in the order of the release. */
  aterstall(vem: Vem, slag: Rapportslag, version: number): Promise<void> {
    return this.skriv(vem, slag, version, { ordning: [], avstangda: [] });
  }

  private async skriv(
    vem: Vem,
    slag: Rapportslag,
    version: number,
    { ordning, avstangda }: Disposition,
  ): Promise<void> {
    if (!harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef')) throw new SaknarBehorighet();
    await this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en(
        'disposition.spara',
        `insert into rapport_disposition as d (namnd_id, slag, ordning, avstangda, andrad_av, andrad_vid)
         select $1, $2, $3, $4, $5, $6 where $7 = 0 or exists (
           select 1 from rapport_disposition f where f.namnd_id = $1 and f.slag = $2)
         on conflict (namnd_id, slag) do update set ordning = excluded.ordning, avstangda = excluded.avstangda,
           andrad_av = excluded.andrad_av, andrad_vid = excluded.andrad_vid, version = d.version + 1
         where d.version = $7
         returning version`,
        [vem.namndId, slag, ordning, avstangda, vem.personId, this.klocka.nu(), version],
      );
      if (!rad) throw new Andrad({ version: (await dispositionI(tx, slag)).version });
      await this.logg.logga(tx, {
        ...{ sak: 'rapport_disposition', sakId: vem.namndId, handling: 'andra', lagrum: [] },
        uppgifter: { slag, ordning, avstangda },
      });
    });
  }
}
