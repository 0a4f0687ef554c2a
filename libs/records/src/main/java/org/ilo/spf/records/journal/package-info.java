/**
 * The journal: every event of every record, append-only. It answers histories and past states, its outbox is relayed to Kafka,
 * and a hash chain shows whether it is as it was written.
 */
package org.ilo.spf.records.journal;
