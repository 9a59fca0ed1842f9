import type { Tx } from '../database/databas.js';
import { bilagetyper, type Bilagetyp } from '../plattform/web/bilagor.js';
import { overlamningar, type Orsak } from './overlamning.texter.js';

/** What belongs to one synpunkt, read with it. */
export interface Meddelande {
  readonly egen: boolean;
  readonly slag: string;
  readonly text: string;
  readonly vid: Date;
  readonly bilagor: readonly Bilagelank[];
}

export interface Bilagelank {
  readonly nr: number;
  readonly text: string;
  readonly url: string;
}

export interface Overlamning {
  readonly orsak: Orsak;
  readonly text: string;
  readonly till: string;
  readonly vid: Date;
  readonly kvittens: { readonly text: string; readonly vid: Date } | null;
}

interface Faktum {
  readonly fakta: string;
  readonly vid: Date;
  readonly text: string;
  readonly uppgifter: { readonly orsak: Orsak };
}

/** The dialogue with its files, and the files that came at the beginning. */
export const samtalet = async (
  tx: Tx,
  id: number,
): Promise<{ meddelanden: Meddelande[]; bilagor: readonly Bilagelank[] }> => {
  const meddelanden = await tx.sql<Omit<Meddelande, 'bilagor'> & { id: number }>(
    'synpunkter.meddelanden',
    `select id, fran = 'avsandare' as egen, slag, text, vid from synpunkt_meddelande where synpunkt_id = $1 order by id`,
    [id],
  );
  const bilagor = await tx.sql<{ nr: number; typ: Bilagetyp; byte: number; meddelande: number | null }>(
    'synpunkter.bilagor',
    `select nr, typ, octet_length(innehall) as byte, meddelande_id as meddelande from synpunkt_bilaga
     where synpunkt_id = $1 order by nr`,
    [id],
  );
  const till = (meddelandeId: number | null): Bilagelank[] =>
    bilagor
      .filter(({ meddelande }) => meddelande === meddelandeId)
      .map(({ nr, typ, byte }) => ({
        nr,
        text: `Bilaga ${nr}, ${bilagetyper[typ].etikett}, ${Math.max(1, Math.round(byte / 1024))} kB`,
        url: `/synpunkter/${id}/bilagor/${nr}`,
      }));
  return {
    meddelanden: meddelanden.map(({ id: meddelandeId, ...ett }) => ({ ...ett, bilagor: till(meddelandeId) })),
    bilagor: till(null),
  };
};

/** Each hand-over with the latest word from its other end. */
export const overlamningarna = async (tx: Tx, id: number): Promise<Overlamning[]> => {
  const fakta = await tx.sql<Faktum>(
    'synpunkter.overlamningar',
    `select fakta, vid, text, uppgifter from synpunkt_fakta
     where synpunkt_id = $1 and fakta in ('overlamning', 'kvittens') order by id`,
    [id],
  );
  return fakta
    .filter(({ fakta: slag }) => slag === 'overlamning')
    .map(({ vid, text, uppgifter: { orsak } }) => {
      const svar = fakta.findLast((ett) => ett.fakta === 'kvittens' && ett.uppgifter.orsak === orsak);
      const kvittens = svar ? { text: svar.text, vid: svar.vid } : null;
      return { orsak, text: overlamningar[orsak].etikett, till: text, vid, kvittens };
    });
};
