import pg from 'pg';

interface Kedja {
  namnd: string;
  antal: number;
  slut: string | null;
  brott_nr: number | null;
  brott_id: number | null;
  orsak: string | null;
}

/**
 * Verifies the chain of every nämnd and says how it went, a sentence each. Connects as the owner, who alone reads all
 * nämnder. True when every chain is whole. The hash of the end is printed: kept elsewhere, it also tells whether
 * somebody has made a whole new chain.
 */
export const kontrolleraKedjor = async (agareUrl: string, skriv: (rad: string) => void): Promise<boolean> => {
  const klient = new pg.Client({ connectionString: agareUrl });
  await klient.connect();
  try {
    const { rows } = await klient.query<Kedja>(`
      select n.kommun || ', ' || n.namn as namnd, coalesce(k.nr, 0)::int as antal, encode(k.hash, 'hex') as slut,
             b.nr::int as brott_nr, b.id::int as brott_id, b.orsak
        from namnd n
        left join handelse_kedja k on k.namnd_id = n.id
        left join lateral handelse_brott(n.id) b on true
       order by n.id`);
    for (const kedja of rows) skriv(mening(kedja));
    return rows.every((kedja) => kedja.orsak === null);
  } finally {
    await klient.end();
  }
};

const mening = ({ namnd, antal, slut, brott_nr, brott_id, orsak }: Kedja): string => {
  if (orsak !== null) {
    const id = brott_id === null ? '' : ` (id ${brott_id})`;
    return `${namnd}: kedjan är bruten vid händelse nr ${brott_nr}${id}: ${orsak}.`;
  }
  return antal === 0 ? `${namnd}: inga händelser.` : `${namnd}: kedjan är hel, ${antal} händelser, sista hash ${slut}.`;
};
