/**
 * Audit: what the journal does not hold, because nothing was changed: who was refused, and who exported whole lists. It is
 * written apart from the requests, so that none waits for it, and is append-only like the journal.
 */
package org.ilo.spf.records.audit;
