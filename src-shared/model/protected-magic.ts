/** The first bytes of a file that is protected by a passphrase, as ASCII. */
export const protectedMagic = 'HSHYSEAL';
