import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { harRoll, LEDER, type Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { farSeLasare, LasareQueries } from './lasare.queries.js';
import { kodval } from './kodlistor.texter.js';
import {
  NyttStyrdokumentForm,
  SkillnadFraga,
  StyrdokumentFraga,
  StyrdokumentuppgifterForm,
} from './styrdokument.forms.js';
import { StyrdokumentQueries } from './styrdokument.queries.js';
import { leder, StyrdokumentService } from './styrdokument.service.js';
import { granskningsval, styrdokumentslag } from './styrdokument.texter.js';
import { somHtml, VersionQueries } from './version.queries.js';

const FORMVAL = {
  slagval: kodval(styrdokumentslag),
  granskningsval,
  laskvittoval: [{ varde: 'ja', text: 'Alla som berörs ska kvittera att de har läst' }],
};

/** Policies, riktlinjer and rutiner: what holds today, what held on another day, and what is new. */
@Controller('styrdokument')
export class StyrdokumentController {
  constructor(
    private readonly dokument: StyrdokumentService,
    private readonly queries: StyrdokumentQueries,
    private readonly versioner: VersionQueries,
    private readonly lasare: LasareQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('processer/styrdokument-lista')
  async lista(@Den() vem: Vem, @Query() fraga: StyrdokumentFraga): Promise<object> {
    const dokument = await this.queries.lista(vem, fraga);
    const dag = fraga.dag ?? this.klocka.idag();
    const val = { val: fraga, slagval: FORMVAL.slagval, flikar: flikar(fraga) };
    return { titel: 'Styrdokument', dokument, dag, ...val, farSkriva: harRoll(vem, ...LEDER) };
  }

  @Get('nytt')
  @Kraver(...LEDER)
  @Vy('processer/styrdokument-nytt')
  async nytt(@Den() vem: Vem): Promise<object> {
    const titel = 'Nytt styrdokument';
    return {
      titel,
      ...(await this.queries.formval(vem)),
      ...FORMVAL,
      forvald: vem.personId,
      brodsmulor: smulor(titel),
    };
  }

  @Post()
  @Kraver(...LEDER)
  @FormularSida('/styrdokument/nytt')
  async skapa(@Den() vem: Vem, @Body() form: NyttStyrdokumentForm): Promise<Klart> {
    const id = await this.dokument.skapa(vem, form);
    return klart(`/styrdokument/${id}/versioner/1/text`, {
      flash: 'Dokumentet finns nu som utkast. Skriv texten.',
      resurs: { id },
      skapad: true,
    });
  }

  @Get(':id')
  @Vy('processer/styrdokument')
  async sida(
    @Den() vem: Vem,
    @Id() id: number,
    @Query() { dag = this.klocka.idag() }: StyrdokumentFraga,
  ): Promise<object> {
    const { dokument, versioner, gallande } = await this.queries.dokument(vem, id, dag);
    const sak = gallande === null ? null : await this.versioner.version(vem, { id, nr: gallande });
    const titel = sak?.titel ?? versioner[0]?.titel ?? '';
    const pagar = versioner.find(({ status }) => status === 'utkast' || status === 'remiss');
    const farAndra = leder(vem, dokument.enhet_id);
    const kvitteras = sak !== null && dokument.laskvitto && dag === this.klocka.idag();
    return {
      ...{ titel, dokument, versioner, sak, pagar, farAndra, dag, brodsmulor: smulor(titel) },
      ...(farAndra ? { ...(await this.queries.formval(vem)), ...FORMVAL } : {}),
      text: sak === null ? null : somHtml(sak),
      farSkriva: farAndra || dokument.ansvarig_person_id === vem.personId,
      kvitto: kvitteras ? await this.lasare.mitt(vem, id, sak.id) : null,
      farSeLasare: kvitteras && farSeLasare(vem),
      arIdag: dag === this.klocka.idag(),
      version: dokument.version,
    };
  }

  @Post(':id')
  @FormularSida('/styrdokument/:id')
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: StyrdokumentuppgifterForm): Promise<Klart> {
    await this.dokument.andra(vem, id, form);
    return klart(`/styrdokument/${id}`, { flash: 'Uppgifterna är sparade.', resurs: { id } });
  }

  @Post(':id/versioner')
  @FormularSida('/styrdokument/:id')
  async nyVersion(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    const nr = await this.dokument.nyVersion(vem, id);
    return klart(`/styrdokument/${id}/versioner/${nr}`, { resurs: { id, nr }, skapad: true });
  }

  @Get(':id/skillnad')
  @Vy('processer/styrdokument-skillnad')
  async skillnad(@Den() vem: Vem, @Id() id: number, @Query() fraga: SkillnadFraga): Promise<object> {
    const { dokument, versioner } = await this.queries.dokument(vem, id, this.klocka.idag());
    const till = fraga.till ?? versioner[0]?.nr ?? 1;
    const fran = fraga.fran ?? versioner.find(({ nr }) => nr < till)?.nr ?? till;
    const jamforelser = await this.versioner.skillnad(vem, id, fran, till);
    const titel = `Vad skiljer version ${fran} och ${till}?`;
    const versionsval = versioner.map(({ nr, statustext }) => ({
      varde: nr,
      text: `Version ${nr}, ${statustext.toLowerCase()}`,
    }));
    const brodsmulor = [...smulor(versioner[0]?.titel ?? '', `/styrdokument/${id}`), { text: 'Skillnad' }];
    return { titel, dokument, namn: versioner[0]?.titel, fran, till, jamforelser, versionsval, brodsmulor };
  }
}

const smulor = (text: string, url?: string) => [
  { text: 'Styrdokument', url: '/styrdokument' },
  { text, ...(url === undefined ? {} : { url }) },
];

const flikar = ({ visa, slag }: StyrdokumentFraga): { text: string; url: string; aktuell: boolean }[] =>
  (
    [
      ['Gäller', undefined],
      ['Att läsa', 'olasta'],
      ['Arbetas med', 'pagar'],
      ['Alla', 'alla'],
    ] as const
  ).map(([text, kod]) => {
    const fraga = new URLSearchParams({ ...(kod ? { visa: kod } : {}), ...(slag ? { slag } : {}) }).toString();
    return { text, url: `/styrdokument${fraga === '' ? '' : `?${fraga}`}`, aktuell: visa === kod };
  });
