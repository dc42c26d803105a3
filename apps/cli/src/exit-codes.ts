/** How the command ends: 0 fine, 1 findings or a failed build, 2 wrong usage or configuration. */
export const exitCodes = { fine: 0, findings: 1, usage: 2 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
