/** The fields of a form on a page in the order a browser sends them, with what is chosen. */
export const faltI = (html: string, action: string): [string, string][] => {
  const start = html.indexOf(`action="${action}"`);
  if (start < 0) throw new Error(`Sidan har inget formulär till ${action}.`);
  const form = html.slice(start, html.indexOf('</form>', start));
  const falt: [string, string][] = [];
  for (const [allt] of form.matchAll(/<input\b[^>]*>|<select\b[^>]*>[\s\S]*?<\/select>/g)) {
    const namn = attribut(allt, 'name');
    if (namn === null || namn === '_csrf') continue;
    if (allt.startsWith('<select')) {
      const vald = /<option\b[^>]*\bselected\b[^>]*>/.exec(allt) ?? /<option\b[^>]*>/.exec(allt);
      falt.push([namn, attribut(vald?.[0] ?? '', 'value') ?? '']);
    } else if (attribut(allt, 'type') !== 'radio' || /\bchecked\b/.test(allt))
      falt.push([namn, attribut(allt, 'value') ?? '']);
  }
  return falt;
};

const attribut = (tagg: string, namn: string): string | null => {
  const varde = new RegExp(`\\b${namn}="([^"]*)"`).exec(tagg)?.[1];
  return varde === undefined ? null : avkodat(varde);
};

const avkodat = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, kod: string) => String.fromCodePoint(Number.parseInt(kod, 16)))
    .replaceAll('&amp;', '&');
