import { Effektlager, type Raknadeffekt } from '../atgarder/effekt.service.js';
import { Forslag } from '../atgarder/forslag.service.js';
import { Databas, type Tx } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { dagarMellan } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { kodtext, orsaker } from '../processer/kodlistor.texter.js';
import * as rakna from './effekt.js';
import * as las from './effekt.queries.js';

/** How long one waits for the values of an indikator to come in before it is said that there are none. */
const VANTA_PA_VARDEN = 60;

type Fonster = Pick<Raknadeffekt, 'foreFran' | 'foreTill' | 'efterFran' | 'efterTill'>;
type Resultat = Omit<Raknadeffekt, 'atgardId' | 'varv' | keyof Fonster>;

/**
 * What the figures were before an åtgärd and after it, when the time to measure has passed; and where the same orsak has
 * come again meanwhile. SOSFS 2011:9 5 kap. 2 och 6 §§. Computes and asks, never judges.
 */
@Jobbutforare('atgard-effekt', { namn: 'Åtgärdernas effekt' })
export class Effektrakning implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly effekter: Effektlager,
    private readonly forslag: Forslag,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      let raknade = 0;
      for (const en of await las.vantande(tx, this.klocka.idag())) if (await this.enAtgard(tx, en)) raknade += 1;
      let foreslagna = 0;
      for (const en of await las.aterkomna(tx, this.klocka.idag()))
        if (await this.forslag.foresla(tx, en)) foreslagna += 1;
      return { raknade, foreslagna };
    });
  }

  private async enAtgard(tx: Tx, en: las.Vantande): Promise<boolean> {
    const { id, varv, foreFran, foreTill, efterFran, efterTill } = en;
    if (foreFran === null || foreTill === null) return false;
    const fonster: Fonster = { foreFran, foreTill, efterFran, efterTill };
    const resultat = await this.resultat(tx, en, fonster);
    if (resultat === null) return false;
    if (!(await this.effekter.spara(tx, { atgardId: id, varv, ...fonster, ...resultat }))) return false;
    await this.effekter.beOmStudera(tx, { atgardId: id, ansvarig: en.ansvarig, enhetId: en.enhetId });
    return true;
  }

  private resultat(tx: Tx, en: las.Vantande, fonster: Fonster): Promise<Resultat | null> {
    if (en.matsatt === 'indikator') return this.medIndikator(tx, en, fonster);
    return en.matsatt === 'klagomal' ? medKlagomal(tx, en, fonster) : medAvvikelser(tx, en, fonster);
  }

  private async medIndikator(tx: Tx, en: las.Vantande, f: Fonster): Promise<Resultat | null> {
    const indikator = en.indikatorId === null ? null : await las.indikatorn(tx, en.indikatorId);
    if (indikator === null || en.indikatorId === null) return null;
    const varden = async (enhetId: number | null) =>
      Promise.all([
        las.indikatorvarden(tx, en.indikatorId ?? 0, enhetId, f.foreFran, f.foreTill),
        las.indikatorvarden(tx, en.indikatorId ?? 0, enhetId, f.efterFran, f.efterTill),
      ]);
    const egna = await varden(en.enhetId);
    const egnaFinns = egna.some((rader) => rader.length > 0);
    // an enhet without values of its own is seen in those of the whole nämnd, and the reader is told
    const [fore, efter] = egnaFinns || en.enhetId === null ? egna : await varden(null);
    const dagar = dagarMellan(f.efterTill, this.klocka.idag());
    if (efter.length === 0 && dagar <= VANTA_PA_VARDEN) return null;
    return {
      definition: `Indikatorn ”${indikator.namn}”${en.enhetId !== null && !egnaFinns ? ', för hela nämnden' : ''}.`,
      enhet: indikator.enhet,
      fore: rakna.sammanvag(fore, indikator.matform),
      efter: rakna.sammanvag(efter, indikator.matform),
      punkter: rakna.vardepunkter(fore, efter),
      underlag: { slag: 'indikatorvarde', fore: fore.map(({ id }) => id), efter: efter.map(({ id }) => id) },
      noter: [
        ...(en.enhetId !== null && !egnaFinns ? ['Enheten har inga egna värden.'] : []),
        ...rakna.serienot(fore, efter),
      ],
    };
  }
}

const medAvvikelser = async (tx: Tx, en: las.Vantande, f: Fonster): Promise<Resultat | null> => {
  if (en.enhetId === null) return null;
  const [fore, efter] = await Promise.all([
    las.avvikelsernaPa(tx, en.enhetId, en.orsak, f.foreFran, f.foreTill),
    las.avvikelsernaPa(tx, en.enhetId, en.orsak, f.efterFran, f.efterTill),
  ]);
  const outredda = efter.filter(({ utredd }) => !utredd).length;
  const orsak = en.orsak === null ? '' : ` med orsaken ”${kodtext(orsaker, en.orsak)}”, av alla avvikelser`;
  return {
    definition: `Avvikelser${orsak} på enheten, efter den dag då de inträffade.`,
    ...arenden(fore, efter, f, en.orsak !== null),
    underlag: underlag('avvikelse', fore, efter),
    noter:
      en.orsak === null || outredda === 0
        ? []
        : [`${outredda} ${outredda === 1 ? 'avvikelse' : 'avvikelser'} i tiden efter har ingen orsak än.`],
  };
};

const medKlagomal = async (tx: Tx, en: las.Vantande, f: Fonster): Promise<Resultat | null> => {
  if (en.enhetId === null) return null;
  const [fore, efter] = await Promise.all([
    las.klagomalenPa(tx, en.enhetId, f.foreFran, f.foreTill),
    las.klagomalenPa(tx, en.enhetId, f.efterFran, f.efterTill),
  ]);
  return {
    definition: 'Klagomål på enheten, efter den dag då de kom in.',
    ...arenden(fore, efter, f, false),
    underlag: underlag('synpunkt', fore, efter),
    noter: [],
  };
};

type Rader = readonly rakna.Rakningsrad[];

const arenden = (
  fore: Rader,
  efter: Rader,
  f: Fonster,
  avAlla: boolean,
): Pick<Resultat, 'enhet' | 'fore' | 'efter' | 'punkter'> => ({
  enhet: 'antal',
  fore: rakna.arendeutfall(fore, f.foreFran, f.foreTill, avAlla),
  efter: rakna.arendeutfall(efter, f.efterFran, f.efterTill, avAlla),
  punkter: rakna.arendepunkter([...fore, ...efter], f),
});

/** Those that were counted, by id: whoever may see them can look. */
const underlag = (slag: 'avvikelse' | 'synpunkt', fore: Rader, efter: Rader): Resultat['underlag'] => ({
  slag,
  fore: fore.filter(({ traff }) => traff).map(({ id }) => id),
  efter: efter.filter(({ traff }) => traff).map(({ id }) => id),
});
