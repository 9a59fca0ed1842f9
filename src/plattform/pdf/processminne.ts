import { readFileSync } from 'node:fs';

const BYTE_PER_SIDA = 4096;

/**
 * Memory of a process and all its descendants in megabytes, from /proc: what is their own, not the pages of the program
 * that they share. Where there is no /proc the answer is 0, and no cap is kept.
 */
export function processminneMb(pid: number): number {
  const kvar = [pid];
  let byte = 0;
  for (let nasta = kvar.pop(); nasta !== undefined; nasta = kvar.pop()) {
    const [, inne = 0, delat = 0] = las(`/proc/${nasta}/statm`).split(' ').map(Number);
    byte += (inne - delat) * BYTE_PER_SIDA;
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
