/** All figures of a berättelse, straight through the product's own queries. */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { median, sekunder } from './matt.mjs';
import { stadaSedan, ur } from './miljo.mjs';

export const mattSiffror = async ({ appUrl }, { ar, namnder }) => {
  const [{ appDataSource }, { Databas }, { FaktaQueries }, { MaterialQueries }, { systemFor }] = await Promise.all(
    [
      'database/data-source.js',
      'database/databas.js',
      'indikatorer/fakta.queries.js',
      'rapporter/material.queries.js',
      'database/vem.js',
    ].map(ur),
  );
  const dataSource = await new DataSource(appDataSource(appUrl)).initialize();
  stadaSedan(() => dataSource.destroy());
  const databas = new Databas(dataSource);
  const material = new MaterialQueries(databas, new FaktaQueries(databas), null);
  const tider = [];
  for (let i = 0; i <= 5; i++) {
    const tid = await sekunder(() => material.siffror(systemFor(namnder[0].namndId), ar));
    // the first one warms up
    if (i > 0) tider.push(tid * 1000);
  }
  return median(tider);
};
