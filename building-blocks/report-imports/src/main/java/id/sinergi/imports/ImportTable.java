package id.sinergi.imports;

/**
 * What a service imports.
 *
 * @param collection the address of single creates, which scopes the rows' keys
 * @param type of the body of a create
 */
record ImportTable<B>(String collection, Class<B> type, Columns columns, Recording<B> recording) {}
