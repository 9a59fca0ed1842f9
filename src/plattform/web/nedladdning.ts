import { StreamableFile } from '@nestjs/common';

export const PDF = 'application/pdf';
export const ZIP = 'application/zip';
export const CSV = 'text/csv; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What somebody else has sent: kept as it is, and run by nobody. */
export const FRAMMANDE = 'application/octet-stream';

/**
 * The answer is a file to keep; only what is ours and published may open in the browser itself. The handler says the same
 * type with `@ApiProduces`.
 */
export const nedladdning = (
  innehall: Uint8Array,
  namn: string,
  typ: string,
  { inline = false }: { readonly inline?: boolean } = {},
): StreamableFile =>
  new StreamableFile(innehall, { type: typ, disposition: `${inline ? 'inline' : 'attachment'}; filename="${namn}"` });
