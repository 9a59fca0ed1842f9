import { Controller, Get, Query } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { ROLLNAMN } from '../organisation/organisation.texter.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, Vy } from '../plattform/web/decorators.js';
import { ArshjulQueries } from './arshjul.queries.js';
import { lagestexter, MANADER } from './arshjul.texter.js';
import { GRUPPER } from './kallor.js';
import { ArshjulsFraga, VeckoFraga } from './post.forms.js';
import { gruppFor, lage, rutnat, type Plikt } from './rutnat.js';

/** The year at a glance, what stands in a square of it, and the week that is mine. */
@Controller('arshjul')
export class ArshjulController {
  constructor(
    private readonly queries: ArshjulQueries,
    private readonly enheter: EnhetQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('arshjul/ar')
  async ar(@Den() vem: Vem, @Query() fraga: ArshjulsFraga): Promise<object> {
    const idag = this.klocka.idag();
    const ar = fraga.ar ?? Number(idag.slice(0, 4));
    const enhetId = fraga.enhet;
    const plikter = await this.queries.plikter(vem, { ...helaAret(ar), enhetId });
    const bas = `ar=${ar}${enhetId === undefined ? '' : `&enhet=${enhetId}`}`;
    return {
      titel: `Årshjul ${ar}`,
      ...{ ar, forra: ar - 1, nasta: ar + 1, enhetId, grupper: GRUPPER, antal: plikter.length },
      enhetsval: (await this.enheter.valbara(vem, idag)).map(({ id, vag }) => ({ varde: id, text: vag })),
      rader: rutnat(plikter, idag).map((rad) => ({
        ...rad,
        nu: `${ar}-${String(rad.manad).padStart(2, '0')}` === idag.slice(0, 7),
        rutor: rad.rutor.map((ruta) => ({
          ...ruta,
          url: `/arshjul/manad?${bas}&manad=${rad.manad}&grupp=${encodeURIComponent(ruta.grupp)}`,
        })),
      })),
      lagen: Object.values(lagestexter),
      farKopiera: harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef'),
      farSkriva: harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef'),
    };
  }

  @Get('manad')
  @Vy('arshjul/manad')
  async manad(@Den() vem: Vem, @Query() fraga: ArshjulsFraga): Promise<object> {
    const idag = this.klocka.idag();
    const { ar = Number(idag.slice(0, 4)), manad = Number(idag.slice(5, 7)), enhet, grupp } = fraga;
    const namn = MANADER[manad - 1] ?? '';
    const plikter = await this.queries.plikter(vem, { ...helaAret(ar), enhetId: enhet });
    const valda = plikter.filter(
      (en) => Number(en.datum.slice(5, 7)) === manad && (grupp === undefined || gruppFor(en.kalla) === grupp),
    );
    const titel = `${grupp ?? 'Allt'} i ${namn} ${ar}`;
    const tillbaka = `/arshjul?ar=${ar}${enhet === undefined ? '' : `&enhet=${enhet}`}`;
    const brodsmulor = [{ text: `Årshjul ${ar}`, url: tillbaka }, { text: titel }];
    return { titel, tillbaka, rader: valda.map((en) => somRad(en, idag)), brodsmulor };
  }

  @Get('vecka')
  @Vy('arshjul/vecka')
  async vecka(@Den() vem: Vem, @Query() { dag }: VeckoFraga): Promise<object> {
    const idag = this.klocka.idag();
    const mandag = this.queries.mandag(dag ?? idag);
    const { ar, vecka, forsenade, plikter } = await this.queries.vecka(vem, mandag);
    return {
      titel: `Min vecka ${vecka}, ${ar}`,
      ...{ vecka, mandag, sondag: plusDagar(mandag, 6) },
      forra: `/arshjul/vecka?dag=${plusDagar(mandag, -7)}`,
      nasta: `/arshjul/vecka?dag=${plusDagar(mandag, 7)}`,
      forsenade: forsenade.map((en) => somRad(en, idag)),
      plikter: plikter.map((en) => somRad(en, idag)),
      brodsmulor: [{ text: 'Årshjul', url: '/arshjul' }, { text: `Vecka ${vecka}` }],
    };
  }
}

const helaAret = (ar: number) => ({ fran: `${ar}-01-01`, till: `${ar}-12-31` });

const somRad = (plikt: Plikt, idag: string): object => {
  const { text, ton } = lagestexter[lage(plikt, idag)];
  const roll = plikt.roll === null ? null : (ROLLNAMN as Readonly<Record<string, string>>)[plikt.roll];
  return { ...plikt, grupp: gruppFor(plikt.kalla), vem: plikt.ansvarig ?? roll, statustext: text, ton };
};
