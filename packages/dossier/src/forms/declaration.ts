import type { Kind, Slug } from '@claimgraph/model'
import { z } from 'zod'

const declarations = z.registry<{ kind: Kind }>()

/** The id of an entry: where it stands, a thing of this kind begins. {@link declaredBy} tells which. */
export const declares = (kind: Kind, id: typeof Slug): typeof Slug => {
  const slug = id.clone()
  declarations.add(slug, { kind })
  return slug
}

/** The kind of thing whose id a schema is, or undefined for a schema that is no id. */
export const declaredBy = (schema: z.core.$ZodType): Kind | undefined => declarations.get(schema)?.kind
