import { runMigrations } from 'bullmq';
import pg from 'pg';

export const BULLMQ_SCHEMA = 'bullmq';

/**
 * Brings BullMQ's own schema up to date. Part of the migration step, run by the owner of the database: the role the
 * product runs as may use the tables but never make one.
 */
export const migreraKo = async (agareUrl: string, appRoll = 'kvalitet_app'): Promise<void> => {
  const klient = new pg.Client({ connectionString: agareUrl });
  await klient.connect();
  try {
    await runMigrations(klient, BULLMQ_SCHEMA);
    const roll = pg.escapeIdentifier(appRoll);
    await klient.query(`
      grant usage on schema ${BULLMQ_SCHEMA} to ${roll};
      grant select, insert, update, delete on all tables in schema ${BULLMQ_SCHEMA} to ${roll};
      grant usage, select on all sequences in schema ${BULLMQ_SCHEMA} to ${roll};
      revoke execute on all functions in schema ${BULLMQ_SCHEMA} from public;
      grant execute on all functions in schema ${BULLMQ_SCHEMA} to ${roll};
    `);
  } finally {
    await klient.end();
  }
};
