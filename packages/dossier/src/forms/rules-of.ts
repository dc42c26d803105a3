import type { z } from 'zod'

/**
 * A form with the rules across fields that the model's schema has ("end after start"). The form must have the fields
 * that those rules read, under the same names; that is why they can be taken over.
 */
export const withRulesOf = <Form extends z.ZodObject>(model: z.ZodObject, form: Form): Form =>
  form.check(...((model.def.checks ?? []) as z.core.$ZodCheck<z.output<Form>>[]))
