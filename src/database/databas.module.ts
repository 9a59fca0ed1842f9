import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Installningar } from '../config/installningar.js';
import { appDataSource } from './data-source.js';
import { Databas } from './databas.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Installningar],
      useFactory: (installningar: Installningar) => ({
        ...appDataSource(installningar.databaseUrl ?? ''),
        autoLoadEntities: true,
        // main.ts has connected already: what fails now will not pass by waiting
        retryAttempts: 1,
      }),
    }),
  ],
  providers: [Databas],
  exports: [Databas],
})
export class DatabasModule {}
