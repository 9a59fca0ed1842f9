import { LEDER } from '../database/vem.js';
import { flode, NY } from '../floden/flode.js';
import type { Krav, Sakrad } from '../floden/flode.js';
import { forslagstexter, type Forslagshandling, type Forslagsstatus } from './forslag.texter.js';

/** A row of `atgard_forslag`. */
export interface Atgardsforslag extends Sakrad {
  readonly atgard_id: number;
  readonly varv: number;
  readonly enhet_id: number;
  readonly motivering: string | null;
  /** Filled in by `fyllPa`. */
  readonly ansvarig?: number | null;
}

const motiveringFinns: Krav<Atgardsforslag> = (_, form) => {
  const { motivering } = (form ?? {}) as { motivering?: unknown };
  return form === undefined || (typeof motivering === 'string' && motivering.trim() !== '') ? null : 'Skriv skälet.';
};

/** «Åtgärden höll inte»: proposed when the same orsak comes again on the enhet while the effect is measured. */
export const forslagsflode = flode<Atgardsforslag, Forslagsstatus, Forslagshandling>('atgard_forslag', {
  tabell: 'atgard_forslag',
  slut: ['godtagen', 'avvisad'],
  texter: forslagstexter,
  notiser: {
    foresla: {
      till: ({ enhet_id: enhetId, ansvarig }) => [
        { roll: 'enhetschef', enhetId },
        ...(ansvarig === null || ansvarig === undefined ? [] : [{ personId: ansvarig }]),
      ],
      text: () => 'Samma orsak har kommit tillbaka medan effekten av en åtgärd mäts. Ta ställning till om den höll.',
      lank: ({ atgard_id: id }) => `/atgarder/${id}`,
      mejl: 'notis',
    },
    godta: 'ingen',
    avvisa: 'ingen',
  },
  enhet: (f) => f.enhet_id,
  kravlista: { motiveringFinns },
  rader: {
    foresla: { fran: NY, till: 'vantar', av: 'system', lagrum: ['SOSFS 2011:9 5:6'] },
    godta: { fran: 'vantar', till: 'godtagen', av: LEDER, krav: [motiveringFinns], lagrum: ['SOSFS 2011:9 5:8'] },
    avvisa: { fran: 'vantar', till: 'avvisad', av: LEDER, krav: [motiveringFinns], lagrum: ['SOSFS 2011:9 7:1'] },
  },
});
