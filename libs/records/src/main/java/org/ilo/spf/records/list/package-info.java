/** Lists: filters, order and keyset pages in one grammar for every type of record. */
package org.ilo.spf.records.list;
