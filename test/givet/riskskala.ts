import type { Skalform } from '../../src/processer/riskskala.service.js';

/** The scale of the product as the form has it, with what is changed. `utgick` is the id of the one in force. */
export const typad = (utgick: number | null, andrat: Partial<Skalform> = {}): Skalform => ({
  ...{ lagTill: 3, mattligTill: 6, hogTill: 9, eskalerasFran: 12 },
  sannolikheter: 'Mycket liten\nLiten\nStor\nMycket stor',
  konsekvenser: 'Mindre\nMåttlig\nBetydande\nKatastrofal',
  utgick: utgick ?? 0,
  ...andrat,
});
