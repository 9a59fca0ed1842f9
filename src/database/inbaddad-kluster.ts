import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { lchown } from 'node:fs/promises';
import type { Hemligheter } from '../config/hemligheter.js';
import { Startfel } from '../config/startfel.js';
import { type Anvandare, kor, valjAnvandare } from './inbaddad-anvandare.js';
import type { Binarer } from './inbaddad-binarer.js';

/** The first user of the cluster, with all rights; the product itself never connects as it. */
export const SUPER = 'kvalitet_super';

/**
 * Swedish order (Å Ä Ö last) comes from ICU. pg_trgm asks the C library what a letter is, and without a UTF-8 ctype
 * å, ä and ö are none; which locales there are differs between systems. Last, plain UTF-8 is better than no start.
 */
const SPRAK = [
  ...['C.UTF-8', 'sv_SE.UTF-8', 'en_US.UTF-8', 'C'].map((ctype) => [
    '--locale-provider=icu',
    '--icu-locale=sv-SE',
    '--locale=C',
    `--lc-ctype=${ctype}`,
  ]),
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
];

/** The cluster is made beside its place and moved there when whole, so an interrupted start leaves nothing half done. */
export async function skapaKluster(
  mapp: string,
  losen: Hemligheter,
  binarer: Binarer,
  snabb: boolean,
): Promise<Anvandare> {
  const ny = `${mapp}.ny`;
  const losenfil = `${mapp}.losen`;
  rmSync(ny, { recursive: true, force: true });
  mkdirSync(ny, { mode: 0o700 });
  writeFileSync(losenfil, losen.superLosen, { mode: 0o600 });
  try {
    const anvandare = await valjAnvandare(ny, binarer.postgres);
    if (anvandare.uid !== undefined) await lchown(losenfil, anvandare.uid, anvandare.gid ?? 0);
    const grund = [
      binarer.initdb,
      '-D',
      ny,
      '-U',
      SUPER,
      `--pwfile=${losenfil}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ];
    if (snabb) grund.push('--no-sync');
    let svar: Awaited<ReturnType<typeof kor>> | undefined;
    for (const sprak of SPRAK) {
      svar = await kor(anvandare, [...grund, ...sprak]);
      if (svar.kod === 0) break;
    }
    if (svar?.kod !== 0)
      throw new Startfel(`Databasen gick inte att skapa i ${mapp}. PostgreSQL svarade: ${svar?.text.trim()}`);
    renameSync(ny, mapp);
    return anvandare;
  } finally {
    rmSync(losenfil, { force: true });
    rmSync(ny, { recursive: true, force: true });
  }
}
