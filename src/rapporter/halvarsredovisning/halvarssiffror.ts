import type { Vem } from '../../database/vem.js';
import type { Faktafraga, FaktaQueries } from '../../indikatorer/fakta.queries.js';
import type { Dimension, Dimensionsvarden, Faktavarde, Period } from '../../indikatorer/faktum.js';
import { fall, perEtt } from '../../indikatorer/summor.js';
import { halvan, halvorTillOchMed, type Halva } from '../halvar.js';
import type { Enhetsplats } from '../kvalitetsberattelse/material.js';
import { Siffror } from '../siffror.js';
import type { Siffra } from '../underlag.js';

/** The half that is told of, and the two years before it. */
const HALVOR = 5;

/** The figures of several halves of years; each is counted on the days of its own half, and opens as that. */
export class Halvarssiffror {
  private readonly perHalva: readonly { readonly halva: Halva; readonly siffror: Siffror }[];

  constructor(raknat: readonly { readonly halva: Halva; readonly varden: readonly Faktavarde[] }[]) {
    this.perHalva = raknat.map(({ halva, varden }) => ({ halva, siffror: new Siffror(halvan(halva), varden) }));
  }

  /** Oldest first; the last is the one that the document is about. */
  get halvor(): readonly Halva[] {
    return this.perHalva.map(({ halva }) => halva);
  }

  siffra(halva: Halva, kod: string, dimensioner: Dimensionsvarden = {}): Siffra {
    return this.for(halva).siffra(kod, dimensioner);
  }

  /** All that was counted of one half. */
  for({ ar, halvar }: Halva): Siffror {
    const funnen = this.perHalva.find(({ halva }) => halva.ar === ar && halva.halvar === halvar);
    if (!funnen) throw new Error(`Halvåret ${String(ar)}-${String(halvar)} är inte räknat.`);
    return funnen.siffror;
  }

  /** The values of a split that anything fell on in any of the halves. */
  vardenAv(dimension: Dimension, kod: string, ovriga: Dimensionsvarden = {}): (string | number)[] {
    return [...new Set(this.perHalva.flatMap(({ siffror }) => siffror.vardenAv(dimension, kod, ovriga)))];
  }
}

const INKOMNA = ['synpunkt.inkomna'];

/** What is asked of each half. The first is folded below. */
const fragorna = (period: Period): Faktafraga[] => [
  { koder: INKOMNA, period, per: ['enhet', 'typ'] },
  { koder: INKOMNA, period, per: ['kategori', 'typ'] },
  { koder: INKOMNA, period, per: ['kvalitetsomrade', 'typ'] },
  { koder: INKOMNA, period, per: ['kanal'] },
  { koder: INKOMNA, period, per: ['avsandartyp'] },
  {
    koder: ['synpunkt.besvarade_i_tid', 'synpunkt.svarstid', 'synpunkt.obesvarade', 'synpunkt.overlamnade'],
    period,
  },
  {
    koder: [
      ...['lex_sarah.rapporterade', 'lex_sarah.beslutade', 'lex_sarah.utredningstid', 'lex_sarah.anmalda_till_ivo'],
      ...['lex_sarah.ivo_beslutade', 'lex_sarah.tid_till_anmalan'],
      ...['lex_sarah_enskild.rapporter', 'lex_sarah_enskild.anmalningar'],
    ],
    period,
  },
  { koder: ['lex_sarah.beslutade', 'lex_sarah.anmalda_till_ivo'], period, per: ['grad'] },
  { koder: ['lex_sarah.ivo_beslutade'], period, per: ['utfall'] },
  { koder: ['lex_sarah.rapporterade'], period, per: ['verksamhet'] },
  { koder: ['lex_sarah.rapporterade'], period, per: ['kvalitetsomrade'] },
  { koder: ['atgard_gjord.antal', 'atgard_gjord.med_effekt', 'atgard_gjord.forsenade'], period, per: ['kalla'] },
];

/** Klagomål and lex Sarah of the half and the four before it, with what they led to. */
export const halvarssiffror = async (
  fakta: Pick<FaktaQueries, 'varden'>,
  enheter: readonly Enhetsplats[],
  vem: Vem,
  halva: Halva,
): Promise<Halvarssiffror> => {
  const plats = new Map(enheter.map((enhet) => [String(enhet.id), enhet]));
  const halvor = halvorTillOchMed(halva, HALVOR);
  const antal = fragorna(halvan(halva)).length;
  const svar = await fakta.varden(vem, ...halvor.flatMap((en) => fragorna(halvan(en))));
  return new Halvarssiffror(
    halvor.map((en, nr) => {
      const [perEnhet = [], perKategori = [], ...ovriga] = svar.slice(nr * antal, (nr + 1) * antal);
      const iRegi = perEtt(perEnhet, 'enhet', 'regi', (id) => [plats.get(id)?.regi ?? 'saknas']);
      const iVerksamhet = perEtt(perEnhet, 'enhet', 'verksamhet', (id) => [plats.get(id)?.verksamhetId ?? 'saknas']);
      return {
        halva: en,
        varden: [
          ...perKategori,
          ...fall(perKategori, ['kategori']),
          ...fall(perEnhet, []),
          ...fall(perEnhet, ['typ']),
          ...fall(perEnhet, ['enhet']),
          ...fall(perEnhet, ['enhet', 'typ']),
          ...fall(iRegi, ['regi']),
          ...fall(iVerksamhet, ['verksamhet']),
          ...fall(iVerksamhet, ['verksamhet', 'typ']),
          ...ovriga.flat(),
        ],
      };
    }),
  );
};
