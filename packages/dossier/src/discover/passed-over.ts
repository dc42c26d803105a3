/** Whether a file or folder of this name is no part of a dossier, wherever it stands: hidden ones, and those of npm. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules'
