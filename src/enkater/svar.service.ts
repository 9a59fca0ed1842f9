import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { allmanhetenHos } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { personnummerI } from '../plattform/text/personnummer.js';
import { enkatkodhash } from './enkatkod.js';
import { svarsval, VET_EJ, type Fragslag, type Malgrupp } from './enkat.texter.js';
import { svarsfalt, type SvarForm } from './svar.forms.js';

/** What a code or an open address leads to. */
export interface Ingang {
  readonly namndId: number;
  readonly omgangId: number;
  readonly enhetId: number;
  /** Null when whoever answers chooses. */
  readonly malgrupp: Malgrupp | null;
}

export interface Frageform {
  readonly id: number;
  readonly slag: Fragslag;
  readonly vuxen: string;
  readonly vuxen_hjalp: string;
  readonly ung: string;
  readonly ung_hjalp: string;
  readonly barn: string;
  readonly barn_hjalp: string;
  readonly alternativ: readonly string[];
}

export interface Enkatform {
  readonly namn: string;
  readonly namnd: string;
  readonly inledning: string;
  readonly stanger: string;
  readonly malgrupper: readonly Malgrupp[];
  readonly fragor: readonly Frageform[];
}

/** Before anybody has shown where the way leads there is no nämnd. */
const INGEN_NAMND = allmanhetenHos(0);
const INGEN_ENKAT =
  'Det finns ingen öppen enkät här. Koden kan vara felskriven eller redan använd, eller så har enkäten stängt.';

export type Vag = { readonly kod: string } | { readonly lank: string };

/** Takes in answers from people who are nobody here. What is stored of one, and what is not: see enkat_svara. */
@Injectable()
export class SvarService {
  constructor(private readonly databas: Databas) {}

  /** @throws FinnsInte with the same words whether the code never was, has been used, or the round is closed. */
  async ingang(vag: Vag): Promise<Ingang> {
    const hash = 'kod' in vag ? enkatkodhash(vag.kod) : null;
    const rad = await this.databas.las(INGEN_NAMND, (tx) =>
      tx.en<Ingang>(
        'enkater.ingang',
        `select namnd_id as "namndId", omgang_id as "omgangId", enhet_id as "enhetId", malgrupp from enkat_ingang($1, $2)`,
        [hash, 'lank' in vag ? vag.lank.toUpperCase() : null],
      ),
    );
    if (!rad) throw new FinnsInte(INGEN_ENKAT);
    return rad;
  }

  async formular({ namndId, omgangId }: Ingang): Promise<Enkatform> {
    const rad = await this.databas.las(allmanhetenHos(namndId), (tx) =>
      tx.en<{ form: Enkatform | null }>('enkater.formular', 'select enkat_formular($1) as form', [omgangId]),
    );
    if (!rad?.form) throw new FinnsInte(INGEN_ENKAT);
    return rad.form;
  }

  /** One answer. A second one with the same code is refused, also at the same moment. */
  async svara(vag: Vag, malgrupp: Malgrupp, form: SvarForm): Promise<void> {
    const ingang = await this.ingang(vag);
    const { fragor, malgrupper } = await this.formular(ingang);
    if (!malgrupper.includes(malgrupp) || (ingang.malgrupp !== null && ingang.malgrupp !== malgrupp))
      throw new FinnsInte(INGEN_ENKAT);
    const svar = lasta(
      fragor.filter((fraga) => fraga[malgrupp] !== ''),
      form,
    );
    const kodhash = 'kod' in vag ? enkatkodhash(vag.kod) : null;
    const rad = await this.databas.skriv(allmanhetenHos(ingang.namndId), (tx) =>
      tx.en<{ gick: boolean }>('enkater.svara', 'select enkat_svara($1, $2, $3, $4, $5, $6, $7, $8) as gick', [
        ...[ingang.omgangId, ingang.enhetId, malgrupp, kodhash],
        ...[svar.val.map(({ id }) => id), svar.val.map(({ varde }) => varde)],
        ...[svar.texter.map(({ id }) => id), svar.texter.map(({ varde }) => varde)],
      ]),
    );
    if (!rad?.gick) throw new FinnsInte(INGEN_ENKAT);
  }
}

interface Last {
  readonly id: number;
  readonly varde: string;
}

/** What was chosen and written. Every question may be passed over, but not all of them. */
const lasta = (
  fragor: readonly Frageform[],
  form: SvarForm,
): { readonly val: readonly Last[]; readonly texter: readonly Last[] } => {
  const fel: Record<string, string[]> = {};
  const [val, texter]: [Last[], Last[]] = [[], []];
  fragor.forEach(({ id, slag, alternativ }, i) => {
    const falt = svarsfalt(i + 1);
    const varde = form[falt]?.trim() ?? '';
    if (varde === '') return;
    if (slag === 'fritext') {
      if (personnummerI(varde).length > 0)
        fel[falt] = ['I texten står något som ser ut som ett personnummer. Ta bort det, ingen ska veta vem du är.'];
      texter.push({ id, varde });
      return;
    }
    if (![...svarsval(slag, alternativ).map((ett) => ett.varde), VET_EJ].includes(varde))
      fel[falt] = ['Välj ett av svaren.'];
    val.push({ id, varde });
  });
  if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
  if (val.length + texter.length === 0) throw new OgiltigtFormular({ '': ['Svara på minst en fråga.'] });
  return { val, texter };
};
