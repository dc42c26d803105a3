/**
 * How the command ends: 0 fine, 1 findings or a failed build, 2 wrong usage or configuration; 128 and the number of the
 * signal that stopped it, as shells have it.
 */
export const exitCodes = { fine: 0, findings: 1, usage: 2, SIGINT: 130, SIGTERM: 143 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
