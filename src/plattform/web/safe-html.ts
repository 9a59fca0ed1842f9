/**
 * Markup made by our own code (a drawn diagram, a rendered page body). Handlebars prints what `toHTML` returns as it
 * is; everything else is escaped, so nothing typed by a person may ever be put in here.
 */
export class SafeHtml {
  constructor(private readonly html: string) {}

  toHTML(): string {
    return this.html;
  }

  toString(): string {
    return this.html;
  }
}
