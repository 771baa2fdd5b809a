import { openApiOf } from '@fengqiao/service-kit';
import { agencies } from './agencies.js';
import { jsonFile, type Generated } from './generated.js';

/** The HTTP interface of each agency's service (OpenAPI 3.1). */
export const openApiFiles = (): Generated[] => agencies.map(agency => jsonFile(`docs/api/${agency.name}.openapi.json`, openApiOf(agency)));
