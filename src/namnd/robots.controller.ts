import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Oppen } from '../plattform/web/decorators.js';

/** Search engines may find what is published and the public forms, and need not knock on the rest. */
const REGLER = ['User-agent: *', 'Allow: /publicerat/', 'Allow: /synpunkt/', 'Allow: /static/', 'Disallow: /', ''];

@Controller('robots.txt')
@ApiExcludeController()
@Oppen()
export class RobotsController {
  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  regler(): string {
    return REGLER.join('\n');
  }
}
