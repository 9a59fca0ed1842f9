/** How a mål of the nämnd went. A word first; the sign only helps. */
export const malutfall = {
  natt: { etikett: 'Nått', tecken: '●', ton: 'klart' },
  delvis: { etikett: 'Delvis nått', tecken: '▲', ton: 'varning' },
  inte: { etikett: 'Inte nått', tecken: '■', ton: 'fara' },
} as const;
export type Malutfall = keyof typeof malutfall;

export const malutfallstext = (kod: Malutfall | null): string =>
  kod === null ? 'Inte bedömt än' : malutfall[kod].etikett;

/** In the timeline, after the person. */
export const malhandlingar = { skapa: 'lade till målet', andra: 'ändrade målet' } as const;
