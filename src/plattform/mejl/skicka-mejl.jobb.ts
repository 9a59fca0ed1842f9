import type { OnApplicationShutdown } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { Installningar } from '../../config/installningar.js';
import { Databas } from '../../database/databas.js';
import { systemFor } from '../../database/vem.js';
import { Klocka } from '../klocka/klocka.js';
import { Jobbfel } from '../ko/jobbfel.js';
import { type Jobbarbete, Jobbutforare, type Utforare } from '../ko/jobbutforare.js';

export const SKICKA_MEJL = 'skicka-mejl';

interface Mejlrad {
  readonly till: string;
  readonly amne: string;
  readonly text: string;
  readonly html: string;
}

/** Eight attempts with doubled waits from half a minute: a mail server may be down for an hour. */
@Jobbutforare(SKICKA_MEJL, { namn: 'Skicka mejl', forsok: 8, vantaMs: 30_000 })
export class SkickaMejlJobb implements Utforare<{ mejlId: number }>, OnApplicationShutdown {
  private transport: Transporter | null = null;

  constructor(
    private readonly installningar: Installningar,
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /**
   * A mail that is noted as sent is not sent again. Between the server's yes and the note the process may die; then it
   * is sent once more with the same Message-ID, by which the receiver's system knows it for the same letter.
   */
  async utfor({ namndId, uppgifter: { mejlId } }: Jobbarbete<{ mejlId: number }>): Promise<void> {
    const vem = systemFor(namndId);
    const mejl = await this.databas.las(vem, (tx) =>
      tx.en<Mejlrad>('mejl.osant', 'select till, amne, text, html from mejl where id = $1 and skickad_vid is null', [
        mejlId,
      ]),
    );
    if (!mejl) return;
    try {
      await this.skicka(namndId, mejlId, mejl);
    } catch (fel) {
      const jobbfel = smtpfel(fel);
      await this.databas.skriv(vem, (tx) =>
        tx.sql('mejl.fel', 'update mejl set felmening = $2 where id = $1', [mejlId, jobbfel.message]),
      );
      throw jobbfel;
    }
    await this.databas.skriv(vem, (tx) =>
      tx.sql('mejl.skickat', 'update mejl set skickad_vid = $2, felmening = null where id = $1', [
        mejlId,
        this.klocka.nu(),
      ]),
    );
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private async skicka(namndId: number, mejlId: number, { till, amne, text, html }: Mejlrad): Promise<void> {
    const { smtpUrl, mejlFran, basUrl } = this.installningar;
    if (!smtpUrl) throw new Jobbfel('Ingen mejlserver är inställd (SMTP_URL).');
    this.transport ??= nodemailer.createTransport(smtpUrl, {
      from: mejlFran,
      // the addressee is told apart from a machine's answer: no out-of-office comes back
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const messageId = `<mejl-${namndId}-${mejlId}@${new URL(basUrl).hostname}>`;
    await this.transport.sendMail({ to: till, subject: amne, text, html, messageId });
  }
}

/** 5xx is a no that stays a no; everything else may go better later. */
const smtpfel = (fel: unknown): Jobbfel => {
  if (fel instanceof Jobbfel) return fel;
  const kod = (fel as { responseCode?: unknown }).responseCode;
  if (typeof kod === 'number' && kod >= 500) {
    return new Jobbfel(`Mejlservern tog inte emot mejlet (svarskod ${kod}).`);
  }
  if (typeof kod === 'number')
    return new Jobbfel(`Mejlservern kunde inte ta emot mejlet just nu (svarskod ${kod}).`, true);
  return new Jobbfel('Mejlservern går inte att nå.', true);
};
