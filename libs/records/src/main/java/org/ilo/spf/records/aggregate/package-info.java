/** Aggregates and the events of what happened to them. */
package org.ilo.spf.records.aggregate;
