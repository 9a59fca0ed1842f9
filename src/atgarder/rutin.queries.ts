import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { StyrdokumentQueries } from '../processer/styrdokument.queries.js';
import { styrdokumenttexter, styrdokumentton, type Styrdokumentstatus } from '../processer/styrdokument.texter.js';

interface Versionsrad {
  readonly text: string;
  readonly url: string;
  readonly statustext: string;
  readonly ton: string;
}

/** The documents that an åtgärd has changed, and those that it may change. */
@Injectable()
export class RutinQueries {
  constructor(
    private readonly databas: Databas,
    private readonly styrdokument: StyrdokumentQueries,
  ) {}

  async versioner(vem: Vem, atgardId: number): Promise<Versionsrad[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<{ styrdokumentId: number; nr: number; titel: string; status: Styrdokumentstatus }>(
        'atgarder.versioner',
        `select v.styrdokument_id as "styrdokumentId", v.nr, v.titel, v.status
         from atgard_styrdokument k join styrdokument_version v on v.id = k.styrdokument_version_id
         where k.atgard_id = $1 order by k.kopplad_vid, v.id`,
        [atgardId],
      ),
    );
    return rader.map(({ styrdokumentId, nr, titel, status }) => ({
      text: `${titel}, version ${nr}`,
      url: `/styrdokument/${styrdokumentId}/versioner/${nr}`,
      statustext: styrdokumenttexter.status[status],
      ton: styrdokumentton[status],
    }));
  }

  async val(vem: Vem): Promise<{ varde: number; text: string }[]> {
    const dokument = await this.styrdokument.lista(vem, { visa: 'alla' });
    return dokument.map(({ id, titel }) => ({ varde: id, text: titel }));
  }
}
