import { Databas } from '../../database/databas.js';
import { systemFor } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../../plattform/ko/jobbutforare.js';
import { PdfFel } from '../../plattform/pdf/pdf-fel.js';
import { PdfSkrivare } from '../../plattform/pdf/pdf-skrivare.js';
import { Vyer } from '../../plattform/web/vyer.js';
import { RapportQueries } from '../rapport.queries.js';
import { rapportfil } from '../rapport.texter.js';
import { LeveransQueries } from './leverans.queries.js';
import { PAKETJOBB } from './paketbestallning.js';
import { handlingslista, packa } from './paketfil.js';
import { sifferbok, sifferCsv, sifferJson } from './sifferfiler.js';
import { tillTjansteskrivelse } from './tjansteskrivelse.js';

interface Uppgifter {
  readonly rapportId: number;
}

/** Packs what the nämnd is given. Run twice, or broken off and run again, it leaves one package: never two, never none. */
@Jobbutforare(PAKETJOBB, { namn: 'Handlingarna till nämnden', kandaFel: [PdfFel] })
export class PaketJobb implements Utforare<Uppgifter> {
  constructor(
    private readonly databas: Databas,
    private readonly rapporter: RapportQueries,
    private readonly leverans: LeveransQueries,
    private readonly skrivare: PdfSkrivare,
    private readonly vyer: Vyer,
    private readonly klocka: Klocka,
  ) {}

  async utfor(jobb: Jobbarbete<Uppgifter>): Promise<Jobbresultat> {
    const { namndId, signal } = jobb;
    const { rapportId } = jobb.uppgifter;
    const vem = systemFor(namndId);
    const lank = `/rapporter/${String(rapportId)}`;
    if (await this.leverans.harPaket(vem, rapportId)) return { lank };
    const [rapport, underlag, dokument, skrivelse] = [
      await this.rapporter.hamta(vem, rapportId),
      await this.rapporter.underlag(vem, rapportId),
      await this.rapporter.dokument(vem, rapportId),
      await this.leverans.tjansteskrivelse(vem, rapportId),
    ];
    if (!underlag || !skrivelse) throw new FinnsInte('Tjänsteskrivelsen är inte skriven.');
    const namn = rapportfil(underlag);
    const handlingar = [
      { namn: `2-${namn}.pdf`, vad: underlag.titel, innehall: dokument.innehall },
      { namn: `bilagor/${namn}-siffror.xlsx`, vad: 'Alla tabeller (Excel)', innehall: await sifferbok(underlag) },
      { namn: `bilagor/${namn}-siffror.csv`, vad: 'Alla siffror (CSV)', innehall: sifferCsv(underlag) },
      {
        namn: `bilagor/${namn}-siffror.json`,
        vad: 'Alla siffror med definitioner (JSON)',
        innehall: sifferJson(underlag),
      },
    ];
    jobb.framsteg(0.1, 'Skriver ut tjänsteskrivelsen');
    const sammantrade = rapport.planerat_sammantrade;
    const brev = tillTjansteskrivelse(
      skrivelse,
      underlag,
      { datum: skrivelse.skrivenVid.toISOString(), sammantrade, handlingar: handlingslista(underlag, handlingar) },
      this.vyer,
    );
    const { pdf } = await this.skrivare.skriv({ ...brev, signal });
    jobb.framsteg(0.7, 'Packar handlingarna');
    const { zip, sha256 } = packa(underlag, sammantrade, [
      { namn: '1-tjansteskrivelse.pdf', vad: 'Tjänsteskrivelse med förslag till beslut', innehall: pdf },
      ...handlingar,
    ]);
    signal.throwIfAborted();
    jobb.framsteg(0.95, 'Sparar');
    await this.databas.skriv(vem, (tx) =>
      tx.sql(
        'leverans.spara-paket',
        `insert into rapport_paket (namnd_id, rapport_id, sha256, innehall, skapad_vid) values ($1, $2, $3, $4, $5)
         on conflict (rapport_id) do nothing`,
        [namndId, rapportId, Buffer.from(sha256, 'hex'), zip, this.klocka.nu()],
      ),
    );
    return { lank };
  }
}
