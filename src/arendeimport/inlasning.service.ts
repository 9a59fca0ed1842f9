import { Injectable } from '@nestjs/common';
import { AvvikelseImport } from '../avvikelser/import.service.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { LexSarahImport } from '../lex-sarah/import.service.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { SynpunktImport } from '../synpunkter/import.service.js';
import {
  ArendeimportQueries,
  enhetsvisare,
  hamta,
  kanda,
  type Importrad,
  type Importrapport,
} from './arendeimport.queries.js';
import { kallan, kravProvad, type Importsteg } from './arendeimport.service.js';
import { somAvvikelse } from './gammal-avvikelse.js';
import { somLexSarah } from './gammal-lex-sarah.js';
import { somSynpunkt } from './gammal-synpunkt.js';
import { IMPORTSAKER, type Sak } from './importfalt.js';
import { lasTabellfil } from '../plattform/tabellfil/tabellfil.js';
import { tolka, type Tolkad, type Tolkning } from './tolkning.js';

/** How far it has come, and whether somebody wants it to stop. */
export interface Gang {
  readonly signal?: AbortSignal;
  readonly framsteg?: (andel: number, skede: string) => void;
}

const PER_DEL = 1_000;
/** More sentences than this help nobody: the number of all of them is told. */
const HOGST_PROBLEM = 20_000;

/**
 * Reads a file of old cases: all of it in one transaction, or nothing. A row that an earlier file has brought is passed
 * over, so that the same file can be read again. The dry run is the same reading without the writing.
 */
