import { Injectable } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FaktaQueries } from '../indikatorer/fakta.queries.js';
import { byggAvsnitt } from './avsnittsbygge.js';
import { disponera } from './disposition/disposition.js';
import { DispositionQueries } from './disposition/disposition.queries.js';
import { kodlistorFor } from './frysning/kodlistor.js';
import { lagrumFor } from './frysning/lagrum.js';
import { aktuellMall } from './frysning/mallar.js';
import { rapportperiod } from './halvar.js';
import { REDOVISNINGENS_INNEHALL } from './halvarsredovisning/innehall.js';
import { BERATTELSENS_INNEHALL } from './kvalitetsberattelse/innehall.js';
import { PLANENS_INNEHALL } from './kvalitetsplan/innehall.js';
import type { FrystTrots } from './kvalitetsplan/material.js';
import { PlanmaterialQueries } from './kvalitetsplan/planmaterial.queries.js';
import { MaterialQueries } from './material.queries.js';
import type { Rapport } from './rapport.flode.js';
import { Textfakta } from './textfakta/textfakta.service.js';
import type { FrystAvsnitt, Siffra, Underlag } from './underlag.js';

/** Brings texts and figures together into the underlag that is frozen, or shown as a preview until then. */
@Injectable()
export class Underlagsbyggare {
  constructor(
    private readonly material: MaterialQueries,
    private readonly plan: PlanmaterialQueries,
    private readonly fakta: FaktaQueries,
    private readonly disposition: DispositionQueries,
    private readonly textfakta: Textfakta,
  ) {}

  /**
   * @param texter what people wrote, by chapter code
   * @param skapad the instant that the document bears
   * @param frystTrots who freezes a document with errors, and why
   */
  async bygg(
    vem: Vem,
    rapport: Pick<Rapport, 'slag' | 'ar' | 'utgava' | 'titel' | 'dnr'> &
      Partial<Pick<Rapport, 'halvar' | 'aterremiss' | 'aterremiss_svar'>>,
    texter: ReadonlyMap<string, string>,
    av: string,
    skapad: Date,
    frystTrots?: FrystTrots,
  ): Promise<Underlag> {
    const { kommun, namn } = await this.material.namnd(vem);
    const avsnitt = await this.avsnitt(vem, rapport, texter, frystTrots);
    const fakta = faktaI(avsnitt);
    const anvanda = new Set(fakta.map(({ kod }) => kod));
    const period = rapportperiod(rapport);
    return {
      format: 1,
      slag: rapport.slag,
      ar: rapport.ar,
      ...(typeof rapport.halvar === 'number' ? { halvar: rapport.halvar } : {}),
      utgava: rapport.utgava,
      titel: rapport.titel,
      kommun,
      namnd: namn,
      dnr: rapport.dnr,
      upprattadAv: av,
      skapad: skapad.toISOString(),
      period,
      avsnitt,
      definitioner: (await this.fakta.katalog(vem))
        .filter(({ kod }) => anvanda.has(kod))
        .map(({ kod, namn: faktanamn, definition, bas }) => ({
          kod,
          namn: faktanamn,
          definition,
          bas,
        })),
      ...(rapport.aterremiss ? { aterremiss: { ...rapport.aterremiss, svar: rapport.aterremiss_svar ?? '' } } : {}),
      kodlistor: kodlistorFor(fakta),
      lagrum: lagrumFor(fakta, period.fran, skapad.toISOString().slice(0, 10)),
      mall: aktuellMall(),
    };
  }

  private async avsnitt(
    vem: Vem,
    { slag, ar, halvar = null }: Pick<Rapport, 'slag' | 'ar'> & Partial<Pick<Rapport, 'halvar'>>,
    texter: ReadonlyMap<string, string>,
    frystTrots?: FrystTrots,
  ): Promise<FrystAvsnitt[]> {
    const disposition = await this.disposition.hamta(vem, slag);
    if (slag === 'kvalitetsplan') {
      const material = { ...(await this.plan.planmaterial(vem, ar)), frystTrots };
      const textsiffror = await this.textfakta.siffror(vem, texter.values(), ar);
      return byggAvsnitt(disponera(PLANENS_INNEHALL, disposition), material, texter, textsiffror);
    }
    if (slag === 'halvarsredovisning') {
      const material = { ...(await this.material.halvarsmaterial(vem, { ar, halvar: halvar ?? 1 })), frystTrots };
      const textsiffror = await this.textfakta.siffror(vem, texter.values(), ar);
      return byggAvsnitt(disponera(REDOVISNINGENS_INNEHALL, disposition), material, texter, textsiffror);
    }
    const berattelsefel = frystTrots && { ...frystTrots, luckor: frystTrots.luckor ?? [] };
    const material = { ...(await this.material.berattelsematerial(vem, ar)), frystTrots: berattelsefel };
    const textsiffror = await this.textfakta.siffror(vem, texter.values(), ar, material.siffror);
    return byggAvsnitt(disponera(BERATTELSENS_INNEHALL, disposition), material, texter, textsiffror);
  }
}

type Faktahanvisning = NonNullable<Siffra['fakta']>;

/** What every number that the chapters print was counted as. */
const faktaI = (varde: unknown, funna: Faktahanvisning[] = []): Faktahanvisning[] => {
  if (typeof varde !== 'object' || varde === null) return funna;
  if ('fakta' in varde && typeof varde.fakta === 'object' && varde.fakta !== null && 'kod' in varde.fakta)
    funna.push(varde.fakta as Faktahanvisning);
  for (const del of Object.values(varde)) faktaI(del, funna);
  return funna;
};
