import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** Chromium keeps its profile and what its processes share in the temp folder; with less than this it cannot work. */
const MINSTA_BYTE = 1024 * 1024;

export const tillfalligDiskArFull = async (): Promise<boolean> => {
  const { bavail, bsize } = await statfs(tmpdir());
  return bavail * bsize < MINSTA_BYTE;
};
