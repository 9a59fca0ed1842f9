import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { helaAret, type Period } from '../../indikatorer/faktum.js';
import { EnhetQueries } from '../../organisation/enhet.queries.js';
import { FinnsInte, OgiltigtFormular, SaknarBehorighet } from '../../plattform/fel.js';
import { Jobb } from '../../plattform/ko/jobb.service.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { aktuellMall } from '../frysning/mallar.js';
import { kanonisktJson, sha256 } from '../kanoniskt.js';
import { MaterialQueries } from '../material.queries.js';
import { siffrorI } from '../siffror.js';
import type { FrystAvsnitt } from '../underlag.js';
import { UpplagaQueries } from '../upplaga/upplaga.queries.js';
import { aptavsnitt, type Bladtexter } from './aptblad.js';
import { granska } from './bladgranskning.js';
import { aptmaterial, kapitelsiffror } from './bladsiffror.js';
import { EnhetsbladQueries, jobbnyckel, sparaBlad, type Bladval } from './enhetsblad.queries.js';
import { farGora, manadsnamn, manadsperiod, type Bladunderlag } from './enhetsblad.texter.js';
import { kapitelavsnitt } from './enhetskapitel.js';
import { utanSmaTal } from './smatal.js';

export interface Aptval extends Bladtexter {
  readonly atgarder: readonly number[];
  /** Somebody has said that what looks like a name is nobody's. */
  readonly namnOk: boolean;
}

interface Innehall {
  readonly titel: string;
  readonly enhet: string;
  readonly period: Period;
  readonly avsnitt: readonly FrystAvsnitt[];
}

/** Makes what an enhet prints for itself: frozen when it is ordered, printed by the queue, never changed. */
@Injectable()
export class EnhetsbladService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
    private readonly fakta: FaktaQueries,
    private readonly enheter: EnhetQueries,
    private readonly material: MaterialQueries,
    private readonly upplaga: UpplagaQueries,
    private readonly queries: EnhetsbladQueries,
  ) {}

  /** @param manad «2026-10», a month that has begun */
  async gorApt(vem: Vem, enhetId: number, manad: string, val: Aptval): Promise<number> {
    const { fran, till } = manadsperiod(manad);
    const enhet = await this.enhet(vem, enhetId, fran, till);
    const { lardomar, gickBra, fraga } = val;
    const valda = (await this.queries.atgarder(vem, enhetId, manad)).filter(({ id }) => val.atgarder.includes(id));
    await this.krav(vem, val.namnOk, {
      ...Object.fromEntries(lardomar.map((text, nr) => [`lardom${String(nr + 1)}`, text])),
      ...{ gickBra, fraga },
      atgarder: valda.map(({ text }) => text).join('\n'),
    });
    const material = await aptmaterial(this.fakta, vem, { enhetId, manad });
    return this.bestall(
      vem,
      { enhetId, slag: 'aptblad', ar: Number(manad.slice(0, 4)), manad: Number(manad.slice(5)) },
      {
        titel: `APT-blad ${manadsnamn(manad)}`,
        enhet,
        period: { fran, till },
        avsnitt: utanSmaTal([aptavsnitt(material, { lardomar, gickBra, fraga }, valda)]),
      },
    );
  }

  async gorKapitel(vem: Vem, enhetId: number, ar: number, namnOk: boolean): Promise<number> {
    const period = helaAret(ar);
    const enhet = await this.enhet(vem, enhetId, period.fran, period.till);
    const text = await this.queries.egenText(vem, enhetId, ar);
    await this.krav(vem, namnOk, { text });
    const siffror = await kapitelsiffror(this.fakta, vem, ar);
    return this.bestall(
      vem,
      { enhetId, slag: 'enhetskapitel', ar, manad: null },
      {
        titel: `${enhet} ${String(ar)}`,
        ...{ enhet, period },
        avsnitt: utanSmaTal(kapitelavsnitt({ enhetId, enhet, ar, siffror }, text)),
      },
    );
  }

  /** @throws SaknarBehorighet, and FinnsInte for an enhet that was not there, or a time that has not begun */
  async enhet(vem: Vem, enhetId: number, fran: string, till: string): Promise<string> {
    if (!farGora(vem, enhetId)) throw new SaknarBehorighet();
    const idag = this.klocka.idag();
    if (fran > idag) throw new FinnsInte('Den perioden har inte börjat.');
    const namn = await this.enheter.namnVid(vem, enhetId, till < idag ? till : idag);
    if (namn === null) throw new FinnsInte('Enheten fanns inte då.');
    return namn;
  }

  /** What the texts hold that could point out somebody, field by field. */
  async granskning(vem: Vem, texter: Readonly<Record<string, string>>): Promise<ReturnType<typeof granska>[]> {
    const kannedom = await this.upplaga.kannedom(vem);
    return Object.values(texter).map((text) => granska(text, kannedom));
  }

  /** @throws OgiltigtFormular when a text must not be printed, or holds what may be a name that nobody has answered for */
  private async krav(vem: Vem, namnOk: boolean, texter: Readonly<Record<string, string>>): Promise<void> {
    const granskat = await this.granskning(vem, texter);
    const fel: Record<string, string[]> = {};
    for (const [nr, falt] of Object.keys(texter).entries()) {
      const { maste = [], fraga = [] } = granskat[nr] ?? {};
      const brister = [
        ...maste.map((mening) => `${mening} Ta bort det.`),
        ...(namnOk
          ? []
          : fraga.map((mening) => `${mening} Ta bort det, eller svara längst ned att det inte är någons.`)),
      ];
      if (brister.length > 0) fel[falt] = brister;
    }
    if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
  }

  private async bestall(vem: Vem, val: Bladval, innehall: Innehall): Promise<number> {
    const nu = this.klocka.nu();
    const { kommun, namn } = await this.material.namnd(vem);
    const anvanda = new Set(siffrorI(innehall.avsnitt.map(({ data }) => data)).map(({ fakta }) => fakta?.kod));
    const definitioner = (await this.fakta.katalog(vem)).filter(({ kod }) => anvanda.has(kod));
    const underlag: Bladunderlag = {
      ...{ format: 1, slag: val.slag, ar: val.ar, utgava: 1, dnr: null, kommun, namnd: namn },
      ...{ upprattadAv: vem.namn, skapad: nu.toISOString(), mall: aktuellMall() },
      ...innehall,
      definitioner: definitioner.map(({ kod, namn: fakta, definition, bas }) => ({
        kod,
        namn: fakta,
        definition,
        bas,
      })),
    };
    const json = kanonisktJson(underlag);
    return this.databas.skriv(vem, async (tx) => {
      const id = await sparaBlad(tx, val, {
        titel: innehall.titel,
        enhet: innehall.enhet,
        underlag: json,
        sha256: sha256(json),
        vid: nu,
      });
      await this.jobb.bestall(tx, { slag: 'enhetsblad-pdf', nyckel: jobbnyckel(id), uppgifter: { bladId: id } });
      return id;
    });
  }
}
