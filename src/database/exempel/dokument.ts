import type { INestApplicationContext } from '@nestjs/common';
import { RapportQueries } from '../../rapporter/rapport.queries.js';
import { RapportService } from '../../rapporter/rapport.service.js';
import type { Rapportslag } from '../../rapporter/underlag.js';
import type { Vem } from '../vem.js';
import { BERATTELSETEXTER } from './berattelsetexter.js';

export interface Exempeldokument {
  readonly titel: string;
  readonly vag: string;
}

const FORST: readonly { slag: Rapportslag; ar: number; dnr: string; texter: Readonly<Record<string, string>> }[] = [
  { slag: 'kvalitetsplan', ar: 2020, dnr: 'SÄN 2020/31', texter: {} },
  { slag: 'kvalitetsberattelse', ar: 2025, dnr: 'SÄN 2026/14', texter: BERATTELSETEXTER },
];

/** The two first documents, frozen by the kvalitetssamordnare; the queue prints them while the product starts. */
export const skapaDokument = async (app: INestApplicationContext, vem: Vem): Promise<Exempeldokument[]> => {
  const rapporter = app.get(RapportService, { strict: false });
  const queries = app.get(RapportQueries, { strict: false });
  const dokument: Exempeldokument[] = [];
  for (const { slag, ar, dnr, texter } of FORST) {
    const finns = (await queries.lista(vem)).find((rad) => rad.slag === slag && rad.ar === ar);
    const { id, titel } = finns ?? (await rapporter.skapa(vem, { slag, ar }));
    if (!finns) {
      for (const [kod, text] of Object.entries(texter)) await rapporter.skriv(vem, id, kod, { text, version: 0 });
      await rapporter.diariefor(vem, id, { dnr, version: (await queries.hamta(vem, id)).version });
      await rapporter.frys(vem, id, { version: (await queries.hamta(vem, id)).version });
    }
    dokument.push({ titel, vag: `/rapporter/${String(id)}` });
  }
  return dokument;
};
