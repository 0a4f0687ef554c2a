/** Plumbing of the services, with no word of their domain in it: writes, lists, history, events and refusals. */
package org.ilo.spf.records;
