import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { hasha } from '../../organisation/losenord.js';
import { EXEMPELKONTON, EXEMPELLOSENORD } from '../../organisation/exempelkonton.texter.js';
import { skapaAvvikelser } from './avvikelser.js';
import { skapaDokument, type Exempeldokument } from './dokument.js';
import { skapaNackasPlan } from './nacka.js';
import { skapaOrganisation } from './organisation.js';

export interface Exempel {
  readonly konton: readonly { readonly epost: string; readonly befattning: string }[];
  readonly losenord: string;
  readonly dokument: readonly Exempeldokument[];
}

/**
 * The example nämnd, for an own computer: people, Nacka's plan, five years of avvikelser and the two first documents.
 * Made once; a later start finds it and changes nothing.
 */
export const skapaExempel = async (app: INestApplicationContext, agareUrl: string): Promise<Exempel> => {
  const agare = new pg.Pool({ connectionString: agareUrl, max: 2 });
  try {
    const { exempel } = await skapaOrganisation(agare, hasha);
    await skapaNackasPlan(app, exempel.namndId);
    await skapaAvvikelser(app, agare, exempel);
    const dokument = await skapaDokument(app, exempel);
    return { konton: EXEMPELKONTON, losenord: EXEMPELLOSENORD, dokument };
  } finally {
    await agare.end();
  }
};
