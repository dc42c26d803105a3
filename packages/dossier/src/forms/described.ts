import type { z } from 'zod'

/** A form with the description that the field has in the model. */
export const describedAs = <Form extends z.ZodType>(field: z.ZodType, form: Form): Form =>
  field.description === undefined ? form : form.describe(field.description)
