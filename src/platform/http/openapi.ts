import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import type { Site } from './context.ts'

/** Keeps the OpenAPI document true: it is made from the same schemas that check what comes in. */
export async function registerOpenApi(app: FastifyInstance, site: Site): Promise<void> {
  app.setValidatorCompiler(validatorCompiler)
  // Answers are written field by field and checked against their schemas in the tests, not on every request.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Samsyn',
        version: site.version,
        description: 'Amounts are strings in kroner with two decimals; dates are YYYY-MM-DD.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: site.origin }],
    },
    transform: jsonSchemaTransform,
    hiddenTag: 'hidden',
  })
}

/** The document itself, without sign-in. */
export function mountOpenApi(app: FastifyInstance): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=60').send(app.swagger()),
  )
}