@Injectable()
export class Inlasning {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly queries: ArendeimportQueries,
    private readonly avvikelser: AvvikelseImport,
    private readonly lexSarah: LexSarahImport,
    private readonly synpunkter: SynpunktImport,
  ) {}

  async kor(vem: Vem, id: number, steg: Importsteg, gang: Gang = {}): Promise<Importrapport> {
    const { rad, enheter } = await this.queries.hamta(vem, id);
    // the job was run before, and killed before that was noted
    if (rad.inlastVid !== null && rad.rapport) return rad.rapport;
    if (steg === 'las_in') kravProvad(rad);
    gang.framsteg?.(0.05, 'Läser filen');
    const fil = await lasTabellfil(await this.queries.innehall(vem, id));
    gang.framsteg?.(0.2, 'Prövar raderna');
    const tolkning = await tolka(rad.sak, fil, rad.mappning, enhetsvisare(enheter), this.klocka.idag());
    gang.signal?.throwIfAborted();
    return steg === 'prova' ? this.prova(vem, rad, tolkning) : this.lasIn(vem, rad, tolkning, gang);
  }

  private prova(vem: Vem, rad: Importrad, tolkning: Tolkning): Promise<Importrapport> {
    return this.databas.skriv(vem, async (tx) => {
      const rapport = rapporten(rad.sak, tolkning, await nyaI(tx, rad, tolkning));
      return this.sparaRapport(tx, rad, rapport);
    });
  }

  private lasIn(vem: Vem, rad: Importrad, tolkning: Tolkning, gang: Gang): Promise<Importrapport> {
    return this.databas.skriv(vem, async (tx) => {
      // two files of the same system wait for each other, so that both see which rows are here
      await tx.sql('arendeimport.las-kalla', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `arendeimport ${String(vem.namndId)} ${rad.sak} ${kallan(rad.kallsystem)}`,
      ]);
      const nu = await hamta(tx, rad.id);
      if (nu.inlastVid !== null && nu.rapport) return nu.rapport;
      kravProvad(nu);
      const nya = await nyaI(tx, rad, tolkning);
      const rapport = rapporten(rad.sak, tolkning, nya);
      // the file or the organisation is not what it was when it was tried: then nothing is stored
      if (rapport.antalProblem > 0) return this.sparaRapport(tx, rad, rapport);
      await this.skriv(tx, rad, nya, gang);
      await tx.sql(
        'arendeimport.inlast',
        `update arendeimport set rapport = $2, inlast_vid = $3, innehall = null, varden = '{}', version = version + 1
         where id = $1`,
        [rad.id, JSON.stringify(rapport), this.klocka.nu()],
      );
      return rapport;
    });
  }

  private async sparaRapport(tx: Tx, { id, version }: Importrad, rapport: Importrapport): Promise<Importrapport> {
    const sats = 'update arendeimport set rapport = $2, provad_version = $3 where id = $1';
    await tx.sql('arendeimport.provad', sats, [id, JSON.stringify(rapport), version]);
    return rapport;
  }

  private async skriv(tx: Tx, { id, sak, kallsystem }: Importrad, nya: readonly Tolkad[], gang: Gang): Promise<void> {
    if (nya.length === 0) return;
    const nummer = await tx.sql<{ id: number }>(
      'arendeimport.nummer',
      'select n as id from arendeimport_nummer($1, $2) n',
      [sak, nya.length],
    );
    const medNummer = nya.map((rad, nr) => ({ ...rad, sakId: nummer[nr]?.id ?? 0 }));
    for (const del of iDelar(medNummer))
      await tx.sql(
        'arendeimport.skriv-rader',
        `insert into arendeimport_rad (namnd_id, sak, kalla, kall_id, sak_id, arendeimport_id)
         select $1, $2, $3, r.kall_id, r.sak_id, $6 from unnest($4::text[], $5::bigint[]) r (kall_id, sak_id)`,
        [tx.vem.namndId, sak, kallan(kallsystem), del.map((r) => r.kallId), del.map((r) => r.sakId), id],
      );
    let skrivna = 0;
    const stycke = async <T>(rader: readonly T[], gor: (del: readonly T[]) => Promise<void>): Promise<void> => {
      for (const del of iDelar(rader)) {
        gang.signal?.throwIfAborted();
        await gor(del);
        skrivna += del.length;
        gang.framsteg?.(0.4 + (0.5 * skrivna) / nya.length, `Sparar, ${String(skrivna)} av ${String(nya.length)}`);
      }
    };
    const uppgifter = { arendeimport: id };
    const bygg = <T>(som: (varden: Tolkad['varden'], sakId: number) => T): T[] =>
      medNummer.map(({ varden, sakId }) => som(varden, sakId));
    if (sak === 'avvikelse') await this.avvikelser.lasIn(tx, bygg(somAvvikelse), uppgifter, stycke);
    if (sak === 'lex_sarah') await this.lexSarah.lasIn(tx, bygg(somLexSarah), uppgifter, stycke);
    if (sak === 'synpunkt') await this.synpunkter.lasIn(tx, bygg(somSynpunkt), uppgifter, stycke);
  }
}

const iDelar = <T>(rader: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rader.length / PER_DEL) }, (_, nr) => rader.slice(nr * PER_DEL, (nr + 1) * PER_DEL));

const nyaI = async (tx: Tx, { sak, kallsystem }: Importrad, { rader }: Tolkning): Promise<Tolkad[]> => {
  const redan = await kanda(
    tx,
    sak,
    kallan(kallsystem),
    rader.map(({ kallId }) => kallId),
  );
  return rader.filter(({ kallId }) => !redan.has(kallId));
};

const rapporten = (sak: Sak, { rader, problem }: Tolkning, nya: readonly Tolkad[]): Importrapport => {
  const perAr = new Map<number, number>();
  for (const { varden } of nya) {
    const ar = Number(varden.ett(IMPORTSAKER[sak].dag).slice(0, 4));
    perAr.set(ar, (perAr.get(ar) ?? 0) + 1);
  }
  const avslutade = nya.filter(({ varden }) => varden.en('avslutad') !== null).length;
  return {
    rader: rader.length,
    nya: nya.length,
    redan: rader.length - nya.length,
    oppna: nya.length - avslutade,
    avslutade,
    perAr: [...perAr].sort(([a], [b]) => a - b).map(([ar, antal]) => ({ ar, antal })),
    antalProblem: problem.length,
    problem: problem.slice(0, HOGST_PROBLEM),
  };
};
