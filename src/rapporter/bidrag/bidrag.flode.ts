import type { Tx } from '../../database/databas.js';
import { flode, NY } from '../../floden/flode.js';
import { BEREDER, RUTIN } from '../beredning.js';
import * as krav from './bidrag.krav.js';
import { bidragsnotiser } from './bidrag.notiser.js';
import { bidragstexter, type Bidragshandling, type Bidragsstatus } from './bidrag.texter.js';

const ENHETEN = ['enhetschef', 'verksamhetschef'] as const;

export const fyllPaBidrag = async (tx: Tx, bidrag: krav.Bidrag): Promise<krav.Bidrag> => {
  const rad = await tx.en<{ ar: number; stangd: boolean }>(
    'bidrag.insamlingen',
    'select ar, stangd_vid is not null as stangd from rapport_insamling where id = $1',
    [bidrag.insamling_id],
  );
  return { ...bidrag, ...rad };
};

/**
 * What an enhet writes for the berättelse: asked for, written by its own chef, said to be done by the same, and opened
 * again with a reason. That the results are documented: SOSFS 2011:9 7 kap. 1 §; who writes and when is local.
 */
export const bidragsflode = flode<krav.Bidrag, Bidragsstatus, Bidragshandling>('rapport_bidrag', {
  tabell: 'rapport_bidrag',
  slut: ['klar', 'struket'],
  texter: bidragstexter,
  notiser: bidragsnotiser,
  kravlista: krav,
  enhet: ({ enhet_id }) => enhet_id,
  fyllPa: fyllPaBidrag,
  rader: {
    begar: { fran: NY, till: 'begart', av: BEREDER, rutin: RUTIN },
    skriv: {
      fran: ['begart', 'pagar'],
      till: 'pagar',
      av: ENHETEN,
      krav: [krav.insamlingenOppen],
      lagrum: ['SOSFS 2011:9 7:1'],
    },
    klarmarkera: {
      fran: ['begart', 'pagar'],
      till: 'klar',
      av: ENHETEN,
      krav: [krav.insamlingenOppen, krav.allaDelarSkrivna],
      lagrum: ['SOSFS 2011:9 7:1'],
    },
    ateroppna: {
      fran: ['klar', 'struket'],
      till: 'pagar',
      av: BEREDER,
      krav: [krav.insamlingenOppen, krav.skaletFinns],
      rutin: RUTIN,
    },
    flytta: { fran: ['begart', 'pagar'], fakta: 'sista dag', av: BEREDER, krav: [krav.insamlingenOppen], rutin: RUTIN },
    stryk: {
      fran: ['begart', 'pagar'],
      till: 'struket',
      av: BEREDER,
      krav: [krav.insamlingenOppen, krav.skaletFinns],
      rutin: RUTIN,
    },
  },
});
