import { randomUUID } from 'node:crypto';
import { OverlamningService } from '../../src/avvikelser/overlamning.service.js';
import { Lexsarahretur } from '../../src/avvikelser/retur.service.js';
import { Installningar } from '../../src/config/installningar.js';
import { LexSaraharende } from '../../src/lex-sarah/arende.queries.js';
import { LexSarahBilagor } from '../../src/lex-sarah/bilaga.service.js';
import { LexSarahKomplettering } from '../../src/lex-sarah/komplettering.service.js';
import { LexSarahBeslut, type Ivoanmalan } from '../../src/lex-sarah/beslut.service.js';
import { LexSarahDokument } from '../../src/lex-sarah/dokument.service.js';
import { LexSarahHandlaggning } from '../../src/lex-sarah/handlaggning.service.js';
import { INNEHALL } from '../../src/lex-sarah/kodlistor.texter.js';
import { LexSarahQueries } from '../../src/lex-sarah/lex-sarah.queries.js';
import { LexSarahService, type Rapport } from '../../src/lex-sarah/lex-sarah.service.js';
import { LexSarahSteg } from '../../src/lex-sarah/steg.service.js';
import { LexSarahUtredning } from '../../src/lex-sarah/utredning.service.js';
import { JobbRelae } from '../../src/plattform/ko/jobb-relae.js';
import { Jobb } from '../../src/plattform/ko/jobb.service.js';
import { Jobbregister } from '../../src/plattform/ko/jobbregister.js';
import { KoAnslutning } from '../../src/plattform/ko/ko-anslutning.js';
import { vanligaTider } from '../../src/plattform/ko/ko-tider.js';
import { ettAvvikelserum, type Avvikelserum } from './avvikelser.js';

/** The rooms of lex Sarah and avvikelser on one database, with a nämnd in it. */
export interface LexSarahrum extends Avvikelserum {
  readonly lexSarah: LexSarahService;
  readonly handlaggning: LexSarahHandlaggning;
  readonly utredning: LexSarahUtredning;
  readonly beslut: LexSarahBeslut;
  readonly bilagor: LexSarahBilagor;
  readonly komplettering: LexSarahKomplettering;
  readonly dokument: LexSarahDokument;
  readonly listor: LexSarahQueries;
  readonly arende: LexSaraharende;
  readonly overlamning: OverlamningService;
  /** Reported by the medarbetare at her own enhet. */
  enRapporterad(om?: Partial<Rapport>): Promise<number>;
  enMottagen(): Promise<number>;
  /** Assessed, with the utredare of the nämnd. */
  enSomUtreds(): Promise<number>;
  /** With the nine contents and a förslag. */
  enForeslagen(): Promise<number>;
  enBeslutad(grad?: 0 | 1 | 2 | 3 | 4): Promise<number>;
  /** The row as it is stored, past the policies. */
  lexSarahrad(id: number): Promise<Record<string, unknown>>;
}

export const enLexSarahrapport = (enhetId: number, om: Partial<Rapport> = {}): Rapport => ({
  nyckel: randomUUID(),
  enhetId,
  befattning: 'Socialsekreterare',
  text: 'Brukaren lämnades ensam i fyra timmar.',
  intraffadDatum: '2026-11-20',
  uppmarksammadHur: 'Jag kom till passet.',
  ...om,
});

export const ENIVOANMALAN: Ivoanmalan = {
  dnr: 'SN 2026/88',
  slag: 'allvarligt',
  kontakt: 'Lex Sarah-ansvarig, telefon 08-123',
  verksamhet: 'Utredningsgruppen',
  varOchNar: 'Den 20 november på enheten',
  beskrivning: 'Brukaren lämnades ensam.',
  utredningBifogad: false,
  kanal: 'e_tjanst',
  datum: '2026-11-22',
};

export const ettLexSarahrum = async (tid = '2026-11-22'): Promise<LexSarahrum> => {
  const rum = await ettAvvikelserum(tid);
  const { databas, motor, klocka, namnd, agare } = rum;
  const installningar = Object.assign(new Installningar(), { databaseUrl: rum.appUrl, roll: 'webb' });
  const anslutning = new KoAnslutning(installningar, vanligaTider);
  // no workers here: what is ordered stays in its row
  const relae = new JobbRelae(installningar, databas, anslutning, new Jobbregister(undefined as never), vanligaTider);
  const dokument = new LexSarahDokument(databas, klocka, new Jobb(databas, klocka, relae));
  const steg = new LexSarahSteg(databas, motor, klocka);
  const lexSarah = new LexSarahService(databas, motor, klocka);
  const handlaggning = new LexSarahHandlaggning(steg, new Lexsarahretur(motor, klocka), dokument);
  const utredning = new LexSarahUtredning(steg);
  const beslut = new LexSarahBeslut(steg, dokument);
  const { lexSarahAnsvarig: ansvarig, lexSarahUtredare: utredare, forvaltningschef } = namnd;
  const enRapporterad = async (om: Partial<Rapport> = {}) =>
    (await lexSarah.rapportera(namnd.medarbetare, enLexSarahrapport(namnd.enhet, om))).id;
  const enMottagen = async () => {
    const id = await enRapporterad();
    await handlaggning.taEmot(ansvarig, id, {});
    return id;
  };
  const enSomUtreds = async () => {
    const id = await enMottagen();
    await handlaggning.bedomUtredas(ansvarig, id, { lagar: ['SoL'], motivering: 'Det kan vara allvarligt.' });
    await handlaggning.utseUtredare(ansvarig, id, { personId: utredare.personId });
    return id;
  };
  const enForeslagen = async () => {
    const id = await enSomUtreds();
    for (const innehall of INNEHALL)
      await utredning.utred(utredare, id, {
        innehall,
        datum: '2026-11-21',
        kalla: 'Samtal med enhetschefen',
        art: 'faktisk',
        text: `Om ${innehall}.`,
      });
    await utredning.foresla(utredare, id, { grad: 3, motivering: 'Risken var påtaglig.' });
    return id;
  };
  return {
    ...rum,
    lexSarah,
    handlaggning,
    utredning,
    beslut,
    bilagor: new LexSarahBilagor(databas, steg, klocka),
    komplettering: new LexSarahKomplettering(databas, steg),
    dokument,
    listor: new LexSarahQueries(databas, klocka),
    arende: new LexSaraharende(databas, klocka),
    overlamning: new OverlamningService(databas, motor, lexSarah),
    enRapporterad,
    enMottagen,
    enSomUtreds,
    enForeslagen,
    enBeslutad: async (grad = 3) => {
      const id = await enForeslagen();
      await beslut.besluta(forvaltningschef, id, { grad, motivering: 'Som förslaget.', delegationspunkt: '4.2' });
      return id;
    },
    lexSarahrad: async (id) => {
      const { rows } = await agare.query<Record<string, unknown>>('select * from lex_sarah where id = $1', [id]);
      if (!rows[0]) throw new Error(`Lex Sarah-ärende ${String(id)} finns inte.`);
      return rows[0];
    },
    stang: async () => {
      await anslutning.onApplicationShutdown();
      await rum.stang();
    },
  };
};
