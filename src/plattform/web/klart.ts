/** A message shown once, on the next page. */
export interface Flash {
  readonly text: string;
  readonly slag: 'klart' | 'info' | 'varning';
}

interface KlartVal {
  /** Shown once on the page that follows. */
  readonly flash?: string;
  readonly slag?: Flash['slag'];
  /** What an API client gets back. */
  readonly resurs?: object;
  /** True when something new exists at the url: 201 + Location. */
  readonly skapad?: boolean;
}

/** A write that has been done. A form is sent on (303), an API client gets the resource. */
export class Klart {
  constructor(
    readonly url: string,
    readonly val: KlartVal,
  ) {}
}

export const klart = (url: string, val: KlartVal = {}): Klart => new Klart(url, val);
