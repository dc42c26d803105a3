import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * That nothing should rest on a source: it was retracted, or copies one that was, over however many steps; by the rule
 * of `withdrawnSources` of the model. The few that were are gathered once for a statement.
 */
export const isWithdrawn = (source: Expression<string>): RawBuilder<SqlBool> =>
  sql`${source} in (with recursive withdrawn (id) as (
      select retracted.id from sources as retracted where retracted.status = 'retracted' union
      select copy.id from sources as copy join withdrawn on copy.${sql.ref('derivedFrom')} = withdrawn.id
    ) select id from withdrawn)`
