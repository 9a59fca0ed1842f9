import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { Organisation1764000000001 } from './migrations/1764000000001-organisation.js';
import { Handelselogg1764000000002 } from './migrations/1764000000002-handelselogg.js';
import { Plattform1764000000003 } from './migrations/1764000000003-plattform.js';
import { Kvalitetsarbete1764000000004 } from './migrations/1764000000004-kvalitetsarbete.js';
import { Avvikelse1764000000005 } from './migrations/1764000000005-avvikelse.js';
import { Rapport1764000000006 } from './migrations/1764000000006-rapport.js';
import { LexSarah1764000000007 } from './migrations/1764000000007-lex-sarah.js';
import { Synpunkt1764000000008 } from './migrations/1764000000008-synpunkt.js';
import { EnskildRegi1764000000009 } from './migrations/1764000000009-enskild-regi.js';
import { Installningar1764000000011 } from './migrations/1764000000011-installningar.js';
import { LexSarahMer1764000000010 } from './migrations/1764000000010-lex-sarah-mer.js';
import { SynpunktSamtal1764000000012 } from './migrations/1764000000012-synpunkt-samtal.js';
import { SokOchLasning1764000000013 } from './migrations/1764000000013-sok-och-lasning.js';
import { PersonnummerMotivering1764000000130 } from './migrations/1764000000130-personnummer-motivering.js';
import { SnabbRapport1764000000016 } from './migrations/1764000000016-snabb-rapport.js';
import { AvvikelsensVag1764000000061 } from './migrations/1764000000061-avvikelsens-vag.js';
import { Styrdokument1764000000015 } from './migrations/1764000000015-styrdokument.js';
import { Processbeskrivning1764000001501 } from './migrations/1764000001501-processbeskrivning.js';
import { AvvikelseBilaga1764000000062 } from './migrations/1764000000062-avvikelse-bilaga.js';
import { Arendeimport1764000000014 } from './migrations/1764000000014-arendeimport.js';
import { TidigareNummer1764000000071 } from './migrations/1764000000071-tidigare-nummer.js';
import { Krav1764000001502 } from './migrations/1764000001502-krav.js';
import { Kvalitetsmatris1764000001503 } from './migrations/1764000001503-kvalitetsmatris.js';
import { Riskanalys1764000000072 } from './migrations/1764000000072-riskanalys.js';
import { RiskInternKontroll1764000007202 } from './migrations/1764000007202-risk-intern-kontroll.js';
import { RiskBeslutOchHistorik1764000007201 } from './migrations/1764000007201-risk-beslut-och-historik.js';
import { Indikator1764000008001 } from './migrations/1764000008001-indikator.js';
import { AtgardMatning1764000008401 } from './migrations/1764000008401-atgard-matning.js';
import { AtgardEffekt1764000008402 } from './migrations/1764000008402-atgard-effekt.js';
import { AtgardDagarOchRutin1764000008403 } from './migrations/1764000008403-atgard-dagar-och-rutin.js';
import { KravbedomningSomKalla1764000008404 } from './migrations/1764000008404-kravbedomning-som-kalla.js';
import { Kontrolltillfalle1764000008101 } from './migrations/1764000008101-kontrolltillfalle.js';
import { Monster1764000008501 } from './migrations/1764000008501-monster.js';
import { Enkat1764000008201 } from './migrations/1764000008201-enkat.js';
import { Oppenvardsuppdrag1764000008301 } from './migrations/1764000008301-oppenvardsuppdrag.js';
import { HandelseUtanNamndlas1764000008901 } from './migrations/1764000008901-handelse-utan-namndlas.js';
import { Leverans1764000009602 } from './migrations/1764000009602-leverans.js';
import { NamndUppdrag1764000009601 } from './migrations/1764000009601-namnd-uppdrag.js';
import { Granskning1764000008102 } from './migrations/1764000008102-granskning.js';
import { DateradeKrav1764000010002 } from './migrations/1764000010002-daterade-krav.js';
import { ProcessensGenomgang1764000010001 } from './migrations/1764000010001-processens-genomgang.js';
import { AvvikelseSmaltIndex1764000010201 } from './migrations/1764000010201-avvikelse-smalt-index.js';
import { MonsterUtanHopp1764000009705 } from './migrations/1764000009705-monster-utan-hopp.js';
import { Halvarsredovisning1764000010301 } from './migrations/1764000010301-halvarsredovisning.js';
import { Enhetsblad1764000010302 } from './migrations/1764000010302-enhetsblad.js';
import { OppenvardRapport1764000009704 } from './migrations/1764000009704-oppenvard-rapport.js';
import { Tillbud1764000009703 } from './migrations/1764000009703-tillbud.js';
import { Processversion1764000009702 } from './migrations/1764000009702-processversion.js';
import { Riskskala1764000009701 } from './migrations/1764000009701-riskskala.js';
import { Arshjul1764000008202 } from './migrations/1764000008202-arshjul.js';
import { RapportAvsnittVersion1764000009203 } from './migrations/1764000009203-rapport-avsnitt-version.js';
import { RapportBidrag1764000009202 } from './migrations/1764000009202-rapport-bidrag.js';
import { Planforslag1764000009401 } from './migrations/1764000009401-planforslag.js';
import { RapportDisposition1764000009201 } from './migrations/1764000009201-rapport-disposition.js';
import { RapportTextutkast1764000009301 } from './migrations/1764000009301-rapport-textutkast.js';
import { IvoUtfall1764000009101 } from './migrations/1764000009101-ivo-utfall.js';
import { MalOchYttreGranskning1764000009102 } from './migrations/1764000009102-mal-och-yttre-granskning.js';
import { OffentligUtgava1764000009501 } from './migrations/1764000009501-offentlig-utgava.js';
import { OppenvardBistand1764000010101 } from './migrations/1764000010101-oppenvard-bistand.js';
import { RapportBidragOsparat1764000010401 } from './migrations/1764000010401-rapport-bidrag-osparat.js';
import { TjansteskrivelseSkickasTill1764000010801 } from './migrations/1764000010801-tjansteskrivelse-skickas-till.js';
import { JobbDodsfall1764000010901 } from './migrations/1764000010901-jobb-dodsfall.js';

