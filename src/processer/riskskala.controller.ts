import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { RiskskalaForm } from './riskskala.forms.js';
import { RiskskalaService } from './riskskala.service.js';
import { riskbedomning, skalmatt, type Riskskala } from './skalor.texter.js';

const SIDA = '/installningar/riskskala';

/** How the nämnd assesses the risks of its plan: steps, bands and from where the line is not enough. */
@Controller('installningar/riskskala')
@Kraver('systemadmin', 'kvalitetssamordnare')
export class RiskskalaController {
  constructor(private readonly skalor: RiskskalaService) {}

  @Get()
  @Vy('processer/riskskala')
  async sida(@Den() vem: Vem): Promise<object> {
    const { gallande } = await this.skalor.skalor(vem);
    const historik = (await this.skalor.historik(vem)).map((skala) => ({ ...skala, matt: skalmatt(skala) }));
    const titel = 'Skala för risker';
    return {
      ...{ titel, gallande, matt: skalmatt(gallande), utgick: gallande.id ?? 0, historik },
      sannolikheter: gallande.sannolikheter.join('\n'),
      konsekvenser: gallande.konsekvenser.join('\n'),
      forhandsvisning: rutor(gallande),
      brodsmulor: [{ text: 'Inställningar', url: '/installningar' }, { text: titel }],
    };
  }

  @Post()
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Body() form: RiskskalaForm): Promise<Klart> {
    const id = await this.skalor.andra(vem, form);
    const flash = 'Skalan gäller från nu. Det som redan är bedömt behåller sin skala tills det bedöms på nytt.';
    return klart(SIDA, { flash, resurs: { id }, skapad: true });
  }
}

/** Every square with its value and band, the highest consequence first. */
const rutor = (skala: Riskskala): object => ({
  kolumner: skala.sannolikheter.map((text, nr) => `${nr + 1} ${text}`),
  rader: skala.konsekvenser
    .map((text, k) => ({
      rubrik: `${k + 1} ${text}`,
      celler: skala.sannolikheter.map((_, s) => riskbedomning(s + 1, k + 1, skala)),
    }))
    .reverse(),
});
