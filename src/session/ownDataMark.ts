/** What the fragment of an address begins with where it carries figures of its sender; the rest is read elsewhere, when it is there. */
export const OWN_DATA_MARK = 'own=';

export const carriesOwnData = (fragment: string): boolean => fragment.startsWith(OWN_DATA_MARK);

/** For a change of the address: the sender’s figures stay for a reload, any other fragment has done its work. */
export const keptFragment = (fragment = ''): string => (carriesOwnData(fragment) ? fragment : '');