/** In the order they run. A new one is added last; one that has been released is never changed. */
export const MIGRERINGAR = [
  Organisation1764000000001,
  Handelselogg1764000000002,
  Plattform1764000000003,
  Kvalitetsarbete1764000000004,
  Avvikelse1764000000005,
  Rapport1764000000006,
  LexSarah1764000000007,
  Synpunkt1764000000008,
  EnskildRegi1764000000009,
  LexSarahMer1764000000010,
  SynpunktSamtal1764000000012,
  SokOchLasning1764000000013,
  PersonnummerMotivering1764000000130,
  SnabbRapport1764000000016,
  AvvikelsensVag1764000000061,
  Installningar1764000000011,
  Styrdokument1764000000015,
  Processbeskrivning1764000001501,
  AvvikelseBilaga1764000000062,
  Arendeimport1764000000014,
  Krav1764000001502,
  Kvalitetsmatris1764000001503,
  Riskanalys1764000000072,
  TidigareNummer1764000000071,
  RiskBeslutOchHistorik1764000007201,
  RiskInternKontroll1764000007202,
  Indikator1764000008001,
  AtgardMatning1764000008401,
  AtgardEffekt1764000008402,
  AtgardDagarOchRutin1764000008403,
  KravbedomningSomKalla1764000008404,
  Kontrolltillfalle1764000008101,
  Monster1764000008501,
  Enkat1764000008201,
  Oppenvardsuppdrag1764000008301,
  HandelseUtanNamndlas1764000008901,
  NamndUppdrag1764000009601,
  Leverans1764000009602,
  Granskning1764000008102,
  Arshjul1764000008202,
  RapportDisposition1764000009201,
  RapportTextutkast1764000009301,
  OffentligUtgava1764000009501,
  Riskskala1764000009701,
  IvoUtfall1764000009101,
  RapportBidrag1764000009202,
  RapportAvsnittVersion1764000009203,
  Processversion1764000009702,
  Planforslag1764000009401,
  MalOchYttreGranskning1764000009102,
  Tillbud1764000009703,
  OppenvardRapport1764000009704,
  MonsterUtanHopp1764000009705,
  ProcessensGenomgang1764000010001,
  Halvarsredovisning1764000010301,
  DateradeKrav1764000010002,
  AvvikelseSmaltIndex1764000010201,
  OppenvardBistand1764000010101,
  Enhetsblad1764000010302,
  RapportBidragOsparat1764000010401,
  TjansteskrivelseSkickasTill1764000010801,
  JobbDodsfall1764000010901,
];

/** Days and times in SQL are Swedish, whatever the server believes. */
const SVENSK_TID = '-c timezone=Europe/Stockholm';

const SAMMA_FOR_ALLA = { options: SVENSK_TID, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 };

const gemensamt = (url: string): PostgresDataSourceOptions => ({
  type: 'postgres',
  url,
  synchronize: false,
  logging: false,
  installExtensions: false,
  extra: SAMMA_FOR_ALLA,
});

/** What the product runs as: owns nothing, passes no policy by. */
export const appDataSource = (url: string, anslutningar = 10): PostgresDataSourceOptions => ({
  ...gemensamt(url),
  extra: { ...SAMMA_FOR_ALLA, pipeline: true },
  applicationName: 'kvalitet',
  poolSize: anslutningar,
});

/** The owner of the schema, for migrations only. */
export const agarDataSource = (url: string): PostgresDataSourceOptions => ({
  ...gemensamt(url),
  applicationName: 'kvalitet-migrering',
  poolSize: 2,
  migrations: MIGRERINGAR,
  migrationsTableName: 'schema_migreringar',
  migrationsTransactionMode: 'each',
});
