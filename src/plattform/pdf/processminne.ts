import { readFileSync } from 'node:fs';

/**
 * Memory of a process and all its descendants in megabytes, from /proc: all but the pages of files, such as the program
 * itself. What they share in memory counts once in each. Where there is no /proc the answer is 0, and no cap is kept.
 */
export function processminneMb(pid: number): number {
  const kvar = [pid];
  let byte = 0;
  for (let nasta = kvar.pop(); nasta !== undefined; nasta = kvar.pop()) {
    for (const [, kb] of las(`/proc/${nasta}/status`).matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB/gm))
      byte += 1024 * Number(kb);
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
