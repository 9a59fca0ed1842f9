/** One value as Kolada v3 has it. Ids are text, with their zeros; null is missing or suppressed, never 0. */
export interface Koladavarde {
  readonly kpi: string;
  readonly kommun: string;
  readonly ar: number;
  readonly kon: 'T' | 'K' | 'M';
  readonly varde: number | null;
  /** Kolada's own word for why there is no value. */
  readonly status: string;
}

export interface Koladasida<Rad> {
  readonly rader: readonly Rad[];
  readonly nasta: string | null;
}

/** An answer that cannot be used; `message` is a Swedish sentence. */
export class Koladafel extends Error {}

const OVANTAT = 'Svaret från Kolada ser inte ut som väntat. Inget är ändrat.';

const objekt = (varde: unknown): Readonly<Record<string, unknown>> => {
  if (typeof varde !== 'object' || varde === null || Array.isArray(varde)) throw new Koladafel(OVANTAT);
  return varde as Readonly<Record<string, unknown>>;
};
const lista = (varde: unknown): readonly unknown[] => {
  if (!Array.isArray(varde)) throw new Koladafel(OVANTAT);
  return varde;
};
const texten = (varde: unknown, monster: RegExp): string => {
  if (typeof varde !== 'string' || !monster.test(varde)) throw new Koladafel(OVANTAT);
  return varde;
};
const nasta = (varde: unknown): string | null => (typeof varde === 'string' && varde !== '' ? varde : null);

/** `/data/kpi/…`: one row a KPI, kommun and year, with a value for each kön. */
export const tolkaData = (svar: unknown): Koladasida<Koladavarde> => {
  const { values, next_page: sida } = objekt(svar);
  return {
    nasta: nasta(sida),
    rader: lista(values).flatMap((rad) => {
      const { kpi, municipality, period, values: varden } = objekt(rad);
      const gemensamt = { kpi: texten(kpi, /^[A-Z]\d{5}$/), kommun: texten(municipality, /^\d{4}$/), ar: aret(period) };
      return lista(varden).map((ett) => {
        const { gender, value, status } = objekt(ett);
        const kon = texten(gender, /^[TKM]$/) as Koladavarde['kon'];
        if (value !== null && (typeof value !== 'number' || !Number.isFinite(value))) throw new Koladafel(OVANTAT);
        return { ...gemensamt, kon, varde: value, status: typeof status === 'string' ? status : '' };
      });
    }),
  };
};

const aret = (period: unknown): number => {
  if (typeof period !== 'number' || !Number.isInteger(period) || period < 1900 || period > 2200)
    throw new Koladafel(OVANTAT);
  return period;
};

/** `/municipality`: what a kommun is called. */
export const tolkaKommuner = (svar: unknown): Koladasida<{ readonly id: string; readonly namn: string }> => {
  const { values, next_page: sida } = objekt(svar);
  return {
    nasta: nasta(sida),
    rader: lista(values).map((rad) => {
      const { id, title } = objekt(rad);
      return { id: texten(id, /^\d{4}$/), namn: texten(title, /./) };
    }),
  };
};
