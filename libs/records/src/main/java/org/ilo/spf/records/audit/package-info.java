/**
 * Audit: what the journal does not tell, because nothing was changed: who was refused, and who took whole lists away. Written
 * down apart from the requests, so that none waits for it; append-only like the journal.
 */
package org.ilo.spf.records.audit;
