import { Controller, Get, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { PersonQueries } from '../organisation/person.queries.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, Kraver, Vy } from '../plattform/web/decorators.js';
import { LasloggFraga } from './laslogg.forms.js';
import { LasloggQueries } from './laslogg.queries.js';
import { lasslag } from './laslogg.texter.js';

const SLAGVAL = Object.entries(lasslag).map(([varde, text]) => ({ varde, text }));

/** Who has read which case, for those who follow it up. */
@Controller('laslogg')
@Kraver('lex_sarah_ansvarig', 'kvalitetssamordnare', 'dataskyddsombud')
export class LasloggController {
  constructor(
    private readonly queries: LasloggQueries,
    private readonly personer: PersonQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('oversikt/laslogg')
  async lista(@Den() vem: Vem, @Query() { slag, nummer, person, fran, till, fore }: LasloggFraga): Promise<object> {
    const val = { slag, nummer, person, fran, till };
    const { rader, nasta } = await this.queries.lista(vem, { ...val, fore });
    const personer = await this.personer.aktiva(vem, this.klocka.idag());
    return {
      titel: 'Läslogg',
      val,
      slagval: SLAGVAL,
      personval: personer.map(({ id: varde, namn: text }) => ({ varde, text })),
      rader,
      nasta: nasta && adress({ ...val, fore: nasta }),
      forst: fore === undefined ? null : adress(val),
    };
  }
}

const adress = (fraga: Readonly<Record<string, string | number | undefined>>): string => {
  const par = Object.entries(fraga).flatMap(([namn, varde]) => (varde === undefined ? [] : [[namn, String(varde)]]));
  return par.length === 0 ? '/laslogg' : `/laslogg?${new URLSearchParams(par).toString()}`;
};
