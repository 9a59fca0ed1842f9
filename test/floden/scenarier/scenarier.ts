import { describe, expect, it } from '@jest/globals';
import { ROLLER, type Roll, type Vem } from '../../../src/database/vem.js';
import { avLista, franStatusar, NY, type Flode, type Sakrad } from '../../../src/floden/flode.js';
import { prova } from '../../../src/floden/prova.js';
import { LINJEROLLER } from '../../../src/floden/roller.texter.js';

/** What is changed of the case and of the form. */
export interface Andring<Sak> {
  readonly sak?: Partial<Sak>;
  readonly form?: object;
}

/** For each row what lets it pass, and for each thing that stands in the way what makes it stand there. */
export interface Scenarier<Sak extends Sakrad, Handling extends string, Relation extends string, Krav extends string> {
  readonly flode: Flode<Sak, string, Handling, Relation>;
  readonly bas: Sak;
  readonly gar: Readonly<Record<Handling, Andring<Sak> & { readonly vem: Vem }>>;
  /** What makes a row not concern the case, for rows that say when they do. */
  readonly galler?: Readonly<Partial<Record<Handling, Partial<Sak>>>>;
  /** What gives the person of `gar` the relation that shuts her out. */
  readonly inte?: Readonly<Partial<Record<Relation, { readonly sak?: Partial<Sak>; readonly enheter?: number[] }>>>;
  readonly bryter: Readonly<Record<Krav, Andring<Sak>>>;
}

const ALLA: readonly Roll[] = [...ROLLER, 'allmanhet', 'system'];

/**
 * A scenario for every row, and one that is refused for every role, status, condition, relation and krav that it names.
 * A row or a krav that has none fails, first by its type and then here.
 */
export const provaVarjeRad = <
  Sak extends Sakrad,
  Handling extends string,
  Relation extends string,
  Krav extends string,
>({
  flode,
  bas,
  gar,
  galler,
  inte,
  bryter,
}: Scenarier<Sak, Handling, Relation, Krav>): void => {
  describe.each(Object.keys(flode.rader) as Handling[])(`${flode.namn} · %s`, (handling) => {
    const rad = flode.rader[handling];
    const { vem, form, sak: om } = gar[handling];
    const ny = rad.fran === NY;
    const sak = (mer: object = {}): Sak => ({ ...bas, ...om, ...mer });
    const provat = (val: { sak?: object; vem?: Partial<Vem>; form?: object | undefined } = {}) =>
      prova(flode, handling, ny ? NY : sak(val.sak), { ...vem, ...val.vem }, { ...form, ...val.form });

    it('går för den som får, när inget saknas', () => {
      expect(provat()).toMatchObject({ tillaten: true, brister: [] });
    });

    const far = avLista<Relation>(rad).filter((en) => typeof en === 'string');
    it.each(ALLA.filter((roll) => !far.includes(roll)))('nekas %s', (roll) => {
      expect(provat({ vem: { slag: 'person', personId: 999, roller: [roll] } }).nekad).toBeDefined();
    });

    if (!ny && flode.enhet && vem.roller.some((roll) => LINJEROLLER.includes(roll)))
      it('nekas den som leder en annan enhet', () => {
        expect(provat({ vem: { enheter: [-1] } }).nekad).toContain('inte till en enhet som du leder');
      });

    const statusar = ny ? [] : Object.keys(flode.texter.status);
    const fran: readonly string[] = ny ? [] : franStatusar(flode, rad);
    for (const status of statusar.filter((en) => !fran.includes(en)))
      it(`nekas från ${status}`, () => {
        const { tillaten, brister } = provat({ sak: { status } });
        expect([tillaten, brister.join(' ')]).toEqual([false, expect.stringContaining('har statusen')]);
      });

    if ('galler' in rad && rad.galler)
      it('nekas när det inte gäller ärendet', () => {
        expect(galler?.[handling]).toBeDefined();
        expect(provat({ sak: galler?.[handling] ?? {} }).brister.join(' ')).toContain('Det här gäller inte');
      });

    for (const relation of ('inte' in rad && rad.inte) || [])
      it(`nekas den som är ${relation}`, () => {
        const den = inte?.[relation];
        expect(den).toBeDefined();
        const { nekad } = provat({ sak: den?.sak ?? {}, vem: den?.enheter ? { enheter: den.enheter } : {} });
        expect(nekad).toContain(flode.texter.relation[relation]);
      });

    for (const krav of rad.krav ?? [])
      it(`nekas när ${krav.name} inte är uppfyllt`, () => {
        const brott = bryter[krav.name as Krav] as Andring<Sak> | undefined;
        expect(brott).toBeDefined();
        const { tillaten, brister } = provat({ sak: brott?.sak ?? {}, form: brott?.form });
        const mening = krav(sak(brott?.sak), { ...form, ...brott?.form });
        expect(mening).not.toBeNull();
        expect([tillaten, brister]).toEqual([false, expect.arrayContaining([mening])]);
      });
  });
};
