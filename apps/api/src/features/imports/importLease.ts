/** What names the lease of an import: held while it runs or is undone, by whichever process does it. */
export const importLease = (accountId: string, importId: string): string => `import ${accountId} ${importId}`;
