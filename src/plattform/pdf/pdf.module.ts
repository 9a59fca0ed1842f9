import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { PdfSkrivare } from './pdf-skrivare.js';
import { PdfVal } from './pdf-val.js';

/** Printing to PDF. The settings come from outside, since only the configuration knows them. */
@Module({})
export class PdfModule {
  static med(val: ConstructorParameters<typeof PdfVal>[0]): DynamicModule {
    return {
      module: PdfModule,
      global: true,
      providers: [{ provide: PdfVal, useValue: new PdfVal(val) }, PdfSkrivare],
      exports: [PdfSkrivare],
    };
  }
}
