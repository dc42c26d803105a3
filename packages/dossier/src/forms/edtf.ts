import { Edtf } from '@claimgraph/model'
import { z } from 'zod'

/** An EDTF date as a file has it: a text, or a bare year, which YAML takes for a number. */
export const EdtfForm = z.union([Edtf, z.int().min(1000).max(9999)]).transform(String)
