/** Where the chart page of a reader's own file is, in place of the id of a dataset; `?file=` names it. No bundled dataset is called so. */
export const OWN_PLACE = 'yours';
