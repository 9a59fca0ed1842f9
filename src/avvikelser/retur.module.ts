import { Global, Module } from '@nestjs/common';
import { Avvikelseretur } from '../lex-sarah/retur.service.js';
import { Lexsarahretur } from './retur.service.js';

/** What the room of lex Sarah, which stands below this one, asks for: how an avvikelse is given back. */
@Global()
@Module({ providers: [{ provide: Avvikelseretur, useClass: Lexsarahretur }], exports: [Avvikelseretur] })
export class AvvikelsereturModule {}
