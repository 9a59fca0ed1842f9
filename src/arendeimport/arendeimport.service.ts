import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobb } from '../plattform/ko/jobb.service.js';
import { enhetsnamn, enhetsversioner, hamta, type Importrad } from './arendeimport.queries.js';
import { arKod } from './cell.js';
import { IMPORTSAKER, type Sak } from './importfalt.js';
import { lasTabellfil } from '../plattform/tabellfil/tabellfil.js';
import { foreslaMappning, fyllPaVarden, olikaVarden, slasUpp, type Mappning } from './mappning.js';
import { Olaslig } from '../plattform/tabellfil/olaslig.js';

export interface NyFil {
  readonly sak: Sak;
  readonly kallsystem: string;
  readonly innehall: Buffer;
}

export type Importsteg = 'prova' | 'las_in';
export const JOBBSLAG = 'arendeimport';

/** The name of a system as it is compared: «Flexite » and «flexite» are one. */
export const kallan = (kallsystem: string): string => kallsystem.trim().replace(/\s+/g, ' ').toLowerCase();

/** The way of a file of old cases: uploaded, its columns explained, tried, read in. */
@Injectable()
export class ArendeimportService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
  ) {}

  /** Keeps the file and proposes how it is to be read. @throws OgiltigtFormular when it cannot be read at all */
  async laddaUpp(vem: Vem, { sak, kallsystem, innehall }: NyFil): Promise<number> {
    if (!harRoll(vem, IMPORTSAKER[sak].roll))
      throw new SaknarBehorighet(
        sak === 'lex_sarah'
          ? 'Lex Sarah-ärenden läses in av lex Sarah-ansvarig.'
          : 'Avvikelser och synpunkter läses in av kvalitetssamordnaren.',
      );
    const fil = await lasTabellfil(innehall).catch((fel: unknown) => {
      if (fel instanceof Olaslig) throw new OgiltigtFormular({ fil: [fel.message] });
      throw fel;
    });
    const varden = olikaVarden(fil.kolumner, fil.rader);
    const nu = this.klocka.nu();
    return this.databas.skriv(vem, async (tx) => {
      const enheter = enhetsnamn(await enhetsversioner(tx), this.klocka.idag());
      const sparad = await sparadMappning(tx, sak, kallan(kallsystem));
      const rad = await tx.en<{ id: number }>(
        'arendeimport.ny',
        `insert into arendeimport (namnd_id, sak, kallsystem, filtyp, sha256, innehall, kolumner, antal_rader, varden, mappning,
           uppladdad_av, uppladdad_vid) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
        [
          ...[
            vem.namndId,
            sak,
            kallsystem.trim(),
            fil.filtyp,
            createHash('sha256').update(innehall).digest(),
            innehall,
          ],
          ...[fil.kolumner, fil.rader.length, JSON.stringify(varden)],
          JSON.stringify(foreslaMappning(sak, fil.kolumner, varden, enheter, sparad)),
          ...[vem.personId, nu],
        ],
      );
      if (!rad) throw new FinnsInte();
      return rad.id;
    });
  }

  /** Stores what has been said so far, also for the next file of that system. Half of it may be missing still. */
  async sparaMappning(vem: Vem, id: number, { version, ...sagd }: Mappning & { version: number }): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      const rad = await kravOppen(tx, id, version);
      const enheter = enhetsnamn(await enhetsversioner(tx), this.klocka.idag());
      const mappning = fyllPaVarden(rad.sak, rena(rad.sak, sagd, rad), rad.varden, enheter);
      const json = JSON.stringify(mappning);
      await tx.sql('arendeimport.spara', 'update arendeimport set mappning = $2, version = version + 1 where id = $1', [
        id,
        json,
      ]);
      await tx.sql(
        'arendeimport.spara-mappning',
        `insert into arendeimport_mappning as m (namnd_id, sak, kalla, mappning, andrad_vid) values ($1, $2, $3, $4, $5)
         on conflict (namnd_id, sak, kalla) do update set mappning = excluded.mappning, andrad_vid = excluded.andrad_vid`,
        [vem.namndId, rad.sak, kallan(rad.kallsystem), json, this.klocka.nu()],
      );
    });
  }

  /** Orders the dry run, or the import of a file whose last dry run found nothing wrong. Gives the id of the job. */
  bestall(vem: Vem, id: number, steg: Importsteg): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await kravOppen(tx, id);
      if (steg === 'las_in') kravProvad(rad);
      const jobb = await this.jobb.bestall(tx, {
        slag: JOBBSLAG,
        nyckel: `arendeimport-${String(id)}-${steg}`,
        uppgifter: { arendeimportId: id, steg },
      });
      return jobb.id;
    });
  }

  /** Takes the file away; what it was and how it was to be read stays. */
  async taBortFil(vem: Vem, id: number): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      await kravOppen(tx, id);
      await tx.sql(
        'arendeimport.ta-bort-fil',
        `update arendeimport set innehall = null, varden = '{}', rapport = null, provad_version = null,
           version = version + 1 where id = $1`,
        [id],
      );
    });
  }
}

/** @throws Regelbrott unless the mapping, as it stands now, has been tried without a problem */
export const kravProvad = (rad: Importrad): void => {
  if (rad.provadVersion !== rad.version || rad.rapport === null)
    throw new Regelbrott(['Provläs filen först, så att ni ser vad som kommer att hända.']);
  if (rad.rapport.antalProblem > 0)
    throw new Regelbrott(['Provläsningen hittade problem. Rätta dem och provläs igen: allt läses in eller inget.']);
};

const kravOppen = async (tx: Tx, id: number, version?: number): Promise<Importrad> => {
  await tx.sql('arendeimport.las', 'select 1 from arendeimport where id = $1 for update', [id]);
  const rad = await hamta(tx, id);
  if (rad.inlastVid !== null) throw new Regelbrott(['Filen är redan inläst.']);
  if (!rad.harFil) throw new Regelbrott(['Filen finns inte kvar. Ladda upp den igen.']);
  if (version !== undefined && version !== rad.version) throw new Andrad({ version: rad.version });
  return rad;
};

const sparadMappning = async (tx: Tx, sak: Sak, kalla: string): Promise<Mappning | null> => {
  const rad = await tx.en<{ mappning: Mappning }>(
    'arendeimport.sparad-mappning',
    'select mappning from arendeimport_mappning where sak = $1 and kalla = $2',
    [sak, kalla],
  );
  return rad?.mappning ?? null;
};

/** Only columns of this file, fields of this kind of case, and codes that there are. */
const rena = (sak: Sak, sagd: Mappning, { kolumner }: Importrad): Mappning => {
  const { falt } = IMPORTSAKER[sak];
  const finns = (namn: string | null | undefined): boolean => falt.some((ett) => ett.namn === namn);
  const uppslag = falt.filter(slasUpp);
  const standard = uppslag.flatMap((ett): [string, string][] => {
    const kod = sagd.standard[ett.namn];
    return kod !== undefined && arKod(ett, kod) ? [[ett.namn, kod]] : [];
  });
  return {
    kolumner: Object.fromEntries(
      kolumner.map((kolumn) => {
        const namn = sagd.kolumner[kolumn];
        return [kolumn, finns(namn) ? (namn ?? null) : null];
      }),
    ),
    varden: Object.fromEntries(
      uppslag.map((ett) => [
        ett.namn,
        Object.fromEntries(
          Object.entries(sagd.varden[ett.namn] ?? {}).map(([varde, kod]) => [
            varde,
            kod !== null && arKod(ett, kod) ? kod : null,
          ]),
        ),
      ]),
    ),
    standard: Object.fromEntries(standard),
    personnummer: sagd.personnummer,
  };
};
