/** A process that starts the embedded PostgreSQL in the folder named on the command line, as the product does, and waits. */
import { startaInbaddadPostgres } from '../../src/database/inbaddad-postgres.ts';

const { superUrl } = await startaInbaddadPostgres({ dataDir: process.argv[2], snabb: true });
process.stdout.write(`${superUrl}\n`);
