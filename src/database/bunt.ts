import pg from 'pg';

/** One statement and who waits for its rows. */
export interface Sats {
  readonly namn: string;
  readonly text: string;
  readonly varden: readonly unknown[];
  readonly svara: (fel: Error | null, svar?: pg.QueryResult) => void;
}

/** The connection as pg's own queries write to it. */
interface Forbindelse {
  readonly submittedNamedStatements: Record<string, string>;
  readonly parsedStatements: Record<string, string>;
  _send(brev: Buffer): void;
}

/** What pg's query does with each message, which its types leave out. */
interface Fraga {
  name: string;
  callback: (fel: Error | null, svar: pg.QueryResult) => void;
  prepare(till: Forbindelse): void;
  handleRowDescription(meddelande: unknown): void;
  handleDataRow(meddelande: unknown): void;
  handleCommandComplete(meddelande: unknown, fran: Forbindelse): void;
  handleEmptyQuery(fran: Forbindelse): void;
  handleReadyForQuery(fran: Forbindelse): void;
  handleError(fel: Error, fran: Forbindelse): void;
}

const PgFraga = pg.Query as unknown as new (text: string, varden?: unknown[]) => object;
const SYNC = 'S'.charCodeAt(0);

/**
 * Several statements in one message to PostgreSQL and one answer from it. pg's own pipeline ends each statement with a
 * Sync, and PostgreSQL wakes, writes and wakes us for each: of all that a short transaction costs, half was that.
 * When one statement fails, PostgreSQL passes by those behind it, a commit too, and all of them fail here.
 */
export class Bunt extends PgFraga {
  private readonly fragor: Fraga[];
  private nu = 0;
  private trasig = false;
  /** Prepared here for the first time, by place. */
  private readonly nya = new Map<number, string>();
  /** After a failure: the statement that failed when it was new, so that nobody knows whether PostgreSQL keeps it. */
  oviss: string | undefined;

  constructor(private readonly satser: readonly Sats[]) {
    super('');
    this.fragor = satser.map(({ namn, text, varden, svara }) => {
      const fraga = new PgFraga(text, [...varden]) as Fraga;
      fraga.name = namn;
      fraga.callback = (fel, svar) => {
        this.trasig ||= fel !== null;
        svara(fel, svar);
      };
      return fraga;
    });
  }

  submit(forbindelse: Forbindelse): Error | null {
    const brev: Buffer[] = [];
    const samlare = Object.create(forbindelse, {
      _send: { value: (del: Buffer) => brev.push(del) },
      sync: { value: () => undefined },
    }) as Forbindelse;
    for (const [i, { namn, text }] of this.satser.entries()) {
      const kand = forbindelse.parsedStatements[namn] ?? forbindelse.submittedNamedStatements[namn];
      if (kand === undefined) this.nya.set(i, namn);
      else if (kand !== text) return new Error(`Satsen ${namn} finns redan med en annan text.`);
      this.fragor[i]?.prepare(samlare);
      // a value that cannot be sent: nothing behind it may be, a commit least of all
      if (this.trasig) break;
    }
    forbindelse._send(Buffer.concat([...brev, Buffer.from([SYNC, 0, 0, 0, 4])]));
    return null;
  }

  handleRowDescription(meddelande: unknown): void {
    this.fragor[this.nu]?.handleRowDescription(meddelande);
  }

  handleDataRow(meddelande: unknown): void {
    this.fragor[this.nu]?.handleDataRow(meddelande);
  }

  handleCommandComplete(meddelande: unknown, fran: Forbindelse): void {
    this.fragor[this.nu++]?.handleCommandComplete(meddelande, fran);
  }

  handleEmptyQuery(fran: Forbindelse): void {
    this.fragor[this.nu++]?.handleEmptyQuery(fran);
  }

  handleReadyForQuery(fran: Forbindelse): void {
    for (const fraga of this.fragor) fraga.handleReadyForQuery(fran);
  }

  /** The first that is not done has failed. */
  handleError(fel: Error, fran: Forbindelse): void {
    for (const [i, fraga] of this.fragor.entries()) {
      if (i < this.nu) fraga.handleReadyForQuery(fran);
      else fraga.handleError(fel, fran);
    }
    this.oviss = this.nya.get(this.nu);
    for (const [i, namn] of this.nya) if (i >= this.nu) Reflect.deleteProperty(fran.submittedNamedStatements, namn);
  }
}
