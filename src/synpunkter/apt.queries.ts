import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { maskera } from '../plattform/text/personnummer.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { bedomningar, kategorier, typer, type Bedomning, type Typ } from './kodlistor.texter.js';

interface Rad {
  readonly id: number;
  readonly typ: Typ;
  readonly inkom: string;
  readonly kategorier: readonly string[];
  readonly bedomning: Bedomning | null;
  readonly atgarder: readonly string[];
  readonly uppe: string | null;
}

/** One synpunkt as the work group may hear of it. */
export interface Aptrad {
  readonly id: number;
  readonly typ: string;
  /** «mars 2026»: a day can be enough to know who it was. */
  readonly manad: string;
  readonly kategorier: readonly string[];
  readonly bedomning: string | null;
  readonly atgarder: readonly string[];
  /** When it was taken up, if it has been. */
  readonly uppe: string | null;
}

export interface Aptblad {
  readonly enhet: string;
  readonly rader: readonly Aptrad[];
  readonly perTyp: readonly { readonly typ: string; readonly antal: number }[];
  /** About a person who works there, or handed over: not for the group to hear of. */
  readonly utanfor: number;
}

/**
 * What an enhet has been told and what came of it, to go through at its APT. SOSFS 2011:9 6 kap. 1 §: those who work
 * there take part. Nothing that anybody has written stands here, nor who it was, nor the day.
 */
@Injectable()
export class AptQueries {
  constructor(private readonly databas: Databas) {}

  blad(vem: Vem, { enhet, fran, till }: { enhet: number; fran: string; till: string }): Promise<Aptblad> {
    return this.databas.las(vem, async (tx) => {
      const namn = await tx.en<{ namn: string }>(
        'synpunkter.apt-enhet',
        'select namn from enhet_version where enhet_id = $1 and fran <= $2 order by fran desc limit 1',
        [enhet, till],
      );
      const rader = await tx.sql<Rad & { visas: boolean }>(
        'synpunkter.apt',
        `select s.id, s.typ, s.inkom_datum as inkom, s.kategorier, s.bedomning,
           s.berorda = '{}' and s.overlamnad_for = '{}' as visas,
           array(select a.text from atgard_kalla k join atgard a on a.id = k.atgard_id
             where k.sak = 'synpunkt' and k.sak_id = s.id and a.status <> 'avbruten' order by a.id) as atgarder,
           (select max(f.uppgifter ->> 'datum') from synpunkt_fakta f
             where f.synpunkt_id = s.id and f.fakta = 'apt') as uppe
         from synpunkt s
         where s.enhet_id = $1 and s.inkom_datum between $2 and $3 and s.status in ('besvarad', 'avslutad', 'overlamnad')
         order by s.inkom_datum, s.id`,
        [enhet, fran, till],
      );
      const synliga = rader.filter(({ visas }) => visas);
      return {
        enhet: namn?.namn ?? '',
        rader: synliga.map(somAptrad),
        perTyp: (Object.keys(typer) as Typ[])
          .map((typ) => ({ typ: typer[typ].etikett, antal: synliga.filter((rad) => rad.typ === typ).length }))
          .filter(({ antal }) => antal > 0),
        utanfor: rader.length - synliga.length,
      };
    });
  }
}

const somAptrad = ({ id, typ, inkom, kategorier: koder, bedomning, atgarder, uppe }: Rad): Aptrad => ({
  id,
  typ: typer[typ].etikett,
  manad: svensktDatum(inkom).replace(/^\d+ /, ''),
  kategorier: koder.map((kod) => kodtext(kategorier, kod)),
  bedomning: bedomning && bedomningar[bedomning].etikett,
  atgarder: atgarder.map(maskera),
  uppe,
});
