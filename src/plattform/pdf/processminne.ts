import { readFileSync } from 'node:fs';

const BYTE_PER_SIDA = 4096;

/**
 * Memory of a process and all its descendants in megabytes, from /proc. Pages shared between them count once in each,
 * so the sum is on the high side. Where there is no /proc the answer is 0, and no cap is kept.
 */
export function processminneMb(pid: number): number {
  const kvar = [pid];
  let byte = 0;
  for (let nasta = kvar.pop(); nasta !== undefined; nasta = kvar.pop()) {
    byte += Number(las(`/proc/${nasta}/statm`).split(' ')[1] ?? 0) * BYTE_PER_SIDA;
    kvar.push(...barn(nasta));
  }
  return byte / 1e6;
}

function barn(pid: number): number[] {
  return las(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** A process may end between two readings; then it has no memory. */
function las(fil: string): string {
  try {
    return readFileSync(fil, 'utf8');
  } catch {
    return '';
  }
}
