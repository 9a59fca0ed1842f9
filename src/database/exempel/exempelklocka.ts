import { Notisformedlare } from '../../floden/notis.js';
import { Klocka } from '../../plattform/klocka/klocka.js';

/** The days of an example pass here. */
export class Exempelklocka extends Klocka {
  constructor(private dag: string) {
    super();
  }

  stall(dag: string): void {
    this.dag = dag;
  }

  override nu(): Date {
    return new Date(`${this.dag}T07:35:00Z`);
  }
}

/** What would have been told long ago is not told in a new example. */
export class Tyst extends Notisformedlare {
  override formedla(): Promise<void> {
    return Promise.resolve();
  }
}
