/**
 * What every owner of records has, with no word of its domain in it: its repositories and resources, on top of the packages for
 * writes, lists, the journal and the audit.
 */
package org.ilo.spf.records;
