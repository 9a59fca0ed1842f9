import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { NamnduppdragService } from '../../rapporter/namnduppdrag/namnduppdrag.service.js';
import type { Vem } from '../vem.js';

interface Exempeluppdrag {
  readonly text: string;
  readonly lagtDatum: string;
  readonly paragraf: string;
  readonly besvarasAr: number;
  readonly svar?: string;
}

/** Given when the nämnd treated the berättelse of 2024, and in the autumn after it. */
const UPPDRAGEN: readonly Exempeluppdrag[] = [
  {
    text: 'Redovisa hur många barn som har fått byta handläggare under utredningen, och vad som görs för att det ska bli färre.',
    ...{ lagtDatum: '2025-03-18', paragraf: '§ 27', besvarasAr: 2025 },
    svar: 'Byten av handläggare följs sedan maj 2025 varje månad. Grupperna har infört en gemensam överlämning, där den som tar över träffar barnet tillsammans med den som slutar. Hur många byten det blev redovisas i avsnittet om avvikelser.',
  },
  {
    text: 'Återkom med en plan för hur synpunkter från barn ska tas emot på ett sätt som de själva förstår.',
    ...{ lagtDatum: '2025-03-18', paragraf: '§ 27', besvarasAr: 2025 },
    svar: 'En egen sida för barn och unga togs i bruk under hösten 2025. Den är skriven tillsammans med ungdomsrådet och kräver varken namn eller inloggning.',
  },
  {
    text: 'Redovisa vad kollegiala granskningar har visat om barnens delaktighet, och hur resultatet har förts tillbaka till grupperna.',
    ...{ lagtDatum: '2026-03-17', paragraf: '§ 31', besvarasAr: 2026 },
  },
];

/** What the nämnd has ordered: two answered in the berättelse of 2025, one that waits. */
export const skapaNamnduppdrag = async (
  app: INestApplicationContext,
  agare: pg.Pool,
  samordnare: Vem,
): Promise<void> => {
  const { rows } = await agare.query<{ antal: number; registrator: number }>(
    `select (select count(*)::int from namnd_uppdrag where namnd_id = $1) as antal,
       (select p.id from person p join uppdrag u on u.person_id = p.id
        where p.namnd_id = $1 and u.roll = 'registrator' order by p.id limit 1) as registrator`,
    [samordnare.namndId],
  );
  if (!rows[0] || rows[0].antal > 0) return;
  const registrator: Vem = { ...samordnare, personId: rows[0].registrator, roller: ['registrator'] };
  const uppdrag = app.get(NamnduppdragService, { strict: false });
  const idag = app.get(Klocka, { strict: false }).idag();
  for (const { svar, ...ett } of UPPDRAGEN.filter(({ lagtDatum }) => lagtDatum <= idag)) {
    const { id, version } = await uppdrag.ge(registrator, ett);
    if (svar !== undefined) await uppdrag.besvara(samordnare, id, { svar, version });
  }
};
